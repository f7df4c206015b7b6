import * as z from "zod/mini";
import type { Fault } from "./fault.ts";
import { readYaml } from "./front-matter.ts";
import { schemaFaults } from "./schema-faults.ts";

/** Groups of words that readers use for the same thing, as `content/search/*.yaml` has them. */
export const synonymsSchema = z.array(
  z
    .array(z.string().check(z.minLength(2, { error: "Write a word or a short phrase." })))
    .check(z.minLength(2, { error: "Write at least two words that stand for the same thing." })),
);

/** Reads a file of `content/search`. Never throws: what is wrong comes back as faults with their place. */
export function readSynonyms(
  text: string,
  file: string,
): { groups: readonly string[][]; faults: readonly Fault[] } {
  const source = readYaml(text, file);
  if (source.faults.length > 0) return { groups: [], faults: source.faults };
  const parsed = synonymsSchema.safeParse(source.data, { reportInput: true });
  return parsed.success
    ? { groups: parsed.data, faults: [] }
    : { groups: [], faults: schemaFaults(source, parsed.error, synonymsSchema) };
}
