import type { Projection } from "../../../domain/projection/project.ts";
import { span } from "./span-words.ts";

type Dates = Pick<Projection, "eligibleOn" | "openOn">;

/** What a change does to the date of one credential, in words: "Earlier by about 10 months". */
export function moveOf(before: Dates, after: Dates): string {
  const sure = between(before.eligibleOn, after.eligibleOn, "");
  if (sure !== undefined) return sure;
  return between(before.openOn, after.openOn, "Perhaps ") ?? "Stays as it is";
}

/** Undefined where nothing moves. `perhaps` stands before what rests on something open. */
function between(
  before: Dates["openOn"],
  after: Dates["openOn"],
  perhaps: "" | "Perhaps ",
): string | undefined {
  if (before === after) return undefined;
  const word = (text: string): string =>
    perhaps === "" ? `${text[0]?.toUpperCase()}${text.slice(1)}` : perhaps + text;
  if (before === null) return word("a date where there was none");
  if (after === null) return word(perhaps === "" ? "no sure date any more" : "no date any more");
  return after < before ? word(`earlier by ${span(after, before)}`) : word(`later by ${span(before, after)}`);
}
