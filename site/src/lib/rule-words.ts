import { withUnit } from "../../../domain/eligibility/amount-words.ts";
import type { LeafRequirement } from "../../../domain/eligibility/requirement.ts";

/** What a rule asks beyond its title, in sentences: the amount, the window, what is confirmed, and remarks. */
export function ruleWords(leaf: LeafRequirement): string[] {
  const words: string[] = [];
  if ("atLeast" in leaf) {
    const { atLeast } = leaf;
    const amount =
      "months" in atLeast ? withUnit(atLeast.months, "months") : withUnit(atLeast.hours, "hours");
    words.push(`At least ${amount}.`);
    const years = "within" in leaf ? leaf.within?.years : undefined;
    if (years !== undefined)
      words.push(
        `Only what lies in the ${years === 1 ? "year" : `${years} years`} before the day you choose counts.`,
      );
  }
  if (leaf.kind === "employment") {
    const { after, otherWording, work } = leaf;
    if (after !== undefined) words.push("Only work from the day after the degree was completed counts.");
    if (work.nature !== undefined)
      words.push(`Work counts if you confirm about it: “${work.nature.statement}”`);
    if (otherWording !== undefined) words.push(otherWording.because);
  }
  if (leaf.kind === "license" && leaf.unlisted !== "refuse")
    words.push(
      `${leaf.accept.length > 0 ? "Another license" : "A license"} counts if you confirm about it: “${leaf.unlisted.statement}”`,
    );
  if (leaf.kind === "declaration") words.push(`You confirm: “${leaf.statement}”`);
  if (leaf.kind === "advisory") words.push(leaf.text);
  if (leaf.note !== undefined) words.push(leaf.note);
  return words;
}
