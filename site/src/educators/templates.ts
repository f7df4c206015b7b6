import guide from "../../../content/templates/guide.md?raw";
import question from "../../../content/templates/question.md?raw";
import scenario from "../../../content/templates/scenario.md?raw";

/** The templates, by what is begun with them. */
export const templates = { scenario, question, guide } as const;
