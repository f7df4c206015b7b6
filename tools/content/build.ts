import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { PublishedScenario } from "../../domain/authoring/scenario.ts";
import { outlinesOf } from "../../domain/credentials/outlines.ts";
import { splitCredential } from "../../domain/credentials/split.ts";
import { practiceItems } from "../../domain/practice/item.ts";
import { packItems } from "../../domain/practice/packed-items.ts";
import type { SalaryFile } from "../../domain/salaries/content.ts";
import { loadCorrections } from "./corrections.ts";
import { loadCredentials } from "./credentials.ts";
import { loadGlossary } from "./glossary.ts";
import { loadHistory } from "./history.ts";
import { ownPages } from "./own-pages.ts";
import { loadPaths } from "./paths.ts";
import { publishedScenarios } from "./published.ts";
import { replacedItem, replacedQuestions } from "./replaced.ts";
import { loadSalaries } from "./salaries.ts";

/**
 * Compiles content that has no errors into modules that the site and the functions import: plain data, so that neither
 * needs the parsers. Whoever has read the scenarios already hands them over.
 */
export function buildContent(scenarios: readonly PublishedScenario[] = publishedScenarios()): string[] {
  const whole = loadCredentials().credentials;
  const credentials = whole.map(splitCredential);
  const items = practiceItems(scenarios);
  const pay = loadSalaries().files;
  const { paths, steps } = loadPaths();
  const replaced = replacedQuestions(loadHistory(), scenarios);
  return [
    write("credentials", "credentials", [
      `import type { Credential } from "../../domain/eligibility/credential.ts";`,
      list(
        "credentials",
        "Credential",
        credentials.map(({ credential }) => credential),
      ),
    ]),
    write("renewals", "credentials", [
      `import { joinRenewals, type RenewalPart } from "../../domain/credentials/join.ts";
import { credentials } from "./credentials.ts";`,
      list(
        "renewals",
        "RenewalPart",
        credentials.map(({ renewal }) => renewal),
        "const",
      ),
      "export const credentialsWithRenewal = joinRenewals(credentials, renewals);",
    ]),
    write("particulars", "credentials", [
      `import { joinParticulars, type ParticularsPart } from "../../domain/credentials/join.ts";
import { credentials } from "./credentials.ts";`,
      list(
        "particulars",
        "ParticularsPart",
        credentials.map(({ particulars }) => particulars),
        "const",
      ),
      "export const credentialsWithParticulars = joinParticulars(credentials, particulars);",
    ]),
    // The names of exam domains alone: for what counts or checks scenarios and shows no exam.
    write("outlines", "credentials", [
      `import type { Outline } from "../../domain/credentials/outlines.ts";`,
      list("outlines", "Outline", outlinesOf(whole)),
    ]),
    write("scenarios", "scenarios", [
      `import type { PublishedScenario } from "../../domain/authoring/scenario.ts";`,
      list("scenarios", "PublishedScenario", scenarios),
    ]),
    write("replaced", "history", [
      `import type { ReplacedQuestion } from "../../domain/practice/replaced.ts";`,
      list("replaced", "ReplacedQuestion", replaced),
    ]),
    // What scores answers, without the text: for what never shows a question.
    write("items", "scenarios", [
      `import { type PackedItems, unpackItems } from "../../domain/practice/packed-items.ts";`,
      `export const items = unpackItems(${JSON.stringify(packItems([...items, ...replaced.map(replacedItem)]))} as unknown as PackedItems);`,
    ]),
    // A list of its own for each kind, so that a page takes along only what it shows.
    write("salaries", "salaries", [
      `import type { SalaryFile } from "../../domain/salaries/content.ts";
import type { WageSeries } from "../../domain/salaries/wage-series.ts";`,
      list(
        "wageSeries",
        "WageSeries",
        pay.filter(({ kind }) => kind === "wages"),
      ),
      ...PAY_LISTS.map(([name, kind, part]) =>
        list(
          name,
          `Extract<SalaryFile, { kind: "${kind}" }>["${part}"][number]`,
          pay.flatMap((file) => (file.kind === kind ? partOf(file, part) : [])),
        ),
      ),
    ]),
    // For whoever checks a text where there are no folders to look into.
    write("own-pages", "guides", [
      `import type { OwnPages } from "../../domain/authoring/own-pages.ts";`,
      `export const ownPages: OwnPages = ${ownPagesText()};`,
    ]),
    write("glossary", "glossary", [
      `import type { Term } from "../../domain/authoring/term.ts";`,
      list("terms", "Term", loadGlossary().terms),
    ]),
    write("corrections", "corrections.yaml", [
      `import type { Correction } from "../../domain/authoring/correction.ts";`,
      list("corrections", "Correction", loadCorrections().corrections),
    ]),
    write("paths", "paths", [
      `import type { Path, Step } from "../../domain/authoring/path.ts";`,
      list("paths", "Path", paths),
      list("steps", "Step", steps),
    ]),
  ];
}

function ownPagesText(): string {
  const { pages, anchors, pictures } = ownPages();
  const ids = [...anchors].map(
    ([page, names]) => `[${JSON.stringify(page)}, new Set(${JSON.stringify([...names])})]`,
  );
  return `{ pages: new Set(${JSON.stringify([...pages])}), anchors: new Map([${ids.join(", ")}]), pictures: new Map(${JSON.stringify([...pictures])}) }`;
}

/** The lists about pay beside the wages: name, kind of file, and where in it they stand. */
const PAY_LISTS = [
  ["occupations", "occupations", "occupations"],
  ["articleFigures", "articles", "figures"],
  ["employerShares", "articles", "shares"],
  ["outlookRounds", "outlook", "rounds"],
  ["disagreements", "open-questions", "disagreements"],
  ["notFound", "open-questions", "notFound"],
] as const;

const partOf = (file: SalaryFile, part: string): readonly unknown[] =>
  (file as unknown as Readonly<Record<string, readonly unknown[]>>)[part] ?? [];

const list = (name: string, type: string, data: readonly unknown[], keyword = "export const"): string =>
  `${keyword} ${name} = ${JSON.stringify(data, undefined, 2)} as unknown as readonly ${type}[];`;

function write(name: string, from: string, parts: readonly string[]): string {
  const file = `dist/content/${name}.ts`;
  mkdirSync(dirname(file), { recursive: true });
  // Written aside and moved, so that nobody who builds at the same time reads half a file.
  const aside = `${file}.${process.pid}`;
  writeFileSync(
    aside,
    `// Made from content/${from}${from.includes(".") ? "" : "/"} by \`npm run content -- build\`. Change the content, not this file.
${parts.join("\n\n")}
`,
  );
  renameSync(aside, file);
  return file;
}
