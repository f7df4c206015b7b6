import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Keeper } from "../../../site/src/log/app/keeper.ts";
import { tidySharedComputer } from "../../../site/src/log/app/shared-computer.ts";
import { databaseShelf } from "../../../site/src/log/device/database-shelf.ts";
import { sentLine } from "../../../site/src/log/device/shelf.ts";
import { forgetSession, keepSession } from "../../../site/src/log/sign-in/session.ts";
import { layDown, type Tapped } from "../../../site/src/practice/exam/tapped-answer.ts";
import { creditEntry } from "../../support/log-entries.ts";
import { ulid } from "../../support/logs.ts";
import { openWorld, type World } from "./browser-world.ts";

/** What lies beside a log in the browser: the answer of an exam whose tab was killed. It is hers, and goes where her log goes. */
vi.mock("../../../site/src/log/sign-in/provider.ts", () => ({
  accessToken: async () => ({ kind: "offline" }),
}));

const START = Date.parse("2026-11-20T12:00:00Z");
const ANSWER: Tapped = {
  attempt: ulid(START, 1),
  scenario: "a-case",
  item: "q1",
  version: "one",
  chosen: [2],
  seconds: 12,
  at: new Date(START + 60_000).toISOString(),
};
let world: World;
let cachesGone: string[];
let owner: string;
const keepers: Keeper[] = [];

beforeEach(() => {
  world = openWorld();
  owner = `pat-${crypto.randomUUID()}`;
  cachesGone = [];
  vi.stubGlobal("caches", { delete: async (name: string) => cachesGone.push(name) > 0 });
});
afterEach(() => {
  for (const keeper of keepers.splice(0)) keeper.state.log?.close();
  world.close();
});

const signIn = (more: object = {}) => keepSession({ sub: owner, shared: false, ended: false, ...more });
async function opened(): Promise<Keeper> {
  const keeper = new Keeper();
  keepers.push(keeper);
  await keeper.start();
  return keeper;
}
/** A tab of hers was killed before the answer was in the log. */
const killed = (whose = owner) => void layDown(whose, ANSWER);
const beside = (whose = owner): string[] =>
  Array.from({ length: world.local.length }, (_, index) => world.local.key(index) ?? "").filter((name) =>
    name.startsWith(`caseway.exam.tapped.${whose}.`),
  );
const kindsIn = async (whose: string): Promise<string[]> => {
  const shelf = await databaseShelf(whose);
  const { lines } = await shelf.load();
  shelf.close();
  return lines.map(({ entry, state }) => `${entry.kind} ${state}`);
};

describe("an answer that lies beside a log", () => {
  test("goes with the log at a sign-out, and so do the questions of her exams; a guest's stays", async () => {
    signIn();
    const keeper = await opened();
    killed();
    killed("guest");
    await keeper.deleteHere();
    expect(beside()).toEqual([]);
    expect(cachesGone).toEqual(["exam-questions"]);
    expect(beside("guest")).toHaveLength(1);
  });

  test("goes with the log where her sign-in had ended before", async () => {
    signIn({ ended: true });
    killed();
    const keeper = await opened();
    expect(beside()).toHaveLength(1);
    await keeper.deleteHere();
    expect(beside()).toEqual([]);
  });

  test("goes when the account is erased", async () => {
    signIn();
    const keeper = await opened();
    killed();
    await keeper.state.log?.empty();
    expect(beside()).toEqual([]);
  });

  test("is not lost on a shared computer: with it, the log is one with something unsent", async () => {
    signIn({ shared: true });
    const shelf = await databaseShelf(owner);
    await shelf.write({ lines: [sentLine(creditEntry(1))] });
    shelf.close();
    const inUse = async () => (await navigator.locks.query()).held?.map(({ name }) => name);
    await expect.poll(inUse).not.toContain(`caseway-open-${owner}`);
    killed();
    forgetSession();
    await tidySharedComputer(undefined);
    expect(beside()).toHaveLength(1);
    expect(await kindsIn(owner)).toEqual(["credit sent"]);
  });
});

test("a tab of a shared sign-in whose log another tab deleted keeps no token", async () => {
  signIn({ shared: true });
  const keeper = await opened();
  world.session.setItem("oidc.user:https://login.example.org:site", "tokens");
  const other = new BroadcastChannel(`caseway-log-${owner}`);
  other.postMessage("deleted");
  await expect.poll(() => keeper.state.session).toBeUndefined();
  other.close();
  expect(world.session.length).toBe(0);
});
