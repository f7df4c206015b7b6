import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import { determine } from "../../../domain/eligibility/determine.ts";
import type { LeafRequirement, Requirement } from "../../../domain/eligibility/requirement.ts";
import { loadCredentials } from "../../../tools/content/credentials.ts";
import {
  decide,
  degreeRule,
  educationRule,
  everyFinding,
  findingOf,
  job,
  licenseRule,
  workRule,
} from "../../support/invented.ts";

describe("What was counted, and what was not", () => {
  test("a license that counts, and others with the reason why they do not", () => {
    const rn = { profession: "RN", status: "active", expires: "2028-05-31" } as const;
    const { counted, notCounted, because } = findingOf(
      decide([licenseRule({ unrestricted: "required", refuse: ["LPN"] })], {
        licenses: [
          { ...rn, jurisdiction: "OH", restricted: false },
          { ...rn, profession: "LPN" },
          { ...rn, profession: "LCSW" },
          { ...rn, status: "pending" },
          { ...rn, status: "revoked" },
          { ...rn, expires: "2026-11-21" },
          { ...rn, issued: "2026-11-23" },
          { ...rn, restricted: true },
        ],
      }),
      "license",
    );
    expect(counted).toEqual([
      { path: "licenses[0]", label: "RN license, OH, to May 31, 2028", because: "Meets the rule." },
    ]);
    expect(because).toBe("RN license, OH, to May 31, 2028 meets this rule.");
    expect(notCounted.map(({ path, because }) => [path, because])).toEqual([
      ["licenses[1]", "An LPN license does not count for this rule."],
      ["licenses[2]", "An LCSW license is not what this rule asks for."],
      ["licenses[3]", "The license is not issued yet."],
      ["licenses[4]", "The license is revoked."],
      ["licenses[5]", "It expired on November 21, 2026."],
      ["licenses[6]", "It is issued on November 23, 2026, after this day."],
      ["licenses[7]", "The license is restricted."],
    ]);
  });

  test("a license of which something is open is shown among what may count", () => {
    const finding = findingOf(
      decide([licenseRule()], { licenses: [{ profession: "RN", status: "active" }] }),
      "license",
    );
    expect(finding.counted).toEqual([
      {
        path: "licenses[0]",
        label: "RN license",
        because: "May meet the rule. When the license expires is not told.",
      },
    ]);
    expect(finding.because).toBe("When the license expires is not told.");
  });

  test("degrees that do not count say why", () => {
    const nursing = {
      level: "bachelor",
      field: "nursing",
      completed: "2018-05-15",
      accredited: true,
      supervisedFieldExperience: true,
    } as const;
    const { verdict, notCounted } = findingOf(
      decide([degreeRule({ accredited: true, supervisedFieldExperience: true })], {
        degrees: [
          { ...nursing, level: "associate" },
          { ...nursing, field: "other" },
          { ...nursing, completed: null },
          { ...nursing, completed: "2026-11-23" },
          { ...nursing, accredited: false },
          { ...nursing, supervisedFieldExperience: false },
        ],
      }),
      "degree",
    );
    expect(verdict).toBe("unmet");
    expect(notCounted.map(({ label, because }) => [label, because])).toEqual([
      ["Associate degree in nursing, May 15, 2018", "This rule asks for a bachelor's or master's degree."],
      ["Bachelor's degree in another field, May 15, 2018", "Its field is not one that this rule accepts."],
      ["Bachelor's degree in nursing, still studying", "You are still studying for it."],
      [
        "Bachelor's degree in nursing, November 23, 2026",
        "It is completed on November 23, 2026, after this day.",
      ],
      ["Bachelor's degree in nursing, May 15, 2018", "The school was not accredited."],
      ["Bachelor's degree in nursing, May 15, 2018", "It had no supervised field experience."],
    ]);
  });

  test("a degree that is completed on the day counts", () => {
    const degrees = [{ level: "master", field: "nursing", completed: "2026-11-22" }] as const;
    expect(findingOf(decide([degreeRule()], { degrees: [...degrees] }), "degree").verdict).toBe("met");
  });

  test("jobs that count say how and how much; the others why not", () => {
    const strict = workRule(
      { months: 12 },
      { paid: "required", supervised: "required", workedAs: ["RN"], supervisorCredential: "CCM" },
    );
    const { counted, notCounted } = findingOf(
      decide([strict], {
        employment: [
          job({ employer: "Mercy" }),
          job({ hoursPerWeek: 17.5 }),
          job({ start: "2026-11-23", end: null }),
          job({ role: "nurse" }),
          job({ role: "supervisor-of-case-managers" }),
          job({ workedAs: "SW" }),
          job({ paid: false }),
          job({ supervised: false }),
          job({ supervisorCredential: "other" }),
          job({ hoursPerWeek: 0 }),
        ],
      }),
      "work",
    );
    expect(counted.slice(0, 2)).toEqual([
      {
        path: "employment[0]",
        label: "Mercy, case manager, January 15, 2024 to January 14, 2025",
        because: "Counted in months.",
        certain: 12,
        possible: 12,
      },
      {
        path: "employment[1]",
        label: "case manager, January 15, 2024 to January 14, 2025",
        because: expect.stringMatching(/^Counted in proportion: 17\.5 of 35 hours a week\./),
        certain: 6,
        possible: 7,
      },
    ]);
    expect(counted).toHaveLength(2);
    expect(notCounted.map(({ path, because }) => [path, because]).toSorted()).toEqual([
      ["employment[2]", "It begins after this day."],
      [
        "employment[3]",
        "Part of this job was case management, but your role in it was another. If you managed cases yourself, choose case manager as the role.",
      ],
      ["employment[4]", "Leading case managers is counted on its own route only."],
      ["employment[5]", "It was not done as RN."],
      ["employment[6]", "It was not paid, and the sponsor counts paid work only."],
      ["employment[7]", "It was not supervised."],
      ["employment[8]", "Your supervisor did not hold the CCM."],
      ["employment[9]", "No hours of it count."],
    ]);
  });

  test("hours say by which basis they were counted", () => {
    const of = workRule({ hours: 100 }, {}, { within: { years: 3 } });
    const { caseManagementShare: _, hoursPerWeek: __, ...bare } = job();
    const { counted, notCounted } = findingOf(
      decide([of], {
        employment: [
          job({ caseManagementShare: 0.5 }),
          { ...bare, documentedCaseManagementHours: 100 },
          { ...bare, datedHours: [{ date: "2024-03-04", hours: 12 }] },
          job({ start: "2020-01-01", end: "2023-11-21" }),
          job({ caseManagementShare: 0 }),
        ],
      }),
      "work",
    );
    const since = "Only what lies on or after November 22, 2023 counts.";
    expect(counted.map(({ because }) => because)).toEqual([
      `Counted by 40 hours a week, 50 percent of it case management. ${since}`,
      `Counted by your documented total. ${since}`,
      `Counted by your dated hours. ${since}`,
    ]);
    expect(notCounted.map(({ because }) => because)).toEqual([
      "None of it was case management.",
      "It ended before November 22, 2023, the first day that counts.",
    ]);
  });

  test("leading case managers without case management of one's own adds no hours, and says so", () => {
    const finding = findingOf(
      decide(
        [workRule({ hours: 100 }, { roles: { counted: ["case-manager", "supervisor-of-case-managers"] } })],
        {
          employment: [job({ role: "supervisor-of-case-managers", caseManagementShare: 0 })],
        },
      ),
      "work",
    );
    expect(finding.verdict).toBe("unmet");
    expect(finding.notCounted.map(({ because }) => because)).toEqual(["None of it was case management."]);
  });

  test("courses that count and courses that do not", () => {
    const { counted, notCounted, amount } = findingOf(
      decide([educationRule(30, { within: { years: 3 } })], {
        credits: [
          { date: "2026-01-10", hours: 12.5, topics: ["case-management", "ethics"], provider: "CMSA" },
          { hours: 5, topics: ["case-management"] },
          { date: "2026-11-23", hours: 5, topics: ["case-management"] },
          { date: "2023-11-21", hours: 5, topics: ["case-management"] },
          { date: "2026-01-10", hours: 5, topics: ["ethics"] },
          { date: "2026-01-10", hours: 5, topics: [] },
        ],
      }),
      "education",
    );
    expect(counted).toEqual([
      {
        path: "credits[0]",
        label: "CMSA, case management and ethics, January 10, 2026",
        because: "Counted in full.",
        certain: 12.5,
        possible: 12.5,
      },
      {
        path: "credits[1]",
        label: "Course, case management, date not told",
        because: "May count. When it was is not told.",
        certain: 0,
        possible: 5,
      },
    ]);
    expect(notCounted.map(({ because }) => because)).toEqual([
      "It is after November 22, 2026.",
      "It is older than the rule allows.",
      "It is not about case management.",
      "It is not about case management.",
    ]);
    expect(amount).toEqual({
      unit: "hours",
      needed: 30,
      certain: 12.5,
      possible: 17.5,
      short: 17.5,
      window: { from: "2023-11-22", to: "2026-11-22" },
    });
  });

  test("education in minutes: twenty minutes three times are one hour", () => {
    const credits = Array.from({ length: 3 }, () => ({
      date: "2026-01-10",
      hours: 0.33,
      topics: ["case-management"],
    }));
    // 0.99 hours are 59.4 minutes, cut once to 59: 0.9833.
    expect(findingOf(decide([educationRule(1)], { credits }), "education")).toMatchObject({
      verdict: "unmet",
      amount: { certain: 0.98, short: 0.02 },
    });
  });
});

test("A label cuts an employer's name of more than 100 signs, and no sign in two", () => {
  const labelOf = (employer: string) => {
    const finding = findingOf(
      decide([workRule({ months: 12 })], { employment: [job({ employer })] }),
      "work",
    );
    return finding.counted[0]?.label.split(", case manager")[0];
  };
  expect(labelOf("n".repeat(100))).toBe("n".repeat(100));
  expect(labelOf("n".repeat(101))).toBe(`${"n".repeat(99)}…`);
  expect(labelOf("\u{1F3E5}".repeat(100))).toBe("\u{1F3E5}".repeat(100));
});

describe("Every finding about a rule of a credential", () => {
  const { credentials } = loadCredentials();
  const leaves = (requirements: readonly Requirement[]): LeafRequirement[] =>
    requirements.flatMap((requirement) => ("of" in requirement ? leaves(requirement.of) : [requirement]));

  test.each(credentials.map((credential) => [credential.name, credential] as const))(
    "of the %s shows its source, date and confidence",
    (_, credential) => {
      const { findings } = determine(credential, {}, day("2026-11-22"));
      const shown = everyFinding(findings).filter(({ parts }) => parts.length === 0);
      const rules = leaves(credential.eligibility[0]?.requirements ?? []);
      expect(shown.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
      for (const [index, rule] of rules.entries()) {
        expect(shown[index]).toMatchObject({
          title: rule.title,
          asOf: rule.asOf,
          confidence: rule.confidence,
        });
        expect(
          shown[index]?.sources?.map(({ title }) => title),
          rule.id,
        ).toEqual(rule.sources.map((key) => credential.sources[key]?.title));
      }
    },
  );

  test("a source that is not in the list is shown by its key, so that nothing is hidden", () => {
    const finding = findingOf(decide([licenseRule({ sources: ["missing"] })], {}), "license");
    expect(finding.sources).toEqual([{ title: "missing" }]);
  });
});
