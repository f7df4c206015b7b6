import type { Warning } from "../../../../../domain/log/view-parts.ts";
import { useChange } from "../../app/use-change.ts";
import { correct } from "./places.ts";
import { withoutEchoes } from "./second-look.ts";
import type { Work } from "./use-work.ts";

/** What to look at again in a job. Lines of a job that was removed have no job to be shown in. */
export const thingsToCheck = ({ experience }: Work, job: string): readonly Warning[] =>
  withoutEchoes(experience.warnings.filter((warning) => warning.job === job && warning.code !== "job-gone"));

/** "3 things to check"; at most so many are listed. */
export function toCheckText(count: number, { experience }: Work): string {
  const more = experience.warningsInAll > experience.warnings.length ? " or more" : "";
  return count === 1 && more === ""
    ? "1 thing to check"
    : `${count.toLocaleString("en-US")}${more} things to check`;
}

interface Props {
  readonly warnings: readonly Warning[];
  readonly nameOf: (record: string) => string;
}

/** More than these are behind a disclosure. */
const SHOWN = 3;

/** What to look at again, each with a way to mend it. Nothing when there is nothing. */
export function Warnings({ warnings, nameOf }: Props) {
  if (warnings.length === 0) return null;
  const items = (some: readonly Warning[]) => (
    <ul class="to-mend">
      {some.map((warning) => (
        <li key={`${warning.code} ${warning.records.join(" ")} ${warning.message}`}>
          <p>{warning.message}</p>
          <p class="acts">
            <Mend warning={warning} nameOf={nameOf} />
          </p>
        </li>
      ))}
    </ul>
  );
  return (
    <section class="callout">
      <h2>Please check</h2>
      {items(warnings.slice(0, SHOWN))}
      {warnings.length > SHOWN && (
        <details>
          <summary>{(warnings.length - SHOWN).toLocaleString("en-US")} more</summary>
          {items(warnings.slice(SHOWN))}
        </details>
      )}
    </section>
  );
}

interface MendProps extends Pick<Props, "nameOf"> {
  readonly warning: Warning;
}

/** What stands there twice can go with one tap; of anything else, the way to at most two of its records is enough. */
function Mend({ warning: { code, records }, nameOf }: MendProps) {
  const change = useChange();
  const newest = records.at(-1);
  if (code === "hours-twice" && newest !== undefined)
    return (
      <button
        type="button"
        class="as-link inline-target"
        onClick={() =>
          void change(`Removed ${nameOf(newest)}, once.`, [{ kind: "hours", record: newest, data: null }])
        }
      >
        Remove one: {nameOf(newest)}
      </button>
    );
  return (
    <>
      {records.slice(0, 2).map((record) => (
        <a class="inline-target" key={record} href={correct(record)}>
          Correct {nameOf(record)}
        </a>
      ))}
    </>
  );
}
