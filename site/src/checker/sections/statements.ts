import { credentials } from "../../../../dist/content/credentials.ts";
import { leavesOf } from "../../../../domain/eligibility/leaves.ts";
import { chosen, type Draft } from "../draft.ts";
import { NOT_SURE, type Question, YES_NO } from "../question.ts";

/** A statement that some credential asks the learner to confirm, once, whichever credentials ask for it. */
export interface Statement {
  readonly id: string;
  readonly statement: string;
  /** Asked only of people whose license is not on the list of the rule. */
  readonly listed?: readonly string[];
  /** The ids of the credentials that ask for it. */
  readonly askedBy: readonly string[];
}

interface Ask extends Omit<Statement, "askedBy"> {
  readonly credential: string;
}
const asks: readonly Ask[] = credentials.flatMap(({ id: credential, eligibility }) =>
  (eligibility.at(-1)?.requirements ?? []).flatMap(leavesOf).flatMap((leaf): Ask[] => {
    if (leaf.kind === "declaration") return [{ id: leaf.declaration, statement: leaf.statement, credential }];
    if (leaf.kind === "license" && leaf.unlisted !== "refuse")
      return [
        {
          id: leaf.unlisted.declaration,
          statement: leaf.unlisted.statement,
          listed: [...leaf.accept, ...leaf.refuse],
          credential,
        },
      ];
    return [];
  }),
);

/** From the content: a new credential's statements are asked without a change here. */
export const statements: readonly Statement[] = [...new Map(asks.map((ask) => [ask.id, ask])).values()].map(
  ({ credential: _, ...statement }) => ({
    ...statement,
    askedBy: [...new Set(asks.filter(({ id }) => id === statement.id).map(({ credential }) => credential))],
  }),
);

/** The statements that people with these licenses are asked to confirm. */
export const statementsFor = (professions: readonly string[]): Statement[] =>
  statements.filter(
    ({ listed }) => listed === undefined || professions.some((profession) => !listed.includes(profession)),
  );

export function statementQuestions(draft: Draft): Question[] {
  const professions =
    chosen(draft, "licenses") === "yes"
      ? draft.lists.licenses.flatMap((key) => chosen(draft, `licenses/${key}/profession`) ?? [])
      : [];
  return statementsFor(professions).map(({ id, statement }) => ({
    id: `declarations/${id}`,
    section: "Statements",
    title: "Can you confirm this?",
    hint: statement,
    control: { kind: "choice", choices: YES_NO },
    unsure: NOT_SURE,
  }));
}
