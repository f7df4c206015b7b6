import { errorAt } from "./error-at.ts";
import type { Fault } from "./fault.ts";
import { type FrontMatter, readYaml } from "./front-matter.ts";
import { markupInList } from "./markup-in-list.ts";
import { schemaFaults } from "./schema-faults.ts";
import { glossarySchema, type Term } from "./term.ts";

/** A file of `content/glossary` as it was read: its terms when the schema holds, and every fault of its own. */
export interface ReadGlossary {
  readonly terms: readonly Term[];
  readonly source: FrontMatter;
  readonly faults: readonly Fault[];
}

/** Reads a file of `content/glossary`. Never throws: what is wrong comes back as faults with their place. */
export function readGlossary(text: string, file: string): ReadGlossary {
  const source = readYaml(text, file);
  if (source.faults.length > 0) return { source, terms: [], faults: source.faults };
  const parsed = glossarySchema.safeParse(source.data, { reportInput: true });
  return parsed.success
    ? { source, terms: parsed.data, faults: markupInList(source) }
    : { source, terms: [], faults: schemaFaults(source, parsed.error, glossarySchema) };
}

/** What only all files together show: an id or an abbreviation of two terms, and a term to see that there is not. */
export function glossaryNameFaults(files: readonly ReadGlossary[]): Fault[] {
  const placed = files.flatMap(({ source, terms }) => terms.map((term, index) => ({ source, term, index })));
  const ids = new Set(placed.map(({ term }) => term.id));
  const taken = { id: new Set<string>(), abbreviation: new Set<string>() };
  return placed.flatMap(({ source, term, index }) => [
    ...(["id", "abbreviation"] as const).flatMap((key) => {
      const name = term[key];
      if (name === undefined) return [];
      const twice = taken[key].has(name);
      taken[key].add(name);
      return twice
        ? [
            errorAt(
              source,
              [index, key],
              "term-twice",
              `"${name}" is the ${key} of two terms.`,
              "Readers find a term by it: give one of them another, or make them one.",
            ),
          ]
        : [];
    }),
    ...(term.see ?? []).flatMap((id, place) =>
      ids.has(id) && id !== term.id
        ? []
        : [
            errorAt(
              source,
              [index, "see", place],
              "term-nowhere",
              id === term.id ? "The term sends readers to itself." : `There is no term with the id "${id}".`,
              "Write the id of another term of the glossary, or take it out.",
            ),
          ],
    ),
  ]);
}
