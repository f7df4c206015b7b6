import type { Level } from "../authoring/scenario.ts";
import type { PracticeItem } from "./item.ts";

/**
 * The list of items as it travels: the log and every app of the practice load all of it. What repeats is said once, and
 * like stands by like, which is a quarter less to download. Every list of `of` has one value for each item.
 */
export interface PackedItems {
  /** In the order of the items, with how many of them in a row are of the file. */
  readonly files: readonly (readonly [scenario: string, title: string, items: number])[];
  readonly levels: readonly Level[];
  /** For each outline, by its id, the domains that items name. */
  readonly domains: readonly (readonly [outline: string, domains: readonly string[]])[];
  readonly of: {
    readonly item: readonly string[];
    readonly version: readonly string[];
    readonly key: readonly (readonly number[])[];
    readonly options: readonly number[];
    /** Which of the levels, counted from 0. */
    readonly level: readonly number[];
  };
  /** For each outline and item the number of a domain, counted from 1; 0 where the item names none. */
  readonly blueprints: readonly (readonly number[])[];
  /** Indexes of the items that are asked no more. */
  readonly replaced: readonly number[];
}

/** Packs items in their order: `unpackItems` gives the same ones back. Smallest where those of a scenario follow one another. */
export function packItems(items: readonly PracticeItem[]): PackedItems {
  const files: [string, string, number][] = [];
  for (const { scenario, title } of items) {
    const last = files.at(-1);
    if (last?.[0] === scenario && last[1] === title) last[2] += 1;
    else files.push([scenario, title, 1]);
  }
  const levels = [...new Set(items.map(({ level }) => level))];
  const outlines = [...new Set(items.flatMap(({ blueprint }) => Object.keys(blueprint)))];
  const domains = outlines.map(
    (outline) => [outline, [...new Set(items.flatMap(({ blueprint }) => blueprint[outline] ?? []))]] as const,
  );
  return {
    files,
    levels,
    domains,
    of: {
      item: items.map(({ item }) => item),
      version: items.map(({ version }) => version),
      key: items.map(({ key }) => key),
      options: items.map(({ options }) => options),
      level: items.map(({ level }) => levels.indexOf(level)),
    },
    blueprints: domains.map(([outline, of]) =>
      items.map(({ blueprint }) => of.indexOf(blueprint[outline] ?? "") + 1),
    ),
    replaced: items.flatMap(({ current }, index) => (current ? [] : [index])),
  };
}

/** The items that were packed, in their order. */
export function unpackItems({
  files,
  levels,
  domains,
  of,
  blueprints,
  replaced,
}: PackedItems): PracticeItem[] {
  const old = new Set(replaced);
  const names = files.flatMap(([scenario, title, items]) => Array(items).fill({ scenario, title }));
  return names.map((name: Pick<PracticeItem, "scenario" | "title">, index) => ({
    ...name,
    item: of.item[index] ?? "",
    version: of.version[index] ?? "",
    key: of.key[index] ?? [],
    options: of.options[index] ?? 0,
    level: levels[of.level[index] ?? 0] as Level,
    blueprint: Object.fromEntries(
      domains.flatMap(([outline, names], which) => {
        const domain = names[(blueprints[which]?.[index] ?? 0) - 1];
        return domain === undefined ? [] : [[outline, domain]];
      }),
    ),
    current: !old.has(index),
  }));
}
