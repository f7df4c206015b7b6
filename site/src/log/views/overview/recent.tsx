import { useLog } from "../../app/context.ts";
import { correctAt } from "../../app/places.ts";
import { kindName, nameWithAnswer } from "../../app/record-name.ts";
import { instantText } from "../../app/words.ts";
import { recentOf } from "./recent.ts";

const MOST = 5;

/** What was recorded last, each with the way to it. */
export function Recent() {
  const { records } = useLog().state;
  const recent = recentOf(records, MOST);
  if (recent.length === 0) return null;
  return (
    <section class="flow">
      <h2 class="rule-top">Recent entries</h2>
      <ul class="entries recent">
        {recent.map(({ record, what }) => {
          const href = record.head.data === null ? undefined : correctAt(record.kind, record.id);
          const name = nameWithAnswer(record, records);
          return (
            <li key={`${record.kind} ${record.id}`}>
              <span class="what">{href === undefined ? name : <a href={href}>{name}</a>}</span>
              <p class="meta">
                <span>{kindName(record)}</span>
                <span>
                  {what} {instantText(record.head.at)}
                </span>
              </p>
            </li>
          );
        })}
      </ul>
      <p>
        <a class="inline-target" href="/log/changes/">
          Show what changed and when
        </a>
      </p>
    </section>
  );
}
