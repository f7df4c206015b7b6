import { FIGURE_KINDS, type FigureKind } from "../../../domain/authoring/guide.ts";
import { costOf, feesOn } from "../../../domain/credentials/costs.ts";
import { examOn } from "../../../domain/credentials/editions.ts";
import type { Source, WholeCredential } from "../../../domain/eligibility/credential.ts";
import { latestEdition } from "../../../domain/eligibility/edition.ts";
import { leavesOf } from "../../../domain/eligibility/leaves.ts";
import type { RenewalDate } from "../../../domain/eligibility/renewal.ts";
import { amountWords, costWords, lengthWords } from "./particulars-words.ts";
import { salaryFigure } from "./salary-figures.ts";
import { TRUST_WORDS } from "./trust.ts";
import { lastRead, wholeCredentials } from "./whole-credentials.ts";

/** A figure out of the content, so that no page types it again. */
export interface Figure {
  /** 12 months, $430, 180 questions */
  readonly value: string;
  readonly title: string;
  /** What it is a figure of: the name of a credential, or of an occupation. */
  readonly of: string;
  readonly sources: readonly Source[];
  readonly asOf: string;
  readonly trust: string;
  readonly official: boolean;
}

/** What a figure is read from. */
type Leaf = Pick<Figure, "title"> & {
  readonly sources: readonly string[];
  readonly asOf: string;
  readonly confidence: keyof typeof TRUST_WORDS;
};

/** What stands behind a placeholder such as `{rule:ccm.twenty-four-months}`. Throws, and so stops the build, when there is nothing. */
export function figureOf(kind: string, reference: string): Figure {
  const [id = "", name = ""] = reference.split(".");
  const figure = kind === "salary" ? salaryFigure(id, name) : credentialFigure(kind, id, name);
  if (figure === undefined)
    throw new Error(
      `There is no figure {${kind}:${reference}}. Use one of: ${FIGURE_KINDS.join(", ")}; for example {rule:ccm.twenty-four-months}, {cost:ccm} or {salary:29-1141.median}.`,
    );
  return figure;
}

function credentialFigure(kind: string, id: string, name: string): Figure | undefined {
  const credential = wholeCredentials.find((candidate) => candidate.id === id);
  return credential && FIGURES[kind as CredentialKind]?.(credential, name);
}

type CredentialKind = Exclude<FigureKind, "salary">;

const FIGURES: Readonly<
  Record<CredentialKind, (credential: WholeCredential, name: string) => Figure | undefined>
> = {
  rule: (credential, name) => {
    const rule = ruleOf(credential, name);
    if (rule === undefined || !("atLeast" in rule)) return undefined;
    const [amount, unit] =
      "months" in rule.atLeast ? [rule.atLeast.months, "months"] : [rule.atLeast.hours, "hours"];
    return figure(credential, `${amount.toLocaleString("en-US")} ${unit}`, [rule]);
  },
  within: (credential, name) => {
    const rule = ruleOf(credential, name);
    const years = rule !== undefined && "within" in rule ? rule.within?.years : undefined;
    return rule === undefined || years === undefined
      ? undefined
      : figure(credential, plural(years, "year"), [rule]);
  },
  fee: (credential, name) => {
    const found = feesOn(credential, lastRead(credential)).fees.find(({ fee }) => fee.id === name);
    return (
      found?.amount &&
      figure(credential, amountWords(found.amount), [{ ...found.amount, title: found.fee.title }])
    );
  },
  cost: (credential) => {
    const { fees, toApply } = feesOn(credential, lastRead(credential));
    const due = fees.filter(({ fee }) => fee.step === "apply" && fee.onlyFor === undefined);
    const leaves = due.flatMap(({ fee, amount }) =>
      amount === undefined ? [] : [{ ...amount, title: fee.title }],
    );
    return leaves.length === 0 || costOf(fees, "apply").knownUsd === 0
      ? undefined
      : figure(credential, costWords(toApply), leaves, "Cost to apply");
  },
  exam: (credential, name) => {
    const { questions, time } = examOn(credential, lastRead(credential)) ?? {};
    if (name === "questions" && questions !== undefined)
      return figure(credential, `${questions.total} questions`, [questions]);
    return name === "time" && time !== undefined
      ? figure(credential, lengthWords(time.minutes), [time])
      : undefined;
  },
  renewal: (credential, name) => {
    const renewal = latestEdition(credential.renewal);
    if (renewal === undefined) return undefined;
    if (name === "years") return figure(credential, plural(renewal.cycle.years, "year"), [renewal.cycle]);
    const bucket = renewal.buckets.find(({ id }) => id === name);
    const hours = (bucket?.atLeast ?? bucket?.atMost)?.hours;
    if (bucket !== undefined && hours !== undefined)
      return figure(credential, plural(hours, "hour"), [bucket]);
    const date = renewal.dates.find(({ id }) => id === name);
    return date === undefined || date.kind === "window"
      ? undefined
      : figure(credential, spanWords(date), [date]);
  },
};

const ruleOf = (credential: WholeCredential, name: string) =>
  latestEdition(credential.eligibility)
    ?.requirements.flatMap(leavesOf)
    .find(({ id }) => id === name);

const plural = (number: number, unit: string): string =>
  `${number.toLocaleString("en-US")} ${unit}${number === 1 ? "" : "s"}`;

/** How long before or after the deadline of a renewal. */
function spanWords(date: Exclude<RenewalDate, { kind: "window" }>): string {
  if (date.kind === "opens-before") return plural(date.months, "month");
  return date.kind === "advised-before" ? plural(date.weeks, "week") : plural(date.days, "day");
}

/** A figure from one or several leaves; it is official where all of them are. */
function figure(
  { name, sources }: WholeCredential,
  value: string,
  leaves: readonly Leaf[],
  title = leaves[0]?.title ?? "",
): Figure {
  const weakest = leaves.find(({ confidence }) => confidence !== "verified-official") ?? leaves[0];
  return {
    value,
    title,
    of: name,
    sources: [...new Set(leaves.flatMap((leaf) => leaf.sources))].map(
      (key) => sources[key] ?? { title: key },
    ),
    asOf: weakest?.asOf ?? "",
    trust: TRUST_WORDS[weakest?.confidence ?? "memory-unverified"],
    official: weakest?.confidence === "verified-official",
  };
}
