import { dayOf, type HeadWords, SHARED, wordsOf } from "./head-words.ts";
import { slugOf } from "./slug.ts";

/** The head of a guide. */
export const GUIDE_WORDS: HeadWords = wordsOf({
  ...SHARED,
  id: (value) => `id: ${(typeof value === "string" ? slugOf(value) : undefined) ?? "your-first-week"}`,
  title: "title: Your first week as a case manager",
  lede: "lede: What to ask, and whom to meet, in the first week.",
  audience: "audience: For nurses and social workers who begin",
  minutes: "minutes: 3",
  reviewed: (value) => `reviewed: ${dayOf(value)}`,
  topic: "topic: work",
  next: "next: { label: Begin your log, to: /log/ }",
  "next label": "label: Begin your log",
  "next to": "to: /log/",
});
