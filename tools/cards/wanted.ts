import { globSync, readFileSync } from "node:fs";
import { credentials } from "../../dist/content/credentials.ts";
import { readFrontMatter } from "../../domain/authoring/front-matter.ts";
import { guideFields } from "../../domain/authoring/guide.ts";

/** The words of a card, from the small line above to the large one. */
export interface CardWords {
  readonly kicker: string;
  readonly title: string;
}

/** The parts of the site. Their pages say more; a card has room for one thought. */
const DOORS: Readonly<Record<string, CardWords>> = {
  home: { kicker: "Free, with a source for every figure", title: "Become a certified case manager" },
  plan: { kicker: "Plan", title: "Check where you stand" },
  practice: { kicker: "Practice", title: "Cases and questions, with every reason" },
  log: { kicker: "Log", title: "One record of your hours and classes" },
  guides: { kicker: "Guides", title: "What the work is, and how to get there" },
  pay: { kicker: "Pay", title: "What case managers earn, as far as anyone knows" },
  path: { kicker: "Path", title: "From your first thought to certified" },
};

/** Every card that there should be, by its name. Reads the guides, and the credentials as they were compiled. */
export function wantedCards(): Record<string, CardWords> {
  const guides = globSync("content/guides/*.md")
    .map((file) => guideFields.parse(readFrontMatter(readFileSync(file, "utf8"), file).data))
    .map(({ id, title }): [string, CardWords] => [`guides-${id}`, { kicker: "Guide", title }]);
  const rules = credentials.map(({ id, name, fullName }): [string, CardWords] => [
    `credentials-${id}`,
    { kicker: fullName, title: `${name}: rules, cost, exam and renewal` },
  ]);
  return Object.fromEntries(
    [...Object.entries(DOORS), ...rules, ...guides].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
