import type { Log } from "../log/log.ts";
import { GUEST, openLog } from "../log/open-log.ts";
import { readSession } from "../log/sign-in/session.ts";
import { forgetOldAnswer, readOldAnswer } from "./old-answers.ts";
import { openExamWith } from "./open-exam-with.ts";
import { type OpenQuestion, openSchema } from "./open-question.ts";
import { questionRecord } from "./question-record.ts";
import { flagsOf, noteOf } from "./question-records.ts";
import type { SavedWith } from "./use-kept-in.ts";

/**
 * The answers to questions, in the log of whoever is signed in, or the guest's. This is loaded when somebody begins to
 * answer, or has a log already: a page that is only read does without it.
 */

/** One version of a question, as it stands on a page. */
export interface Asked {
  readonly scenario: string;
  readonly item: string;
  readonly version: string;
  /** How many options it has. */
  readonly options: number;
}
/** Where an answer is: in the guest's log on this device, in an account's log on this device, or nowhere. */
export type KeptIn = "device" | "account" | "nowhere";

let opened: { readonly owner: string; readonly log: Promise<Log> } | undefined;

/** The log that answers belong to now. While a sign-in has run out, an account's log is hidden, and the guest's is used. */
function logNow(): { readonly owner: string; readonly log: Promise<Log> } {
  const session = readSession();
  const owner = session === undefined || session.ended ? GUEST : session.sub;
  if (opened?.owner !== owner) {
    void opened?.log.then((log) => log.close());
    const log = openLog(owner);
    const now = { owner, log };
    opened = now;
    // Another tab signed out, and deleted it: the next answer opens it anew.
    void log
      .then(({ lost }) => lost)
      .then(() => {
        if (opened === now) opened = undefined;
      });
    return now;
  }
  return opened;
}

/** Where the exam is that is open and asks this version too. */
export const examWith = ({ state: { entries } }: Log, version: string): string | undefined =>
  openExamWith(entries, version);

/** What is kept with a question in this log. */
export const savedWith = (
  { state: { records } }: Log,
  asked: Pick<Asked, "scenario" | "item">,
): SavedWith => {
  const record = questionRecord(asked);
  return { flagged: flagsOf(records).has(record), note: noteOf(records, record) };
};

/** The log that answers belong to now, opened where it is not open. */
export const practiceLog = (): Promise<Log> => logNow().log;

export const keptIn = ({ owner, shelf }: Log): KeptIn =>
  !shelf.lasting ? "nowhere" : owner === GUEST ? "device" : "account";

const DRAFT = "draft:question:";

/** What was begun with these versions on their page and not answered, as it is kept beside the log. */
export async function draftsIn(
  log: Log,
  versions: readonly string[],
): Promise<ReadonlyMap<string, OpenQuestion>> {
  const values = await log.shelf.values();
  return new Map(
    versions.flatMap((version) => {
      const draft = openSchema.safeParse(values[DRAFT + version]).data;
      return draft === undefined ? [] : [[version, draft]];
    }),
  );
}

/** Keeps what was begun, or forgets it. Where the device has no room, it lasts as long as the page. */
export const keepDraft = (log: Log, version: string, draft: OpenQuestion | undefined): Promise<void> =>
  log.shelf.write({ values: { [DRAFT + version]: draft } }).catch(() => undefined);

/**
 * Takes answers over that were kept beside the log. They were given by a guest, so they go into the guest's log, which
 * asks at sign-in whose it is. One tab at a time, so that none is taken over twice.
 */
export async function takeOverOldAnswers(questions: readonly Asked[]): Promise<void> {
  if (!questions.some(isOld)) return;
  await oneTabAtATime(async () => {
    const old = questions.flatMap((asked) => {
      const chosen = readOldAnswer(asked.scenario, asked.version, asked.options);
      return chosen === undefined ? [] : [{ ...asked, chosen }];
    });
    if (old.length === 0) return;
    const now = logNow();
    const log = await (now.owner === GUEST ? now.log : openLog(GUEST));
    const saved = log.shelf.lasting
      ? await log.add(
          old.map(({ scenario, item, version, chosen }) => ({
            kind: "answer",
            scenario,
            item,
            version,
            chosen,
          })),
        )
      : { ok: false };
    if (saved.ok) for (const { scenario, version } of old) forgetOldAnswer(scenario, version);
    if (now.owner !== GUEST) log.close();
  });
}

const isOld = ({ scenario, version, options }: Asked): boolean =>
  readOldAnswer(scenario, version, options) !== undefined;

const oneTabAtATime = (work: () => Promise<void>): Promise<void> =>
  "locks" in navigator ? navigator.locks.request("caseway-old-answers", work) : work();
