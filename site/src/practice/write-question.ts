import { renderInline, renderMarkdown } from "../../../domain/authoring/render.ts";
import type { PublishedItem, PublishedScenario } from "../../../domain/authoring/scenario.ts";
import { longDay } from "../../../domain/calendar/day.ts";
import type { ReplacedQuestion } from "../../../domain/practice/replaced.ts";
import { withGlossaryLinks } from "../lib/glossary-links.ts";
import { examDomains, LEVEL_WORDS, REVIEW_WORDS } from "../lib/scenario-words.ts";
import type { QuestionData } from "./question-data.ts";

/**
 * When the site is built: one question of a file as the programs of the practice read it. Its reasons lead to the glossary;
 * what is read before the answer does not, so that no link hints at it.
 */
export function writeQuestion(scenario: PublishedScenario, item: PublishedItem): QuestionData {
  const seen = new Set<string>();
  return {
    version: item.version,
    scenario: scenario.id,
    title: scenario.title,
    item: item.id,
    number: scenario.items.indexOf(item) + 1,
    of: scenario.items.length,
    case: situation(scenario.case, item.story),
    question: renderInline(item.question),
    ...(item.preamble === undefined ? {} : { preamble: renderMarkdown(item.preamble) }),
    multiple: item.multiple,
    options: item.options.map(({ text, rationale, key }) => ({
      text: renderInline(text),
      rationale: withGlossaryLinks(renderMarkdown(rationale), seen),
      key,
    })),
    level: LEVEL_WORDS[item.level],
    domains: examDomains(item),
    sources: sourcesOf(scenario),
    reviewed: REVIEW_WORDS[scenario.reviewed.by],
  };
}

/**
 * The same of a version that is asked no more, for exams that were drawn with it. Reasons are not kept with old versions:
 * they are those of today's question, for the options that have stayed as they were. `scenario`: its file as it is now.
 */
export function writeReplaced(old: ReplacedQuestion, scenario: PublishedScenario | undefined): QuestionData {
  const now = scenario?.items.find(({ id }) => id === old.item);
  const seen = new Set<string>();
  return {
    version: old.version,
    scenario: old.scenario,
    title: old.title,
    item: old.item,
    number: scenario === undefined || now === undefined ? 1 : scenario.items.indexOf(now) + 1,
    of: scenario?.items.length ?? 1,
    case: situation(old.case, old.story),
    question: renderInline(old.question),
    ...(old.preamble === "" ? {} : { preamble: renderMarkdown(old.preamble) }),
    multiple: old.options.filter(({ key }) => key).length > 1,
    options: old.options.map(({ text, key }) => {
      const same = now?.options.find((option) => option.text === text && option.key === key);
      return {
        text: renderInline(text),
        rationale: withGlossaryLinks(
          renderMarkdown(same?.rationale ?? "This option has been changed since. Its reason is not kept."),
          seen,
        ),
        key,
      };
    }),
    level: LEVEL_WORDS[old.level],
    domains: examDomains(old),
    sources: scenario === undefined ? [] : sourcesOf(scenario),
    reviewed: REVIEW_WORDS[scenario?.reviewed.by ?? "editorial"],
  };
}

const situation = (begin: string, story: readonly string[]): string =>
  [begin, ...story].map(renderMarkdown).join("\n");

const sourcesOf = ({ sources }: PublishedScenario): QuestionData["sources"] =>
  sources.map(({ title, url, read, checked }) => ({
    title,
    ...(url === undefined ? {} : { url }),
    ...(read === undefined ? {} : { read: longDay(read) }),
    ...(checked === undefined ? {} : { checked }),
  }));
