/**
 * Questions that are kept on this device. The offline worker's own caches come and go with each version of the site (and
 * begin with "caseway-"); these stay.
 */
/** All questions, because a learner asked for them; until she takes them away. */
export const KEPT_QUESTIONS = "kept-questions";
/** The questions of short exams that are open, so that each can be ended without a network. */
export const EXAM_QUESTIONS = "exam-questions";

/** What is kept under an address; undefined where nothing is, or where the browser keeps nothing. */
export async function keptQuestion(address: string): Promise<Response | undefined> {
  try {
    return (
      (await caches.match(address, { cacheName: KEPT_QUESTIONS })) ??
      (await caches.match(address, { cacheName: EXAM_QUESTIONS }))
    );
  } catch {
    return undefined;
  }
}

/** Where an address is kept, puts what the service says of it now: a reason may have been mended since. */
export async function freshen(address: string, reply: Response): Promise<void> {
  try {
    for (const name of [KEPT_QUESTIONS, EXAM_QUESTIONS])
      if ((await caches.match(address, { cacheName: name })) !== undefined)
        await (await caches.open(name)).put(address, reply.clone());
  } catch {
    // What is kept stays as it is.
  }
}
