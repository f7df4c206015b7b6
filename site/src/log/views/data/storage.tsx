import { useEffect, useState } from "preact/hooks";
import { useKept, useLog } from "../../app/context.ts";
import { keepFocus } from "../../app/focus.ts";
import { askToKeep, type Promised, promised } from "../../device/persist.ts";

/** Whether the browser may delete the log when the device runs short of room, and a way to ask it not to. */
export function StoragePromise() {
  const { state } = useLog();
  const { session } = useKept();
  const [now, setNow] = useState<Promised | "asking">("asking");
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    void promised().then(setNow);
  }, []);
  // There the log is to go when she goes.
  if (session?.shared) return null;
  return (
    <section class="flow" aria-labelledby="storage-title">
      <h2 class="rule-top" id="storage-title">
        How safe it is on this device
      </h2>
      {!state.lasting ? (
        <p>
          This browser keeps nothing for this site, as in a private window. Your log is gone when you close
          the page: download it.
        </p>
      ) : (
        <>
          <p role="status">
            {now === "kept" &&
              "This browser has promised to keep your log, even when the device runs short of room."}
            {now === "may-go" &&
              (asked
                ? "This browser did not promise it. Some do once you have used a site for a while."
                : "When the device runs very short of room, this browser may delete what sites keep, your log among it.")}
            {now === "unknown" &&
              "This browser does not say whether it keeps your log when the device runs short of room."}
          </p>
          {now === "may-go" && !asked && (
            <p>
              <button
                type="button"
                class="as-link inline-target"
                onClick={() => {
                  setAsked(true);
                  void askToKeep().then(setNow);
                  keepFocus();
                }}
              >
                Ask it to keep your log
              </button>
            </p>
          )}
          <p class="small muted">
            Clearing this browser's site data deletes the log here.{" "}
            {session === undefined
              ? "Download it from time to time, or sign in."
              : "What is in your account comes back when you sign in."}
          </p>
        </>
      )}
    </section>
  );
}
