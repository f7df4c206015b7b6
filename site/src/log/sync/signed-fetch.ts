import type { Fetch } from "../../../../domain/contract/client.ts";

/** A reply that has not begun by then is given up; what was sent is sent again, which changes nothing. */
const BEGINS_WITHIN_MS = 30_000;
/** A long page of entries over a bad line takes its time once it has begun. */
const ENDS_WITHIN_MS = 300_000;

/** `fetch` with a learner's token. It never waits for ever. */
export function signedFetch(token: string): Fetch {
  return async (url, init) => {
    const controller = new AbortController();
    const abort = () => controller.abort();
    let timer = setTimeout(abort, BEGINS_WITHIN_MS);
    try {
      const reply = await fetch(url, {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${token}` },
        signal: controller.signal,
      });
      clearTimeout(timer);
      timer = setTimeout(abort, ENDS_WITHIN_MS);
      const text = await reply.text();
      return { status: reply.status, headers: reply.headers, json: async () => JSON.parse(text) };
    } finally {
      clearTimeout(timer);
    }
  };
}
