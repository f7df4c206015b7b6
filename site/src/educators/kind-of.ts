import { isGuide } from "../../../domain/authoring/is-guide.ts";

/** What the people who write call a text: a guide, a single question, or a scenario of several. */
export function kindOf(text: string): "guide" | "question" | "scenario" | "text" {
  if (text.trim() === "") return "text";
  if (isGuide(text)) return "guide";
  return text.match(/^## /gm)?.length === 1 ? "question" : "scenario";
}
