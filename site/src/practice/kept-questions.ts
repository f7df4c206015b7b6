/**
 * The cache for questions that a learner keeps on her device. The offline worker's own caches come and go with each version
 * of the site (and begin with "caseway-"); this one stays until she takes it away.
 */
export const KEPT_QUESTIONS = "kept-questions";
/** The cache for the questions of short exams that are open, so that each can be ended without a network. */
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
