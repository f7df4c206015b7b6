import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import { type WindowsEdition, windowsEditionSchema } from "../../../domain/credentials/exam.ts";
import { nextWindow } from "../../../domain/credentials/next-window.ts";

const edition = (more: object): WindowsEdition =>
  windowsEditionSchema.parse({
    id: "as-read",
    from: "2024-01-01",
    read: "2026-11-22",
    sources: ["page"],
    asOf: "2024",
    confidence: "verified-official",
    text: "When applications are taken.",
    ...more,
  });
/** Exams in April, August and December; the period for April runs over New Year. */
const THREE = edition({
  periods: [
    { apply: { from: "11-01", to: "01-31" }, exam: { from: "04-01", to: "04-30" } },
    { apply: { from: "03-01", to: "05-31" }, exam: { from: "08-01", to: "08-31" } },
    { apply: { from: "07-15", to: "10-15" }, exam: { from: "12-01", to: "12-31" } },
  ],
});

describe("the next period for applications", () => {
  test.each([
    // Day asked about, open, applications, exam.
    ["2026-11-22", true, "2026-11-01", "2027-01-31", "2027-04-01", "2027-04-30"],
    ["2027-01-31", true, "2026-11-01", "2027-01-31", "2027-04-01", "2027-04-30"],
    ["2027-02-01", false, "2027-03-01", "2027-05-31", "2027-08-01", "2027-08-31"],
    ["2027-03-01", true, "2027-03-01", "2027-05-31", "2027-08-01", "2027-08-31"],
    ["2027-06-01", false, "2027-07-15", "2027-10-15", "2027-12-01", "2027-12-31"],
    ["2027-10-15", true, "2027-07-15", "2027-10-15", "2027-12-01", "2027-12-31"],
    ["2027-10-16", false, "2027-11-01", "2028-01-31", "2028-04-01", "2028-04-30"],
    ["2028-02-29", false, "2028-03-01", "2028-05-31", "2028-08-01", "2028-08-31"],
  ])("on %s: open %s, applications %s to %s, exam %s to %s", (on, open, from, to, examFrom, examTo) => {
    expect(nextWindow(THREE, day(on))).toEqual({
      open,
      apply: { from, to },
      exam: { from: examFrom, to: examTo },
    });
  });

  test("may be next year's where this year's is over", () => {
    const once = edition({
      periods: [{ apply: { from: "02-01", to: "03-31" }, exam: { from: "12-15", to: "01-15" } }],
    });
    expect(nextWindow(once, day("2026-04-01"))).toEqual({
      open: false,
      apply: { from: "2027-02-01", to: "2027-03-31" },
      // The exam itself runs over New Year.
      exam: { from: "2027-12-15", to: "2028-01-15" },
    });
  });

  test("of two that are open is the one that ends first", () => {
    const two = edition({
      periods: [
        { apply: { from: "01-01", to: "06-30" }, exam: { from: "09-01", to: "09-30" } },
        { apply: { from: "03-01", to: "04-30" }, exam: { from: "06-01", to: "06-30" } },
      ],
    });
    expect(nextWindow(two, day("2026-03-15"))).toMatchObject({ apply: { to: "2026-04-30" } });
    expect(nextWindow(two, day("2026-05-01"))).toMatchObject({ apply: { to: "2026-06-30" } });
  });

  test("is any day where applications are taken all year", () => {
    expect(nextWindow(edition({ allYear: true }), day("2026-11-22"))).toBe("all-year");
  });

  test("is not known where no dates could be read", () => {
    expect(nextWindow(undefined, day("2026-11-22"))).toBeUndefined();
    expect(nextWindow(edition({}), day("2026-11-22"))).toBeUndefined();
  });

  test("is found to the end of the calendar", () => {
    expect(nextWindow(THREE, day("2199-12-31"))).toMatchObject({ apply: { to: "2200-01-31" } });
  });
});
