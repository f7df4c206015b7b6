import { type Day, longDay } from "../../../../../domain/calendar/day.ts";
import type { BucketResult, Renewal } from "../../../../../domain/log/renewal-view.ts";
import { Citation } from "../../../checker/view/citation.tsx";
import { correctAt } from "../../app/places.ts";
import { Gauge } from "../../parts/gauge.tsx";
import { Mark } from "../../parts/mark.tsx";
import { deadlineWords, HOURS_WORDS } from "./renewal-words.ts";

/** The renewal of one credential that is held: hours by kind, the deadline, and what else it asks for. */
export function RenewalTotals({ renewal }: { readonly renewal: Renewal }) {
  const { name, record, verdict, cycle, remarks, tell, buckets, alternatives, advisories } = renewal;
  return (
    <section class="flow renewal">
      <h3>Renewal of the {name}</h3>
      <p class="verdict-line" data-verdict={verdict}>
        <Mark is={verdict}>{HOURS_WORDS[verdict]}</Mark>
        <span>{deadlineWords(renewal)}</span>
      </p>
      {cycle !== null && (
        <p class="small muted">
          Your cycle: {longDay(cycle.from as Day)} to {longDay(cycle.to as Day)}. Classes in it count.
        </p>
      )}
      {remarks.map((remark) => (
        <p class="small" key={remark}>
          {remark}
        </p>
      ))}
      {tell.length > 0 && (
        <p>
          <a class="inline-target" href={correctAt("held", record)}>
            Tell its dates<span class="hidden-visually"> for the {name}</span>
          </a>
        </p>
      )}
      {buckets.map((bucket) =>
        bucket.atLeastMinutes === null ? (
          <Limit key={bucket.id} bucket={bucket} />
        ) : (
          <Bucket key={bucket.id} bucket={bucket} />
        ),
      )}
      {alternatives.length + advisories.length > 0 && (
        <details class="panel">
          <summary>
            What else to know about renewing<span class="hidden-visually"> the {name}</span>
          </summary>
          {[...alternatives, ...advisories].map((remark) => (
            <div key={remark.id} class="flow">
              <h4>{remark.title}</h4>
              <p>{remark.text}</p>
              <Citation cited={remark} about={remark.title} />
            </div>
          ))}
        </details>
      )}
    </section>
  );
}

const BUCKET_WORDS = { met: "Complete", unmet: "Not complete", unknown: "Unknown" } as const;

function Bucket({ bucket }: { readonly bucket: BucketResult }) {
  const { title, inside, atLeastMinutes, certainMinutes, possibleMinutes, verdict } = bucket;
  return (
    <Gauge
      title={title}
      level={4}
      unit="hours"
      needed={(atLeastMinutes ?? 0) / 60}
      counted={certainMinutes / 60}
      possible={possibleMinutes === null ? null : possibleMinutes / 60}
    >
      <p>
        <Mark is={verdict}>{BUCKET_WORDS[verdict]}.</Mark> {bucket.because}
        {inside !== null && " They are part of the hours above."}
      </p>
      <Citation cited={bucket} about={title} />
    </Gauge>
  );
}

/** A kind of hours of which only so many count. */
const Limit = ({ bucket }: { readonly bucket: BucketResult }) => (
  <div class="gauge">
    <h4>{bucket.title}</h4>
    <p>{bucket.because}</p>
    <Citation cited={bucket} about={bucket.title} />
  </div>
);
