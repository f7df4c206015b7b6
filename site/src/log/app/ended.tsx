import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { useApp, useKept } from "./context.ts";
import { SignInButton } from "./sign-in-button.tsx";

/** The sign-in ran out. The log is still on the device, and is not shown to whoever sits here now. */
export function Ended() {
  const { keeper } = useApp();
  const { session } = useKept();
  const [asked, setAsked] = useState(false);
  const [failed, setFailed] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // The form that had the focus is hidden.
  useLayoutEffect(() => heading.current?.focus(), []);
  const question = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (asked) question.current?.focus();
  }, [asked]);
  const keep = () => {
    setAsked(false);
    setFailed(false);
    heading.current?.focus();
  };
  const remove = async () => {
    try {
      // Loaded before anything is deleted: without it she could not be signed out.
      const { signOut } = await import("../sign-in/provider.ts");
      await keeper.deleteHere();
      await signOut();
    } catch {
      setFailed(true);
    }
  };
  return (
    <div class="flow">
      <h1 tabIndex={-1} ref={heading}>
        Please sign in again
      </h1>
      <p>
        Your sign-in ended, so we hid your log{session?.email === undefined ? "" : ` (${session.email})`}.
        Nothing is lost: what you saved, and what you were typing, is still on this device and comes back when
        you sign in.
      </p>
      <SignInButton label="Sign in" shared={session?.shared ?? false} />
      {asked ? (
        <div class="callout flow">
          <h2 tabIndex={-1} ref={question}>
            Delete it from this device?
          </h2>
          <p>
            What is in your account stays there. Anything that was not sent yet is lost. If you are not sure,
            sign in first.
          </p>
          <p role="alert">
            {failed &&
              "It is still here: this browser did not let us delete it. Close other tabs of this site, and try again."}
          </p>
          <p class="cluster">
            <button type="button" class="button quiet" onClick={() => void remove()}>
              Delete from this device
            </button>
            <button type="button" class="as-link" onClick={keep}>
              Keep it
            </button>
          </p>
        </div>
      ) : (
        <p>
          <button type="button" class="as-link" onClick={() => setAsked(true)}>
            This is not my device: sign out and delete the log from it
          </button>
        </p>
      )}
    </div>
  );
}
