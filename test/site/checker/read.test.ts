import { describe, expect, test } from "vitest";
import type { Raw } from "../../../site/src/checker/draft.ts";
import type { Control } from "../../../site/src/checker/question.ts";
import { read } from "../../../site/src/checker/read.ts";
import { month } from "../../support/day.ts";

const reading = (control: Control, raw: Raw) =>
  read({ id: "x", section: "Your work", title: "A question", control }, raw);
const value = (control: Control, raw: Raw): unknown => {
  const result = reading(control, raw);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value;
};
const faults = (control: Control, raw: Raw): string[] => {
  const result = reading(control, raw);
  return result.ok ? [] : result.faults.map(({ field, message }) => `${field}: ${message}`);
};

describe("every question", () => {
  const controls: Control[] = [
    { kind: "choice", choices: [{ value: "a", label: "A" }] },
    { kind: "date", day: "needed" },
    { kind: "number", label: "Hours", most: 168 },
    { kind: "text", label: "Employer", optional: true },
    { kind: "dated-hours" },
    { kind: "class" },
  ];
  test.each(controls.map((control) => [control.kind, control] as const))(
    "of kind %s takes 'not sure' for not told",
    (_, control) => {
      expect(value(control, { unsure: "yes" })).toBeUndefined();
    },
  );
});

describe("a choice", () => {
  const control: Control = { kind: "choice", choices: [{ value: "RN", label: "Registered nurse" }] };
  test("is one of those offered", () => expect(value(control, { value: "RN" })).toBe("RN"));
  test("that is not made, or not offered, is asked for", () => {
    expect(faults(control, {})).toEqual(["value: Choose one of the answers."]);
    expect(faults(control, { value: "MD" })).toEqual(["value: Choose one of the answers."]);
  });
});

describe("a date", () => {
  const needed: Control = { kind: "date", day: "needed" };
  const optional: Control = { kind: "date", day: "optional" };
  test("is a real day", () => {
    expect(value(needed, { month: "2", day: "29", year: "2024" })).toBe("2024-02-29");
    expect(value(needed, { month: " 03 ", day: "4", year: "2025" })).toBe("2025-03-04");
    expect(value(needed, { month: "003", day: "007", year: "2025" })).toBe("2025-03-07");
  });
  test("may be a month where the day is optional, and only there", () => {
    expect(value(optional, { month: "6", day: "", year: "2019" })).toBe("2019-06");
    expect(value(optional, { month: "006", day: "", year: "2019" })).toBe("2019-06");
    expect(faults(needed, { month: "6", day: "", year: "2019" })).toEqual([
      "day: Write the day, for example 31.",
    ]);
  });
  test.each([
    [
      { month: "13", day: "3", year: "2025" },
      ["month: Month must be a number from 1 to 12. You wrote “13”."],
    ],
    [
      { month: "March", day: "3", year: "2025" },
      ["month: Month must be a number from 1 to 12. You wrote “March”."],
    ],
    [
      { month: "2", day: "30", year: "2026" },
      ["day: That month has no day 30. Check the month and the day."],
    ],
    [
      { month: "2", day: "29", year: "2023" },
      ["day: That month has no day 29. Check the month and the day."],
    ],
    [{ month: "3", day: "0", year: "2025" }, ["day: Day must be a number from 1 to 31. You wrote “0”."]],
    [
      { month: "3", day: "3", year: "25" },
      ["year: Year must have four figures, from 1900 to 2199. You wrote “25”."],
    ],
    [
      { month: "3", day: "3", year: "1899" },
      ["year: Year must have four figures, from 1900 to 2199. You wrote “1899”."],
    ],
    [
      { month: "3", day: "3", year: "-2025" },
      ["year: Year must have four figures, from 1900 to 2199. You wrote “-2025”."],
    ],
  ])("%j is refused at its field, with the mend", (raw, expected) => {
    expect(faults(needed, raw)).toEqual(expected);
  });
  test("that is empty is asked for, field by field", () => {
    expect(reading(needed, {}).ok).toBe(false);
    expect(faults(needed, {}).map((fault) => fault.split(":")[0])).toEqual(["month", "day", "year"]);
  });
  test("of an end may be in the month of the start, not before it", () => {
    const end: Control = { kind: "date", day: "optional", notBefore: month("2024-03") };
    expect(value(end, { month: "3", day: "", year: "2024" })).toBe("2024-03");
    expect(faults(end, { month: "2", day: "29", year: "2024" })).toEqual([
      "year: This is before you started. You told us that you started in March 2024.",
    ]);
  });
});

describe("a number", () => {
  const hours: Control = { kind: "number", label: "Hours a week", most: 168 };
  const percent: Control = { kind: "number", label: "Percent", most: 100 };
  test.each([
    ["0", 0],
    ["36", 36],
    [" 7.25 ", 7.25],
    ["168", 168],
  ])("of hours may be %j", (text, expected) => expect(value(hours, { value: text })).toBe(expected));
  test("may be written with commas", () => {
    expect(value({ kind: "number", label: "Hours in all", most: 400_000 }, { value: "2,080" })).toBe(2080);
  });
  test.each(["", " ", "forty", "40h", "1e2", "Infinity", "168.01", "200", "-1", "7.255", "4.", ".5"])(
    "%j is refused",
    (text) => {
      expect(reading(hours, { value: text }).ok).toBe(false);
    },
  );
  test("says what is wrong", () => {
    expect(faults(hours, { value: "200" })).toEqual(["value: The most there can be is 168. You wrote 200."]);
    expect(faults(hours, { value: "-1" })).toEqual(["value: The number cannot be below 0. You wrote -1."]);
    expect(faults(hours, { value: "forty" })).toEqual([
      "value: Write a number in figures. You wrote “forty”.",
    ]);
    expect(faults(hours, { value: "7.255" })).toEqual(["value: Use at most two decimals, for example 7.25."]);
    expect(value(percent, { value: "12.5" })).toBe(12.5);
    expect(value(percent, { value: "100" })).toBe(100);
  });
});

describe("a text", () => {
  const employer: Control = { kind: "text", label: "Employer", optional: true };
  test("may be empty, loses spaces at its ends, and is cut at 200 characters", () => {
    expect(value(employer, { value: "  " })).toBeUndefined();
    expect(value(employer, {})).toBeUndefined();
    expect(value(employer, { value: " Mercy " })).toBe("Mercy");
    expect(value(employer, { value: "x".repeat(300) })).toBe("x".repeat(200));
  });
});

describe("days and hours", () => {
  const dated: Control = { kind: "dated-hours" };
  test("are one day a line, in the ways people write dates", () => {
    expect(value(dated, { value: "3/4/2025 12\n\n2025-03-05, 7.5 hours\r\n03-06-2025: 8h" })).toEqual([
      { date: "2025-03-04", hours: 12 },
      { date: "2025-03-05", hours: 7.5 },
      { date: "2025-03-06", hours: 8 },
    ]);
  });
  test("name the line that is wrong, all of them", () => {
    expect(faults(dated, { value: "3/4/2025 12\nTuesday 8\n2/30/2025 8\n3/5/2025 25" })).toEqual([
      "value: Line 2: write a date and the hours, for example 3/4/2025 12. It says “Tuesday 8”.",
      "value: Line 3: there is no such day. Check the month and the day.",
      "value: Line 4: a day has 24 hours. It says 25.",
    ]);
  });
  test("are read without delay, however many blanks a line holds", () => {
    const blanks = " ".repeat(200_000);
    expect(value(dated, { value: `${blanks}3/4/2025 12${blanks}` })).toEqual([
      { date: "2025-03-04", hours: 12 },
    ]);
    expect(faults(dated, { value: `3/4/2025 12${blanks}x` })).toHaveLength(1);
  });
  test("are asked for when there are none", () => expect(reading(dated, { value: " \n" }).ok).toBe(false));
});

describe("a class", () => {
  const control: Control = { kind: "class" };
  test("may leave out everything", () => expect(value(control, {})).toEqual({}));
  test("has a date, hours, a topic and a provider", () => {
    expect(
      value(control, {
        month: "2",
        day: "10",
        year: "2025",
        hours: "6.5",
        topic: "other",
        provider: " CMSA ",
      }),
    ).toEqual({ date: "2025-02-10", hours: 6.5, topics: ["other"], provider: "CMSA" });
  });
  test("shows every fault at once", () => {
    expect(faults(control, { month: "2", hours: "many" }).map((fault) => fault.split(":")[0])).toEqual([
      "day",
      "year",
      "hours",
    ]);
  });
});
