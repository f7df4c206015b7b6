import { describe, expect, test } from "vitest";
import { day } from "../../../../domain/calendar/day.ts";
import type { Edition } from "../../../../domain/eligibility/credential.ts";
import { determine } from "../../../../domain/eligibility/determine.ts";
import { credentialOf, declarationRule } from "../../../support/invented.ts";
import { real } from "../../../support/real.ts";

const rules = [declarationRule("good")];
const edition = (changes: Partial<Edition>): Edition => ({
  id: "first",
  from: day("2020-01-01"),
  read: day("2026-11-22"),
  requirements: rules,
  ...changes,
});
const decide = (editions: readonly Edition[], on: string) =>
  determine(credentialOf(rules, { eligibility: [...editions] }), { declarations: { good: true } }, day(on));
const used = (editions: readonly Edition[], on: string) => decide(editions, on).editions.eligibility;

describe("Rule 12: editions", () => {
  test("the first day of an edition is in force, the day before is not known", () => {
    const editions = [edition({})];
    expect(used(editions, "2020-01-01")).toEqual({
      id: "first",
      from: "2020-01-01",
      until: null,
      read: "2026-11-22",
      status: "in-force",
    });
    expect(used(editions, "2019-12-31")).toBeNull();
  });

  test("a day whose rule is not known is unknown, with no findings, and never the nearest edition", () => {
    expect(decide([edition({})], "2019-12-31")).toEqual({
      credential: "invented",
      on: "2019-12-31",
      outcome: "unknown",
      editions: { eligibility: null },
      findings: [],
      next: [{ path: "", ask: "sponsor", question: expect.stringContaining("INV"), settles: false }],
    });
  });

  test("the day of the last reading is in force, a day after it is the latest edition, marked so", () => {
    const editions = [edition({})];
    expect(used(editions, "2026-11-22")?.status).toBe("in-force");
    expect(used(editions, "2026-11-23")?.status).toBe("latest-read");
    expect(decide(editions, "2026-11-23").outcome).toBe("eligible");
    expect(used(editions, "2031-05-01")?.status).toBe("latest-read");
  });

  test("where the first day is not known, the day on which it was seen in force is the first", () => {
    const editions = [edition({ from: "not-known", seenInForce: day("2022-12-31") })];
    expect(used(editions, "2022-12-30")).toBeNull();
    expect(used(editions, "2022-12-31")).toMatchObject({ id: "first", from: null, status: "in-force" });
  });

  test("where the last day is not known, the last day on which it was seen in force is the last", () => {
    const editions = [
      edition({ id: "new", from: day("2025-08-01") }),
      edition({
        id: "old",
        from: "not-known",
        seenInForce: day("2021-01-01"),
        until: "not-known",
        lastSeenInForce: day("2024-12-31"),
      }),
    ];
    expect(used(editions, "2024-12-31")).toMatchObject({ id: "old", until: "2024-12-31" });
    expect(used(editions, "2025-01-01")).toBeNull();
    expect(used(editions, "2025-08-01")?.id).toBe("new");
  });

  test("an edition that ended on a day not known and was seen once was the rule on that day only", () => {
    const editions = [edition({ from: "not-known", seenInForce: day("2021-01-01"), until: "not-known" })];
    expect(used(editions, "2021-01-01")?.id).toBe("first");
    expect(used(editions, "2021-01-02")).toBeNull();
  });

  test("where neither is known, the day of the reading is the first", () => {
    const editions = [edition({ from: "not-known" })];
    expect(used(editions, "2026-11-21")).toBeNull();
    expect(used(editions, "2026-11-22")).toMatchObject({ from: null, status: "in-force" });
  });

  const two = [
    edition({ until: day("2023-06-30"), read: day("2023-01-10") }),
    edition({ id: "second", from: day("2023-07-01"), requirements: [declarationRule("better")] }),
  ];

  test("the last day of an edition belongs to it, the next day to the next", () => {
    expect(used(two, "2023-06-30")).toMatchObject({ id: "first", until: "2023-06-30" });
    expect(used(two, "2023-07-01")).toMatchObject({ id: "second", from: "2023-07-01", until: null });
  });

  test("the rules of the edition are used, not those of another", () => {
    expect(decide(two, "2023-06-30")).toMatchObject({ outcome: "eligible", findings: [{ id: "good" }] });
    expect(decide(two, "2023-07-01")).toMatchObject({ outcome: "unknown", findings: [{ id: "better" }] });
  });

  test("a gap between editions, and the time after the last one ended, are not known", () => {
    const gap = [
      edition({ until: day("2023-06-30") }),
      edition({ id: "second", from: day("2024-01-01"), until: day("2025-12-31") }),
    ];
    expect(used(gap, "2023-12-31")).toBeNull();
    expect(used(gap, "2024-01-01")?.id).toBe("second");
    expect(used(gap, "2026-01-01")).toBeNull();
  });

  test("an edition that has ended keeps its status on its own days", () => {
    expect(used(two, "2023-01-10")?.status).toBe("in-force");
    expect(used(two, "2023-01-11")?.status).toBe("latest-read");
  });

  test.each([
    ["ccm", "2022-12-30", "2022-12-31"],
    ["acm-rn", "2017-12-30", "2017-12-31"],
    ["acm-sw", "2017-12-30", "2017-12-31"],
    ["cmgt-bc", "2017-12-31", "2018-01-01"],
  ])("the %s's rule is not known on %s and known on %s", (id, before, first) => {
    expect(determine(real(id), {}, day(before)).editions.eligibility).toBeNull();
    expect(determine(real(id), {}, day(first)).editions.eligibility).toMatchObject({
      from: null,
      read: "2026-11-22",
    });
  });
});
