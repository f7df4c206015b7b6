import { longDay } from "../../../domain/calendar/day.ts";
import type { Credential } from "../../../domain/eligibility/credential.ts";
import type { Finding } from "../../../domain/eligibility/determination.ts";
import { editionOn } from "../../../domain/eligibility/edition.ts";
import { leavesOf } from "../../../domain/eligibility/leaves.ts";
import type { LeafRequirement, Requirement } from "../../../domain/eligibility/requirement.ts";
import { allAtOnce, type Pieces } from "../../../domain/projection/pieces.ts";
import type { ProjectedRule, Projection } from "../../../domain/projection/project.ts";
import { type Step, stepsOf } from "../../../domain/projection/steps.ts";
import { whatItTakes } from "./what-it-takes.ts";

/** One step in words: what, by when at this pace, and where it stands now. */
export interface StepLine {
  readonly id: string;
  readonly title: string;
  readonly when: string;
  readonly because: string;
}

/** What would do takes a search of its own: the lines are made once for each projection. */
const made = new WeakMap<Projection, readonly StepLine[]>();

/** What is still to do for a credential, in order. */
export const stepLines = (credential: Credential, projection: Projection): readonly StepLine[] =>
  made.get(projection) ?? allAtOnce(makeStepLines(credential, projection));

/** Makes the lines in pieces, so that `stepLines` has them. */
export function* makeStepLines(credential: Credential, projection: Projection): Pieces<readonly StepLine[]> {
  const findings = new Map(leafFindings(projection.now.findings).map((finding) => [finding.id, finding]));
  const rules = new Map(rulesOf(credential, projection).map((rule) => [rule.id, rule]));
  const lines: StepLine[] = [];
  for (const step of stepsOf(projection)) {
    const finding = findings.get(step.rule);
    lines.push({
      id: step.rule,
      title: step.title,
      when:
        whenDone(step, projection) ??
        (yield* whatItTakes(rules.get(step.rule), finding, credential, projection)),
      because: finding?.because ?? "",
    });
  }
  made.set(projection, lines);
  return lines;
}

/** The rules of the day below all groups, in the order of the content. */
export const rulesOf = (
  { eligibility }: Pick<Credential, "eligibility">,
  { on }: Pick<Projection, "on">,
): LeafRequirement[] => (editionOn(eligibility, on)?.requirements ?? []).flatMap(leavesOf);

/** The rule that says for whom a credential is. */
export const ruleOfProfession = (
  { eligibility, profession }: Pick<Credential, "eligibility" | "profession">,
  { on }: Pick<Projection, "on">,
): Requirement | undefined => editionOn(eligibility, on)?.requirements.find(({ id }) => id === profession);

/** The findings below all groups. */
export const leafFindings = (findings: readonly Finding[]): Finding[] =>
  findings.flatMap((finding) => (finding.parts.length === 0 ? [finding] : leafFindings(finding.parts)));

/** Undefined where no day is in sight, not even perhaps. */
function whenDone(step: Step, { on }: Projection): string | undefined {
  const { on: sure, openOn, lapsesOn, againOn } = step;
  if (lapsesOn !== null)
    return `${sure === on ? "Met today" : sure === null ? "Met for a time" : `Met by ${longDay(sure)}`}, but not any more from ${longDay(lapsesOn)}: what counts is too old by then. ${
      againOn === null ? "At this pace it is not met again" : `Met again by ${longDay(againOn)}`
    }`;
  const perhaps = openOn === on ? "already" : openOn === null ? "" : `by ${longDay(openOn)}`;
  if (sure !== null)
    return openOn === null
      ? `By ${longDay(sure)}`
      : `Perhaps ${perhaps}, if what is open goes your way; else by ${longDay(sure)}`;
  if (openOn === on) return "Open: an answer that is not there yet decides it";
  return openOn === null ? undefined : `Perhaps ${perhaps}, if what is open goes your way`;
}

/** The findings with only the way of each choice that the steps follow, so that figures and steps say the same. */
export const alongTheWay = (findings: readonly Finding[], rules: readonly ProjectedRule[]): Finding[] =>
  findings.map((finding) => {
    const rule = rules.find(({ id }) => id === finding.id);
    if (rule === undefined || finding.verdict === "met") return finding;
    const parts = finding.parts.filter(({ id }) => rule.by === null || id === rule.by);
    return { ...finding, parts: alongTheWay(parts, rule.parts) };
  });

/** Another way of a choice, with its own date. */
export interface OtherWay {
  readonly id: string;
  readonly title: string;
  readonly when: string;
}

/** The ways of each choice that is still to be met, apart from the one that is reached first. */
export function otherWays({ rules, on }: Pick<Projection, "rules" | "on">): OtherWay[] {
  return rules.flatMap((rule): OtherWay[] => {
    if (rule.now === "met") return [];
    if (rule.kind === "any-of")
      return rule.parts
        .filter(({ id }) => id !== (rule.by ?? rule.parts[0]?.id))
        .map((part) => ({ id: part.id, title: part.title, when: dateOf(part, on) }));
    return otherWays({ rules: rule.parts, on });
  });
}

function dateOf({ metOn, openOn }: ProjectedRule, on: Projection["on"]): string {
  const perhaps = openOn === on ? "perhaps already" : openOn === null ? "" : `perhaps ${longDay(openOn)}`;
  if (metOn === null) return openOn === null ? "no date at this pace" : perhaps;
  return openOn === null || openOn === metOn ? longDay(metOn) : `${perhaps}, else ${longDay(metOn)}`;
}

/** The way of a choice that the steps follow. */
export interface WayTaken {
  readonly title: string;
  /** False where another way may be sooner, if what is open there goes her way. */
  readonly nearest: boolean;
}

/** The way that is surely reached first, of every choice that is still to be met; where none is sure, the one that may be. */
export const waysTaken = ({ rules }: Pick<Projection, "rules">): WayTaken[] =>
  rules.flatMap((rule): WayTaken[] => {
    if (rule.now === "met" || rule.parts.length === 0) return [];
    const taken = rule.parts.find(({ id }) => id === rule.by);
    // A statement is no way that one sets out on.
    if (rule.kind === "any-of" && taken !== undefined && taken.kind !== "declaration") {
      const date = taken.metOn ?? taken.openOn ?? "";
      return [
        {
          title: taken.title,
          nearest: rule.parts.every(
            ({ openOn }) => openOn === null || openOn >= date || openOn === taken.openOn,
          ),
        },
      ];
    }
    return rule.kind === "all-of" ? waysTaken({ rules: rule.parts }) : [];
  });
