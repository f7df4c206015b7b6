import type { Day } from "../calendar/day.ts";
import type { CredentialWithRenewal } from "../eligibility/credential.ts";
import { editionOn } from "../eligibility/edition.ts";
import { dataOf, type LogRecord, present } from "./records.ts";
import type { HeldLine } from "./renewal.ts";
import { cycleOf } from "./renewal-cycle.ts";

/** What is held of credentials, each with the id of its record. */
export const heldLines = (records: readonly LogRecord[]): HeldLine[] =>
  present(records, "held").flatMap((record) => {
    const data = dataOf(record);
    return data === undefined ? [] : [{ id: record.id, data }];
  });

/** What is held of one credential: of several records the one whose cycle ends last, because the others are over. */
export function currentHeld(
  credential: CredentialWithRenewal,
  held: readonly HeldLine[],
  on: Day,
): HeldLine | undefined {
  const years = editionOn(credential.renewal, on)?.cycle.years;
  const endOf = ({ data }: HeldLine): string =>
    data.validThrough ?? (years === undefined ? undefined : cycleOf(data, years).cycle?.to) ?? "";
  return held
    .filter(({ data }) => data.credential === credential.id)
    .reduce<HeldLine | undefined>(
      (latest, line) => (latest === undefined || endOf(line) >= endOf(latest) ? line : latest),
      undefined,
    );
}
