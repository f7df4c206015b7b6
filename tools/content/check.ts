import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, normalize } from "node:path";
import * as z from "zod";
import { compareFaults, type Fault } from "../../domain/authoring/fault.ts";
import { readYaml } from "../../domain/authoring/front-matter.ts";
import { isGuide } from "../../domain/authoring/is-guide.ts";
import type { PublishedScenario } from "../../domain/authoring/scenario.ts";
import { schemaFaults } from "../../domain/authoring/schema-faults.ts";
import { loadCases } from "./cases.ts";
import { CORRECTIONS, correctionFiles, loadCorrections } from "./corrections.ts";
import { loadCredentials } from "./credentials.ts";
import { glossaryFiles, loadGlossary } from "./glossary.ts";
import { guideFaults, guideFiles } from "./guides.ts";
import { loadHistory, missingVersions } from "./history.ts";
import { notPlainText } from "./not-plain-text.ts";
import { pathFiles } from "./path-files.ts";
import { loadPaths } from "./paths.ts";
import { published } from "./published.ts";
import { loadSalaries, salaryFiles } from "./salaries.ts";
import { loadScenarios, practiceFiles } from "./scenarios.ts";
import { synonymFaults, synonymFiles } from "./synonyms.ts";

/** What was checked, and everything that is wrong with it, in reading order. */
export interface ContentReport {
  readonly files: readonly string[];
  readonly faults: readonly Fault[];
  /** What learners practice with, as far as it has no errors; none where no file of that kind was checked. */
  readonly scenarios: readonly PublishedScenario[];
}

/** A file named on the command line that cannot be checked at all. */
export class NotContent extends Error {}

const CREDENTIALS = "content/credentials";
const CASES = ".cases.yaml";
/** Folders that hold lists in YAML, by what they are. */
const LISTS: Readonly<Record<string, Kind>> = {
  salaries: "salaries",
  glossary: "glossary",
  paths: "paths",
  search: "synonyms",
};

/** Checks the files that are named, or all content when none is. Throws NotContent for a name that is no content file. */
export function checkContent(named: readonly string[]): ContentReport {
  const files = named.length > 0 ? [...new Set(named.map(contentFile))] : allFiles();
  if (files.length === 0)
    throw new NotContent("There is no content in this folder. Run this in the folder that holds `content/`.");
  const ofKind = (kind: Kind): string[] => files.filter((file) => kindOf(file) === kind);
  const practice = ofKind("practice");
  // The others are read too: an id has to be unique among all.
  const read = practice.length > 0 ? loadScenarios([...new Set([...practiceFiles(), ...practice])]) : NOTHING;
  const faults = [
    ...read.faults,
    ...[...new Set(ofKind("credential").map(dirname))].flatMap((folder) => loadCredentials(folder).faults),
    ...guideFaults(ofKind("guide")),
    ...ofKind("cases").flatMap(casesFaults),
    ...[...new Set(ofKind("salaries").map(dirname))].flatMap((folder) => loadSalaries(folder).faults),
    ...loadCorrections(ofKind("corrections")).faults,
    ...[...new Set(ofKind("glossary").map(dirname))].flatMap((folder) => loadGlossary(folder).faults),
    ...synonymFaults(ofKind("synonyms")),
    ...pathFaults(ofKind("paths"), ofKind("credential")),
  ];
  const own = faults.filter(({ file }) => files.includes(normalize(file)));
  const scenarios = read.scenarios.map(published);
  const history = named.length > 0 ? [] : historyFaults(scenarios);
  return { files, faults: [...own, ...history].toSorted(compareFaults), scenarios };
}

/** What is wrong with the paths. With a credential they are read too: it may have no way to it yet. */
const pathFaults = (paths: readonly string[], credentials: readonly string[]): Fault[] =>
  paths.length > 0
    ? [...new Set(paths.map(dirname))].flatMap((folder) => loadPaths(folder).faults)
    : credentials.length > 0
      ? loadPaths().faults
      : [];

/** What is wrong with the histories, and which versions are in none. Nothing where the project keeps no history. */
function historyFaults(scenarios: readonly PublishedScenario[]): Fault[] {
  const histories = loadHistory();
  if (histories.length === 0) return [];
  const files = new Map(practiceFiles().map((file) => [basename(file, ".md"), file]));
  return [
    ...histories.flatMap(({ faults }) => faults),
    ...missingVersions(scenarios, histories, (scenario) => files.get(scenario) ?? scenario),
  ];
}

const NOTHING: ReturnType<typeof loadScenarios> = { scenarios: [], faults: [] };

const allFiles = (): string[] => [
  ...(existsSync(CREDENTIALS)
    ? readdirSync(CREDENTIALS)
        .filter((name) => name.endsWith(".md") || name.endsWith(CASES))
        .sort()
        .map((name) => join(CREDENTIALS, name))
    : []),
  ...practiceFiles(),
  ...guideFiles(),
  ...salaryFiles(),
  ...glossaryFiles(),
  ...correctionFiles(),
  ...pathFiles(),
  ...synonymFiles(),
];

type Kind =
  | "practice"
  | "credential"
  | "guide"
  | "cases"
  | "corrections"
  | "salaries"
  | "glossary"
  | "paths"
  | "synonyms";

/** What lies in a folder of this name. A Markdown file from elsewhere is what its front matter says. */
const KIND_OF_FOLDER: Readonly<Record<string, Kind>> = { credentials: "credential", guides: "guide" };
const PRACTICE_FOLDER = /(?:^|[\\/])(?:scenarios|questions)[\\/]/;

function kindOf(file: string): Kind | undefined {
  if (file.endsWith(CASES)) return "cases";
  if (basename(file) === CORRECTIONS) return "corrections";
  if (file.endsWith(".yaml")) return LISTS[basename(dirname(file))];
  if (!file.endsWith(".md")) return undefined;
  const byFolder = KIND_OF_FOLDER[basename(dirname(file))];
  if (byFolder !== undefined || PRACTICE_FOLDER.test(file)) return byFolder ?? "practice";
  return isGuide(readFileSync(file, "utf8")) ? "guide" : "practice";
}

function contentFile(name: string): string {
  const file = normalize(name);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw new NotContent(`There is no file ${name}. Check the name and the folder.`);
  if (!found.isFile())
    throw new NotContent(`${name} is not a file. Name the files, or name none to check all content.`);
  if (kindOf(file) === undefined)
    throw new NotContent(
      notPlainText(file) ??
        `${name} is no content file. Scenarios, questions, guides and credentials end in .md, cases in ${CASES}, and lists in a folder ${Object.keys(LISTS).join(" or ")} in .yaml; corrections are in ${CORRECTIONS}.`,
    );
  return file;
}

function casesFaults(file: string): readonly Fault[] {
  const read = readYaml(readFileSync(file, "utf8"), file);
  if (read.faults.length > 0) return read.faults;
  try {
    loadCases(basename(file, CASES), dirname(file));
    return [];
  } catch (error) {
    if (error instanceof z.ZodError) return schemaFaults(read, error, z.unknown());
    const message = error instanceof Error ? error.message : String(error);
    return [
      {
        file,
        line: 1,
        column: 1,
        rule: "cases",
        severity: "error",
        message,
        mend: "Name a portfolio of this file.",
      },
    ];
  }
}
