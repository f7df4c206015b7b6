/** A table in Markdown: a head, and rows of as many cells. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** 1,234; 12.3; 0.0021: three figures that count below a thousand, whole numbers above. */
export function amount(value: number): string {
  if (!Number.isFinite(value)) return "no end";
  if (value === 0) return "0";
  if (value >= 1_000) return Math.round(value).toLocaleString("en-US");
  return Number(value.toPrecision(3)).toLocaleString("en-US", { maximumFractionDigits: 20 });
}

/** $0, $0.04, $12.30, $14,850 */
export const dollars = (value: number): string =>
  value >= 1_000
    ? `$${Math.round(value).toLocaleString("en-US")}`
    : value === 0
      ? "$0"
      : `$${value.toFixed(2)}`;

/** 2,200: two figures that count, for what is reckoned from guesses. */
export const about = (value: number): string =>
  value > 100e6 ? "over 100 million" : amount(Math.round(Number(value.toPrecision(2))));
