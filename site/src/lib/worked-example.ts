import { outlines } from "../../../dist/content/outlines.ts";
import { checkScenario } from "../../../domain/authoring/check-scenario.ts";
import { printFault } from "../../../domain/authoring/fault.ts";

/** The scenario in the authoring guide, in the parts that the educators' page explains one by one; an empty line lies between them. */
export interface WorkedExample {
  readonly id: string;
  readonly head: string;
  readonly situation: string;
  readonly questions: string;
}

const guide = Object.values(
  import.meta.glob<string>("../../../docs/authoring.md", { query: "?raw", import: "default", eager: true }),
)[0];

export const workedExample: WorkedExample = readExample(guide ?? "");

/** Cuts the example out of the guide. One that is not there or not right stops the build. */
function readExample(text: string): WorkedExample {
  const example = /```markdown\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
  const parts = /^(---\n[\s\S]*?\n---\n\n)([\s\S]*?)(^## [\s\S]*)$/m.exec(example);
  const [, head, situation, questions] = parts ?? [];
  if (head === undefined || situation === undefined || questions === undefined)
    throw new Error("docs/authoring.md: there is no full example in a block that begins with ```markdown.");
  const id = /^id: (.*)$/m.exec(head)?.[1] ?? "";
  const { faults } = checkScenario(example, `${id}.md`, outlines);
  if (faults.length > 0) throw new Error(faults.map(printFault).join("\n"));
  return { id, head: head.trimEnd(), situation: situation.trimEnd(), questions: questions.trimEnd() };
}
