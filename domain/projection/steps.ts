import type { Day } from "../calendar/day.ts";
import type { Evidence, Finding } from "../eligibility/determination.ts";
import type { Portfolio } from "../eligibility/portfolio.ts";
import type { ProjectedRule, Projection } from "./project.ts";

/** One thing that has to happen before she can apply. */
export interface Step {
  readonly rule: string;
  readonly kind: Finding["kind"];
  readonly title: string;
  /** The day on which it is surely done at the stated pace; null where none is in sight. */
  readonly on: Day | null;
  /** The day from which only something not told or not confirmed is in its way; null where `on` says it all. */
  readonly openOn: Day | null;
  /** The day on which it stops being met before the rest is there; null where it lasts. */
  readonly lapsesOn: Day | null;
  /** The day on which it is surely met again after that; null where none is in sight, or where it lasts. */
  readonly againOn: Day | null;
}

/** Behind every day. */
const NEVER = "9999";

/**
 * What is still to do, in order: of a choice only the part that is reached first; what is met now but leaves its window
 * before the rest is there is to do again. A license or a degree
 * that nothing brings about comes first, then what is only a question, then what has a day, then what this pace does not
 * reach.
 */
export function stepsOf({ rules }: Projection): Step[] {
  const place = ({ kind, on, openOn, lapsesOn, againOn }: Step): string =>
    lapsesOn !== null
      ? (againOn ?? NEVER)
      : (openOn ?? on ?? (kind === "license" || kind === "degree" ? "" : NEVER));
  return route(rules)
    .filter(({ now, lapsesOn }) => now !== "met" || lapsesOn !== null)
    .map(
      ({ id, kind, title, metOn, openOn, lapsesOn, againOn }): Step => ({
        rule: id,
        kind,
        title,
        on: metOn,
        openOn: openOn === metOn ? null : openOn,
        lapsesOn,
        againOn,
      }),
    )
    .sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}

/** The leaves on the way that is reached first; the first part of a choice where none is. */
export function route(rules: readonly ProjectedRule[]): ProjectedRule[] {
  return rules.flatMap((rule) => {
    if (rule.parts.length === 0) return [rule];
    if (rule.kind === "all-of") return route(rule.parts);
    const part = rule.parts.find(({ id }) => id === rule.by) ?? rule.parts[0];
    return part === undefined ? [] : route([part]);
  });
}

/** What an application will ask her to show, piece by piece, from what counts on the day. */
export interface ToCollect {
  readonly kind: "license" | "degree" | "work" | "course";
  /** "Mercy, case manager, January 15, 2024 to now" */
  readonly label: string;
  readonly path: string;
}

const KINDS: Partial<Record<Finding["kind"], ToCollect["kind"]>> = {
  license: "license",
  degree: "degree",
  employment: "work",
  practice: "work",
  education: "course",
};

/**
 * What counts on the way that is taken, each piece once, in the order of the rules. `findings` are those of the day she
 * applies. Only what was told: work, courses and licenses to come are not there to collect yet.
 */
export function toCollect(
  { rules, now }: Projection,
  findings: readonly Finding[],
  told: Portfolio,
): ToCollect[] {
  const needed = new Set(route(rules).map(({ id }) => id));
  // By the words of today: the days ahead take a license to be renewed.
  const labels = new Map(
    leavesOf(now.findings).flatMap(({ counted, notCounted }) =>
      [...counted, ...notCounted].map(({ path, label }) => [path, label]),
    ),
  );
  const pieces = leavesOf(findings)
    .filter(({ id }) => needed.has(id))
    .flatMap(({ kind, counted }) => {
      const what = KINDS[kind];
      return what === undefined
        ? []
        : counted.flatMap(({ path, label }: Evidence) =>
            isTold(path, told) ? [{ kind: what, path, label: labels.get(path) ?? label }] : [],
          );
    });
  return [...new Map(pieces.map((piece) => [piece.path, piece])).values()];
}

function isTold(path: string, told: Portfolio): boolean {
  const [, section, index] = /^(employment|credits|licenses)\[(\d+)\]/.exec(path) ?? [];
  if (section !== "employment" && section !== "credits" && section !== "licenses") return true;
  return Number(index) < (told[section]?.length ?? 0);
}

const leavesOf = (findings: readonly Finding[]): Finding[] =>
  findings.flatMap((finding) => (finding.parts.length === 0 ? [finding] : leavesOf(finding.parts)));
