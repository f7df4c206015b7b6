import { useState } from "preact/hooks";
import { useApp } from "./context.ts";

interface Props {
  readonly label: string;
  /** Whether other people use this computer; undefined while she has not answered. */
  readonly shared: boolean | undefined;
  /** Called in place of leaving while she has not answered. */
  readonly onUnanswered?: () => void;
  /** Where it is not the one next step of its page. */
  readonly quiet?: boolean;
}

/** Leaves for the sign-in page. Says so when there is no network; nothing changes then. */
export function SignInButton({ label, shared, onUnanswered, quiet = false }: Props) {
  const { url } = useApp();
  const [state, setState] = useState<"idle" | "leaving" | "offline" | "blocked">("idle");
  const leave = async () => {
    if (shared === undefined) return onUnanswered?.();
    if (state === "leaving") return;
    setState("leaving");
    try {
      const { startSignIn } = await import("../sign-in/provider.ts");
      const end = await startSignIn(`${url.pathname}${url.search}`, shared);
      if (end !== "left") setState(end);
    } catch {
      setState("offline");
    }
  };
  return (
    <div>
      <button
        type="button"
        class={quiet ? "button quiet" : "button"}
        onClick={() => void leave()}
        aria-disabled={state === "leaving"}
      >
        {state === "leaving" ? "One moment" : label}
      </button>
      <p role="status">
        {state === "offline" &&
          "We cannot reach the sign-in service now. What you save stays on this device. Try again later."}
        {state === "blocked" &&
          "This browser does not let us remember that you signed in. Allow this site to keep data, and try again."}
      </p>
    </div>
  );
}
