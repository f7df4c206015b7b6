import { replaced } from "../../../../../dist/content/replaced.ts";
import { scenarios } from "../../../../../dist/content/scenarios.ts";
import type { PublishedScenario } from "../../../../../domain/authoring/scenario.ts";
import type { QuestionData } from "../../../practice/question-data.ts";
import { writeQuestion, writeReplaced } from "../../../practice/write-question.ts";

/**
 * The data of each version at an address of its own: no program ever loads the whole bank to show one of them. Versions
 * that are asked no more stay: an exam that was drawn with them can be ended, and looked at again.
 */
export function getStaticPaths() {
  const files: readonly PublishedScenario[] = scenarios;
  return [
    ...files.flatMap((scenario) => scenario.items.map((item) => writeQuestion(scenario, item))),
    ...replaced.map((old) =>
      writeReplaced(
        old,
        files.find(({ id }) => id === old.scenario),
      ),
    ),
  ].map((question) => ({ params: { version: question.version }, props: { question } }));
}

export const GET = ({ props }: { readonly props: { readonly question: QuestionData } }): Response =>
  Response.json(props.question);
