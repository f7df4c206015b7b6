import { type Correction, correctionsSchema } from "./correction.ts";
import type { Fault } from "./fault.ts";
import { readYaml } from "./front-matter.ts";
import { deadPage } from "./rules/links.ts";
import { schemaFaults } from "./schema-faults.ts";

/**
 * Reads `content/corrections.yaml`: its list when the schema holds, and every fault. `pages`: the addresses of our pages;
 * without them nothing is said of pages that may not be there. Never throws.
 */
export function readCorrections(
  text: string,
  file: string,
  pages?: ReadonlySet<string>,
): { readonly corrections: readonly Correction[]; readonly faults: readonly Fault[] } {
  const source = readYaml(text, file);
  if (source.faults.length > 0) return { corrections: [], faults: source.faults };
  const parsed = correctionsSchema.safeParse(source.data, { reportInput: true });
  if (!parsed.success)
    return { corrections: [], faults: schemaFaults(source, parsed.error, correctionsSchema) };
  const fault = (path: readonly PropertyKey[], rule: string, message: string, mend: string): Fault => ({
    file,
    ...source.at(path),
    rule,
    severity: "error",
    message,
    mend,
  });
  const faults = parsed.data.flatMap(({ date, page }, index, all) => {
    const above = all[index - 1];
    return [
      ...(above !== undefined && above.date < date
        ? [
            fault(
              [index, "date"],
              "correction-order",
              `This correction is newer than the one above it.`,
              "Put the newest first.",
            ),
          ]
        : []),
      ...(pages === undefined ? [] : deadPage(page, { pages })).map(({ message, mend }) =>
        fault([index, "page"], "link-nowhere", message, mend),
      ),
    ];
  });
  return { corrections: parsed.data, faults };
}
