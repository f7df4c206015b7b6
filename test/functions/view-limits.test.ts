import { describe, expect, test } from "vitest";
import { items } from "../../dist/content/items.ts";
import { credentialsWithRenewal as credentials } from "../../dist/content/renewals.ts";
import { addDays, day } from "../../domain/calendar/day.ts";
import type { RecordKind } from "../../domain/log/record-data.ts";
import { getCredits, getExperience, getProgress } from "../../functions/views/views.ts";
import { logOf, ON, ulid } from "../support/logs.ts";
import { OUTLINES } from "../support/outlines.ts";
import { tableOfEntries } from "../support/table-of-entries.ts";

/** What the views total at most, and that the longest reply stays below what a function may answer. */

type Line = readonly [RecordKind, string, object | null];
const MOST_BYTES = 6 * 1024 * 1024;
const TIMEOUT = 60_000;

const depsOf = (lines: readonly Line[]) => ({
  table: tableOfEntries(logOf(lines)),
  credentials,
  items,
  outlines: OUTLINES,
  today: () => ON,
  now: () => "2027-01-01T00:00:00.000Z",
});
const of = { learner: "learner", on: undefined };
const experience = (lines: readonly Line[]) => getExperience(depsOf(lines), of);
const credits = (lines: readonly Line[]) => getCredits(depsOf(lines), of);

const named = ["goal", "setting", "declaration"];
const many = (kind: RecordKind, count: number, data: object | null = {}): Line[] =>
  Array.from({ length: count }, (_, index) => [
    kind,
    named.includes(kind) ? `name-${index}` : ulid(1, index),
    data,
  ]);

describe("a view", () => {
  test.each([
    ["employment", 100, experience],
    ["hours", 20_000, experience],
    ["goal", 100, experience],
    ["setting", 1_000, experience],
    ["degree", 100, experience],
    ["declaration", 1_000, experience],
    ["credit", 1_000, credits],
    ["held", 100, credits],
    ["license", 100, credits],
    ["goal", 100, credits],
    ["setting", 1_000, credits],
  ] as const)(
    "totals so many records of a kind and none more: %s, %i",
    async (kind, most, view) => {
      await expect(view(many(kind, most))).resolves.toBeDefined();
      await expect(view(many(kind, most + 1))).rejects.toMatchObject({
        code: "log-too-long",
        message: expect.stringContaining(`${(most + 1).toLocaleString("en-US")} records of the kind ${kind}`),
      });
    },
    TIMEOUT,
  );

  test("does not count what was removed", async () => {
    const lines = many("employment", 101);
    const [first] = lines as [Line, ...Line[]];
    await expect(experience([...lines, ["employment", first[1], null]])).resolves.toBeDefined();
  });

  test(
    "totals hours on 20,000 days of jobs and no more, however many lines they have",
    async () => {
      // 2,857 weeks are 19,999 days. The same weeks twice lie on the same days.
      const week = (number: number): Line => [
        "hours",
        ulid(2, number),
        {
          employment: ulid(1),
          date: addDays(day("1950-01-01"), (number % 2_857) * 7),
          minutes: 2_400,
          span: "week",
        },
      ];
      const shift = (number: number): Line => [
        "hours",
        ulid(3, number),
        { employment: ulid(1), date: addDays(day("1940-01-01"), number), minutes: 480 },
      ];
      const lines = [
        ["employment", ulid(1), {}] as const,
        ...Array.from({ length: 5_714 }, (_, number) => week(number)),
        shift(0),
      ];
      await expect(experience(lines)).resolves.toMatchObject({ minutes: 5_714 * 2_400 + 480 });
      await expect(experience([...lines, shift(1)])).rejects.toMatchObject({
        code: "log-too-long",
        message: expect.stringContaining("20,001 days with hours"),
      });
    },
    TIMEOUT,
  );

  test(
    "of practice reads 50,000 answers and none more",
    async () => {
      const answers = Array.from({ length: 50_001 }, (_, index) => ({
        v: 1,
        id: ulid(1, index),
        kind: "answer",
        at: "2026-03-15T09:30:00.000Z",
        device: "phone",
        scenario: "gone",
        item: "gone",
        version: "gone",
        chosen: [0],
      }));
      const progress = (count: number) =>
        getProgress({ ...depsOf([]), table: tableOfEntries(answers.slice(0, count)) }, "learner");
      await expect(progress(50_000)).resolves.toMatchObject({ answers: 50_000 });
      await expect(progress(50_001)).rejects.toMatchObject({ code: "log-too-long" });
    },
    TIMEOUT,
  );
});

describe("the longest reply stays below the 6 MB that a function may answer:", () => {
  /** Six bytes of JSON for each character, the most there can be. */
  const longest = "\u0001".repeat(200);
  const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

  test(
    "credits with the longest names, all renewals, and as many goals as there can be",
    async () => {
      const lines: Line[] = [
        ...many("credit", 1_000, {
          title: longest,
          provider: longest,
          approver: longest,
          date: "2026-03-15",
          minutes: 60,
          topics: ["case-management", "ethics"],
        }),
        ...many("license", 100, { profession: "RN", jurisdiction: longest, expires: "2028-05-31" }),
        ...Array.from(
          { length: 100 },
          (_, index): Line => [
            "held",
            ulid(1, index),
            {
              credential: credentials[index]?.id ?? "\u0001".repeat(60),
              from: "2025-01-01",
              validThrough: "2027-05-31",
            },
          ],
        ),
        ...many("goal", 100, { by: "2027-01-01" }),
      ];
      const bytes = bytesOf(await credits(lines));
      expect(bytes).toBeGreaterThan(1_000_000);
      expect(bytes).toBeLessThan(MOST_BYTES);
    },
    TIMEOUT,
  );

  test.each([
    ["told whole", { start: "2000-01-01", end: null, hoursPerWeek: 40, caseManagementShare: 1 }],
    ["told in part", {}],
  ])(
    "work in jobs with the longest names, %s",
    async (_, more) => {
      const lines: Line[] = [
        ...many("employment", 100, { employer: longest, role: "case-manager", workedAs: "RN", ...more }),
        ...Array.from(
          { length: 20_000 },
          (_, index): Line => [
            "hours",
            ulid(2, index),
            { employment: ulid(1, index % 100), date: "2026-03-15", minutes: 1 },
          ],
        ),
      ];
      const bytes = bytesOf(await experience(lines));
      expect(bytes).toBeGreaterThan(100_000);
      expect(bytes).toBeLessThan(MOST_BYTES);
    },
    TIMEOUT,
  );
});
