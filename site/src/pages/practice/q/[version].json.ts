import { scenarios } from "../../../../../dist/content/scenarios.ts";
import type { PublishedScenario } from "../../../../../domain/authoring/scenario.ts";
import type { QuestionData } from "../../../practice/question-data.ts";
import { writeQuestion } from "../../../practice/write-question.ts";

/** The data of each question at an address of its own: no program ever loads the whole bank to show one of them. */
export const getStaticPaths = () =>
  (scenarios as readonly PublishedScenario[]).flatMap((scenario) =>
    scenario.items.map((item) => ({
      params: { version: item.version },
      props: { question: writeQuestion(scenario, item) },
    })),
  );

export const GET = ({ props }: { readonly props: { readonly question: QuestionData } }): Response =>
  Response.json(props.question);
