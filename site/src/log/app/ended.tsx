import { useState } from "preact/hooks";
import { useApp, useKept } from "./context.ts";
import { SignInButton } from "./sign-in-button.tsx";

/** The sign-in ran out. The log is still on the device, and is not shown to whoever sits here now. */
export function Ended() {
  const { keeper } = useApp();
  const { session } = useKept();
  const [asked, setAsked] = useState(false);
  const remove = async () => {
    await keeper.deleteHere();
    const { signOut } = await import("../sign-in/provider.ts");
    await signOut();
  };
  return (
    <div class="flow">
      <h1>Please sign in again</h1>
      <p>
        Your sign-in ended, so we hid your log{session?.email === undefined ? "" : ` (${session.email})`}.
        Nothing is lost: what you saved, and what you were typing, is still on this device and comes back when
        you sign in.
      </p>
      <SignInButton label="Sign in" shared={session?.shared ?? false} />
      {asked ? (
        <div class="callout">
          <h2>Delete it from this device?</h2>
          <p>
            What is in your account stays there. Anything that was not sent yet is lost. If you are not sure,
            sign in first.
          </p>
          <p class="cluster">
            <button type="button" class="button quiet" onClick={() => void remove()}>
              Delete from this device
            </button>
            <button type="button" class="as-link" onClick={() => setAsked(false)}>
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
