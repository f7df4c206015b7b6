import { type Day, longDay } from "../calendar/day.ts";
import type { CreditLine } from "./credit-line.ts";
import type { Warning } from "./view-parts.ts";

/** What to look at again among the credits. */
export function creditWarnings(lines: readonly CreditLine[], on: Day): Warning[] {
  return [
    ...twice(lines),
    ...lines.flatMap((line) => {
      const { date, topics, approver } = line.data;
      const found: Warning[] = [];
      if (date !== undefined && date > on)
        found.push(
          warn("in-the-future", [line], `${longDay(date)} is still to come. It counts from that day on.`),
        );
      if (topics === undefined)
        found.push(
          warn("topics-not-told", [line], "Its topics are not told, so we cannot say what it counts for."),
        );
      if (approver === undefined || approver.trim() === "")
        found.push(
          warn(
            "approver-not-told",
            [line],
            "Who approved it is not told. Sponsors ask for it; it is on the certificate.",
          ),
        );
      return found;
    }),
  ];
}

/** The same name, day and minutes more than once. */
function twice(lines: readonly CreditLine[]): Warning[] {
  const alike = Map.groupBy(lines, ({ data }) =>
    JSON.stringify([nameOf(data).trim().toLowerCase(), data.date ?? null, data.minutes ?? null]),
  );
  return [...alike.values()].flatMap((same) =>
    same.length < 2 || same[0]?.data.date === undefined || nameOf(same[0].data) === ""
      ? []
      : [
          warn(
            "credit-twice",
            same,
            "The same course stands here more than once. Each of them counts; remove what is too much.",
          ),
        ],
  );
}

const nameOf = ({ title, provider }: CreditLine["data"]): string => title || provider || "";

/** A warning names no more records than this: it is enough to find the place. */
const MOST_RECORDS = 20;

const warn = (code: Warning["code"], about: readonly CreditLine[], message: string): Warning => ({
  code,
  message,
  records: about.slice(0, MOST_RECORDS).map(({ id }) => id),
  job: null,
  date: about[0]?.data.date ?? null,
});
