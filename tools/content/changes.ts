import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { day, longDay } from "../../domain/calendar/day.ts";
import { changesBetween } from "../../domain/credentials/changes.ts";
import { SECTIONS } from "../../domain/credentials/dated-editions.ts";
import { type FindingChange, outcomeChange } from "../../domain/credentials/outcome-changes.ts";
import type { Edition, WholeCredential } from "../../domain/eligibility/credential.ts";
import type { Outcome, Verdict } from "../../domain/eligibility/determination.ts";
import type { Dated } from "../../domain/eligibility/edition-fields.ts";
import { portfolioSchema } from "../../domain/eligibility/portfolio.ts";
import { nearest } from "../../domain/text/nearest.ts";
import { loadCases } from "./cases.ts";
import { changeWords } from "./change-words.ts";
import { loadCredentials } from "./credentials.ts";
import { type EditionPair, editionPairs, NotCompared } from "./edition-pairs.ts";

/**
 * `npm run content -- changes <credential> [section] [--from <edition>] [--to <edition>]`: what changed between two
 * editions, as a note in Markdown; of eligibility, also which hand-worked cases come out otherwise. Throws NotCompared.
 */
export function changesNote(args: readonly string[], folder = "content/credentials"): string {
  const { id, ...asked } = readArguments(args);
  const { credentials, faults } = loadCredentials(folder);
  if (faults.length > 0) throw new NotCompared('The content has faults; run "npm run content -- check".');
  const credential = credentials.find((one) => one.id === id);
  const ids = credentials.map((one) => one.id);
  if (credential === undefined) {
    const near = nearest(id, ids);
    throw new NotCompared(
      `There is no credential "${id}".${near === undefined ? "" : ` Did you mean ${near}?`} Use one of: ${ids.join(", ")}.`,
    );
  }
  const pairs = editionPairs(credential, asked);
  const title = `# ${credential.name}: what changed\n`;
  const notes = pairs.map((pair) => pairNote(credential, pair, folder));
  if (notes.length === 0)
    return `${title}\nThere is nothing to compare: no two editions of ${asked.section ?? "any section"} are known.\n`;
  return [
    title,
    ...notes,
    "This is a comparison of two readings of the sponsor's texts. The sponsor decides.\n",
  ].join("\n");
}

function readArguments(args: readonly string[]): {
  id: string;
  section: string | undefined;
  from: string | undefined;
  to: string | undefined;
} {
  try {
    const options = { from: { type: "string" }, to: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [id, section, ...more] = positionals;
    if (id === undefined) throw new NotCompared("Name a credential, for example ccm.");
    if (more.length > 0)
      throw new NotCompared(
        `One section at a time (${SECTIONS.join(", ")}): there is also ${more.join(", ")}.`,
      );
    return { id, section, from: values.from, to: values.to };
  } catch (error) {
    throw error instanceof TypeError ? new NotCompared(error.message) : error;
  }
}

function pairNote(credential: WholeCredential, pair: EditionPair, folder: string): string {
  const { section, title, before, after } = pair;
  const changes = changesBetween(before.dated, after.dated).map((change) => `- ${changeWords(change)}\n`);
  const sources = [...new Set([...after.sources, ...before.sources])].map(
    (key) => `- ${credential.sources[key]?.title ?? key}\n`,
  );
  return [
    `## ${title}\n`,
    `Before: \`${before.id}\`, ${inForce(before.dated)}.\nNow: \`${after.id}\`, ${inForce(after.dated)}.\n`,
    changes.length === 0 ? "Nothing that we compare differs.\n" : changes.join(""),
    ...(section === "eligibility" ? [casesNote(credential, pair, folder)] : []),
    `Read in:\n\n${sources.join("")}`,
  ].join("\n");
}

/** When an edition was in force, never more exact than it was read. */
function inForce({ from, seenInForce, until, lastSeenInForce, read }: Dated): string {
  const words = (on: string): string => longDay(day(on));
  const begin =
    from !== "not-known"
      ? `from ${words(from)}`
      : `start not known${seenInForce === undefined ? "" : `, seen by ${words(seenInForce)}`}`;
  const end =
    until === undefined
      ? ""
      : until !== "not-known"
        ? `, until ${words(until)}`
        : `, end not known${lastSeenInForce === undefined ? "" : `, last seen ${words(lastSeenInForce)}`}`;
  return `${begin}${end}; read ${words(read)}`;
}

/** The hand-worked cases whose outcome moves, and those that keep it while a finding moves. */
function casesNote(credential: WholeCredential, { before, after }: EditionPair, folder: string): string {
  if (!existsSync(`${folder}/${credential.id}.cases.yaml`)) return "There are no hand-worked cases to try.\n";
  const edition = (id: string): Edition => {
    const found = credential.eligibility.find((one) => one.id === id);
    if (found === undefined) throw new Error(`There is no eligibility edition ${id}.`);
    return found;
  };
  const editions = [edition(before.id), edition(after.id)] as const;
  const cases = loadCases(credential.id, folder);
  const tried = cases.map(({ name, portfolio, on }) => ({
    name,
    ...outcomeChange(credential, editions, portfolioSchema.parse(portfolio), day(on)),
  }));
  const moved = tried.filter((one) => one.before !== one.after);
  const kept = tried.filter((one) => one.before === one.after && one.findings.some(hasBoth));
  return [
    `### Hand-worked cases: ${moved.length} of ${cases.length} come out otherwise\n`,
    ...(moved.length === 0
      ? []
      : [
          moved
            .map(
              (one) =>
                `- ${one.name}: ${OUTCOME_WORDS[one.before]} before, ${OUTCOME_WORDS[one.after]} now.\n${findingLines(one.findings)}`,
            )
            .join(""),
        ]),
    ...(kept.length === 0
      ? []
      : [
          `The outcome stays, but a finding changes (${kept.length}):\n`,
          kept.map((one) => `- ${one.name}.\n${findingLines(one.findings.filter(hasBoth))}`).join(""),
        ]),
  ].join("\n");
}

/** A rule that is new or gone is told once, above; of cases that keep their outcome it is not told again. */
const hasBoth = ({ before, after }: FindingChange): boolean => before !== undefined && after !== undefined;

const findingLines = (findings: readonly FindingChange[]): string =>
  findings
    .map(
      ({ title, before, after }) =>
        `  - ${title}: ${verdictWords(before)} before, ${verdictWords(after)} now.\n`,
    )
    .join("");

const OUTCOME_WORDS: Record<Outcome, string> = {
  eligible: "eligible",
  "not-yet": "not yet",
  ineligible: "ineligible",
  unknown: "not known",
};

const VERDICT_WORDS: Record<Verdict, string> = {
  met: "met",
  unmet: "not met",
  unknown: "not known",
  confirm: "to confirm",
};
const verdictWords = (verdict: Verdict | undefined): string =>
  verdict === undefined ? "no such rule" : VERDICT_WORDS[verdict];
