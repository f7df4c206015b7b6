import { readEntries } from "../../../../../domain/log/entry.ts";
import type { Rejection } from "../../../../../domain/log/envelope.ts";
import { recordsOf } from "../../../../../domain/log/records.ts";
import { useApp, useLog } from "../../app/context.ts";
import { keepFocus } from "../../app/focus.ts";
import { KIND_WORDS, recordName } from "../../app/record-name.ts";
import { TROUBLE } from "../../app/use-change.ts";
import { entryCount, instantText } from "../../app/words.ts";
import type { Line } from "../../device/shelf.ts";
import { downloadEntries } from "./download.tsx";

/** What to do about an entry that the service refused. */
const MEND: Record<Rejection, string> = {
  "invalid-entry": "Record it again: this page now writes it as the service takes it.",
  "unknown-kind": "Another version of this page wrote it. Reload the page, and record it again.",
  "server-only-kind": "Only the service itself may write such an entry. Take it off this list.",
  "entry-too-large": "It is too long. Record it again with a shorter remark.",
  "entry-id-reused":
    "Your account has another entry under the same id, and that one counts. If this one is right, record it again.",
};

/** Entries that the service did not take, each with why and what to do. They are on this device only, and do not count. */
export function Refused() {
  const { state } = useLog();
  const { refused } = state;
  if (refused.length === 0) return null;
  return (
    <section class="flow" id="refused" aria-labelledby="refused-title">
      <h2 class="rule-top" id="refused-title">
        {entryCount(refused.length)} could not go into your account
      </h2>
      <p>
        {refused.length === 1 ? "It is" : "They are"} kept on this device and{" "}
        {refused.length === 1 ? "does" : "do"} not count. Record {refused.length === 1 ? "it" : "them"} again,
        or download {refused.length === 1 ? "it" : "them"}; then take {refused.length === 1 ? "it" : "them"}{" "}
        off this list.
      </p>
      <ul class="entries">
        {refused.map((line) => (
          <RefusedRow key={line.key} line={line} />
        ))}
      </ul>
      <p>
        <button
          type="button"
          class="button quiet"
          onClick={() => downloadEntries(refused, "caseway-not-accepted")}
        >
          Download {refused.length === 1 ? "it" : "them"}
        </button>
      </p>
    </section>
  );
}

function RefusedRow({ line }: { readonly line: Line }) {
  const { log } = useLog();
  const { say } = useApp();
  const { entry, code, detail } = line;
  const name = nameOf(line);
  const takeOff = async (): Promise<void> => {
    const gone = await log.keep([], {}, [line.key]);
    if (!gone.ok) return say({ text: TROUBLE[gone.trouble] });
    keepFocus();
    say({
      text: `Taken off the list: ${name}.`,
      undo: async () => {
        const back = await log.keep([line]);
        if (!back.ok) throw new Error(`The undo was not kept: ${back.trouble}`);
      },
    });
  };
  return (
    <li>
      <span class="what">{name}</span>
      <p class="meta">
        <time dateTime={entry.at}>{instantText(entry.at)}</time>
      </p>
      <p class="meta">
        {detail ?? "The service gave no reason."} {code === undefined ? "" : MEND[code]}
      </p>
      <details class="meta">
        <summary>
          What it says<span class="hidden-visually">: {name}</span>
        </summary>
        <pre class="entry-text">{JSON.stringify(entry, undefined, 2)}</pre>
      </details>
      <p class="meta">
        <span class="acts">
          <button type="button" class="as-link" onClick={() => void takeOff()}>
            Take off this list<span class="hidden-visually">: {name}</span>
          </button>
        </span>
      </p>
    </li>
  );
}

/** What it is called, as far as it can be read. */
function nameOf({ entry }: Line): string {
  const records = recordsOf(readEntries([entry]));
  const [record] = records;
  if (record !== undefined) return `${KIND_WORDS[record.kind]}: ${recordName(record, records)}`;
  return Object.hasOwn(KIND_WORDS, entry.kind)
    ? KIND_WORDS[entry.kind as keyof typeof KIND_WORDS]
    : `An entry of the kind “${entry.kind}”`;
}
