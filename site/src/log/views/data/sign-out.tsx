import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useApp, useKept, useLog } from "../../app/context.ts";
import { entryCount } from "../../app/words.ts";
import { downloadEntries } from "./download.tsx";

/** Sign-out deletes the log from this device. What the account does not have yet is asked about first. */
export function SignOut() {
  const { keeper } = useApp();
  const { inStep } = useKept();
  const { state } = useLog();
  const [step, setStep] = useState<"idle" | "asked" | "leaving" | "failed">("idle");
  const question = useRef<HTMLHeadingElement>(null);
  const start = useRef<HTMLButtonElement>(null);
  const unsent = state.lines.filter((line) => line.state !== "sent");
  useLayoutEffect(() => {
    if (step === "asked") question.current?.focus();
  }, [step]);

  const leave = async (): Promise<void> => {
    setStep("leaving");
    try {
      // Loaded before anything is deleted: without it she could not be signed out.
      const { signOut } = await import("../../sign-in/provider.ts");
      await keeper.deleteHere();
      await signOut();
    } catch {
      setStep("failed");
    }
  };

  return (
    <>
      <p>
        <button
          type="button"
          class="button quiet"
          ref={start}
          aria-disabled={step === "leaving"}
          onClick={() => (unsent.length > 0 ? setStep("asked") : void leave())}
        >
          {step === "leaving" ? "One moment" : "Sign out"}
        </button>
      </p>
      <p class="small muted">
        Signing out deletes the log from this device, with whatever you typed and did not save.{" "}
        {staysText(unsent.length)}
      </p>
      <p role="alert">
        {step === "failed" &&
          "You are still signed in: this browser did not let us delete the log. Close other tabs of this site, and try again."}
      </p>
      {step === "asked" && (
        <section class="callout" aria-labelledby="sign-out-question">
          <h3 id="sign-out-question" tabIndex={-1} ref={question}>
            {unsent.length === 0
              ? "Everything is in your account"
              : `${entryCount(unsent.length)} ${unsent.length === 1 ? "is" : "are"} only on this device`}
          </h3>
          {unsent.length > 0 && (
            <Choices
              waiting={state.waiting}
              offline={inStep.kind === "offline"}
              onSend={() => void keeper.sync()}
              onDownload={() => downloadEntries(unsent, "caseway-unsent")}
            />
          )}
          <p class="cluster">
            <button type="button" class="button quiet" onClick={() => void leave()}>
              {unsent.length === 0 ? "Sign out" : `Sign out and lose ${unsent.length === 1 ? "it" : "them"}`}
            </button>
            <button
              type="button"
              class="as-link inline-target"
              onClick={() => {
                setStep("idle");
                start.current?.focus();
              }}
            >
              Stay signed in
            </button>
          </p>
        </section>
      )}
    </>
  );
}

/** What is left after signing out: what the account does not have yet would be gone. */
const staysText = (unsent: number): string =>
  unsent === 0
    ? "It stays in your account."
    : `What is in your account stays there. ${entryCount(unsent)} ${unsent === 1 ? "is" : "are"} not in it yet.`;

interface ChoicesProps {
  /** Entries that wait to be sent; the others were refused. */
  readonly waiting: number;
  readonly offline: boolean;
  readonly onSend: () => void;
  readonly onDownload: () => void;
}

const Choices = ({ waiting, offline, onSend, onDownload }: ChoicesProps) => (
  <>
    {waiting > 0 && (
      <div class="choice-line">
        <button type="button" class="button quiet" onClick={onSend}>
          Send {waiting === 1 ? "it" : "them"} now
        </button>
        <p role="status">
          {offline
            ? "There is no connection now. Nothing is lost while you stay signed in."
            : "Waits for your account to have everything. Then nothing is lost."}
        </p>
      </div>
    )}
    <div class="choice-line">
      <button type="button" class="button quiet" onClick={onDownload}>
        Download
      </button>
      <p>A file to bring back in later, on this page. On a shared computer, take the file with you.</p>
    </div>
  </>
);
