import { costOf, dollarsOf, feesOn } from "../../../domain/credentials/costs.ts";
import { examOn, windowsOn } from "../../../domain/credentials/editions.ts";
import type { WholeCredential } from "../../../domain/eligibility/credential.ts";
import { latestEdition } from "../../../domain/eligibility/edition.ts";
import { CONFIDENCES } from "../../../domain/eligibility/requirement.ts";
import { lowerFirst } from "../checker/missing.ts";
import { credentialSections, NOT_CONFIRMED, type SectionId } from "./credential-sections.ts";
import { costWords, lengthWords, NOT_KNOWN, windowLines } from "./particulars-words.ts";
import { type RuleTitle, rulesAbout, ruleTitle } from "./rule-titles.ts";
import { TRUST_WORDS } from "./trust.ts";
import { lastRead } from "./whole-credentials.ts";

export const COLUMNS = [
  "For whom",
  "Work",
  "Education",
  "Cost to apply",
  "Exam",
  "When to apply",
  "Renewal",
] as const;

/** What one credential says to one question. */
export interface Cell {
  readonly column: (typeof COLUMNS)[number];
  readonly parts: readonly Pick<RuleTitle, "title" | "ways">[];
  /** How well it is confirmed, the weakest where several figures stand together. Undefined where nothing is claimed. */
  readonly trust: string | undefined;
  /** Where the credential's page says more. */
  readonly href: string;
}

interface Confirmed {
  readonly confidence: (typeof CONFIDENCES)[number];
}

/** The questions that a reader asks first: what stands at the top of a credential's page. */
const FIRST = ["For whom", "Work", "Education", "Cost to apply", "When to apply"];

export interface ShortLine extends Pick<Cell, "column"> {
  readonly words: string;
  /** The place on the page that says more, with its sources. */
  readonly href: string;
}

/** A credential in five lines: of a choice all ways, of anything else what the comparison says. */
export const inShort = (credential: WholeCredential): ShortLine[] =>
  comparisonRow(credential)
    .filter(({ column }) => FIRST.includes(column))
    .map(({ column, parts, href }) => ({
      column,
      words: parts.map(({ title, ways }) => (ways.length === 0 ? title : choiceWords(ways))).join("; "),
      href: href.slice(href.indexOf("#")),
    }));

const choiceWords = (ways: readonly string[]): string =>
  ways.map((way, index) => (index === 0 ? way : lowerFirst(way))).join(", or ");

/** A credential's row in the comparison: one cell for each column, in their order. */
export function comparisonRow(credential: WholeCredential): Cell[] {
  const on = lastRead(credential);
  const rules = latestEdition(credential.eligibility)?.requirements ?? [];
  const profession = rules.filter(({ id }) => id === credential.profession).map((rule) => ruleTitle(rule));
  const sections = credentialSections(credential).map(({ id }) => id);
  const cell = (
    column: Cell["column"],
    section: SectionId,
    parts: Cell["parts"],
    from: readonly Confirmed[],
  ): Cell => ({
    column,
    parts,
    trust: weakest(from),
    href: `/credentials/${credential.id}/#${sections.includes(section) ? section : NOT_CONFIRMED.id}`,
  });
  const ofRules = (column: Cell["column"], found: readonly RuleTitle[]): Cell =>
    cell(
      column,
      "rules",
      found.length === 0 ? lines("None asked") : found,
      found.flatMap(({ leaves }) => leaves),
    );
  return [
    ofRules("For whom", profession),
    ofRules("Work", rulesAbout(rules, ["employment", "practice"])),
    ofRules("Education", rulesAbout(rules, ["education"])),
    cell("Cost to apply", "cost", ...cost(credential, on)),
    cell("Exam", "exam", ...exam(credential, on)),
    cell("When to apply", "applying", ...applying(credential, on)),
    cell("Renewal", "renewal", ...renewal(credential, on)),
  ];
}

type Said = readonly [Cell["parts"], readonly Confirmed[]];
const lines = (...titles: readonly string[]): Cell["parts"] => titles.map((title) => ({ title, ways: [] }));
type On = ReturnType<typeof lastRead>;

function cost(credential: WholeCredential, on: On): Said {
  const { fees, toApply } = feesOn(credential, on);
  const due = fees.filter(({ fee, amount }) => fee.step === "apply" && dollarsOf(amount) !== undefined);
  const reduced = fees.filter(({ fee }) => fee.step === "apply" && fee.onlyFor !== undefined);
  return [
    lines(costWords(toApply), ...reduced.map(({ fee }) => `Less for ${fee.onlyFor}`)),
    due.flatMap(({ amount }) => amount ?? []),
  ];
}

function exam(credential: WholeCredential, on: On): Said {
  const edition = examOn(credential, on);
  if (edition?.required === false) return [lines("None of its own"), [edition]];
  const { questions, time } = edition ?? {};
  if (questions === undefined && time === undefined) return [lines(NOT_KNOWN), []];
  return [
    lines(
      questions === undefined ? "Number of questions not known" : `${questions.total} questions`,
      time === undefined ? "Length not known" : lengthWords(time.minutes),
    ),
    [questions, time].flatMap((figure) => figure ?? []),
  ];
}

function applying(credential: WholeCredential, on: On): Said {
  const edition = windowsOn(credential, on);
  return [lines(...windowLines(edition)), edition === undefined ? [] : [edition]];
}

function renewal(credential: WholeCredential, on: On): Said {
  const edition = latestEdition(credential.renewal);
  if (edition === undefined) return [lines(NOT_KNOWN), []];
  const needed = edition.buckets.filter(({ atLeast }) => atLeast !== undefined);
  const { fees } = feesOn(credential, on);
  const cost = costWords(costOf(fees, "renew"));
  const known = fees.filter(({ fee, amount }) => fee.step === "renew" && dollarsOf(amount) !== undefined);
  return [
    lines(
      edition.cycle.title,
      ...needed.map(({ title }) => title),
      `Fee: ${cost === NOT_KNOWN ? "not known" : cost}`,
    ),
    [edition.cycle, ...needed, ...known.flatMap(({ amount }) => amount ?? [])],
  ];
}

/** The words for the least confirmed of several; they are ordered from the best. */
function weakest(from: readonly Confirmed[]): string | undefined {
  const worst = Math.max(...from.map(({ confidence }) => CONFIDENCES.indexOf(confidence)));
  const confidence = CONFIDENCES[worst];
  return confidence === undefined ? undefined : TRUST_WORDS[confidence];
}
