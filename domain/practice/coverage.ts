import { LEVELS, type Level, type PublishedItem, type PublishedScenario } from "../authoring/scenario.ts";
import { type Day, dayNumber } from "../calendar/day.ts";
import type { Outline } from "../credentials/outlines.ts";
import { SETTINGS } from "../eligibility/portfolio-values.ts";

/** What the questions are about, held against what the exams ask: for those who write. All counts are of questions. */
export interface Coverage {
  readonly questions: number;
  readonly scenarios: number;
  readonly singles: number;
  readonly exams: readonly ExamCoverage[];
  readonly levels: readonly { readonly level: Level; readonly questions: number }[];
  /** Every setting there is, also those without a question; `undefined` for files that name none. */
  readonly settings: readonly { readonly setting: string | undefined; readonly questions: number }[];
  /** Where the best answer stands: for questions with one best answer of four, how many have it first, second, ... */
  readonly keys: readonly number[];
  /** Files, the one that was reviewed longest ago first. */
  readonly files: readonly FileAge[];
}

export interface ExamCoverage {
  readonly id: string;
  readonly name: string;
  /** False where no shares are published: then every domain is held against an even share. */
  readonly published: boolean;
  /** Questions that name a domain of it. */
  readonly questions: number;
  readonly domains: readonly DomainCoverage[];
}

export interface DomainCoverage {
  readonly id: string;
  readonly name: string;
  /** Its share of the exam in percent: as published, or even. */
  readonly weight: number;
  /** How an own estimate of the share was made. */
  readonly estimate?: string | undefined;
  readonly questions: number;
  /** Its share of the questions on this exam in percent, 0 to 100. */
  readonly share: number;
  /** How many more questions would bring it to its weight, as things stand with the others. At least 0. */
  readonly short: number;
  readonly levels: Readonly<Record<Level, number>>;
}

export interface FileAge {
  readonly id: string;
  readonly title: string;
  readonly reviewed: Day;
  readonly by: PublishedScenario["reviewed"]["by"];
  /** Days since. */
  readonly age: number;
  /** When its least lately read source was read; undefined where no source says. */
  readonly read: Day | undefined;
}

/** Works out the coverage on a day. Pure. */
export function coverageOf(
  files: readonly PublishedScenario[],
  outlines: readonly Outline[],
  on: Day,
): Coverage {
  const items = files.flatMap((file) => file.items.map((item) => ({ item, file })));
  const inSetting = (setting: string | undefined): number =>
    items.filter(({ file }) => file.setting === setting).length;
  return {
    questions: items.length,
    scenarios: files.filter((file) => file.items.length > 1).length,
    singles: files.filter((file) => file.items.length === 1).length,
    exams: outlines.map((outline) =>
      examCoverage(
        outline,
        items.map(({ item }) => item),
      ),
    ),
    levels: LEVELS.map((level) => ({
      level,
      questions: items.filter(({ item }) => item.level === level).length,
    })),
    settings: [...SETTINGS, undefined].map((setting) => ({ setting, questions: inSetting(setting) })),
    keys: keyPlaces(items.map(({ item }) => item)),
    files: files
      .map(({ id, title, reviewed, sources }) => ({
        id,
        title,
        reviewed: reviewed.on,
        by: reviewed.by,
        age: dayNumber(on) - dayNumber(reviewed.on),
        read: sources.flatMap(({ read }) => read ?? []).toSorted()[0],
      }))
      .toSorted((a, b) => b.age - a.age || compare(a.read, b.read) || compare(a.id, b.id)),
  };
}

function examCoverage({ id, name, domains }: Outline, items: readonly PublishedItem[]): ExamCoverage {
  const published = domains.every(({ percent }) => percent !== undefined);
  const own = items.filter(({ blueprint }) => blueprint[id] !== undefined);
  const counted = domains.map((domain): DomainCoverage => {
    const of = own.filter(({ blueprint }) => blueprint[id] === domain.id);
    const weight = published ? (domain.percent ?? 0) : 100 / domains.length;
    return {
      id: domain.id,
      name: domain.name,
      weight,
      estimate: domain.estimate,
      questions: of.length,
      share: own.length === 0 ? 0 : (100 * of.length) / own.length,
      short: missingTo(weight, of.length, own.length),
      levels: Object.fromEntries(
        LEVELS.map((level) => [level, of.filter((item) => item.level === level).length]),
      ) as Record<Level, number>,
    };
  });
  return { id, name, published, questions: own.length, domains: counted };
}

/**
 * How many questions more a domain needs, so that it has its weight in percent while the others stay as they are: the
 * smallest n with (has + n) / (all + n) at or above the weight. With a weight of all, none are missing.
 */
export function missingTo(weight: number, has: number, all: number): number {
  if (weight >= 100) return 0;
  const exact = ((weight / 100) * all - has) / (1 - weight / 100);
  // What is over a whole by no more than the noise of the division is that whole.
  return Math.max(0, Math.ceil(exact - 1e-9));
}

function keyPlaces(items: readonly PublishedItem[]): number[] {
  const places = [0, 0, 0, 0];
  for (const { options, multiple } of items) {
    const key = options.findIndex((option) => option.key);
    if (!multiple && options.length === places.length && key >= 0) places[key] = (places[key] ?? 0) + 1;
  }
  return places;
}

/** By text; what is undefined comes first. */
const compare = (a: string | undefined = "", b: string | undefined = ""): number =>
  a < b ? -1 : a > b ? 1 : 0;
