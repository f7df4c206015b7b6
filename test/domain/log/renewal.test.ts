import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import { check } from "../../../domain/contract/check.ts";
import type { RecordData } from "../../../domain/log/record-data.ts";
import { renewalOf } from "../../../domain/log/renewal.ts";
import { type Renewal, renewalSchema } from "../../../domain/log/renewal-view.ts";
import { real } from "../../support/real.ts";

/** Hand-worked renewals by the real rules. Minutes: 80 hours are 4,800; 40 are 2,400; 30 are 1,800; 75 are 4,500. */

type Held = Partial<Record<"from" | "validThrough", string>>;
type Credit = { date?: string; minutes?: number; topics?: string[] };

function renewal(id: string, held: Held, credits: readonly Credit[] | undefined, on = "2026-11-22") {
  const result = renewalOf(
    real(id),
    { id: "HELD", data: { credential: id, ...held } as RecordData<"held"> },
    credits?.map((data, index) => ({ id: `C${index}`, data: data as RecordData<"credit"> })),
    day(on),
  );
  expect(check(renewalSchema, result.renewal)).toMatchObject({ ok: true });
  return result;
}
const bucket = ({ buckets }: Renewal, id: string) => {
  const found = buckets.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no bucket ${id}.`);
  const { certainMinutes, possibleMinutes, missingMinutes, beyondMinutes, verdict } = found;
  return [verdict, certainMinutes, possibleMinutes, missingMinutes, beyondMinutes];
};
const dates = ({ dates }: Renewal) => dates.map(({ kind, date, exact }) => [kind, date, exact]);
const cm = (date: string, hours: number): Credit => ({
  date,
  minutes: hours * 60,
  topics: ["case-management"],
});
const on = (topic: string, date: string, hours: number): Credit => ({
  date,
  minutes: hours * 60,
  topics: [topic],
});

describe("the CCM: 80 hours in five years, 8 of them on ethics", () => {
  const held = { validThrough: "2026-11-30" };

  test("a cycle that ends on November 30, 2026 began on December 1, 2021; renewal opened on September 1", () => {
    const { renewal: found } = renewal("ccm", held, []);
    expect(found.cycle).toEqual({ from: "2021-12-01", to: "2026-11-30", end: "told", years: 5 });
    expect(found.daysLeft).toBe(8);
    expect(found.state).toBe("open");
    expect(dates(found)).toEqual([
      ["opens", "2026-09-01", true],
      ["due", "2026-11-30", true],
      ["decision", "2026-12-15", true],
      // 30 days after November 30.
      ["late-until", "2026-12-30", true],
    ]);
  });

  test("72 hours and 7.5 on ethics are 79.5: half an hour is missing of each", () => {
    const { renewal: found } = renewal("ccm", held, [cm("2024-05-01", 72), on("ethics", "2025-06-01", 7.5)]);
    expect(bucket(found, "continuing-education")).toEqual(["unmet", 4_770, 4_770, 30, 0]);
    expect(bucket(found, "ethics")).toEqual(["unmet", 450, 450, 30, 0]);
    expect(found.verdict).toBe("unmet");
  });

  test("72 and 8 hours are enough to the minute; a minute less is not", () => {
    const enough = [cm("2021-12-01", 72), on("ethics", "2026-11-22", 8)];
    expect(renewal("ccm", held, enough).renewal.verdict).toBe("met");
    const short = [{ ...cm("2021-12-01", 72), minutes: 4_319 }, on("ethics", "2026-11-22", 8)];
    expect(bucket(renewal("ccm", held, short).renewal, "continuing-education")).toEqual([
      "unmet",
      4_799,
      4_799,
      1,
      0,
    ]);
  });

  test("80 hours without ethics leave 8 missing; an hour on both topics counts in both", () => {
    const both = { ...cm("2024-05-01", 2), topics: ["ethics", "case-management"] };
    const { renewal: found } = renewal("ccm", held, [cm("2024-05-01", 78), both]);
    expect(bucket(found, "continuing-education")).toEqual(["met", 4_800, 4_800, 0, 0]);
    expect(bucket(found, "ethics")).toEqual(["unmet", 120, 120, 360, 0]);
    expect(found.verdict).toBe("unmet");
  });

  test("counts no hour from before the cycle and none to come, and says why", () => {
    const { renewal: found, credits } = renewal("ccm", held, [cm("2021-11-30", 9), cm("2026-11-23", 9)]);
    expect(bucket(found, "continuing-education")).toEqual(["unmet", 0, 0, 4_800, 0]);
    expect(
      credits["continuing-education"]?.map(({ record, counts, because }) => [record, counts, because]),
    ).toEqual([
      ["C0", "no", "It is from before this cycle, which began on December 1, 2021."],
      ["C1", "no", "It is after November 22, 2026."],
    ]);
  });

  test("an hour whose topic, day or length is not told may count", () => {
    const credits = [
      { date: "2024-05-01", minutes: 600 },
      { minutes: 60, topics: ["ethics"] },
    ];
    const { renewal: found, credits: lines } = renewal("ccm", held, credits);
    expect(bucket(found, "continuing-education")).toEqual(["unmet", 600, 660, 4_200, 0]);
    expect(bucket(found, "ethics")).toEqual(["unknown", 0, 660, 480, 0]);
    expect(lines.ethics?.map(({ counts, because }) => [counts, because])).toEqual([
      ["may", "May count. Its topic is not told."],
      ["may", "May count. When it was is not told."],
    ]);
    const { renewal: open } = renewal("ccm", held, [{ date: "2024-05-01", topics: ["ethics"] }]);
    expect(bucket(open, "ethics")).toEqual(["unknown", 0, null, 480, 0]);
  });

  test("what was not told at all is unknown; none is none", () => {
    expect(bucket(renewal("ccm", held, undefined).renewal, "ethics")).toEqual(["unknown", 0, null, 480, 0]);
    expect(bucket(renewal("ccm", held, []).renewal, "ethics")).toEqual(["unmet", 0, 0, 480, 0]);
  });

  test("who was certified within the cycle begins it on that day; who renewed, with the renewal", () => {
    expect(renewal("ccm", { ...held, from: "2023-06-15" }, []).renewal.cycle?.from).toBe("2023-06-15");
    expect(renewal("ccm", { ...held, from: "2011-12-01" }, []).renewal.cycle?.from).toBe("2021-12-01");
  });

  test("a last valid day that the Commission does not name is pointed out, and opens about three months before", () => {
    const { renewal: found } = renewal("ccm", { validThrough: "2027-01-15" }, []);
    expect(found.remarks).toEqual([
      "CCMC names May 31 and November 30 as last valid days. Yours is another one: check it.",
    ]);
    expect(dates(found)[0]).toEqual(["opens", "2026-10-16", false]);
  });

  test.each([
    ["2026-08-31", "running", 91],
    ["2026-09-01", "open", 90],
    ["2026-11-30", "open", 0],
    ["2026-12-01", "late", -1],
    ["2026-12-30", "late", -30],
    ["2026-12-31", "ended", -31],
  ])("on %s is %s", (today, state, daysLeft) => {
    // The rules are known from December 31, 2025 on.
    expect(renewal("ccm", held, [], today).renewal).toMatchObject({ state, daysLeft });
  });

  test("is not known on a day before the first text that we read", () => {
    const { renewal: found } = renewal("ccm", held, [], "2025-12-30");
    expect(found).toMatchObject({
      edition: null,
      state: "unknown",
      verdict: "unknown",
      buckets: [],
      dates: [],
    });
    expect(found.remarks).toEqual(["We do not know how the CCM was renewed on December 30, 2025. Ask CCMC."]);
  });

  test("shows the exam as another way, and what could not be measured", () => {
    const { alternatives, advisories } = renewal("ccm", held, []).renewal;
    expect(alternatives.map(({ id }) => id)).toEqual(["exam-again"]);
    expect(advisories.map(({ id }) => id)).toEqual(["what-to-send", "approval", "no-practice-hours"]);
  });
});

describe("the CDMS: 80 hours in five years, 4 of them on ethics, and 90 days for a late renewal", () => {
  const held = { validThrough: "2027-03-31" };

  test("a cycle that ends on March 31, 2027 began on April 1, 2022; renewal opens on February 1", () => {
    const { renewal: found } = renewal("cdms", held, []);
    expect(found.cycle).toEqual({ from: "2022-04-01", to: "2027-03-31", end: "told", years: 5 });
    // 8 days of November, 31, 31, 28 and 31.
    expect(found).toMatchObject({ state: "running", daysLeft: 129 });
    expect(dates(found)).toEqual([
      ["opens", "2027-02-01", true],
      ["due", "2027-03-31", true],
      // 30 days of April, 31 of May, 29 of June.
      ["late-until", "2027-06-29", true],
    ]);
  });

  test.each([
    ["2027-09-30", "2027-08-01"],
    ["2027-12-31", "2027-11-01"],
  ])("one that ends on %s opens on %s", (validThrough, opens) => {
    expect(dates(renewal("cdms", { validThrough }, []).renewal)[0]).toEqual(["opens", opens, true]);
  });

  test.each([
    ["2027-01-31", "running"],
    ["2027-02-01", "open"],
    ["2027-04-01", "late"],
    ["2027-06-29", "late"],
    ["2027-06-30", "ended"],
  ])("on %s is %s", (today, state) => {
    expect(renewal("cdms", held, [], today).renewal.state).toBe(state);
  });

  test("76 and 4 hours are enough to the minute; a minute less of either is not", () => {
    const verdict = (minutes: number, ethics: number) =>
      renewal("cdms", held, [
        { date: "2022-04-01", minutes, topics: ["case-management"] },
        { date: "2026-11-22", minutes: ethics, topics: ["ethics"] },
      ]).renewal.verdict;
    expect(verdict(4_560, 240)).toBe("met");
    expect(verdict(4_559, 240)).toBe("unmet");
    expect(verdict(4_561, 239)).toBe("unmet");
  });
});

test("how NASW's credentials are renewed is not known, and said so", () => {
  for (const id of ["c-aswcm", "c-swcm"])
    expect(renewal(id, { validThrough: "2027-03-31" }, [cm("2024-05-01", 40)]).renewal).toMatchObject({
      edition: null,
      state: "unknown",
      verdict: "unknown",
      buckets: [],
    });
});

test("a sponsor's calendar may reach over the end of a year, before the deadline and after it", () => {
  const ccm = real("ccm");
  const periods = [
    { expires: "01-31", opens: "11-01", decisionBy: "02-15" },
    { expires: "12-31", opens: "10-01", decisionBy: "01-15" },
  ];
  const around = (validThrough: string) => {
    const credential = {
      ...ccm,
      renewal: ccm.renewal.map((edition) => ({
        ...edition,
        dates: edition.dates.flatMap((leaf) => (leaf.kind === "window" ? [{ ...leaf, periods }] : [])),
      })),
    };
    const held = { id: "HELD", data: { validThrough: day(validThrough) } };
    return renewalOf(credential, held, [], day("2026-11-22")).renewal.dates.map(({ date }) => date);
  };
  expect(around("2027-01-31")).toEqual(["2026-11-01", "2027-01-31", "2027-02-15"]);
  expect(around("2026-12-31")).toEqual(["2026-10-01", "2026-12-31", "2027-01-15"]);
});

describe("the ACM-RN: 40 hours in four years, 30 on case management and 10 at most on other topics", () => {
  const held = { validThrough: "2028-02-29" };

  test("a cycle that ends on a leap day began on March 1 four years before", () => {
    const { renewal: found } = renewal("acm-rn", held, []);
    expect(found.cycle).toEqual({ from: "2024-03-01", to: "2028-02-29", end: "told", years: 4 });
    // 365 days to November 22, 2027, 92 to February 22, 2028, and 7.
    expect(found.daysLeft).toBe(464);
    // No window could be read: it is running until it ends.
    expect(found.state).toBe("running");
    expect(dates(found)).toEqual([["due", "2028-02-29", true]]);
  });

  test("31 hours and 12 on other topics are 41: two of the twelve do not count", () => {
    const { renewal: found } = renewal("acm-rn", held, [
      cm("2025-01-01", 31),
      on("clinical", "2025-01-02", 12),
    ]);
    expect(bucket(found, "continuing-education")).toEqual(["met", 2_460, 2_460, 0, 0]);
    expect(bucket(found, "case-management")).toEqual(["met", 1_860, 1_860, 0, 0]);
    expect(bucket(found, "other-topics")).toEqual(["met", 720, 720, 0, 120]);
    expect(found.buckets[2]?.because).toBe(
      "12 hours of this kind; 10 hours at most count. 2 hours beyond that do not count.",
    );
    expect(found.verdict).toBe("met");
  });

  test("29 hours and 12 on other topics are 39", () => {
    const { renewal: found } = renewal("acm-rn", held, [
      cm("2025-01-01", 29),
      on("clinical", "2025-01-02", 12),
    ]);
    expect(bucket(found, "continuing-education")).toEqual(["unmet", 2_340, 2_340, 60, 0]);
    expect(bucket(found, "case-management")).toEqual(["unmet", 1_740, 1_740, 60, 0]);
  });

  test("40 hours on case management are enough alone", () => {
    expect(renewal("acm-rn", held, [cm("2025-01-01", 40)]).renewal.verdict).toBe("met");
  });

  test("an hour whose topic is not told counts for certain only within the ten", () => {
    const untold = { date: "2025-02-01", minutes: 240 };
    const credits = [cm("2025-01-01", 28), untold, on("clinical", "2025-01-02", 10)];
    const { renewal: found } = renewal("acm-rn", held, credits);
    // Certain: 28 + 10, because all 14 may be on other topics. At most: 28 + 4 + 10.
    expect(bucket(found, "continuing-education")).toEqual(["unknown", 2_280, 2_520, 120, 0]);
    expect(bucket(found, "case-management")).toEqual(["unknown", 1_680, 1_920, 120, 0]);
    expect(bucket(found, "other-topics")).toEqual(["met", 600, 840, 0, 0]);
  });

  test("a class on other topics of unknown length cannot count for more than ten hours", () => {
    const { renewal: found } = renewal("acm-rn", held, [
      cm("2025-01-01", 28),
      { date: "2025-01-02", topics: ["clinical"] },
    ]);
    expect(bucket(found, "continuing-education")).toEqual(["unmet", 1_680, 2_280, 720, 0]);
  });

  test("a class on no topic that we know is one on other topics", () => {
    const { renewal: found } = renewal("acm-rn", held, [{ date: "2025-01-02", minutes: 60, topics: [] }]);
    expect(bucket(found, "other-topics")).toEqual(["met", 60, 60, 0, 0]);
  });
});

describe("the ACM-SW: the same, and a last day that was not told", () => {
  test("four years from May 1, 2023 end on April 30, 2027; it says so and asks", () => {
    const { renewal: found } = renewal("acm-sw", { from: "2023-05-01" }, [cm("2023-05-01", 40)]);
    expect(found.cycle).toEqual({ from: "2023-05-01", to: "2027-04-30", end: "derived", years: 4 });
    expect(found.tell).toEqual(["validThrough"]);
    expect(found.remarks).toEqual([
      "You did not tell the last valid day. 4 years from May 1, 2023 end on April 30, 2027; your certificate has the day that counts.",
    ]);
    expect(dates(found)).toEqual([["due", "2027-04-30", false]]);
    expect(found.verdict).toBe("met");
  });

  test("a cycle from long ago is over, and is not rolled on silently", () => {
    const { renewal: found } = renewal("acm-sw", { from: "2019-05-01" }, []);
    expect(found).toMatchObject({ state: "ended", cycle: { to: "2023-04-30" } });
    expect(found.remarks.at(-1)).toBe(
      "This cycle is over. If you have renewed, tell us the last day on which it is valid now.",
    );
  });

  test("without any date nothing is certain, and it says what to tell", () => {
    const { renewal: found } = renewal("acm-sw", {}, [cm("2025-01-01", 40)]);
    expect(found).toMatchObject({ state: "unknown", cycle: null, daysLeft: null, tell: ["validThrough"] });
    expect(bucket(found, "continuing-education")).toEqual(["unknown", 0, 2_400, 2_400, 0]);
  });

  test("dates the wrong way round are pointed out", () => {
    const { renewal: found } = renewal("acm-sw", { from: "2028-01-01", validThrough: "2027-04-30" }, []);
    expect(found.cycle?.from).toBe("2023-05-01");
    expect(found.remarks[0]).toContain("check both dates");
  });

  test("a cycle that begins later has not begun", () => {
    expect(renewal("acm-sw", { from: "2026-12-01" }, []).renewal.state).toBe("before");
  });
});

describe("the CMGT-BC: 75 hours in five years", () => {
  const held = { validThrough: "2027-03-14" };

  test("4,499 minutes are one short", () => {
    const { renewal: found } = renewal("cmgt-bc", held, [
      { date: "2022-03-15", minutes: 4_499, topics: ["clinical"] },
    ]);
    expect(bucket(found, "continuing-education")).toEqual(["unmet", 4_499, 4_499, 1, 0]);
  });

  test("eight weeks before March 14, 2027 is January 17, and the further category is only told", () => {
    const { renewal: found } = renewal("cmgt-bc", held, []);
    expect(dates(found)).toEqual([
      ["advised", "2027-01-17", true],
      ["due", "2027-03-14", true],
    ]);
    expect(found.advisories.map(({ id }) => id)).toContain("one-more-category");
  });
});
