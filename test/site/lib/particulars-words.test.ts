import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import { windowsEditionSchema } from "../../../domain/credentials/exam.ts";
import {
  costWords,
  dollars,
  inForceWords,
  lengthWords,
  periodWords,
  questionsWords,
  windowLines,
} from "../../../site/src/lib/particulars-words.ts";

const read = day("2026-11-22");

test("dollars have a comma behind the thousands", () => {
  expect([dollars(15), dollars(1430)]).toEqual(["$15", "$1,430"]);
});

test.each([
  [{ knownUsd: 430, notKnown: [], named: true }, "$430"],
  [{ knownUsd: 235, notKnown: ["exam"], named: true }, "$235 and more; a part is not known"],
  [{ knownUsd: 0, notKnown: ["exam"], named: true }, "Not known"],
  [{ knownUsd: 0, notKnown: [], named: false }, "Not known"],
  // A fee that is read as nothing is nothing.
  [{ knownUsd: 0, notKnown: [], named: true }, "$0"],
])("the sum %j reads %s", (cost, words) => {
  expect(costWords(cost)).toBe(words);
});

test.each([
  [{ from: day("2025-08-01") }, "In force since August 1, 2025."],
  [{ from: day("2015-02-06"), until: day("2025-07-31") }, "In force from February 6, 2015 to July 31, 2025."],
  [
    { from: day("2015-02-06"), until: "not-known", lastSeenInForce: day("2016-01-01") },
    "In force from February 6, 2015; last seen on January 1, 2016.",
  ],
  [
    { from: day("2015-02-06"), until: "not-known" },
    "In force from February 6, 2015; until when is not known.",
  ],
  [
    { from: "not-known", seenInForce: day("2023-12-31") },
    "Seen in force on December 31, 2023; since when is not known.",
  ],
  [{ from: "not-known" }, "Seen in force on November 22, 2026; since when is not known."],
  [
    { from: "not-known", seenInForce: day("2020-12-31"), until: day("2025-07-31") },
    "Seen in force on December 31, 2020, and in force until July 31, 2025.",
  ],
  [
    {
      from: "not-known",
      seenInForce: day("2021-12-31"),
      until: "not-known",
      lastSeenInForce: day("2023-01-01"),
    },
    "Seen in force from December 31, 2021 to January 1, 2023; its first and last day are not known.",
  ],
  [
    { from: "not-known", seenInForce: day("2021-12-31"), until: "not-known" },
    "Seen in force on December 31, 2021; its first and last day are not known.",
  ],
] as const)("%j: %s", (dates, words) => {
  expect(inForceWords({ id: "as-read", read, ...dates })).toBe(words);
});

test("a period of the year names both days", () => {
  expect(periodWords({ from: "11-01", to: "01-31" })).toBe("November 1 to January 31");
});

test.each([
  [
    { total: 180, scored: 150, pretest: 30 },
    "180 questions. 150 of them are scored, and 30 are on trial and do not count.",
  ],
  [{ total: 150 }, "150 questions."],
])("%j: %s", (questions, words) => {
  expect(questionsWords(questions)).toBe(words);
});

test.each([
  [180, "3 hours"],
  [61, "1 hour and 1 minute"],
  [45, "45 minutes"],
])("%i minutes are %s", (minutes, words) => {
  expect(lengthWords(minutes)).toBe(words);
});

describe("when applications are taken", () => {
  const windows = (more: object) =>
    windowsEditionSchema.parse({
      id: "as-read",
      from: "2024-01-01",
      read: "2026-11-22",
      sources: ["page"],
      asOf: "2024",
      confidence: "verified-official",
      text: "Ask the sponsor for the dates.",
      ...more,
    });
  test.each([
    [undefined, ["Not known"]],
    [windows({ allYear: true }), ["All year"]],
    [windows({}), ["Ask the sponsor for the dates."]],
    [
      windows({ periods: [{ apply: { from: "07-15", to: "10-15" }, exam: { from: "12-01", to: "12-31" } }] }),
      ["July 15 to October 15"],
    ],
  ])("%#", (edition, lines) => {
    expect(windowLines(edition)).toEqual(lines);
  });
});
