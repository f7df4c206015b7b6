import type { BlueprintEdition } from "../credentials/exam.ts";
import { type Particulars, particularsLeaves } from "../credentials/particulars.ts";
import type { CredentialContent } from "../eligibility/credential.ts";
import { knownFrom, knownUntil } from "../eligibility/edition.ts";
import type { Dated } from "../eligibility/edition-fields.ts";
import { type Fault, shown } from "./fault.ts";
import type { FrontMatter } from "./front-matter.ts";
import { sourceMissing } from "./source-missing.ts";

type Path = readonly PropertyKey[];
type Report = (path: Path, rule: string, message: string, mend: string) => void;

/**
 * What a schema cannot see in what a credential says of cost, exam and dates: sources that must exist, names that must
 * not repeat, shares that make a whole, and figures from memory. Editions have to be in order there, and under eligibility and
 * renewal too.
 */
export function particularsFaults(content: CredentialContent, source: FrontMatter): Fault[] {
  const faults: Fault[] = [];
  const fault: Report = (path, rule, message, mend) =>
    faults.push({ file: source.file, ...source.at(path), rule, severity: "error", message, mend });
  const known = Object.keys(content.sources);
  for (const { leaf, path } of particularsLeaves(content))
    for (const [number, key] of leaf.sources.entries())
      if (!known.includes(key)) fault([...path, "sources", number], ...sourceMissing(key, known));
  for (const { list, path } of listsWithIds(content)) repeatedIds(list, path, fault);
  for (const { list, path } of histories(content)) order(list, path, fault);
  for (const [index, edition] of content.blueprint.entries())
    wholeExam(edition, ["blueprint", index, "domains"], fault);
  for (const { what, path } of figuresFromMemory(content))
    fault(
      [...path, "confidence"],
      "particulars-unverified",
      `${what} is from memory, and would be shown as a figure.`,
      "Take it out, and say under `notKnown` what could not be read.",
    );
  return faults;
}

/** Everything in which an id may stand once only. */
const listsWithIds = (content: CredentialContent): { list: readonly { id: string }[]; path: Path }[] => [
  { list: content.fees, path: ["fees"] },
  { list: content.application, path: ["application"] },
  ...histories(content),
  ...content.exam.map(({ facts }, index) => ({ list: facts, path: ["exam", index, "facts"] })),
  ...content.blueprint.map(({ domains }, index) => ({
    list: domains,
    path: ["blueprint", index, "domains"],
  })),
];

/** Every list of editions that follow one another. */
const histories = (content: CredentialContent): { list: readonly Dated[]; path: Path }[] => [
  ...content.fees.map(({ amounts }, index) => ({ list: amounts, path: ["fees", index, "amounts"] })),
  ...(["eligibility", "exam", "blueprint", "windows", "retake", "renewal"] as const).map((section) => ({
    list: content[section],
    path: [section],
  })),
];

function repeatedIds(list: readonly { id: string }[], path: Path, fault: Report): void {
  const seen = new Set<string>();
  for (const [index, { id }] of list.entries()) {
    if (seen.has(id))
      fault(
        [...path, index, "id"],
        "particulars-id-repeated",
        `The id ${id} is used twice.`,
        "Give each part of the list its own id.",
      );
    seen.add(id);
  }
}

/** Newest first, and each ends before the next newer one begins: else a day would have two rules, or the wrong one. */
function order(list: readonly Dated[], path: Path, fault: Report): void {
  for (const [index, edition] of list.entries()) {
    const end = knownUntil(edition);
    const newer = list[index - 1];
    if (end !== undefined && end < knownFrom(edition))
      fault(
        [...path, index],
        "edition-backward",
        `${edition.id} ends before it begins.`,
        "Put the earlier day first: `from` or `seenInForce`, then `until` or `lastSeenInForce`.",
      );
    else if (newer === undefined) continue;
    else if (knownFrom(newer) <= knownFrom(edition))
      fault(
        [...path, index],
        "edition-order",
        `${edition.id} begins no earlier than ${newer.id}, which stands above it.`,
        "Put the newest first.",
      );
    else if (end === undefined || end >= knownFrom(newer))
      fault(
        [...path, index],
        "edition-overlap",
        `${edition.id} is still in force when ${newer.id} begins.`,
        "Give it an `until` before that day, or `until: not-known` and `lastSeenInForce`.",
      );
  }
}

/** Shares are read as whole numbers or tenths, so that a sum may be off by half a percent. */
const OFF_BY = 0.5;

function wholeExam({ domains }: BlueprintEdition, path: Path, fault: Report): void {
  const shares = domains.flatMap(({ percent }) => percent ?? []);
  if (shares.length < domains.length) return;
  // In tenths, and rounded: sums of decimal fractions are not exact.
  const sum = Math.round(shares.reduce((total, share) => total + share, 0) * 10) / 10;
  if (Math.abs(sum - 100) > OFF_BY)
    fault(
      path,
      "blueprint-whole",
      `The shares of the domains add up to ${sum} percent.`,
      "Make them 100, or leave out the ones that could not be read.",
    );
}

/** What nobody could read is no figure, and sets no date. */
const figuresFromMemory = (content: Particulars): { what: string; path: Path }[] => {
  const found = [
    ...content.fees.flatMap(({ title, amounts }, fee) =>
      amounts.map((amount, index) => ({
        what: `The amount of ${shown(title)}`,
        leaf: amount,
        figure: amount.usd !== "not-known",
        path: ["fees", fee, "amounts", index],
      })),
    ),
    ...content.exam.flatMap(({ questions, time }, index) => [
      { what: "The number of questions", leaf: questions, figure: true, path: ["exam", index, "questions"] },
      { what: "The time of the exam", leaf: time, figure: true, path: ["exam", index, "time"] },
    ]),
    ...content.blueprint.map((edition, index) => ({
      what: `A share in the outline ${edition.id}`,
      leaf: edition,
      figure: edition.domains.some(({ percent }) => percent !== undefined),
      path: ["blueprint", index],
    })),
    ...content.windows.map((edition, index) => ({
      what: "When applications are taken",
      leaf: edition,
      figure: edition.allYear || edition.periods.length > 0,
      path: ["windows", index],
    })),
  ];
  return found.filter(({ leaf, figure }) => figure && leaf?.confidence === "memory-unverified");
};
