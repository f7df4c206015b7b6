import type { Day } from "../calendar/day.ts";
import { slugOf } from "./slug.ts";
import { scalar } from "./write-scenario.ts";

/** What can be begun with one of the templates in `content/templates`. */
export const NEW_KINDS = ["question", "scenario", "guide"] as const;
export type NewKind = (typeof NEW_KINDS)[number];

/** What a beginner of a file knows already. */
export interface Beginning {
  readonly title: string;
  /** The day that stands wherever a day is asked for. */
  readonly day: Day;
  /** The domain of the CCM's exam. */
  readonly domain?: string | undefined;
}

/** Stands where only the author knows what belongs there. No value is before it, so the check reports the place. */
export const FILL_IN = "# Fill this in";

/**
 * A new file and its id, made from the template of its kind. What only the author can know has no value yet, so that
 * nothing of ours is published by mistake. Undefined where the title has no letter or number that an id can be made of.
 */
export function newFile(
  template: string,
  { title, day, domain }: Beginning,
): { id: string; text: string } | undefined {
  const id = slugOf(title);
  if (id === undefined) return undefined;
  const text = template
    .replace(/^id: .*$/m, `id: ${id}`)
    .replace(/^title: .*$/m, () => `title: ${scalar(title.trim())}`)
    .replaceAll(/\b\d{4}-\d\d-\d\d\b/g, day)
    .replace(/^(blueprint:) .*$/m, (_, key: string) =>
      domain === undefined
        ? `${key} ${FILL_IN}, for example { ccm: care-management }`
        : `${key} { ccm: ${domain} }`,
    )
    .replace(/^( +read:) .*$/m, `$1 ${FILL_IN}: the day on which you opened it, as ${day}`)
    .replace(/^(minutes:) .*$/m, `$1 ${FILL_IN}: a number`);
  return { id, text };
}
