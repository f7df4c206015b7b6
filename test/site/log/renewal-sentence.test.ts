import { expect, test } from "vitest";
import type { Renewal } from "../../../domain/log/renewal-view.ts";
import { renewalSentence } from "../../../site/src/log/views/plan/renewal-sentence.ts";

type Part = Pick<Renewal["buckets"][number], "title" | "verdict" | "missingMinutes">;
const sentence = (...buckets: Part[]) =>
  renewalSentence({
    state: "running",
    cycle: { from: "2024-12-01", to: "2029-11-30", end: "told", years: 5 } as NonNullable<Renewal["cycle"]>,
    daysLeft: 1_104,
    buckets: buckets as Renewal["buckets"],
  });
const LEFT = "Renewal: 1,104 days left, until November 30, 2029.";

test("the renewal of a credential that is held is one sentence: the deadline, and what is missing", () => {
  const hours = {
    title: "80 hours of continuing education",
    verdict: "unmet",
    missingMinutes: 4_230,
  } as const;
  const ethics = { title: "8 of the 80 hours on ethics", verdict: "unknown", missingMinutes: 480 } as const;
  // 4,230 minutes are 70.5 hours.
  expect(sentence(hours, ethics)).toBe(
    `${LEFT} Still missing: 70.5 hours of “80 hours of continuing education”; perhaps some of “8 of the 80 hours on ethics”.`,
  );
  expect(sentence({ ...hours, verdict: "met", missingMinutes: 0 })).toBe(`${LEFT} Its hours are complete.`);
  expect(sentence()).toBe(`${LEFT} We do not know which hours it takes.`);
});
