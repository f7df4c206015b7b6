import * as z from "zod";
import { freshen, keptQuestion } from "./kept-questions.ts";

/**
 * One version of a question as the programs of the practice show it. Texts are HTML that was made of our Markdown when the
 * site was built (write-question.ts), so they are safe to put into a page.
 */
const questionSchema = z.object({
  version: z.string(),
  /** The id of its file: of a scenario, or of a single question. */
  scenario: z.string(),
  title: z.string(),
  item: z.string(),
  /** Which question of its file it is, from 1, and how many the file has. One of one is a single question. */
  number: z.int().min(1),
  of: z.int().min(1),
  /** The situation, and what the questions before this one added to it; HTML, "" where there is none. */
  case: z.string(),
  /** HTML without a paragraph around it, as `options[].text` is. */
  question: z.string(),
  /** What stands between the question and its options; HTML. */
  preamble: z.string().optional(),
  /** True where several options may belong to the answer. */
  multiple: z.boolean(),
  options: z.array(
    z.object({
      text: z.string(),
      /** Why it is, or is not, the best answer; HTML. */
      rationale: z.string(),
      /** True where it belongs to the answer. */
      key: z.boolean(),
    }),
  ),
  /** What it asks of the reader, in words. */
  level: z.string(),
  /** The exam domains that it practices, by the names of exam and domain. */
  domains: z.array(z.object({ exam: z.string(), domain: z.string() })),
  /** `read`: the day, in words, on which the author opened it. `checked: false`: nobody has. */
  sources: z.array(
    z.object({
      title: z.string(),
      url: z.string().optional(),
      read: z.string().optional(),
      checked: z.boolean().optional(),
    }),
  ),
  /** Who has signed it off, in words: that no certified case manager has, as long as none has. */
  reviewed: z.string(),
});
export type QuestionData = z.output<typeof questionSchema>;

/** Why there is no question to show. */
export type NoQuestion =
  /** No network, and it is not kept on this device. */
  | "offline"
  /** The question has been replaced or taken out since. */
  | "gone"
  /** Something else answered in its place. */
  | "broken";

export class QuestionError extends Error {
  readonly why: NoQuestion;
  constructor(why: NoQuestion, version: string) {
    super(`The question ${version} cannot be shown: ${why}.`);
    this.name = "QuestionError";
    this.why = why;
  }
}

/** Where the data of one version is. */
export const questionAddress = (version: string): string => `/practice/q/${version}.json`;

/** Without an answer of the network for so long, a question that is kept on the device is shown from there. */
const PATIENCE_MS = 3_000;
/** What this page has loaded; a question that could not be loaded is asked for again. */
const loaded = new Map<string, Promise<QuestionData>>();

/**
 * The data of one version of a question: from the service, or from this device where there is no network and the learner
 * keeps the questions offline. Rejects with QuestionError.
 */
export function loadQuestion(version: string): Promise<QuestionData> {
  const before = loaded.get(version);
  if (before !== undefined) return before;
  const loading = load(version);
  loaded.set(version, loading);
  loading.catch(() => loaded.delete(version));
  return loading;
}

async function load(version: string): Promise<QuestionData> {
  const copy = await keptQuestion(questionAddress(version));
  const kept = copy && (await readQuestion(copy, version));
  const came = await (kept === undefined ? ask(version) : Promise.race([ask(version), after(PATIENCE_MS)]));
  if (typeof came === "object") {
    if (copy !== undefined) void freshen(questionAddress(version), Response.json(came));
    return came;
  }
  // A kept question outlives its page: an exam that was begun with it can be ended with it.
  if (kept !== undefined) return kept;
  throw new QuestionError(came, version);
}

/** What the service says now. */
async function ask(version: string): Promise<QuestionData | NoQuestion> {
  const reply = await fetch(questionAddress(version)).catch(() => undefined);
  if (reply === undefined) return "offline";
  if (!reply.ok) return reply.status === 404 ? "gone" : "broken";
  return (await readQuestion(reply, version)) ?? "broken";
}
const after = (ms: number): Promise<"offline"> =>
  new Promise((resolve) => setTimeout(() => resolve("offline"), ms));

/**
 * The question in a reply; undefined where it is none, or another one. A network that asks for a sign-in of its own
 * answers with its own page.
 */
export async function readQuestion(reply: Response, version: string): Promise<QuestionData | undefined> {
  const found = questionSchema.safeParse(await reply.json().catch(() => undefined)).data;
  return found?.version === version ? found : undefined;
}
