import { articleFigures } from "../../../dist/content/salaries.ts";
import type { ArticleFigure } from "../../../domain/salaries/content.ts";
import { HOURS_A_YEAR, yearlyOf } from "../../../domain/salaries/measures.ts";
import { rowOf } from "../../../domain/salaries/query.ts";
import { newestOf, occupationOf, spreadOf } from "./pay-tables.ts";
import { dollarWords } from "./salary-words.ts";
import type { Spread } from "./spread-chart.ts";

/** A figure that an article quotes for nurse case managers, beside what it comes to in a year. */
export interface QuotedPay {
  readonly figure: ArticleFigure;
  readonly words: string;
  /** Dollars a year; only where the article says dollars an hour. */
  readonly aYear?: string;
  readonly spread: Spread;
}

/** The figures that articles quote and that do not agree, each on the scale of a year. Bands by experience stand elsewhere. */
export const quotedPay: readonly QuotedPay[] = articleFigures.flatMap((figure): QuotedPay[] => {
  const { what, per } = figure;
  if ("range" in figure) {
    const { from, to } = figure.range;
    const words = `${dollarWords(from, "year")} to ${dollarWords(to, "year")}`;
    return [{ figure, words, spread: { label: shortened(what), reach: [from, to], words } }];
  }
  if (!("value" in figure)) return [];
  const middle = per === "hour" ? yearlyOf(figure.value) : figure.value;
  const words = per === "hour" ? `$${figure.value} an hour` : dollarWords(figure.value, per);
  const aYear = per === "hour" ? dollarWords(middle, "year") : undefined;
  return [
    {
      figure,
      words,
      ...(aYear !== undefined && { aYear }),
      spread: {
        label: shortened(what),
        middle,
        words:
          aYear === undefined ? words : `${aYear}: ${words}, ${HOURS_A_YEAR.toLocaleString("en-US")} hours`,
      },
    },
  ];
});

const NURSES = "29-1141";
/** The Bureau's figures for registered nurses, to stand above the quoted ones. */
export const officialSpread: Spread | undefined = spreadOf(
  occupationOf(NURSES).name,
  rowOf(newestOf("US"), NURSES),
);

/** Each of them is about nurse case managers: the rest is enough beside a bar. */
function shortened(what: string): string {
  return what.replace(/^Nurse case manager, /, "Article: ");
}
