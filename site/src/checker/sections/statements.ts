import { credentials } from "../../../../dist/content/credentials.ts";
import type { Credential } from "../../../../domain/eligibility/credential.ts";
import { latestEdition } from "../../../../domain/eligibility/edition.ts";
import { leavesOf } from "../../../../domain/eligibility/leaves.ts";
import type { Degree } from "../../../../domain/eligibility/portfolio.ts";
import type {
  DegreeRequirement,
  LeafRequirement,
  Requirement,
} from "../../../../domain/eligibility/requirement.ts";
import { chosen, type Draft } from "../draft.ts";
import { NOT_SURE, type Question, YES_NO } from "../question.ts";
import { readDate } from "../read.ts";
import { today } from "../today.ts";
import { managedSome } from "./employment.ts";

/** A statement that some credential asks the learner to confirm, once, whichever credentials ask for it. */
export interface Statement {
  readonly id: string;
  readonly statement: string;
  /** The ids of the credentials that ask for it. */
  readonly askedBy: readonly string[];
}

/** What she has told that decides which statements matter to her. */
interface Told {
  /** Of her licenses, those whose profession she told. */
  readonly licenses: readonly { readonly profession: string; readonly isCurrent: boolean }[];
  /** Undefined where she has not told which degrees she has: any may be there. */
  readonly degrees: readonly ToldDegree[] | undefined;
  readonly jobs: readonly ToldJob[];
}

interface ToldDegree extends Pick<Degree, "level" | "field"> {
  /** True when she told that it is finished, and from an accredited school. */
  readonly isComplete: boolean;
}

interface ToldJob {
  readonly role: string | undefined;
  /** True when some of it was case management by what she told, whatever its title; false when none was; else undefined. */
  readonly managedSome: boolean | undefined;
}

interface Ask {
  readonly id: string;
  readonly statement: string;
  readonly credential: string;
  /** The degree without which nothing of the credential matters to her. */
  readonly degree: DegreeRequirement | undefined;
  /** Licenses of another profession: who holds none but these, and has not told her degrees, is not asked about it. */
  readonly otherProfessions: readonly string[];
  /** Rules of which one is enough, beside the one that asks: where one of them is met, nothing is left to ask. */
  readonly ways: readonly LeafRequirement[];
  /** Asked only of people whose license is not on the list of the rule. */
  readonly listed?: readonly string[];
  /** About work: asked only of people who told of some case management. */
  readonly work?: true;
}

function asksOf(leaf: LeafRequirement): Pick<Ask, "id" | "statement" | "listed" | "work">[] {
  switch (leaf.kind) {
    case "declaration":
      return [{ id: leaf.declaration, statement: leaf.statement }];
    case "license": {
      if (leaf.unlisted === "refuse") return [];
      const { declaration, statement } = leaf.unlisted;
      return [{ id: declaration, statement, listed: [...leaf.accept, ...leaf.refuse] }];
    }
    case "employment": {
      if (leaf.work.nature === undefined) return [];
      const { declaration, statement } = leaf.work.nature;
      return [{ id: declaration, statement, work: true }];
    }
    default:
      return [];
  }
}

const asks: readonly Ask[] = credentials.flatMap((credential: Credential) => {
  const requirements = latestEdition(credential.eligibility)?.requirements ?? [];
  const profession = requirements.find(({ id }) => id === credential.profession);
  const degree = profession?.kind === "degree" ? profession : undefined;
  const otherProfessions = requirements
    .flatMap(leavesOf)
    .flatMap((leaf) => (leaf.kind === "license" ? (leaf.refuse ?? []) : []));
  return requirements
    .flatMap((requirement) => leavesWithWays(requirement))
    .flatMap(([leaf, ways]) => asksOf(leaf).map((ask) => ({ ...ask, ways })))
    .map((ask) => ({ ...ask, credential: credential.id, degree, otherProfessions }));
});

/** Every leaf, with the rules that are enough instead of it. */
function leavesWithWays(
  requirement: Requirement,
  ways: readonly LeafRequirement[] = [],
): [LeafRequirement, readonly LeafRequirement[]][] {
  if (!("of" in requirement)) return [[requirement, ways]];
  const { kind, of } = requirement;
  const enough = kind === "any-of" ? of.flatMap((part) => ("of" in part ? [] : [part])) : ways;
  return of.flatMap((part) => leavesWithWays(part, enough));
}

/** From the content: a new credential's statements are asked without a change here. */
export const statements: readonly Statement[] = [...Map.groupBy(asks, ({ id }) => id).values()].map(
  (same) => {
    const { id, statement } = same.at(-1) as Ask;
    return { id, statement, askedBy: [...new Set(same.map(({ credential }) => credential))] };
  },
);

/** The statements that people who told this are asked to confirm. */
export const statementsFor = (told: Told): Statement[] =>
  statements.filter(({ id }) => asks.some((ask) => ask.id === id && matters(ask, told)));

const matters = (ask: Ask, told: Told): boolean =>
  (ask.degree === undefined || mayHold(ask, ask.degree, told)) &&
  (ask.listed === undefined || told.licenses.some(({ profession }) => !ask.listed?.includes(profession))) &&
  (ask.work === undefined || told.jobs.some(mayHaveManaged)) &&
  !ask.ways.some((way) => isMet(way, told));

/**
 * Whether she may hold a degree of that level and field. What was not told may be such a degree, unless she told of
 * licenses and all of them are another profession's. The level of a license is asked only beside a degree that was told.
 */
function mayHold({ otherProfessions, listed }: Ask, rule: DegreeRequirement, told: Told): boolean {
  const isOfAnother =
    told.licenses.length > 0 &&
    told.licenses.every(({ profession }) => otherProfessions.includes(profession));
  if (told.degrees === undefined) return !isOfAnother && listed === undefined;
  return told.degrees.some(
    ({ level, field }) =>
      (level === undefined || rule.levels.includes(level)) &&
      (field === undefined ? !isOfAnother : rule.fields.includes(field)),
  );
}

/** True for a license or a degree that is surely enough by what was told; where a rule asks for more, it is left open. */
function isMet(rule: LeafRequirement, { licenses, degrees = [] }: Told): boolean {
  if (rule.kind === "license")
    return (
      rule.unrestricted === "not-asked" &&
      licenses.some(
        ({ profession, isCurrent }) => isCurrent && rule.accept.some((accepted) => accepted === profession),
      )
    );
  return (
    rule.kind === "degree" &&
    !rule.supervisedFieldExperience &&
    degrees.some(
      ({ level, field, isComplete }) =>
        isComplete &&
        rule.levels.some((accepted) => accepted === level) &&
        rule.fields.some((accepted) => accepted === field),
    )
  );
}

/** A role that was not told may have been that of a case manager, unless none of the job was case management. */
const mayHaveManaged = ({ role, managedSome }: ToldJob): boolean =>
  managedSome ?? (role === undefined || role === "case-manager" || role === "supervisor-of-case-managers");

export const statementQuestions = (draft: Draft): Question[] =>
  statementsFor(toldIn(draft)).map(({ id, statement, askedBy }, index, all) => ({
    id: `declarations/${id}`,
    section: "Statements",
    // Told apart, so that a page after another with the same words does not look as if nothing had happened.
    title: `Can you confirm this?${all.length > 1 ? ` (${index + 1} of ${all.length})` : ""}`,
    hint: statement,
    why: askedFor(askedBy),
    control: { kind: "choice", choices: YES_NO },
    unsure: NOT_SURE,
  }));

/** "The CDMS asks for it." */
function askedFor(ids: readonly string[]): string {
  const names = ids.map((id) => `the ${credentials.find((credential) => credential.id === id)?.name ?? id}`);
  const all = names.join(" and ");
  return `${all[0]?.toUpperCase()}${all.slice(1)} ${names.length > 1 ? "ask" : "asks"} for it.`;
}

function toldIn(draft: Draft): Told {
  const items = (list: "licenses" | "degrees" | "employment"): readonly string[] =>
    chosen(draft, list) === "yes" ? draft.lists[list] : [];
  const field = <Value extends string>(id: string) => chosen(draft, id) as Value | undefined;
  return {
    licenses: items("licenses").flatMap((key) => {
      const profession = chosen(draft, `licenses/${key}/profession`);
      const expires = readDate(draft.answers[`licenses/${key}/expires`] ?? {}, "needed");
      const isActive = chosen(draft, `licenses/${key}/status`) === "active";
      return profession === undefined
        ? []
        : [{ profession, isCurrent: isActive && expires.ok && `${expires.value}` >= today() }];
    }),
    degrees:
      chosen(draft, "degrees") === undefined
        ? undefined
        : items("degrees").map((key) => ({
            level: field<NonNullable<Degree["level"]>>(`degrees/${key}/level`),
            field: field<NonNullable<Degree["field"]>>(`degrees/${key}/field`),
            isComplete:
              chosen(draft, `degrees/${key}/finished`) === "yes" &&
              chosen(draft, `degrees/${key}/accredited`) === "yes",
          })),
    jobs: items("employment").map((key) => ({
      role: chosen(draft, `employment/${key}/role`),
      managedSome: managedSome(draft, key),
    })),
  };
}
