import { answerKey, forgetAnswer, keepAnswer, readAnswer } from "./answer-store.ts";
import { practiceVerdict } from "./verdict.ts";

/**
 * One question of a scenario. The page arrives whole, with the reasons in a `details` for readers without scripts; this
 * element takes the reasons out of it and shows them after an answer.
 */
class ScenarioQuestion extends HTMLElement {
  connectedCallback(): void {
    const details = this.querySelector("details");
    if (details === null) return;
    this.#part("after").prepend(this.#part("reasons"));
    details.remove();
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#check();
    });
    this.#part("again").addEventListener("click", () => this.#again());
    const kept = readAnswer(this.#key, this.#inputs.length);
    if (kept !== undefined) this.#show(kept, true);
  }

  get #key(): string {
    return answerKey(this.dataset.scenario ?? "", this.dataset.version ?? "");
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

  #check(): void {
    const chosen = this.#inputs.flatMap((input, option) => (input.checked ? [option] : []));
    this.#error(chosen.length === 0);
    if (chosen.length === 0) {
      this.#inputs[0]?.focus();
      return;
    }
    this.#show(chosen, keepAnswer(this.#key, chosen));
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

  #show(chosen: readonly number[], kept: boolean): void {
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
    this.#part("kept").hidden = !kept;
    this.#form.hidden = true;
    this.#part("after").hidden = false;
    this.#part("verdict").hidden = false;
  }

  #again(): void {
    forgetAnswer(this.#key);
    this.#form.reset();
    this.#error(false);
    this.#part("verdict").hidden = true;
    this.#part("after").hidden = true;
    this.#form.hidden = false;
    this.#part("question").focus();
  }
}

customElements.define("scenario-question", ScenarioQuestion);
