import * as z from "zod";
import type { SignedIn } from "../support/sign-in.ts";
import { type Ask, eraseAsk, exchange, sync, syncBody } from "./local/asks.ts";
import { newAnswer } from "./local/entries.ts";

/** Times by name of the request, in milliseconds, and what did not end as it should. */
export interface Taken {
  readonly ms: Map<string, number[]>;
  readonly errors: string[];
}
/** Sends a request, and notes how long it took. Returns the reply's text. */
export type Asker = (ask: Ask) => Promise<string>;

export const asker =
  (url: string, into: Taken): Asker =>
  async (ask) => {
    const started = performance.now();
    const { status, text } = await exchange(url, ask);
    const ms = into.ms.get(ask.name) ?? [];
    ms.push(performance.now() - started);
    into.ms.set(ask.name, ms);
    if (status !== ask.status) into.errors.push(`${ask.name}: ${status} ${text.slice(0, 200)}`);
    return text;
  };

/** What one learner does all the time, each thing until `end`: page after page, and from the start again. */
export const noises = ({ headers }: SignedIn): ((ask: Asker, end: number) => Promise<void>)[] => [
  paged((cursor) =>
    sync("POST /v1/log, page after page, 1 new entry each", headers, () => syncBody([newAnswer(1)], cursor)),
  ),
  paged((cursor) => ({
    name: "GET /v1/account/export, page after page",
    method: "GET",
    path: `/v1/account/export${cursor === null ? "" : `?cursor=${cursor}`}`,
    headers,
    status: 200,
  })),
  async (ask, end) => {
    while (performance.now() < end)
      await ask({ name: "GET /v1/progress", method: "GET", path: "/v1/progress", headers, status: 200 });
  },
];

const pageSchema = z.looseObject({ more: z.boolean(), cursor: z.string().nullable() });

const paged =
  (askFor: (cursor: string | null) => Ask) =>
  async (ask: Asker, end: number): Promise<void> => {
    let cursor: string | null = null;
    while (performance.now() < end) {
      const page = pageSchema.safeParse(JSON.parse(await ask(askFor(cursor))));
      cursor = page.success && page.data.more ? page.data.cursor : null;
    }
  };

const erasedSchema = z.object({ complete: z.boolean() });

/** Erases the log as "My data" does it: calls until the service says that nothing is left. Each call is noted. */
export async function eraseAll(ask: Asker, learner: SignedIn): Promise<void> {
  let left = true;
  while (left) left = !erasedSchema.parse(JSON.parse(await ask(eraseAsk(learner)))).complete;
}
