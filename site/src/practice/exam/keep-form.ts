import { EXAM_QUESTIONS } from "../kept-caches.ts";
import { loadQuestion, type QuestionData, questionAddress } from "../question-data.ts";

/** How many are asked for at a time: a phone's network does not get faster by more. */
const AT_A_TIME = 6;

/**
 * Brings the questions of a form to this device, and keeps them until its exam has ended, so that it can go on without a
 * network. Calls `came` after each. Rejects with QuestionError when one cannot be had.
 */
export async function keepForm(versions: readonly string[], came: (count: number) => void): Promise<void> {
  const open = [...versions];
  let count = 0;
  const work = async () => {
    for (let version = open.shift(); version !== undefined; version = open.shift()) {
      await keep(await loadQuestion(version));
      count += 1;
      came(count);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
}

/** Brings what is missing of the form of an open exam: it may have been begun on another device. Says nothing of it. */
export async function keepQuietly(versions: readonly string[]): Promise<void> {
  const kept = await Promise.all(versions.map(isKept));
  const missing = versions.filter((_, index) => !kept[index]);
  await keepForm(missing, () => undefined).catch(() => undefined);
}

/** Lets the questions of exams that have ended go. `open`: the versions that an open exam asks. */
export async function letGo(open: ReadonlySet<string>): Promise<void> {
  try {
    if (!(await caches.has(EXAM_QUESTIONS))) return;
    const cache = await caches.open(EXAM_QUESTIONS);
    const needed = new Set([...open].map((version) => new URL(questionAddress(version), location.href).href));
    for (const request of await cache.keys()) if (!needed.has(request.url)) await cache.delete(request);
  } catch {
    // A browser that keeps nothing has nothing to let go.
  }
}

const isKept = async (version: string): Promise<boolean> => {
  try {
    const found = await caches.match(questionAddress(version), { cacheName: EXAM_QUESTIONS });
    return found !== undefined;
  } catch {
    return false;
  }
};

async function keep(question: QuestionData): Promise<void> {
  try {
    const cache = await caches.open(EXAM_QUESTIONS);
    await cache.put(questionAddress(question.version), Response.json(question));
  } catch {
    // The exam goes on all the same as long as the page is open, or with a network.
  }
}
