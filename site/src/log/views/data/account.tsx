import { useApp, useKept, useLog } from "../../app/context.ts";
import { entryCount } from "../../app/words.ts";
import { SignIn } from "./sign-in.tsx";
import { SignOut } from "./sign-out.tsx";

/** Who is signed in, where the log is, and the way in or out. */
export function Account() {
  const { keeper } = useApp();
  const { session, inStep } = useKept();
  const { state } = useLog();
  return (
    <section class="flow" id="account" aria-labelledby="account-title">
      <h2 class="rule-top" id="account-title">
        {session === undefined ? "Sign in" : "Signed in"}
      </h2>
      {session === undefined ? (
        <SignIn />
      ) : (
        <>
          <p>
            {session.email === undefined ? "You are signed in" : <strong>{session.email}</strong>}
            {session.shared && ", on a computer that others use"}.{" "}
            {state.waiting > 0
              ? `${entryCount(state.waiting)} ${state.waiting === 1 ? "waits" : "wait"} to go into your account.`
              : inStep.kind === "done"
                ? "Your account has everything that is here."
                : ""}
          </p>
          <p>
            <button
              type="button"
              class="as-link inline-target"
              aria-disabled={inStep.kind === "syncing"}
              onClick={() => void keeper.sync()}
            >
              Sync now
            </button>
          </p>
          <SignOut />
        </>
      )}
    </section>
  );
}
