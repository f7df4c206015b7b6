import type { Step } from "../../../domain/authoring/path.ts";
import { feesOn } from "../../../domain/credentials/costs.ts";
import { windowsOn } from "../../../domain/credentials/editions.ts";
import type { LeafRequirement } from "../../../domain/eligibility/requirement.ts";
import { type Months, ruleAt, ruleMonths, stepMonths } from "../../../domain/paths/step-time.ts";
import { type Figure, figureOf } from "./figures.ts";
import { NOT_KNOWN } from "./particulars-words.ts";
import { TRUST_WORDS } from "./trust.ts";
import { lastRead, wholeCredentials } from "./whole-credentials.ts";

/** How long a step of a path takes and what it costs, in words and as figures that open their source. */

/** How long a step takes by itself; undefined where that is not known, or it takes none. */
export const monthsOf = (step: Pick<Step, "time">): Months | undefined =>
  stepMonths(step, wholeCredentials, lastRead);

/** 14 -> "14 months", 38 -> "3 years", 138 -> "11½ years": from two years on to the nearest half. */
function lengthWords(months: number): readonly [amount: string, unit: string] {
  if (months < 24) return [String(months), months === 1 ? "month" : "months"];
  const halves = Math.round(months / 6);
  const years = Math.floor(halves / 2);
  return [`${years}${halves % 2 === 1 ? "½" : ""}`, "years"];
}

/** "12 months", "2 to 3 years", "14 months to 7½ years". */
export function rangeWords({ from, to }: Months): string {
  const [least, unit] = lengthWords(from);
  const [most, lastUnit] = lengthWords(to);
  if (least === most && unit === lastUnit) return `${least} ${unit}`;
  return unit.slice(0, 4) === lastUnit.slice(0, 4)
    ? `${least} to ${most} ${lastUnit}`
    : `${least} ${unit} to ${most} ${lastUnit}`;
}

/** A line of a step: figures that open their source, words behind them, and how far it holds. */
export interface StepLine {
  readonly figures: readonly Figure[];
  /** A sentence, or where there are figures its end. */
  readonly words: string;
  readonly hedge?: string;
}

export function timeLine(step: Step): StepLine {
  const { time } = step;
  switch (time.kind) {
    case "months":
      return {
        figures: [
          {
            value: `About ${rangeWords(time)}`,
            title: "How long it takes",
            of: step.title,
            sources: time.sources,
            asOf: time.asOf,
            trust: TRUST_WORDS[time.confidence],
            official: time.confidence === "verified-official",
          },
        ],
        words: "",
        hedge: time.hedge,
      };
    case "rule": {
      const rules = time.rules.flatMap((reference) => ruleAt(reference, wholeCredentials)?.rule ?? []);
      const hours = rules.filter((rule) => "atLeast" in rule && "hours" in rule.atLeast);
      const fullTime = hours.flatMap((rule) => ruleMonths(rule) ?? []);
      return {
        figures: time.rules.map((reference) => figureOf("rule", reference)),
        words: `at least${recentWords(rules)}`,
        hedge: [
          ...(fullTime.length === 0
            ? []
            : [
                `At 40 hours a week, all of it this work, the hours take about ${fullTime.map((months) => rangeWords({ from: months, to: months })).join(" or ")}. Part time takes longer.`,
              ]),
          ...(time.counts === undefined ? [] : ["What you did before on this path counts."]),
          ...(time.note === undefined ? [] : [time.note]),
        ].join(" "),
      };
    }
    case "periods":
      return periodsLine(step, time.credential);
    case "alongside": {
      const classes = classesOf(step);
      return classes === undefined
        ? { figures: [], words: time.words }
        : {
            figures: [figureOf("rule", classes.reference)],
            words: `alongside your work${recentWords([classes.rule])}`,
            hedge: time.words,
          };
    }
    case "not-known":
      return { figures: [], words: time.words };
  }
}

/** The rule about classes that a step is done by; undefined where it is done by something else. */
function classesOf({ done }: Pick<Step, "done">) {
  const reference = done !== undefined && "met" in done ? done.met : undefined;
  const rule = reference === undefined ? undefined : ruleAt(reference, wholeCredentials)?.rule;
  return reference !== undefined && rule?.kind === "education" ? { reference, rule } : undefined;
}

/** ", in the last 3 years", where the rules have a window. */
function recentWords(rules: readonly LeafRequirement[]): string {
  const years = rules.flatMap((rule) => ("within" in rule ? (rule.within?.years ?? []) : []));
  return years.length === 0 ? "" : `, in the last ${Math.min(...years)} years`;
}

function periodsLine(step: Step, id: string): StepLine {
  const credential = wholeCredentials.find((one) => one.id === id);
  const edition = credential && windowsOn(credential, lastRead(credential));
  const months = monthsOf(step);
  if (credential === undefined || edition === undefined || months === undefined)
    return {
      figures: [],
      words: `${NOT_KNOWN}. ${edition?.text ?? "We could not read when applications are taken."}`,
    };
  return {
    figures: [
      {
        value: `About ${rangeWords(months)}`,
        title: "From the application to the exam",
        of: credential.name,
        sources: edition.sources.map((key) => credential.sources[key] ?? { title: key }),
        asOf: edition.asOf,
        trust: TRUST_WORDS[edition.confidence],
        official: edition.confidence === "verified-official",
      },
    ],
    words: "from the application to the exam",
    hedge: "Worked out from the periods of its exam. The result comes later.",
  };
}

export function costLine({ cost }: Step): StepLine {
  switch (cost.kind) {
    case "fees":
      return feesLine(cost.credential);
    case "paid":
      return { figures: [], words: "None. You are paid." };
    case "none":
      return { figures: [], words: cost.words };
    case "not-known":
      return { figures: [], words: `${NOT_KNOWN}: ask ${cost.ask}.` };
  }
}

/** What applying for a credential costs. */
export function feesLine(id: string): StepLine {
  const credential = wholeCredentials.find((one) => one.id === id);
  const toApply = credential && feesOn(credential, lastRead(credential)).toApply;
  if (credential === undefined || toApply === undefined || !toApply.named || toApply.knownUsd === 0)
    return { figures: [], words: `${NOT_KNOWN}: ask ${credential?.sponsor.short ?? "the sponsor"}.` };
  return {
    figures: [figureOf("cost", id)],
    words: toApply.notKnown.length === 0 ? "to apply" : "to apply, and more; a part is not known",
  };
}

/** What the picture says of a step's time, in a few words. */
export function shortTime(step: Step): string {
  switch (step.time.kind) {
    case "months":
      return `About ${rangeWords(step.time)}`;
    case "rule":
      return step.time.rules.map((reference) => figureOf("rule", reference).value).join(" or ");
    case "periods": {
      const months = monthsOf(step);
      return months === undefined ? "No figure" : `About ${rangeWords(months)}`;
    }
    case "alongside":
      return step.time.short ?? figureOfClasses(step) ?? "No extra time";
    case "not-known":
      return "No figure";
  }
}

function figureOfClasses(step: Step): string | undefined {
  const classes = classesOf(step);
  return classes && figureOf("rule", classes.reference).value;
}
