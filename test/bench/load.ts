import autocannon from "autocannon";
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
import { startLocalProcess } from "./local/process.ts";
import { machine } from "./machine.ts";
import { inPercentiles } from "./percentiles.ts";

export interface LoadOptions {
  /** How many clients ask at a time, each as soon as it has its last reply. */
  readonly clients: readonly number[];
  readonly seconds: number;
}
export const USUAL_LOAD: LoadOptions = { clients: [1, 8, 32], seconds: 2 };

/** What came of one request, sent by so many clients again and again. */
export interface Loaded {
  readonly name: string;
  readonly clients: number;
  /** From the request to the end of its reply, in milliseconds. */
  readonly ms: readonly number[];
  readonly aSecond: number;
  /** No reply, or one with another status than it should have. */
  readonly failed: number;
}

/** Puts every request on the local gateway by itself. `tell` has each result as soon as it is there. */
export async function loaded({ clients, seconds }: LoadOptions, tell: (one: Loaded) => void): Promise<void> {
  const local = await startLocalProcess();
  try {
    const [reader, writer, eraser] = await Promise.all(
      ["reader", "writer", "eraser"].map((name) => signIn(local.url, `${name}@example.org`)),
    );
    if (!reader || !writer || !eraser) throw new Error("Somebody could not sign in.");
    await send(local.url, uploadAsk(reader));
    const asks = [
      ...publicAsks(),
      ...learnerAsks(reader),
      ...writingAsks(writer),
      eraseAsk(eraser),
      ...faultyAsks(reader).filter(({ name }) => OF_FAULTS.includes(name)),
    ];
    for (const ask of asks) {
      // Every instance of the function has started before the clock does.
      await Promise.all(Array.from({ length: 8 }, () => send(local.url, ask)));
      for (const many of clients) tell(await under(local.url, ask, many, seconds));
    }
  } finally {
    await local.stop();
  }
}

/** One that the gateway refuses, and one that a function does. */
const OF_FAULTS = ["no token", "an entry that is none"];

async function under(url: string, ask: Ask, clients: number, seconds: number): Promise<Loaded> {
  const { name, path, method, headers, body, status } = ask;
  const ms: number[] = [];
  let others = 0;
  const options = {
    url,
    connections: clients,
    duration: seconds,
    requests: [
      {
        path,
        method,
        headers,
        ...(body === undefined ? {} : { setupRequest: (request: object) => ({ ...request, body: body() }) }),
      },
    ],
  };
  const { errors, timeouts, duration } = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)));
    running.on("response", (_, code, __, took) => {
      ms.push(took);
      if (code !== status) others += 1;
    });
  });
  return { name, clients, ms, aSecond: ms.length / duration, failed: others + errors + timeouts };
}

/** Prints half, 95 and 99 in 100 of the times by route, requests a second, and what failed, as rows of a table. */
export async function load(options = USUAL_LOAD): Promise<void> {
  const { clients, seconds } = options;
  console.log(`Load through the local gateway, ${seconds} s each, ${machine()}`);
  console.log(
    `| p50 / p95 / p99 | ${clients.map((many) => `${many} at a time`).join(" | ")} | a second | failed of all |`,
  );
  console.log(`| --- |${" --- |".repeat(clients.length + 2)}`);
  const row: Loaded[] = [];
  await loaded(options, (one) => {
    row.push(one);
    if (row.length < clients.length) return;
    const [times, rates] = [
      row.map(({ ms }) => inPercentiles(ms)),
      row.map(({ aSecond }) => aSecond.toFixed(0)),
    ];
    const [failed, all] = [row.map((each) => each.failed), row.map(({ ms }) => ms.length)].map((counts) =>
      counts.reduce((sum, count) => sum + count, 0),
    );
    console.log(`| ${one.name} | ${times.join(" | ")} | ${rates.join(", ")} | ${failed} of ${all} |`);
    row.length = 0;
  });
}
