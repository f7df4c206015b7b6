import { allToldSetting } from "../../../../../domain/log/portfolio.ts";
import { dataOf, present } from "../../../../../domain/log/records.ts";
import { useLog } from "../../app/context.ts";
import { useChange } from "../../app/use-change.ts";

const ALL_TOLD = allToldSetting("credits");

/** What an empty list is for, and a way to say that it is complete: not told and none are not the same. */
export function NoClasses() {
  const { state } = useLog();
  const change = useChange();
  const saidNone = present(state.records, "setting").some(
    (record) => record.id === ALL_TOLD && dataOf(record)?.value === true,
  );
  return (
    <section class="empty">
      <h2>{saidNone ? "No classes, as you told us" : "No classes yet"}</h2>
      <p>
        Record a class when you finish it: the date, the hours on the certificate and the topic. We say what
        it counts toward, and when it stops counting.
      </p>
      {saidNone ? (
        <button
          type="button"
          class="as-link inline-target"
          onClick={() => void change("Taken back.", [{ kind: "setting", record: ALL_TOLD, data: null }])}
        >
          Take that back
        </button>
      ) : (
        <button
          type="button"
          class="button quiet"
          onClick={() =>
            void change("Noted: no classes so far.", [
              { kind: "setting", record: ALL_TOLD, data: { value: true } },
            ])
          }
        >
          I have done none so far
        </button>
      )}
    </section>
  );
}
