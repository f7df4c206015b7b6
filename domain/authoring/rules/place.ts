import type { Finding } from "../fault.ts";
import type { ScenarioDocument } from "../parse-scenario.ts";
import type { Rule } from "./rule.ts";

/** How many questions a scenario has. */
const FEWEST = 3;
const MOST = 6;

/** What the folder of a file, and the numbers in its front matter, say of its questions. */
export const placeRules: readonly Rule[] = [
  {
    id: "one-question",
    severity: "error",
    check: ({ file, questions }) => {
      const second = questions[1];
      return folderOf(file)?.kind !== "questions" || second === undefined
        ? []
        : [
            {
              at: second.at,
              message: `A file under content/questions has one question, and this one has ${questions.length}.`,
              mend: "Make each a file of its own, or move the file to content/scenarios.",
            },
          ];
    },
  },
  {
    id: "folder-domain",
    severity: "error",
    check: ({ file, fields, frontMatter }) => {
      const folder = folderOf(file);
      if (folder?.kind !== "questions" || fields.blueprint === undefined) return [];
      const { ccm } = fields.blueprint;
      if (folder.name === ccm) return [];
      return [
        {
          at: frontMatter.at(["blueprint", "ccm"]),
          message:
            ccm === undefined
              ? "A file under content/questions lies in the folder of its CCM domain, and names none."
              : `The CCM domain is \`${ccm}\`, and the file lies in \`${folder.name ?? "content/questions"}\`.`,
          mend:
            ccm === undefined
              ? `Add \`ccm: ${folder.name ?? "care-management"}\` to \`blueprint\`, or move the file to content/scenarios.`
              : `Move the file to content/questions/${ccm}, or change the domain.`,
        },
      ];
    },
  },
  {
    id: "scenario-length",
    severity: "warning",
    check: ({ file, questions }) => {
      const kind = folderOf(file)?.kind;
      const count = questions.length;
      // One question outside both folders may be a single question that somebody pasted.
      const few = count > 0 && count < FEWEST && (kind === "scenarios" || (kind === undefined && count > 1));
      if (!few && (count <= MOST || kind === "questions")) return [];
      return [
        {
          at: questions[few ? count - 1 : MOST]?.at ?? { line: 1, column: 1 },
          message: `A scenario has ${FEWEST} to ${MOST} questions, and this one has ${count}.`,
          mend: few
            ? "Let the case go on, or make each question a file of its own under content/questions."
            : "Make two scenarios of it.",
        },
      ];
    },
  },
  {
    id: "questions-number",
    severity: "error",
    check: ({ fields, frontMatter, questions }) =>
      Object.keys(fields.questions ?? {})
        .filter((number) => Number(number) > questions.length)
        .map(
          (number): Finding => ({
            at: frontMatter.atKey(["questions", number]),
            message: `There is no question ${number}.`,
            mend:
              questions.length === 0
                ? "Leave it out."
                : `Questions are counted from 1; the last one here is ${questions.length}.`,
          }),
        ),
  },
];

/** Which of the two kinds of folder a file lies in, and its domain's folder. Undefined for text that was pasted, or a file from elsewhere. */
function folderOf(
  file: ScenarioDocument["file"],
): { kind: "scenarios" | "questions"; name: string | undefined } | undefined {
  const [above, folder] = ["", "", ...file.split(/[\\/]/).slice(0, -1)].slice(-2);
  if (folder === "scenarios") return { kind: "scenarios", name: undefined };
  if (folder === "questions") return { kind: "questions", name: undefined };
  return above === "questions" ? { kind: "questions", name: folder } : undefined;
}
