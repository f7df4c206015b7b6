import { lowerFirst } from "../checker/missing.ts";
import { nearnessOf, type Outlook } from "./outlook.ts";
import { shortWhen } from "./when-words.ts";

/** What another pace moves, in one line: "CCM: from February 29, 2028 to February 28, 2027." What stays is left out. */
export function movedWords(before: readonly Outlook[], after: readonly Outlook[]): string {
  const moved = after.flatMap(({ credential: { id, name }, projection }) => {
    const other = before.find(({ credential }) => credential.id === id)?.projection;
    if (other === undefined || [projection, other].every((one) => nearnessOf(one) === "closed")) return [];
    const [from, to] = [shortWhen(other), shortWhen(projection)];
    return from === to ? [] : [`${name}: from ${inSentence(from)} to ${inSentence(to)}`];
  });
  return moved.length === 0 ? "No date moves." : `${moved.join("; ")}.`;
}

/** Months keep their capital letter. */
const inSentence = (when: string): string => (/^[A-Z][a-z]+ \d/.test(when) ? when : lowerFirst(when));
