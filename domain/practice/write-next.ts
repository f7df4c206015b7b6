import type { Level } from "../authoring/scenario.ts";
import type { Coverage, DomainCoverage } from "./coverage.ts";

/** One thing that is worth writing next, the most wanted first in its kind. */
export type Wanted =
  /** A domain of an exam with fewer questions than its weight: so many more. */
  | { readonly kind: "domain"; readonly exam: string; readonly domain: string; readonly short: number }
  /** A domain with no question of a level. */
  | { readonly kind: "level"; readonly exam: string; readonly domain: string; readonly level: Level }
  /** A setting in which no question is placed. */
  | { readonly kind: "setting"; readonly settings: readonly string[] }
  /** The place, from 0, at which the best answer stands seldom: a learner who guesses could use that. */
  | { readonly kind: "key"; readonly place: number; readonly questions: number; readonly of: number };

/** Below this part of its fair quarter, a place of the best answer is called seldom. */
const SELDOM = 0.8;
/** Knowing alone is asked for rarely: most questions are to be about a situation and a decision. */
const WANTED_LEVELS: readonly Level[] = ["application", "analysis"];

/**
 * What to write next: for each exam the domain that is most short of its weight, exams with published weights first, then
 * levels, settings and places of the key.
 */
export function writeNext({ exams, settings, keys }: Coverage): Wanted[] {
  const single = keys.reduce((sum, one) => sum + one, 0);
  const fewest = Math.min(...keys);
  return [
    ...exams
      .toSorted((a, b) => Number(b.published) - Number(a.published))
      .flatMap(({ name, domains }) => {
        const most = domains.reduce<DomainCoverage | undefined>(
          (best, one) => (one.short > (best?.short ?? 0) ? one : best),
          undefined,
        );
        return most === undefined ? [] : [{ exam: name, domain: most.name, short: most.short }];
      })
      .map((one) => ({ kind: "domain" as const, ...one })),
    ...exams.flatMap(({ name, domains }) =>
      domains.flatMap((domain) =>
        WANTED_LEVELS.filter((level) => domain.levels[level] === 0).map((level) => ({
          kind: "level" as const,
          exam: name,
          domain: domain.name,
          level,
        })),
      ),
    ),
    ...empty(settings),
    ...(fewest < (SELDOM * single) / keys.length
      ? [{ kind: "key" as const, place: keys.indexOf(fewest), questions: fewest, of: single }]
      : []),
  ];
}

function empty(settings: Coverage["settings"]): Wanted[] {
  const names = settings.flatMap(({ setting, questions }) =>
    setting !== undefined && setting !== "other" && questions === 0 ? [setting] : [],
  );
  return names.length === 0 ? [] : [{ kind: "setting", settings: names }];
}
