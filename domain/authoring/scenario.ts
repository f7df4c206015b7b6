import * as z from "zod/mini";
import { type Day, parseDay } from "../calendar/day.ts";
import type { Outline } from "../credentials/outlines.ts";
import { SETTINGS } from "../eligibility/portfolio-values.ts";

/**
 * What learners practice with: a situation, then questions with a reason for every option. A scenario unfolds over
 * several questions; a single question is the same with one. Both are files of one form.
 */

/** What a question asks of the learner, from the least to the most. */
export const LEVELS = ["recall", "application", "analysis"] as const;
export type Level = (typeof LEVELS)[number];
/** Who signed the content off. Until a clinician has, pages say that no certified case manager has reviewed it. */
export const REVIEWERS = ["editorial", "clinician"] as const;

const dayField = z.pipe(
  z
    .string()
    .check(z.refine((text) => parseDay(text) !== undefined, { error: "Write a real day as YYYY-MM-DD." })),
  z.transform((text) => text as Day),
);

/** The id of a file: its name, and a part of the address of its page. */
export const idField = z
  .string()
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "Write lower-case words joined by hyphens." }));

/** What a reader can look up. */
export const sourceField = z.strictObject({
  title: z.string().check(z.minLength(3)),
  /** Only where readers may follow it: sponsors, governments, associations. Other sources are named in words. */
  url: z.optional(z.url({ protocol: /^https$/ })),
  /** The day on which the author opened and read it. */
  read: z.optional(dayField),
  /** `false`: the citation is from memory and nobody has opened it. No key may turn on a figure from it. */
  checked: z.optional(z.boolean()),
});

/** For each outline, by its id, one of its domains. */
const domainsOf = (outlines: readonly Outline[]): z.ZodMiniType<ExamDomains> =>
  z
    .strictObject(
      Object.fromEntries(
        outlines.map(({ id, domains }) => [id, z.optional(z.enum(domains.map((domain) => domain.id)))]),
      ),
    )
    .check(
      z.refine((domains) => Object.keys(domains).length > 0, {
        error: "Name a domain of at least one exam.",
      }),
    );

/** The exam domains that a scenario practices: the id of a domain, by the id of the exam's outline. */
export type ExamDomains = Readonly<Partial<Record<string, string>>>;

/** The number of a question in its file, counted from 1. */
const numberField = z.string().check(
  z.regex(/^[1-9]\d?$/, {
    error: "Write the number of a question, counted from 1, for example 2.",
  }),
);

/** The front matter of `content/scenarios/<id>.md`. The outlines are what its `blueprint` may name. */
export const scenarioFields = (outlines: readonly Outline[]) =>
  z.strictObject({
    id: idField,
    title: z.string().check(z.minLength(3), z.maxLength(120)),
    /** The exam domains that the scenario practices. */
    blueprint: domainsOf(outlines),
    level: z.enum(LEVELS),
    /** Where it happens. */
    setting: z.optional(z.enum(SETTINGS)),
    /** What a question practices where that is not what the file practices; by the question's number. */
    questions: z.optional(
      z.record(
        numberField,
        z.strictObject({
          level: z.optional(z.enum(LEVELS)),
          blueprint: z.optional(domainsOf(outlines)),
        }),
      ),
    ),
    /** Warnings that the author has seen and keeps, each with the reason. */
    accepted: z.optional(
      z.array(
        z.strictObject({
          rule: z.string().check(z.minLength(2)),
          /** Which question it is about; all of the file where it is left out. */
          question: z.optional(z.int().check(z.gte(1), z.lte(99))),
          why: z.string().check(z.minLength(10, { error: "Say in a sentence why it is right here." })),
        }),
      ),
    ),
    sources: z.array(sourceField),
    reviewed: z.strictObject({ on: dayField, by: z.enum(REVIEWERS) }),
    authors: z.optional(z.array(z.string().check(z.minLength(2)))),
  });

export type ScenarioSchema = ReturnType<typeof scenarioFields>;
export type ScenarioFields = z.output<ScenarioSchema>;

export interface ScenarioOption {
  /** Markdown. */
  readonly text: string;
  /** Why it is, or is not, the best answer; Markdown. */
  readonly rationale: string;
  /** True for the best answer, or for every option that belongs to the answer. */
  readonly key: boolean;
}

export interface ScenarioItem {
  /** Made from the question; unique within the scenario. */
  readonly id: string;
  /** Markdown. */
  readonly question: string;
  /** Text between the question and its options; Markdown. */
  readonly preamble?: string;
  readonly options: readonly ScenarioOption[];
  /** True when several options are the answer: select all that apply. */
  readonly multiple: boolean;
}

export interface ScenarioContent {
  /** The situation; Markdown. */
  readonly case: string;
  readonly items: readonly ScenarioItem[];
}

export interface Scenario extends ScenarioFields, ScenarioContent {}
/** A scenario as it is compiled for learners: each item with its version, which answers to it name. */
export interface PublishedScenario extends Scenario {
  readonly items: readonly PublishedItem[];
}
export interface PublishedItem extends ScenarioItem {
  readonly version: string;
  /** What became known with the questions before it: it may be asked without them. Markdown. */
  readonly story: readonly string[];
  /** What this question practices, and how deep: its own where the file says so, else the file's. */
  readonly level: Level;
  readonly blueprint: ExamDomains;
}

/** A scenario as far as it could be read: what is wrong or missing in the front matter is left out. */
export interface ScenarioDraft extends Partial<ScenarioFields>, ScenarioContent {}
