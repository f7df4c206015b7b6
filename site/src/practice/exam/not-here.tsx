import { useKept } from "../../log/app/context.ts";
import { GuestOffer } from "../../log/app/guest-offer.tsx";
import { EXAM_PAGE } from "./addresses.ts";
import { useHeadingFocus } from "./focus.ts";

/** The address of an exam that is not in this log, or has not arrived in it yet. */
export function NotHere() {
  const { session, inStep } = useKept();
  const coming = session !== undefined && (inStep.kind === "not-yet" || inStep.kind === "syncing");
  useHeadingFocus(coming ? "" : "not-here");
  if (coming) return <p role="status">One moment. We are looking for this exam in your account.</p>;
  return (
    <div class="flow read">
      <h1 tabIndex={-1}>This exam is not here</h1>
      <p>
        {session === undefined
          ? "It is not in the log on this device. If you began it on another device, or signed in, sign in here too: then your exams are on both."
          : inStep.kind === "done"
            ? "It is not in your account. Maybe it was begun on a device where you were not signed in."
            : "It is not on this device, and we cannot reach your account now. It comes when you are connected again."}
      </p>
      {/* Begun before she signed in, it is in there. */}
      <GuestOffer />
      <p class="cluster">
        <a class="button" href={EXAM_PAGE}>
          Your short exams
        </a>
        {session === undefined && (
          <a class="inline-target" href="/log/data/">
            Sign in
          </a>
        )}
      </p>
    </div>
  );
}
