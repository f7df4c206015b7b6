import type { PublishedScenario } from "../../../domain/authoring/scenario.ts";
import type { Day } from "../../../domain/calendar/day.ts";
import type { DomainCoverage, ExamCoverage, FileAge } from "../../../domain/practice/coverage.ts";
import type { Wanted } from "../../../domain/practice/write-next.ts";
import { SETTING_CHOICES } from "../checker/sections/employment.ts";
import { letterOf } from "../practice/verdict.ts";
import { LEVEL_WORDS } from "./scenario-words.ts";

/** What a setting is called; files that name none have a line too. */
export const settingName = (setting: string | undefined): string =>
  setting === undefined
    ? "Not named"
    : (SETTING_CHOICES.find(({ value }) => value === setting)?.label ?? setting);

const listed = new Intl.ListFormat("en-US", { type: "conjunction" });

/** One thing to write next, as a sentence. */
export function wantedWords(wanted: Wanted, exams: readonly ExamCoverage[]): string {
  switch (wanted.kind) {
    case "domain": {
      const published = exams.find(({ name }) => name === wanted.exam)?.published;
      const more = `${wanted.short} more ${wanted.short === 1 ? "question" : "questions"}`;
      return published
        ? `${wanted.domain} (${wanted.exam}): ${more} would bring it to its share of the exam.`
        : `${wanted.domain} (${wanted.exam}): ${more} would bring it to an even share. No shares of this exam are published.`;
    }
    case "level":
      return `${wanted.domain} (${wanted.exam}) has no question of the level “${LEVEL_WORDS[wanted.level]}”.`;
    case "setting":
      return `No question takes place in these settings: ${listed.format(wanted.settings.map(settingName))}.`;
    case "key":
      return `The best answer is ${letterOf(wanted.place)} in only ${wanted.questions} of ${wanted.of} questions with four options. Put it there more often.`;
  }
}

/** "30%", or "13%, estimated". */
export const weightWords = ({ weight, estimate }: DomainCoverage): string =>
  `${Math.round(weight)}%${estimate === undefined ? "" : ", estimated"}`;

/** The newest day on which a file was reviewed or one of its sources read: ages are counted to it, so that the page is the same on whichever day it is made. */
export const newestDay = (files: readonly PublishedScenario[]): Day =>
  files
    .flatMap(({ reviewed, sources }) => [reviewed.on, ...sources.flatMap(({ read }) => read ?? [])])
    .reduce((newest, one) => (one > newest ? one : newest));

const AGES = [
  { label: "Up to a month", most: 31 },
  { label: "Up to half a year", most: 183 },
  { label: "Up to a year", most: 366 },
  { label: "Longer", most: Number.POSITIVE_INFINITY },
] as const;

/** How many files were reviewed how long ago. */
export const byAge = (files: readonly FileAge[]): { label: string; count: number }[] =>
  AGES.map(({ label, most }, index) => ({
    label,
    count: files.filter(({ age }) => age <= most && age > (AGES[index - 1]?.most ?? -1)).length,
  }));
