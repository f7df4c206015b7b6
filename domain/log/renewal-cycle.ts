import { addDays, addMonths, type Day, longDay, yearsBefore } from "../calendar/day.ts";
import type { Credential } from "../eligibility/credential.ts";
import { citations } from "../eligibility/leaf.ts";
import type { RenewalDate, RenewalEdition } from "../eligibility/renewal.ts";
import type { RecordData } from "./record-data.ts";
import type { RenewalDateResult, RenewalState } from "./renewal-view.ts";

/** The days on which credits count towards a renewal, both included. The last one is the deadline. */
export interface Cycle {
  readonly from: Day;
  readonly to: Day;
  /** `derived`: the last day was not told, so it follows from the first one and the length of a cycle. */
  readonly end: "told" | "derived";
}

export interface CycleReading {
  readonly cycle?: Cycle;
  /** What was assumed or does not fit, for a reader. */
  readonly remarks: readonly string[];
  /** Fields of the held record that would settle what is open. */
  readonly tell: readonly string[];
}

/** The cycle of a credential that is held, from its first and its last valid day as far as they were told. */
export function cycleOf({ from, validThrough }: RecordData<"held">, years: number): CycleReading {
  if (validThrough === undefined) {
    if (from === undefined)
      return {
        remarks: ["Tell us the last day on which it is valid. It is on your certificate."],
        tell: ["validThrough"],
      };
    const to = addDays(addMonths(from, 12 * years), -1);
    return {
      cycle: { from, to, end: "derived" },
      remarks: [
        `You did not tell the last valid day. ${years} years from ${longDay(from)} end on ${longDay(to)}; your certificate has the day that counts.`,
      ],
      tell: ["validThrough"],
    };
  }
  const begins = addDays(yearsBefore(validThrough, years), 1);
  if (from !== undefined && from > validThrough)
    return {
      cycle: { from: begins, to: validThrough, end: "told" },
      remarks: ["The first valid day is after the last one. We go by the last one; check both dates."],
      tell: ["from"],
    };
  // Who was certified within the cycle begins it on that day; who has renewed before begins it with the renewal.
  const start = from !== undefined && from > begins ? from : begins;
  return { cycle: { from: start, to: validThrough, end: "told" }, remarks: [], tell: [] };
}

/** The dates around the deadline, in their order. */
export function renewalDates(
  edition: RenewalEdition,
  { to, end }: Cycle,
  name: string,
  sources: Credential["sources"],
): RenewalDateResult[] {
  const told = end === "told";
  const window = windowFor(edition, to);
  const dates: RenewalDateResult[] = [
    { kind: "due", date: to, title: `Last day to renew the ${name}`, exact: told },
  ];
  for (const leaf of edition.dates) {
    const cited = {
      sources: citations(leaf.sources, sources),
      asOf: leaf.asOf,
      confidence: leaf.confidence,
      ...(leaf.note === undefined ? {} : { text: leaf.note }),
    };
    switch (leaf.kind) {
      case "window":
        if (window?.leaf !== leaf) break;
        dates.push({
          kind: "opens",
          date: window.opens,
          title: `Renewal of the ${name} opens`,
          exact: told,
          ...cited,
        });
        if (window.decisionBy !== undefined)
          dates.push({
            kind: "decision",
            date: window.decisionBy,
            title: `Decision on the renewal of the ${name}`,
            exact: told,
            ...cited,
          });
        break;
      case "opens-before":
        if (window === undefined)
          dates.push({
            kind: "opens",
            date: addMonths(addDays(to, 1), -leaf.months),
            title: `Renewal of the ${name} opens, about`,
            exact: false,
            ...cited,
          });
        break;
      case "advised-before":
        dates.push({
          kind: "advised",
          date: addDays(to, -7 * leaf.weeks),
          title: `Send the renewal of the ${name} by now`,
          exact: told,
          ...cited,
        });
        break;
      case "late":
        dates.push({
          kind: "late-until",
          date: addDays(to, leaf.days),
          title: `Last day of a late renewal of the ${name}`,
          exact: told,
          ...cited,
          text: lateText(leaf),
        });
    }
  }
  return dates.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

type Window = Extract<RenewalDate, { kind: "window" }>;

/** The period of the sponsor's calendar that ends with this day; undefined when the calendar names no such day. */
function windowFor(
  { dates }: RenewalEdition,
  to: Day,
): { leaf: Window; opens: Day; decisionBy?: Day } | undefined {
  const year = Number(to.slice(0, 4));
  for (const leaf of dates) {
    if (leaf.kind !== "window") continue;
    const period = leaf.periods.find(({ expires }) => expires === to.slice(5));
    if (period === undefined) continue;
    const { expires, opens, decisionBy } = period;
    const inYear = (monthAndDay: string, of: number) => `${of}-${monthAndDay}` as Day;
    return {
      leaf,
      opens: inYear(opens, opens > expires ? year - 1 : year),
      ...(decisionBy === undefined
        ? {}
        : { decisionBy: inYear(decisionBy, decisionBy < expires ? year + 1 : year) }),
    };
  }
  return undefined;
}

/** Says when the last valid day is none of those on the sponsor's calendar: then one of the two is likely misread. */
export function offCalendar({ dates }: RenewalEdition, { to, end }: Cycle, sponsor: string): string[] {
  const expiries = dates.flatMap((leaf) =>
    leaf.kind === "window" ? leaf.periods.map(({ expires }) => expires) : [],
  );
  if (end !== "told" || expiries.length === 0 || expiries.includes(to.slice(5))) return [];
  const named = expiries.map((expires) => longDay(`2001-${expires}` as Day).replace(", 2001", ""));
  return [`${sponsor} names ${named.join(" and ")} as last valid days. Yours is another one: check it.`];
}

function lateText(leaf: Extract<RenewalDate, { kind: "late" }>): string {
  const surcharge = leaf.surcharge === undefined ? "" : ` It costs ${leaf.surcharge} dollars more.`;
  const needs = leaf.needs.length === 0 ? "" : ` What it needs: ${leaf.needs.join("; ")}.`;
  return `${leaf.title}.${surcharge}${needs}${leaf.note === undefined ? "" : ` ${leaf.note}`}`;
}

/** Where a day lies in the cycle. */
export function stateOn(on: Day, { from, to }: Cycle, dates: readonly RenewalDateResult[]): RenewalState {
  const dateOf = (kind: RenewalDateResult["kind"]) => dates.find((date) => date.kind === kind)?.date;
  if (on < from) return "before";
  if (on > to) return on <= (dateOf("late-until") ?? to) ? "late" : "ended";
  const opens = dateOf("opens");
  return opens !== undefined && on >= opens ? "open" : "running";
}
