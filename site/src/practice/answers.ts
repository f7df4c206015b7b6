import type { Answer } from "../../../domain/log/entry.ts";
import type { Log } from "../log/log.ts";
import { GUEST, openLog } from "../log/open-log.ts";
import { readSession } from "../log/sign-in/session.ts";
import { forgetOldAnswer, isChoice, readOldAnswer } from "./old-answers.ts";

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

export interface KeptAnswer {
  readonly chosen: readonly number[];
  readonly keptIn: KeptIn;
}

/** The newest answer to this version of a question; undefined when there is none that fits it. */
export async function latestAnswer(asked: Asked): Promise<KeptAnswer | undefined> {
  const { owner, log: opening } = logNow();
  const log = await opening;
  const answers = log.state.entries
    .filter((entry): entry is Answer => entry.kind === "answer")
    .filter(
      ({ scenario, item, version, chosen }) =>
        scenario === asked.scenario &&
        item === asked.item &&
        version === asked.version &&
        isChoice(chosen, asked.options),
    );
  const newest = answers.reduce<Answer | undefined>(
    (best, answer) => (best === undefined || answer.id > best.id ? answer : best),
    undefined,
  );
  return newest && { chosen: newest.chosen, keptIn: whereIn(owner, log) };
}

/** Writes an answer. It is on the device when the promise resolves to anything but `nowhere`. */
export async function keepAnswer(
  { scenario, item, version }: Asked,
  chosen: readonly number[],
  seconds: number,
): Promise<KeptIn> {
  const { owner, log: opening } = logNow();
  const log = await opening;
  const saved = await log.add([{ kind: "answer", scenario, item, version, chosen, seconds }]);
  return saved.ok ? whereIn(owner, log) : "nowhere";
}

const whereIn = (owner: string, log: Log): KeptIn =>
  !log.shelf.lasting ? "nowhere" : owner === GUEST ? "device" : "account";

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
