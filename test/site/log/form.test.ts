import { describe, expect, test } from "vitest";
import type { Field } from "../../../site/src/log/form/field.ts";
import { differences, valueInWords } from "../../../site/src/log/form/in-words.ts";
import { readForm } from "../../../site/src/log/form/read-form.ts";
import { toRaw } from "../../../site/src/log/form/to-raw.ts";

const END: Field = {
  name: "end",
  label: "Do you still work there?",
  kind: "open-date",
  day: "optional",
  open: "Yes",
  ended: "No, I left",
  endLabel: "When did you leave?",
  endNeeded: "Write when you left.",
};
const HOURS: Field = { name: "minutes", label: "Hours", kind: "duration", mostHours: 24, needed: "Write." };
const SHARE: Field = { name: "share", label: "Share", kind: "percent" };
const PAID: Field = { name: "paid", label: "Paid", kind: "yes-no" };
const ROLE: Field = {
  name: "role",
  label: "Role",
  kind: "choice",
  choices: [{ value: "nurse", label: "Nurse" }],
};

const dataOf = (fields: readonly Field[], raw: Record<string, string>) => {
  const result = readForm(fields, raw);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.data;
};
const faultsOf = (fields: readonly Field[], raw: Record<string, string>) => {
  const result = readForm(fields, raw);
  return result.ok ? [] : result.faults;
};

describe("a time", () => {
  test.each([
    ["19:00", "7:00 PM"],
    ["07:30", "7:30 AM"],
    ["00:05", "12:05 AM"],
    ["12:00", "12:00 PM"],
    ["23:59", "11:59 PM"],
  ])("%s is shown as %s, as the device's own clock field has it", (time, shown) => {
    expect(valueInWords({ name: "from", label: "Start", kind: "time" }, time)).toBe(shown);
  });
});

describe("a date that may lie open", () => {
  test("still going on, ended and not told are three things", () => {
    expect(dataOf([END], { "end.open": "yes" })).toEqual({ end: null });
    expect(dataOf([END], { "end.open": "no", "end.month": "3", "end.year": "2024" })).toEqual({
      end: "2024-03",
    });
    expect(dataOf([END], {})).toEqual({});
  });

  test("a date that was typed before she said that it goes on is no answer", () => {
    expect(dataOf([END], { "end.open": "yes", "end.month": "3", "end.year": "2024" })).toEqual({ end: null });
  });

  test("ended without a date asks for the date, at its first input", () => {
    expect(faultsOf([END], { "end.open": "no" })).toEqual([
      { field: "end.month", message: "Write when you left." },
    ]);
  });

  test("what was read is shown again", () => {
    expect(toRaw([END], { end: null })).toEqual({ "end.open": "yes" });
    expect(toRaw([END], { end: "2024-03-09" })).toEqual({
      "end.open": "no",
      "end.year": "2024",
      "end.month": "3",
      "end.day": "9",
    });
    expect(toRaw([END], {})).toEqual({});
  });
});

describe("hours", () => {
  test.each([
    ["7.5", 450],
    ["7:30", 450],
    ["7,5", 450],
    ["7h30", 450],
    ["7 h", 420],
    ["0:20", 20],
    [" 12 ", 720],
    ["24", 1440],
  ])("%s is %i minutes", (typed, minutes) => {
    expect(dataOf([HOURS], { minutes: typed })).toEqual({ minutes });
  });

  test.each(["7:60", "24:01", "25", "half a day", "-3", "7.123"])(
    "%s is refused with what was written",
    (typed) => {
      const [fault] = faultsOf([HOURS], { minutes: typed });
      expect(fault?.field).toBe("minutes");
      expect(fault?.message).toContain(typed);
    },
  );

  test("what was kept is shown as it can be typed again", () => {
    expect(toRaw([HOURS], { minutes: 450 })).toEqual({ minutes: "7.5" });
    expect(toRaw([HOURS], { minutes: 440 })).toEqual({ minutes: "7:20" });
    expect(dataOf([HOURS], toRaw([HOURS], { minutes: 441 }))).toEqual({ minutes: 441 });
  });
});

describe("a record in words", () => {
  test("each kind of field", () => {
    expect(valueInWords(END, null)).toBe("Yes");
    expect(valueInWords(END, "2024-03")).toBe("No, I left: March 2024");
    expect(valueInWords(HOURS, 450)).toBe("7.5 h");
    expect(valueInWords(SHARE, 0.755)).toBe("75.5 percent");
    expect(valueInWords(PAID, false)).toBe("No");
    expect(valueInWords(ROLE, "nurse")).toBe("Nurse");
    expect(valueInWords(ROLE, undefined)).toBe("Not told");
    // A newer version of the program may know more answers.
    expect(valueInWords(ROLE, "astronaut")).toBe("astronaut");
  });

  test("only what differs, in the order of the fields; what no field names comes last, by its own name", () => {
    expect(
      differences([ROLE, END, PAID], { later: 1, paid: true, end: null }, { paid: true, role: "nurse" }),
    ).toEqual([
      { name: "role", label: "Role", before: "Not told", after: "Nurse" },
      { name: "end", label: "Do you still work there?", before: "Yes", after: "Not told" },
      { name: "later", label: "later", before: "1", after: "Not told" },
    ]);
  });
});
