import { LOG_DESCRIPTIONS } from "../log/app/page-descriptions.ts";
import { LOG_PAGES } from "../log/app/pages.ts";
import type { SearchDocument, SearchSection } from "../search/document.ts";
import { authoringGuide } from "./authoring-guide.ts";
import { credentialNames } from "./credential-names.ts";
import { plainOf } from "./plain-html.ts";

/** Pages that stand for themselves: title and description as the page has them, and words that readers may use for it. */
interface OwnPage {
  /** Words that lead to the page and may stand nowhere on it. */
  readonly leads: readonly string[];
  /** Where the page works its description out. */
  readonly lede?: string;
  /** The page is prose: its text is searched too. */
  readonly prose?: true;
}

/** The practice is for the exams of these. */
const FOR_EXAMS = `for the ${credentialNames}`;

/** By address. A page that is made later is left out until it is there. */
const OWN_PAGES: Readonly<Record<string, OwnPage>> = {
  "/": { leads: ["home", "start", "front page"] },
  "/plan/": {
    leads: [
      "eligibility checker",
      "am I eligible",
      "do I qualify",
      "requirements for me",
      "which credential fits me",
      "what is missing",
    ],
    lede: "Answer one question at a time and see what you meet for each credential, and what is missing.",
  },
  "/plan/check/": { leads: ["questions of the eligibility checker", "change my answers"] },
  "/plan/result/": { leads: ["my result", "eligibility result", "when can I apply", "steps", "what if"] },
  "/path/": { leads: ["steps to certification", "how long does it take", "career path", "map", "timeline"] },
  "/credentials/": { leads: ["certifications", "list of certifications", "certificates"] },
  "/credentials/compare/": {
    leads: ["compare certifications", "side by side", "difference between certifications", "which is better"],
  },
  "/practice/": {
    leads: [
      "practice questions",
      "question bank",
      "quiz",
      "sample questions",
      "test prep",
      "case scenarios",
      FOR_EXAMS,
    ],
  },
  "/practice/study/": {
    leads: ["study questions", "flash cards", "weak spots", "exam prep", "study by domain", FOR_EXAMS],
  },
  "/practice/exam/": {
    leads: ["mock exam", "practice test", "timed test", "simulation", "exam with a clock", FOR_EXAMS],
  },
  "/practice/questions/": { leads: ["all questions", "questions by domain", "sample questions"] },
  "/guides/": { leads: ["articles", "all guides", "career guides", "read"] },
  "/glossary/": {
    leads: ["dictionary", "terms", "abbreviations", "acronyms", "words", "definitions"],
    lede: "Words and abbreviations of case management in plain English, in our own definitions.",
  },
  "/educators/": {
    leads: [
      "teachers",
      "instructors",
      "faculty",
      "submit a question",
      "contribute",
      "add content",
      "upload questions from Moodle or Excel",
      "import GIFT or CSV",
    ],
  },
  "/educators/guide/": {
    leads: [
      "authoring guide",
      "how to write a question",
      "write a case",
      "add content as an instructor",
      "Markdown",
      "file format",
    ],
  },
  "/educators/coverage/": { leads: ["exam blueprint coverage", "what to write next", "gaps"] },
  "/about/": {
    leads: ["who made this", "contact", "open source", "license", "how we work", "trust"],
    prose: true,
  },
  "/privacy/": {
    leads: ["privacy policy", "delete my account", "erase my data", "cookies", "tracking", "what is stored"],
    prose: true,
  },
  "/accessibility/": {
    leads: ["screen reader", "keyboard", "large print", "contrast", "disability access", "WCAG"],
    prose: true,
  },
  "/sources/": { leads: ["references", "citations", "where figures come from", "bibliography"] },
  "/corrections/": { leads: ["errors", "mistakes", "report a mistake", "what we got wrong"] },
};

/** The log is one program with many addresses: words that readers may use for each. */
const LOG_LEADS: Readonly<Record<string, readonly string[]>> = {
  "/log/": ["track my hours", "hours tracker", "CEU tracker", "diary", "log book", "progress", "keep record"],
  "/log/plan/": ["my plan", "when can I apply", "timeline"],
  "/log/work/": ["jobs", "shifts", "log hours", "work experience"],
  "/log/education/": ["log CEUs", "add a class", "credits", "contact hours", "certificates"],
  "/log/record/": ["license", "license number", "degree", "goals"],
  "/log/progress/": ["my score", "weak spots", "practice results", "readiness"],
  "/log/changes/": ["history", "undo"],
  "/log/data/": ["export my data", "import", "download", "erase", "delete everything", "sign out", "backup"],
};

const files = import.meta.glob<string>(
  [
    "../pages/{index,about,privacy,accessibility}.astro",
    "../pages/*/{index,*}.astro",
    "../pages/*/*/index.astro",
    "../pages/{path,sources,corrections}.astro",
  ],
  { query: "?raw", import: "default", eager: true },
);

/** Every page that is neither a guide, a credential, a word, a question nor pay. */
export const pageDocuments = (): SearchDocument[] => [
  ...Object.entries(OWN_PAGES).flatMap(([path, page]) => {
    const source = sourceOf(path);
    return source === undefined ? [] : [ownPage(path, page, source)];
  }),
  ...LOG_PAGES.map(
    ({ path, title }): SearchDocument => ({
      kind: "page",
      path,
      title,
      names: [],
      leads: LOG_LEADS[path] ?? [],
      lede: LOG_DESCRIPTIONS[path] ?? "",
      sections: [],
    }),
  ),
];

/** The text of the file that makes the page of an address; undefined where no file does. */
const sourceOf = (path: string): string | undefined =>
  ["index.astro", ".astro"]
    .map((end) => files[`../pages${end === ".astro" ? path.replace(/\/$/, end) : path + end}`])
    .find((text) => text !== undefined);

function ownPage(path: string, { leads, lede, prose }: OwnPage, source: string): SearchDocument {
  const isGuide = path === "/educators/guide/";
  const title = isGuide ? authoringGuide.title : attribute(source, "title");
  const description = lede ?? attribute(source, "description");
  if (title === undefined || description === undefined)
    throw new Error(
      `site/src/lib/search-pages.ts: the page ${path} works its title or description out. Name it here.`,
    );
  return {
    kind: "page",
    path,
    title,
    names: [],
    leads,
    lede: description,
    sections: isGuide
      ? authoringGuide.sections.map(({ id, title: heading }) => ({ id, heading, text: "" }))
      : prose
        ? proseOf(source)
        : [],
  };
}

/** What a page hands to its frame as plain text. */
const attribute = (source: string, name: string): string | undefined =>
  new RegExp(`<Page\\b[^>]*?\\b${name}="([^"]+)"`).exec(source)?.[1];

/** A page that is written as prose, by its headings. What it works out is left out. */
function proseOf(source: string): SearchSection[] {
  const written = source.slice(source.indexOf("<Page")).replaceAll(/\{[^{}]*\}/g, " ");
  return written.split(/(?=<h2)/).map((part) => ({
    id: /^<h2[^>]*\bid="([^"]+)"/.exec(part)?.[1] ?? "",
    heading: plainOf(/^<h2[^>]*>(.*?)<\/h2>/s.exec(part)?.[1] ?? ""),
    text: plainOf(
      part
        .replace(/^<h2[^>]*>.*?<\/h2>/s, "")
        .replace(/^<Page[^>]*>/, "")
        .replace(/<h1>.*?<\/h1>/s, ""),
    ),
  }));
}
