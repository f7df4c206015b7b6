import { useState } from "preact/hooks";
import { useApp, useKept } from "./context.ts";
import { entryCount } from "./words.ts";

/** After sign-in, once: what was written here before, as a guest, can go into the account or stay where it is. */
export function GuestOffer() {
  const { keeper, say } = useApp();
  const { guest } = useKept();
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  if (guest === undefined) return null;
  const count = guest.lines.length;
  const settle = async (answer: "add" | "leave") => {
    if (busy) return;
    setBusy(true);
    const settled = await keeper.settleGuest(answer);
    setBusy(false);
    setFailed(!settled);
    if (!settled) return;
    say({
      text:
        answer === "add"
          ? `Added ${entryCount(count)} to your account.`
          : "Left where it was. You find it here when you are signed out.",
    });
    // The buttons are gone: whoever works by keyboard goes on from the heading.
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  };
  return (
    <section class="callout flow guest-offer" aria-labelledby="guest-offer">
      <h2 id="guest-offer">There is a log on this device from before you signed in</h2>
      <p>It has {entryCount(count)}. Is it yours?</p>
      {failed && <p role="alert">This device did not let us do it now. Nothing was changed. Try again.</p>}
      <p class="cluster">
        <button type="button" class="button quiet" onClick={() => void settle("add")}>
          Add it to my account
        </button>
        <button type="button" class="button quiet" onClick={() => void settle("leave")}>
          Leave it here
        </button>
      </p>
    </section>
  );
}
