import type { Term } from "../../../domain/authoring/term.ts";
import type { WageSeries } from "../../../domain/salaries/wage-series.ts";
import { cardOf } from "./cards.ts";
import type { Guide } from "./guides.ts";
import { inBrief } from "./in-brief.ts";
import { plainOf } from "./plain-html.ts";
import { absolute, PUBLISHER, type Thing } from "./structured-data.ts";

/** What the pages say about themselves to search engines, each from the same data as the page. */

const OURS = {
  inLanguage: "en-US",
  isAccessibleForFree: true,
  // As content/LICENSE.md says.
  license: "https://creativecommons.org/licenses/by/4.0/",
} as const;

/** The one guide that is a list of questions and answers. */
const QUESTIONS = "frequent-questions";

/** A guide; its date is that of its last review. No person is named as its author where none is known. */
export function guideThings(guide: Guide): Thing[] {
  const path = `/guides/${guide.id}/`;
  const article: Thing = {
    "@type": "Article",
    headline: guide.title,
    description: inBrief(guide.lede),
    dateModified: guide.reviewed,
    mainEntityOfPage: absolute(path),
    image: absolute(cardOf(path).file),
    author: PUBLISHER,
    publisher: PUBLISHER,
    ...OURS,
  };
  return guide.id === QUESTIONS ? [article, questionsAndAnswers(guide)] : [article];
}

/** What is set apart from the answers around it. */
const CALLOUT = /<div class="callout">[\s\S]*?<\/div>/g;

/** Every heading that ends in a question mark, with the text below it. */
function questionsAndAnswers({ id, sections }: Guide): Thing {
  const parts = sections.flatMap(({ html }) =>
    html
      .join("")
      .replaceAll(CALLOUT, "")
      .split(/(?=<h3\b)/),
  );
  return {
    "@type": "FAQPage",
    url: absolute(`/guides/${id}/`),
    mainEntity: parts.flatMap((part) => {
      const [, question, answer] = /^<h3[^>]*>([\s\S]*?)<\/h3>([\s\S]*)$/.exec(part) ?? [];
      if (question === undefined || answer === undefined || !plainOf(question).endsWith("?")) return [];
      return [
        {
          "@type": "Question",
          name: plainOf(question),
          acceptedAnswer: { "@type": "Answer", text: plainOf(answer) },
        },
      ];
    }),
  };
}

/** A page that is read and has a day: a credential, last read then, or a path, last reviewed. */
export const pageThings = (path: string, name: string, day: string): Thing[] => [
  {
    "@type": "WebPage",
    name,
    url: absolute(path),
    dateModified: day,
    publisher: PUBLISHER,
    ...OURS,
  },
];

/** The glossary, with every term at its own address. The definitions stand there; twice they would be 2 KB more for each reader. */
export const glossaryThings = (terms: readonly Term[]): Thing[] => {
  const url = absolute("/glossary/");
  return [
    {
      "@type": "DefinedTermSet",
      "@id": url,
      name: "Glossary of case management",
      url,
      publisher: PUBLISHER,
      ...OURS,
      hasDefinedTerm: terms.map(({ id, term, abbreviation }) => ({
        "@type": "DefinedTerm",
        name: term,
        ...(abbreviation === undefined ? {} : { termCode: abbreviation }),
        url: `${url}#${id}`,
      })),
    },
  ];
};

/** The tables of pay, with the publications that they were taken from. */
export function payThings(series: readonly WageSeries[], occupations: readonly string[]): Thing[] {
  const years = series.map(({ year }) => year);
  const sources = new Map(series.map(({ source }) => [source.title, source]));
  return [
    {
      "@type": "Dataset",
      name: "Pay around case management in the United States",
      description: `Yearly and hourly pay of ${occupations.length} occupations around case management, for the country and by state, as published. No official series counts nurse case managers on their own.`,
      url: absolute("/salaries/"),
      creator: PUBLISHER,
      isBasedOn: [...sources.values()].map(({ title, url }) => ({
        "@type": "CreativeWork",
        name: title,
        ...(url === undefined ? {} : { url }),
      })),
      temporalCoverage: `${Math.min(...years)}/${Math.max(...years)}`,
      spatialCoverage: "United States",
      variableMeasured: ["Mean pay", "Median pay", "Percentiles of pay", "Employment"],
      keywords: occupations,
      ...OURS,
    },
  ];
}

/** A case or a question to practice with. */
export const practiceThings = (practice: {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly what: "case" | "question";
  readonly level: string;
  readonly domains: readonly string[];
  readonly edited: string;
}): Thing[] => [
  {
    "@type": "Quiz",
    name: practice.title,
    description: practice.description,
    url: absolute(`/practice/${practice.id}/`),
    learningResourceType: practice.what === "case" ? "Practice case" : "Practice question",
    educationalUse: "Practice",
    educationalLevel: practice.level,
    about: practice.domains,
    dateModified: practice.edited,
    publisher: PUBLISHER,
    ...OURS,
  },
];
