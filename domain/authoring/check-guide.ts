import { compareFaults, type Fault, type Finding } from "./fault.ts";
import { withoutMark } from "./front-matter.ts";
import type { OwnPages } from "./own-pages.ts";
import { type GuideDocument, parseGuide } from "./parse-guide.ts";
import { guideRules } from "./rules/guide.ts";
import { fileRules } from "./rules/registry.ts";
import { templateLines } from "./rules/template.ts";

/**
 * Every fault of a guide, in reading order. Without `own` nothing is said of pages and pictures that may not be there.
 * Takes any text whatever and never throws.
 */
export function checkGuide(text: string, file: string, own?: OwnPages): Fault[] {
  const faults = (rule: Pick<Fault, "severity"> & { id: string }, findings: readonly Finding[]): Fault[] =>
    findings.map(({ at, message, mend }) => ({
      file,
      ...at,
      rule: rule.id,
      severity: rule.severity,
      message,
      mend,
    }));
  const refused = fileRules.flatMap((rule) => faults(rule, rule.check(withoutMark(text))));
  if (refused.length > 0) return refused;
  const document = parseGuide(text, file, own);
  return [
    ...document.frontMatterFaults,
    ...faults({ id: "id-file-name", severity: "error" }, otherName(document)),
    ...faults({ id: "template-line", severity: "error" }, templateLines(withoutMark(text))),
    ...guideRules.flatMap((rule) => faults(rule, rule.check(document))),
  ].toSorted(compareFaults);
}

/** A guide's id is the name of its file, because it is the address of its page. */
function otherName({ file, id, frontMatter }: GuideDocument): Finding[] {
  const name = file.split(/[\\/]/).at(-1) ?? "";
  return id === undefined || !name.endsWith(".md") || name === `${id}.md`
    ? []
    : [
        {
          at: frontMatter.at(["id"]),
          message: `The id is \`${id}\` and the file is called ${name}.`,
          mend: `Call the file ${id}.md, or write the file's name without .md as the id.`,
        },
      ];
}
