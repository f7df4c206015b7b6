import type { Outline } from "../credentials/outlines.ts";
import type { Entry } from "../log/entry.ts";
import { shareInterval } from "./interval.ts";
import { itemKey, type PracticeItem } from "./item.ts";
import { nextDomain } from "./next-domain.ts";
import type { DomainProgress, Progress } from "./progress-view.ts";
import { type Try, telling, triesOf } from "./tries.ts";

/** The kinds of entries that progress is made of: all that its view needs to read. */
export const PROGRESS_KINDS: readonly string[] = ["answer", "attempt"];
/** Below so many answers that tell, a domain has too few to say anything of it. */
export const FEWEST_ANSWERS = 8;

/**
 * What a learner has practiced, at a moment (an instant in UTC: by then an exam may have run out of time). Everything is
 * counted over the items as they are now, from the latest answer to each that tells what is known; scored here, by the
 * key of the version that was on the screen. Every outline is there, also one that no item is about. Pure.
 */
export function progressOf(
  entries: Iterable<Entry>,
  items: readonly PracticeItem[],
  outlines: readonly Outline[],
  now: string,
): Progress {
  const { byItem, answers, notScored, open } = triesOf(entries, items, now);
  const practiced = items
    .filter(({ current }) => current)
    .map((item): Practiced => {
      const tries = byItem.get(itemKey(item)) ?? [];
      return { item, latest: tries.at(-1), tells: telling(tries) };
    });
  const weak = practiced
    .filter(({ tells }) => tells !== undefined && (!tells.best || tells.answer.sure === "unsure"))
    .toSorted((a, b) => ((a.tells?.answer.id ?? "") < (b.tells?.answer.id ?? "") ? -1 : 1));
  return {
    ...countOf(practiced),
    answers,
    notScored,
    tooSoon: [...byItem.values()].flat().filter((one) => one.tooSoon).length,
    open,
    blueprints: outlines.map(({ id: blueprint, name, domains }) => {
      const measured = domains.map(({ id: domain, name: title, percent }): DomainProgress => {
        const counts = countOf(practiced.filter(({ item }) => item.blueprint[blueprint] === domain));
        return {
          domain,
          title,
          percent: percent ?? null,
          ...counts,
          interval: counts.counted < FEWEST_ANSWERS ? null : shareInterval(counts.best, counts.counted),
        };
      });
      return { blueprint, name, domains: measured, next: nextDomain(measured) ?? null };
    }),
    weak: weak.map(nameOf),
    sureButWrong: weak
      .filter(({ tells }) => tells !== undefined && !tells.best && tells.answer.sure === "sure")
      .map(nameOf),
    scenarios: [...Map.groupBy(practiced, ({ item }) => item.scenario)].map(([scenario, of]) => ({
      scenario,
      title: of[0]?.item.title ?? scenario,
      ...countOf(of),
      latest: of.map(({ item, latest }) => ({
        item: item.item,
        answer: latest?.answer.id ?? null,
        best: latest?.best ?? false,
      })),
    })),
  };
}

interface Practiced {
  readonly item: PracticeItem;
  readonly latest: Try | undefined;
  readonly tells: Try | undefined;
}

const nameOf = ({ item: { scenario, item } }: Practiced) => ({ scenario, item });

const countOf = (practiced: readonly Practiced[]) => ({
  items: practiced.length,
  answered: practiced.filter(({ latest }) => latest !== undefined).length,
  counted: practiced.filter(({ tells }) => tells !== undefined).length,
  best: practiced.filter(({ tells }) => tells?.best === true).length,
});
