import { renderInline, renderMarkdown } from "../../../domain/authoring/render.ts";
import type { PublishedItem, PublishedScenario } from "../../../domain/authoring/scenario.ts";
import { longDay } from "../../../domain/calendar/day.ts";
import { examDomains, LEVEL_WORDS, REVIEW_WORDS } from "../lib/scenario-words.ts";
import type { QuestionData } from "./question-data.ts";

/** When the site is built: one question of a file as the programs of the practice read it. */
export function writeQuestion(scenario: PublishedScenario, item: PublishedItem): QuestionData {
  return {
    version: item.version,
    scenario: scenario.id,
    title: scenario.title,
    item: item.id,
    number: scenario.items.indexOf(item) + 1,
    of: scenario.items.length,
    case: [scenario.case, ...item.story].map(renderMarkdown).join("\n"),
    question: renderInline(item.question),
    ...(item.preamble === undefined ? {} : { preamble: renderMarkdown(item.preamble) }),
    multiple: item.multiple,
    options: item.options.map(({ text, rationale, key }) => ({
      text: renderInline(text),
      rationale: renderMarkdown(rationale),
      key,
    })),
    level: LEVEL_WORDS[item.level],
    domains: examDomains(item),
    sources: scenario.sources.map(({ title, url, read, checked }) => ({
      title,
      ...(url === undefined ? {} : { url }),
      ...(read === undefined ? {} : { read: longDay(read) }),
      ...(checked === undefined ? {} : { checked }),
    })),
    reviewed: REVIEW_WORDS[scenario.reviewed.by],
  };
}
