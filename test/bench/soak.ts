import { setTimeout as wait } from "node:timers/promises";
import type { Look } from "./local/child.ts";
import { startLocalProcess } from "./local/process.ts";
import { machine } from "./machine.ts";
import { FLAT_SHARE, type Point, slopeOf, verdictOf } from "./slope.ts";
import { type Step, soakSteps } from "./soak-steps.ts";

export interface SoakOptions {
  readonly minutes: number;
  /** Steps begun in a second, as long as the machine gets on with them. */
  readonly rate: number;
  readonly secondsBetweenLooks: number;
}
export const USUAL_SOAK: SoakOptions = { minutes: 30, rate: 20, secondsBetweenLooks: 15 };

/** More steps at a time than these wait for one to end. */
const MOST_AT_A_TIME = 16;

/** What came of a soak. */
export interface Soaked {
  readonly looks: readonly { readonly minutes: number; readonly look: Look }[];
  /** Steps by name. */
  readonly steps: ReadonlyMap<string, number>;
  /** Steps that did not end as they should, with how they ended, and what the gateway wrote of errors. */
  readonly errors: readonly string[];
}

/** A steady mixed load on the local gateway for so many minutes, with looks at what its process holds. */
export async function soaked({ minutes, rate, secondsBetweenLooks }: SoakOptions): Promise<Soaked> {
  const local = await startLocalProcess();
  const next = await soakSteps(local.url);
  const looks: { minutes: number; look: Look }[] = [];
  const steps = new Map<string, number>();
  const errors: string[] = [];
  const under = new Set<Promise<void>>();
  const started = performance.now();
  const end = started + minutes * 60_000;
  const looking = (async () => {
    for (let at = started; at <= end + 1; at += secondsBetweenLooks * 1000) {
      await wait(Math.max(0, at - performance.now()));
      looks.push({ minutes: (performance.now() - started) / 60_000, look: await local.look() });
    }
  })();
  for (let at = started; performance.now() < end; at += 1000 / rate) {
    // A machine that fell behind does not catch up: the load would no longer be steady.
    if (at < performance.now() - 1000) at = performance.now();
    await wait(Math.max(0, at - performance.now()));
    while (under.size >= MOST_AT_A_TIME) await Promise.race(under);
    const one = take(next(), steps, errors).finally(() => under.delete(one));
    under.add(one);
  }
  await Promise.all([...under, looking]);
  errors.push(...local.errors);
  await local.stop();
  return { looks, steps, errors };
}

async function take(step: Step, steps: Map<string, number>, errors: string[]): Promise<void> {
  try {
    const { name, status, good } = await step();
    steps.set(name, (steps.get(name) ?? 0) + 1);
    if (!good) errors.push(`${name}: ${status}`);
  } catch (error) {
    errors.push(String((error as { cause?: unknown }).cause ?? error));
  }
}

/** Prints whether memory stays flat. */
export async function soak(minutes = USUAL_SOAK.minutes): Promise<void> {
  console.log(`Soak of ${minutes} minutes, ${machine()}`);
  const { looks, steps, errors } = await soaked({ ...USUAL_SOAK, minutes });
  const total = [...steps.values()].reduce((sum, count) => sum + count, 0);
  console.log(
    `  ${total} steps, ${(total / minutes / 60).toFixed(1)} a second; ${errors.length} not as they should end`,
  );
  for (const error of errors.slice(0, 10)) console.log(`    ${error}`);
  for (const [name, count] of [...steps].toSorted(([, a], [, b]) => b - a))
    console.log(`    ${count} ${name}`);
  const half = looks.filter((one) => one.minutes >= minutes / 2);
  console.log(
    `  Second half, ${half.length} looks; flat is: the upper end of the slope's 95% interval adds less than ${FLAT_SHARE * 100}% of the level in it`,
  );
  for (const [name, of] of Object.entries(MEASURES)) {
    const points = half.map(({ minutes: at, look }): Point => ({ at, value: of(look) }));
    const found = slopeOf(points);
    const [first, last] = [looks[0], looks.at(-1)].map((one) => (one ? of(one.look) : Number.NaN));
    console.log(
      `    ${name}: ${verdictOf(found)}; ${found.level.toFixed(1)}, ${signed(found.slope * 60)} ± ${(found.within * 60).toFixed(2)} an hour; first ${first?.toFixed(1)}, last ${last?.toFixed(1)}`,
    );
  }
  console.log(`  Handles at the end: ${JSON.stringify(looks.at(-1)?.look.handles)}`);
}

const MB = 1024 * 1024;
const MEASURES: Readonly<Record<string, (look: Look) => number>> = {
  "held by all threads after a collection, MB": ({ held }) => held / MB,
  "of the main thread's heap, MB": ({ mainHeap }) => mainHeap / MB,
  "resident memory, MB": ({ rss }) => rss / MB,
  "handles of the main thread": ({ handles }) =>
    Object.values(handles).reduce((sum, count) => sum + count, 0),
  "open files and sockets": ({ files }) => files,
  threads: ({ threads }) => threads,
};

const signed = (value: number): string => (value < 0 ? "" : "+") + value.toFixed(2);
