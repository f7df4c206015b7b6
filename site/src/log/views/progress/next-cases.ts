import { outlines } from "../../../../../dist/content/outlines.ts";
import type { PracticeItem } from "../../../../../domain/practice/item.ts";
import type { Progress } from "../../../../../domain/practice/progress-view.ts";

type Blueprint = Progress["blueprints"][number];
type Case = Progress["scenarios"][number];

/** What to practice next: a domain, why this one, and its cases. */
export interface NextCases {
  readonly exam: string;
  readonly domain: string;
  /** `new`: it has questions that she has not answered. `again`: her latest answer to some is not the best one. */
  readonly why: "new" | "again";
  readonly cases: readonly Case[];
}

/**
 * The domain of these exams with the fewest answers, as a share of its questions, and its cases with open questions; when
 * every question is answered, the one with the fewest best answers. Undefined when nothing is open.
 */
export function nextCases(
  { blueprints, scenarios }: Progress,
  shown: readonly Blueprint[],
  items: readonly PracticeItem[],
): NextCases | undefined {
  const domains = blueprints
    .filter(({ blueprint }) => shown.some((one) => one.blueprint === blueprint))
    .flatMap(({ blueprint, name, domains }) =>
      domains.map((domain) => ({ ...domain, blueprint, exam: name })),
    )
    .filter((domain) => domain.items > 0);
  for (const [why, done] of [
    ["new", "answered"],
    ["again", "best"],
  ] as const) {
    const [domain] = domains
      .filter((one) => one[done] < one.items)
      .sort((a, b) => a[done] / a.items - b[done] / b.items || b.items - a.items);
    if (domain === undefined) continue;
    const inDomain = new Set(
      items.filter((item) => item.blueprint[domain.blueprint] === domain.domain).map((item) => item.scenario),
    );
    return {
      exam: domain.exam,
      domain: domain.title,
      why,
      cases: scenarios.filter((one) => inDomain.has(one.scenario) && one[done] < one.items),
    };
  }
  return undefined;
}

/** The outlines of her goals; all of them when no goal has one. `goals`: ids of credentials. */
export function shownOutlines({ blueprints }: Progress, goals: readonly string[]): readonly Blueprint[] {
  const wanted = new Set(
    outlines.filter(({ credentials }) => credentials.some((id) => goals.includes(id))).map(({ id }) => id),
  );
  const ofGoals = blueprints.filter(({ blueprint }) => wanted.has(blueprint));
  return ofGoals.length > 0 ? ofGoals : blueprints;
}
