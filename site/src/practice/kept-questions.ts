import { EXAM_QUESTIONS, KEPT_QUESTIONS } from "./kept-caches.ts";

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
