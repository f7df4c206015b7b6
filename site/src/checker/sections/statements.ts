import { credentials } from "../../../../dist/content/credentials.ts";
import { leavesOf } from "../../../../domain/eligibility/leaves.ts";
import { chosen, type Draft } from "../draft.ts";
import { NOT_SURE, type Question, YES_NO } from "../question.ts";

/** A statement that some credential asks the learner to confirm, once, whichever credentials ask for it. */
interface Statement {
  readonly id: string;
  readonly statement: string;
  /** Asked only of people whose license is not on the list of the rule. */
  readonly listed?: readonly string[];
}

/** From the content: a new credential's statements are asked without a change here. */
const statements: readonly Statement[] = [
  ...new Map(
    credentials
      .flatMap(({ eligibility }) => eligibility.at(-1)?.requirements ?? [])
      .flatMap(leavesOf)
      .flatMap((leaf): Statement[] => {
        if (leaf.kind === "declaration") return [{ id: leaf.declaration, statement: leaf.statement }];
        if (leaf.kind === "license" && leaf.unlisted !== "refuse")
          return [
            {
              id: leaf.unlisted.declaration,
              statement: leaf.unlisted.statement,
              listed: [...leaf.accept, ...leaf.refuse],
            },
          ];
        return [];
      })
      .map((statement) => [statement.id, statement]),
  ).values(),
];

export function statementQuestions(draft: Draft): Question[] {
  const professions =
    chosen(draft, "licenses") === "yes"
      ? draft.lists.licenses.flatMap((key) => chosen(draft, `licenses/${key}/profession`) ?? [])
      : [];
  return statements
    .filter(
      ({ listed }) => listed === undefined || professions.some((profession) => !listed.includes(profession)),
    )
    .map(({ id, statement }) => ({
      id: `declarations/${id}`,
      section: "Statements",
      title: "Can you confirm this?",
      hint: statement,
      control: { kind: "choice", choices: YES_NO },
      unsure: NOT_SURE,
    }));
}
