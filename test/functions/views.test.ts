import * as fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { items } from "../../dist/content/items.ts";
import { credentialsWithRenewal as credentials } from "../../dist/content/renewals.ts";
import { check } from "../../domain/contract/check.ts";
import { operations } from "../../domain/contract/operations.ts";
import { problemSchema } from "../../domain/contract/problem.ts";
import { type OperationId, routes } from "../../domain/contract/routes.ts";
import { creditsOf } from "../../domain/log/credits.ts";
import type { Entry } from "../../domain/log/entry.ts";
import { experienceOf } from "../../domain/log/experience.ts";
import { recordsOf } from "../../domain/log/records.ts";
import { progressOf } from "../../domain/practice/progress.ts";
import { partitionOf } from "../../functions/store/row.ts";
import { getCredits, getExperience, getProgress } from "../../functions/views/views.ts";
import { databases, STARTING_MS, type TestDatabase } from "../support/databases.ts";
import { accessClaims, type PrivateSent, privateEvent } from "../support/http-event.ts";
import { logOf, logs, ON, ulid } from "../support/logs.ts";
import { OUTLINES } from "../support/outlines.ts";
import { PROPERTY_TIMEOUT, runs, SEED } from "../support/runs.ts";
import { newLearner, upload } from "../support/sync-calls.ts";
import { watched } from "../support/watched-table.ts";

const VIEWS = ["getExperience", "getCredits", "getProgress"] as const;

const first = items[0] as (typeof items)[number];
/** An answer to the first item there is, with the best options or others. */
const answer = (number: number, best: boolean) => ({
  v: 1,
  id: ulid(1_000 + number, number),
  kind: "answer",
  at: "2026-03-15T09:30:00.000Z",
  device: "phone",
  scenario: first.scenario,
  item: first.item,
  version: first.version,
  chosen: best ? [...first.key] : [99],
});

/** Later than every entry. */
const NOW = "2027-01-01T00:00:00.000Z";

describe.each(databases)("the views of a log on $name", ({ start }) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await start();
  }, STARTING_MS);
  afterAll(() => database.stop());

  test(
    "are those of the same entries on a device",
    async () => {
      await fc.assert(
        fc.asyncProperty(logs, async (entries) => {
          const learner = newLearner();
          const all = [...entries, answer(1, true), answer(2, false)] as Entry[];
          await upload(database.table, learner, all);
          const deps = {
            table: database.table,
            credentials,
            items,
            outlines: OUTLINES,
            today: () => ON,
            now: () => NOW,
          };
          const records = recordsOf(all);
          const of = { learner, on: undefined };
          expect(await getExperience(deps, of)).toEqual(experienceOf(records, credentials, ON));
          expect(await getCredits(deps, of)).toEqual(creditsOf(records, credentials, ON));
          expect(await getProgress(deps, learner)).toEqual(progressOf(all, items, OUTLINES, NOW));
        }),
        { seed: SEED, numRuns: runs(8) },
      );
    },
    PROPERTY_TIMEOUT,
  );

  test("read the kinds they need, of one learner, and do nothing but query", async () => {
    const learner = newLearner();
    const asked: string[] = [];
    const table = watched(database.table, ({ name, input }) => {
      const values = input.ExpressionAttributeValues as Record<string, string>;
      expect(name).toBe("QueryCommand");
      expect(values[":learner"]).toBe(partitionOf(learner));
      if (values[":kind"] !== undefined) asked.push(values[":kind"]);
    });
    const deps = { table, credentials, items, outlines: OUTLINES, today: () => ON, now: () => NOW };
    const kinds = async (view: () => Promise<unknown>) => {
      asked.length = 0;
      await view();
      return asked.toSorted();
    };
    const of = { learner, on: undefined };
    expect(await kinds(() => getExperience(deps, of))).toEqual([
      "declaration#",
      "degree#",
      "employment#",
      "goal#",
      "hours#",
      "setting#",
    ]);
    expect(await kinds(() => getCredits(deps, of))).toEqual([
      "credit#",
      "goal#",
      "held#",
      "license#",
      "setting#",
    ]);
    expect(await kinds(() => getProgress(deps, learner))).toEqual(["answer#", "attempt#"]);
  });
});

describe("the function", () => {
  const [embedded] = databases;
  let database: TestDatabase;
  let handler: typeof import("../../functions/views/handler.ts").handler;
  beforeAll(async () => {
    database = await (embedded as NonNullable<typeof embedded>).start();
    for (const [name, value] of Object.entries(database.environment)) vi.stubEnv(name, value);
    handler = (await import("../../functions/views/handler.ts")).handler;
  });
  afterAll(() => database.stop());

  let logged = "";
  beforeEach(() => {
    logged = "";
    vi.spyOn(console, "log").mockImplementation((line: string) => {
      logged += line;
    });
    vi.spyOn(console, "error").mockImplementation((line: string) => {
      throw new Error(`A fault of ours was logged: ${line}`);
    });
  });

  const send = async (id: OperationId, learner: string, more: Partial<PrivateSent> = {}) => {
    const sent = { routeKey: routes[id], claims: accessClaims(learner), ...more };
    const { statusCode = 0, body = "", headers } = await handler(privateEvent(sent));
    return { status: statusCode, headers, text: body, json: JSON.parse(body) };
  };

  test.each(VIEWS)("%s answers an empty log with the contract's JSON, kept by no cache", async (id) => {
    const { status, headers, json } = await send(id, newLearner());
    expect(status).toBe(200);
    expect(headers?.["cache-control"]).toBe("no-store");
    expect(check(operations[id].responses[200], json)).toMatchObject({ ok: true });
  });

  test.each(VIEWS)("%s shows nothing of another learner, and logs nothing of this one", async (id) => {
    const [one, two] = [newLearner(), newLearner()];
    await upload(
      database.table,
      one,
      logOf([
        ["employment", ulid(1), { employer: "Mercy", start: "2024-01-01", end: null }],
        ["credit", ulid(2), { title: "Care transitions", minutes: 60 }],
      ]),
    );
    await upload(database.table, one, [answer(1, true)]);
    const own = await send(id, one);
    const other = await send(id, two, { query: `learner=${one}` });
    const empty = await send(id, two);
    expect(own.text).not.toBe(empty.text);
    for (const text of [other.text, empty.text])
      for (const word of ["Mercy", "Care transitions", ulid(1), ulid(2), answer(1, true).id])
        expect(text).not.toContain(word);
    expect(logged).not.toContain(one);
    expect(logged).not.toContain("Mercy");
  });

  test.each(["getExperience", "getCredits"] as const)("%s is for the day that is asked for", async (id) => {
    expect((await send(id, newLearner(), { query: "on=2024-02-29" })).json.on).toBe("2024-02-29");
    vi.useFakeTimers({ now: new Date("2026-03-15T23:59:59Z"), toFake: ["Date"] });
    expect((await send(id, newLearner())).json.on).toBe("2026-03-15");
    vi.useRealTimers();
  });

  test.each([
    ["on=2026-02-30", "invalid-day"],
    ["on=", "invalid-day"],
    ["day=2026-02-20", "invalid-query"],
    ["on=2026-02-20&on=2026-02-21", "invalid-query"],
  ])("refuses the query %s", async (query, code) => {
    const { status, json } = await send("getExperience", newLearner(), { query });
    expect([status, json.code]).toEqual([400, code]);
    expect(check(problemSchema, json)).toMatchObject({ ok: true });
  });

  test("says so when a log has more than is totaled", async () => {
    const learner = newLearner();
    const jobs = (from: number, to: number) =>
      logOf(
        Array.from({ length: to - from }, (_, index) => ["employment", ulid(1, from + index), {}] as const),
      ).map((entry, index) => ({ ...entry, id: ulid(9, from + index) }));
    await upload(database.table, learner, jobs(0, 100));
    expect((await send("getExperience", learner)).status).toBe(200);
    await upload(database.table, learner, jobs(100, 101));
    const { status, json } = await send("getExperience", learner);
    expect([status, json.code]).toEqual([422, "log-too-long"]);
    expect(json.detail).toContain("101 records of the kind employment");
    expect(check(problemSchema, json)).toMatchObject({ ok: true });
    // The other views do not read jobs.
    expect((await send("getCredits", learner)).status).toBe(200);
  });
});
