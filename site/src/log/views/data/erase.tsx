import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useApp, useKept, useLog } from "../../app/context.ts";
import { focusHeading } from "../../app/focus.ts";
import { entryCount } from "../../app/words.ts";
import type { EraseEnd } from "../../sync/erase.ts";
import { downloadEntries, inLog } from "./download.tsx";

type Step = "idle" | "asked" | "erasing";

/** Erases everything, in two steps and with a download offered first. */
export function Erase() {
  const { keeper, say } = useApp();
  const { session } = useKept();
  const { log, state } = useLog();
  const [step, setStep] = useState<Step>("idle");
  const [problem, setProblem] = useState<string>();
  const question = useRef<HTMLHeadingElement>(null);
  const start = useRef<HTMLButtonElement>(null);
  const lines = inLog(state.lines);
  useLayoutEffect(() => {
    if (step === "asked") question.current?.focus();
  }, [step]);

  const keep = (): void => {
    setStep("idle");
    setProblem(undefined);
    // The button that was pressed is gone; she goes on from the one that opened the question.
    setTimeout(() => start.current?.focus());
  };
  const erase = async (): Promise<void> => {
    setStep("erasing");
    setProblem(undefined);
    const wrong =
      session === undefined
        ? await log.empty().then(
            () => undefined,
            () => "This browser did not let us erase it. Close other tabs of this site, and try again.",
          )
        : problemOf(await keeper.erase());
    setProblem(wrong);
    setStep(wrong === undefined ? "idle" : "asked");
    if (wrong !== undefined) return;
    say({
      text:
        session === undefined
          ? "Your log was erased from this device."
          : "Everything in your account was erased.",
    });
    focusHeading();
  };

  return (
    <section class="flow" id="erase" aria-labelledby="erase-title">
      <h2 class="rule-top" id="erase-title">
        Erase everything
      </h2>
      {session === undefined ? (
        <p>
          Deletes the log from this device. Answers in the checker are apart: “Start over” there deletes them.
        </p>
      ) : (
        <p>
          This deletes everything in your account. It goes from our service at once, and from this device now.
          Your other devices delete it when they next sync, together with what they had not sent. Copies in
          our backups are gone after 35 days. Your sign-in stays, with your email address.
        </p>
      )}
      {step === "idle" ? (
        <p>
          <button type="button" class="button quiet" ref={start} onClick={() => setStep("asked")}>
            Erase everything
          </button>
        </p>
      ) : (
        <section class="callout" aria-labelledby="erase-question">
          <h3 id="erase-question" tabIndex={-1} ref={question}>
            Erase {lines.length === 0 ? "everything" : `all ${entryCount(lines.length)}`}?
          </h3>
          <p>There is no way back, except a file that you downloaded before.</p>
          <p role="alert">{problem}</p>
          <p class="cluster">
            {lines.length > 0 && (
              <button type="button" class="button quiet" onClick={() => downloadEntries(lines)}>
                Download first
              </button>
            )}
            <button
              type="button"
              class="button quiet"
              aria-disabled={step === "erasing"}
              onClick={() => step === "asked" && void erase()}
            >
              {step === "erasing" ? "One moment" : "Yes, erase everything"}
            </button>
            <button type="button" class="as-link inline-target" onClick={keep}>
              Keep it
            </button>
          </p>
        </section>
      )}
    </section>
  );
}

const NOT_FINISHED =
  "Not finished: nothing of it can be read any more, but our service still has rows to remove. Erase again to finish.";

/** Why it was not erased, in words; undefined when it was. */
function problemOf(end: EraseEnd): string | undefined {
  switch (end.kind) {
    case "done":
      return undefined;
    case "signed-out":
      return "Your sign-in has ended, so nothing was erased. Sign in again, and then erase.";
    case "offline":
      return end.begun
        ? NOT_FINISHED
        : "We cannot reach the service now, so nothing was erased. Try again when you are connected.";
    case "failed":
      return end.begun ? NOT_FINISHED : `Nothing was erased. ${end.detail}`;
  }
}
