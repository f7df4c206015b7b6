import { credentials } from "../../../../dist/content/credentials.ts";
import type { Credential } from "../../../../domain/eligibility/credential.ts";
import { latestEdition } from "../../../../domain/eligibility/edition.ts";
import { leavesOf } from "../../../../domain/eligibility/leaves.ts";
import type { Degree } from "../../../../domain/eligibility/portfolio.ts";
import type { DegreeRequirement, LeafRequirement } from "../../../../domain/eligibility/requirement.ts";
import { chosen, type Draft } from "../draft.ts";
import { NOT_SURE, type Question, YES_NO } from "../question.ts";

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
  readonly professions: readonly string[];
  /** Undefined where she has not told which degrees she has: any may be there. */
  readonly degrees: readonly Pick<Degree, "level" | "field">[] | undefined;
  /** True when she told of a job. */
  readonly work: boolean;
}

interface Ask {
  readonly id: string;
  readonly statement: string;
  readonly credential: string;
  /** The degree without which nothing of the credential matters to her. */
  readonly degree: DegreeRequirement | undefined;
  /** Asked only of people whose license is not on the list of the rule. */
  readonly listed?: readonly string[];
  /** About work: asked only of people who told of some. */
  readonly work?: true;
}

function asksOf(leaf: LeafRequirement): Omit<Ask, "credential" | "degree">[] {
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
  return requirements
    .flatMap(leavesOf)
    .flatMap(asksOf)
    .map((ask) => ({ ...ask, credential: credential.id, degree }));
});

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

const matters = ({ degree, listed, work }: Ask, told: Told): boolean =>
  (degree === undefined || mayHold(degree, told.degrees)) &&
  (listed === undefined || told.professions.some((profession) => !listed.includes(profession))) &&
  (work === undefined || told.work);

/** False only where she told her degrees, and none of them can be of that level and field. */
const mayHold = ({ levels, fields }: DegreeRequirement, degrees: Told["degrees"]): boolean =>
  degrees === undefined ||
  degrees.some(
    ({ level, field }) =>
      (level === undefined || levels.includes(level)) && (field === undefined || fields.includes(field)),
  );

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
    professions: items("licenses").flatMap((key) => chosen(draft, `licenses/${key}/profession`) ?? []),
    degrees:
      chosen(draft, "degrees") === undefined
        ? undefined
        : items("degrees").map((key) => ({
            level: field<NonNullable<Degree["level"]>>(`degrees/${key}/level`),
            field: field<NonNullable<Degree["field"]>>(`degrees/${key}/field`),
          })),
    work: items("employment").length > 0,
  };
}
