import { render } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { credentials } from "../../../dist/content/credentials.ts";
import { paths, steps } from "../../../dist/content/paths.ts";
import type { Path } from "../../../domain/authoring/path.ts";
import { determine } from "../../../domain/eligibility/determine.ts";
import { pathFor, placeOn } from "../../../domain/paths/place.ts";
import type { Standing } from "../../../domain/paths/signs.ts";
import { today } from "../checker/today.ts";
import { type Answers, findAnswers } from "./answers.ts";
import { markStations } from "./marks.ts";
import { nowWords } from "./place-words.ts";

/** Puts into the page where the reader is, from what she told on this device; nothing where she told nothing. */
export async function showPlace(room: HTMLElement, logs: readonly string[]): Promise<void> {
  const answers = await findAnswers(logs);
  if (answers === undefined) return;
  const on = today();
  const { portfolio } = answers;
  const determinations = credentials.map((credential) => determine(credential, portfolio, on));
  const standing: Standing = { portfolio, determinations, on };
  const fitting = pathFor(paths, standing);
  const path = paths.find(({ id }) => id === room.dataset.path);
  room.replaceChildren();
  render(<FromAnswers {...{ answers, standing, fitting, path }} />, room);
}

interface Props {
  readonly answers: Answers;
  readonly standing: Standing;
  /** The path that fits her answers. */
  readonly fitting: Path | undefined;
  /** The path on this page; none on the page where she chooses. */
  readonly path: Path | undefined;
}

const RESULT = {
  checker: {
    from: "your answers in the checker",
    to: "/plan/result/",
    label: "See every rule and what is missing",
  },
  log: { from: "your log", to: "/log/plan/", label: "See your plan with its dates" },
} as const;

function FromAnswers({ answers, standing, fitting, path }: Props) {
  const [plain, setPlain] = useState(isPlain);
  const shown = path ?? fitting;
  const place = shown && placeOn(shown, steps, standing);
  const button = useRef<HTMLButtonElement>(null);
  const turned = useRef(false);
  useLayoutEffect(() => {
    markStations(path === undefined || plain ? undefined : place);
    // The button that was pressed is gone: the other one stands for it.
    if (turned.current) button.current?.focus();
  }, [plain]);
  const turn = (next: boolean): void => {
    turned.current = true;
    keepPlain(next);
    setPlain(next);
  };
  if (plain)
    return (
      <p>
        <button ref={button} type="button" class="button quiet" onClick={() => turn(false)}>
          Show where I am
        </button>
      </p>
    );
  const now = shown && place && nowWords(shown, steps, place, standing);
  const { from, to, label } = RESULT[answers.from];
  return (
    <section class="callout plain flow" aria-labelledby="yours">
      <h2 id="yours">From {answers.from === "log" ? "your log" : "your answers"}</h2>
      <Fit fitting={fitting} path={path} />
      {shown !== undefined &&
        (now === undefined ? (
          <p>
            <strong>All of this path is behind you.</strong>
          </p>
        ) : (
          <p>
            <strong>
              {path === undefined || path === fitting ? "You are at: " : "On this path you are at: "}
            </strong>
            {path === undefined ? now.title : <a href={`#${now.id}`}>{now.title}</a>}. {now.because}
          </p>
        ))}
      {now?.link !== undefined && (
        <p>
          <strong>Next: </strong>
          <a href={now.link.to}>{now.link.label}</a>
        </p>
      )}
      <p class="cluster">
        <a class="inline-target" href={to}>
          {label}
        </a>
        <button ref={button} type="button" class="button quiet" onClick={() => turn(true)}>
          Show the plain path
        </button>
      </p>
      <p class="small">Read from {from} on this device. Nothing leaves it. The sponsor decides.</p>
    </section>
  );
}

function Fit({ fitting, path }: Pick<Props, "fitting" | "path">) {
  if (fitting === undefined)
    return (
      <p>
        Your answers do not say yet which of the five starts is yours. Choose the one that sounds like you.
      </p>
    );
  if (fitting.id === path?.id) return <p>This start fits what you told us: “{fitting.start}”.</p>;
  return (
    <p>
      The start that fits what you told us: <a href={`/path/${fitting.id}/`}>{fitting.start}</a>.
    </p>
  );
}

/** Whether she wants the path without her own place. It is kept on this device. */
const KEY = "caseway.path";

function isPlain(): boolean {
  try {
    return localStorage.getItem(KEY) === "plain";
  } catch {
    return false;
  }
}

function keepPlain(plain: boolean): void {
  try {
    if (plain) localStorage.setItem(KEY, "plain");
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing turns it off for this page.
  }
}
