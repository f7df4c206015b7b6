import { signIn } from "../support/sign-in.ts";
import {
  type Ask,
  eraseAsk,
  faultyAsks,
  learnerAsks,
  publicAsks,
  send,
  uploadAsk,
  writingAsks,
} from "./local/asks.ts";

/** One thing that somebody does. Resolves with its name, and whether it ended as it should. */
export type Step = () => Promise<{ readonly name: string; readonly status: number; readonly good: boolean }>;

const LEARNERS = 6;
/** After so many steps the next learner signs in anew; after so many she erases her log, and uploads 60 entries again. */
const STEPS_TO_SIGN_IN = 331;
const STEPS_TO_ERASE = 307;
/** After so many steps a client goes away before it has its reply. */
const STEPS_TO_GO_AWAY = 53;

/** The mixed load without an end: all routes in turn, by learners in turn, right ones and wrong ones. Logs stay of a size. */
export async function soakSteps(url: string): Promise<() => Step> {
  const learners = await Promise.all(Array.from({ length: LEARNERS }, (_, index) => arrive(url, index)));
  let count = 0;
  return () => {
    count += 1;
    const turn = count % LEARNERS;
    const learner = learners[turn] as (typeof learners)[number];
    if (count % STEPS_TO_SIGN_IN === 0) {
      return async () => {
        learner.headers = (await signIn(url, emailOf(turn))).headers;
        return { name: "a whole sign-in", status: 200, good: true };
      };
    }
    if (count % STEPS_TO_ERASE === 0) {
      return async () => {
        const erased = await sent(url, eraseAsk(learner));
        return erased.good ? sent(url, uploadAsk(learner)) : erased;
      };
    }
    if (count % STEPS_TO_GO_AWAY === 0) return () => goAway(url, learnerAsks(learner));
    const asks = [
      ...publicAsks(),
      ...learnerAsks(learner),
      ...writingAsks(learner).slice(0, 1),
      ...faultyAsks(learner),
    ];
    const ask = asks[Math.floor(count / LEARNERS) % asks.length] as Ask;
    return () => sent(url, ask);
  };
}

const emailOf = (index: number): string => `soak-${index}@example.org`;

async function arrive(url: string, index: number) {
  const { headers } = await signIn(url, emailOf(index));
  const learner = { headers };
  await send(url, uploadAsk(learner));
  return learner;
}

async function sent(url: string, ask: Ask) {
  const status = await send(url, ask);
  // 409: her log was erased while this was under way, as a device is to learn.
  return {
    name: ask.name,
    status,
    good: status === ask.status || (status === 409 && ask.path === "/v1/log"),
  };
}

async function goAway(url: string, asks: readonly Ask[]) {
  const { method, path, headers, body } = asks[0] as Ask;
  const leaving = new AbortController();
  setTimeout(() => leaving.abort(), 2);
  await fetch(`${url}${path}`, {
    method,
    headers,
    signal: leaving.signal,
    ...(body === undefined ? {} : { body: body() }),
  }).then(
    (reply) => reply.arrayBuffer().catch(() => undefined),
    () => undefined,
  );
  return { name: "a client that goes away", status: 0, good: true };
}
