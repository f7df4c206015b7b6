import type { Asked, KeptIn } from "./answers.ts";
import { hasOldAnswers, readOldAnswer } from "./old-answers.ts";
import { practiceVerdict } from "./verdict.ts";

/** Loads what reads and writes the log. Undefined without a network: the question works all the same. */
const loadAnswers = () => import("./answers.ts").catch(() => undefined);

/** True where this browser has opened a log before, or has answers from before there was one. */
function mayHaveAnswers(): boolean {
  try {
    return localStorage.getItem("caseway.device") !== null || hasOldAnswers();
  } catch {
    // It does not say: the log will.
    return true;
  }
}

/** When the learner could begin with the question in front of her: for how long she took. */
let since = performance.now();
const MOST_SECONDS = 86_400;

/**
 * One question of a scenario. The page arrives whole, with the reasons in a `details` for readers without scripts; this
 * element takes the reasons out of it and shows them after an answer.
 */
class ScenarioQuestion extends HTMLElement {
  #busy = false;

  connectedCallback(): void {
    const details = this.querySelector("details");
    if (details === null) return;
    this.#part("after").prepend(this.#part("reasons"));
    details.remove();
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#check();
    });
    // By the time she has chosen, it is there.
    this.#form.addEventListener("input", () => void loadAnswers(), { once: true });
    this.#part("again").addEventListener("click", () => this.#again());
  }

  /** The question as the log knows it. */
  get asked(): Asked {
    const { scenario = "", item = "", version = "" } = this.dataset;
    return { scenario, item, version, options: this.#inputs.length };
  }

  /** Shows an answer from before, unless she has begun a new one. */
  recall(chosen: readonly number[], keptIn: KeptIn): void {
    if (!this.#busy && !this.#inputs.some(({ checked }) => checked)) this.#show(chosen, keptIn);
  }

  get #form(): HTMLFormElement {
    return this.#part("form") as HTMLFormElement;
  }
  get #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll("input")];
  }
  get #options(): HTMLElement[] {
    return [...this.#part("reasons").querySelectorAll<HTMLElement>("[data-option]")];
  }
  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (part === null) throw new Error(`A question on this page has no part "${name}".`);
    return part;
  }

  async #check(): Promise<void> {
    if (this.#busy) return;
    const chosen = this.#inputs.flatMap((input, option) => (input.checked ? [option] : []));
    this.#error(chosen.length === 0);
    if (chosen.length === 0) {
      this.#inputs[0]?.focus();
      return;
    }
    this.#busy = true;
    const seconds = Math.min(MOST_SECONDS, Math.round((performance.now() - since) / 1000));
    since = performance.now();
    // Kept before the screen moves on. What goes wrong with keeping takes no reason away from her.
    const keptIn = await loadAnswers()
      .then((answers) => answers?.keepAnswer(this.asked, chosen, seconds))
      .catch(() => undefined);
    this.#busy = false;
    this.#show(chosen, keptIn ?? "nowhere");
    const verdict = this.#part("verdict");
    verdict.focus({ preventScroll: true });
    verdict.scrollIntoView({ block: "nearest" });
  }

  #error(wrong: boolean): void {
    const error = this.#part("error");
    error.hidden = !wrong;
    const group = this.#part("group");
    group.classList.toggle("field-error", wrong);
    if (wrong) group.setAttribute("aria-describedby", error.id);
    else group.removeAttribute("aria-describedby");
  }

  #show(chosen: readonly number[], keptIn: KeptIn): void {
    const options = this.#options;
    const keys = options.flatMap((option, index) => (option.dataset.key === undefined ? [] : [index]));
    const { best, sentence } = practiceVerdict(keys, chosen);
    for (const [index, option] of options.entries()) {
      const yours = chosen.includes(index);
      option.toggleAttribute("data-chosen", yours);
      for (const mark of option.querySelectorAll<HTMLElement>("[data-yours]")) mark.hidden = !yours;
    }
    this.#part("best").hidden = !best;
    this.#part("not-best").hidden = best;
    this.#part("sentence").textContent = sentence;
    this.#part("kept-device").hidden = keptIn !== "device";
    this.#part("kept-account").hidden = keptIn !== "account";
    this.#form.hidden = true;
    this.#part("after").hidden = false;
    this.#part("verdict").hidden = false;
  }

  /** Shows the question afresh. The earlier answer stays in the log; the next one is a new entry. */
  #again(): void {
    since = performance.now();
    this.#form.reset();
    this.#error(false);
    this.#part("verdict").hidden = true;
    this.#part("after").hidden = true;
    this.#form.hidden = false;
    this.#part("question").focus();
  }
}

customElements.define("scenario-question", ScenarioQuestion);

/** Brings back what was answered on this page before. */
async function recallAll(): Promise<void> {
  const questions = [...document.querySelectorAll<ScenarioQuestion>("scenario-question")];
  const answers = await loadAnswers();
  await answers?.takeOverOldAnswers(questions.map(({ asked }) => asked)).catch(() => undefined);
  for (const question of questions) {
    const { asked } = question;
    const kept = await answers?.latestAnswer(asked).catch(() => undefined);
    const old = readOldAnswer(asked.scenario, asked.version, asked.options);
    if (kept !== undefined) question.recall(kept.chosen, kept.keptIn);
    else if (old !== undefined) question.recall(old, "nowhere");
  }
}

if (mayHaveAnswers()) void recallAll();
