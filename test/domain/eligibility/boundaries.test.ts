import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import type { Credential, Edition } from "../../../domain/eligibility/credential.ts";
import { determine } from "../../../domain/eligibility/determine.ts";
import { leavesOf } from "../../../domain/eligibility/leaves.ts";
import { type PortfolioInput, portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import {
  DEGREE_FIELDS,
  DEGREE_LEVELS,
  PROFESSIONS,
  ROLES,
  SETTINGS,
  SUPERVISOR_CREDENTIALS,
  WORKED_AS,
} from "../../../domain/eligibility/portfolio-values.ts";
import type {
  DegreeRequirement,
  EducationRequirement,
  EmploymentRequirement,
  LeafRequirement,
  LicenseRequirement,
  PracticeRequirement,
} from "../../../domain/eligibility/requirement.ts";
import { loadCredentials } from "../../../tools/content/credentials.ts";
import {
  besideJob,
  classFor,
  daysAfter,
  degreeFor,
  jobFor,
  licenseFor,
  monthsToOn,
  ON,
  workOf,
  yearsBeforeOn,
} from "../../support/evidence-for.ts";
import { findingOf } from "../../support/invented.ts";

/**
 * For each rule of each credential, whatever their number: what is one below, at and above every threshold, on both
 * sides of every date, and for every word of every list. It stands beside the hand-worked cases and replaces none: what is
 * expected follows from the content, so that a wrong number in the content is not found here.
 */
interface Rule<L extends LeafRequirement> {
  readonly credential: Credential;
  readonly edition: Edition;
  readonly rule: L;
}

type OfKind<K> = Extract<LeafRequirement, { kind: K }>;

/** The rules of one kind, by a name for the report. */
const rulesOf = <K extends LeafRequirement["kind"]>(kind: K): [string, Rule<OfKind<K>>][] =>
  loadCredentials().credentials.flatMap((credential) =>
    credential.eligibility.flatMap((edition) =>
      edition.requirements
        .flatMap(leavesOf)
        .filter((leaf): leaf is OfKind<K> => leaf.kind === kind)
        .map((rule): [string, Rule<OfKind<K>>] => [
          `${credential.name}, ${edition.id}, ${rule.id}`,
          { credential, edition, rule },
        ]),
    ),
  );

/** What is decided of the rule alone on ON, as if its edition were in force. */
function decided({ credential, edition, rule }: Rule<LeafRequirement>, portfolio: PortfolioInput) {
  const { until: _until, ...always } = edition;
  const only = { ...credential, eligibility: [{ ...always, from: day("1900-01-01") }] };
  const finding = findingOf(determine(only, portfolioSchema.parse(portfolio), day(ON)), rule.id);
  return { verdict: finding.verdict, warnings: finding.warnings.length };
}
const verdict = (at: Rule<LeafRequirement>, portfolio: PortfolioInput) => decided(at, portfolio).verdict;

/** Which verdict each word of a list leads to. */
const verdictsOf = <W extends string>(words: readonly W[], of: (word: W) => string): Record<string, string> =>
  Object.fromEntries(words.map((word) => [word, of(word)]));

const degreeOf = ({ edition, rule }: Rule<EmploymentRequirement | PracticeRequirement>) =>
  rule.kind === "employment"
    ? edition.requirements
        .flatMap(leavesOf)
        .find((leaf): leaf is DegreeRequirement => leaf.kind === "degree" && leaf.id === rule.after)
    : undefined;

type WorkRule = Rule<EmploymentRequirement> | Rule<PracticeRequirement>;
const withJobs = (
  at: WorkRule,
  ...employment: NonNullable<PortfolioInput["employment"]>
): PortfolioInput => ({
  ...besideJob(at.rule, degreeOf(at)),
  employment,
});
/** Work that is enough, with one thing of it changed. */
const enough = (at: WorkRule, changes: NonNullable<PortfolioInput["employment"]>[number] = {}) =>
  withJobs(at, { ...workOf(at.rule, at.rule.atLeast), ...changes });

const works = [...rulesOf("employment"), ...rulesOf("practice")] as [string, WorkRule][];
const inMonths = works.filter(([, { rule }]) => "months" in rule.atLeast);
const inHours = works.filter(([, { rule }]) => "hours" in rule.atLeast);
const amount = ({ rule }: WorkRule): number =>
  "months" in rule.atLeast ? rule.atLeast.months : rule.atLeast.hours;

describe.each(inMonths)("%s: months", (_, at) => {
  test("one less, a day less, just so many, a day more, one more", () => {
    const { rule } = at;
    const from = (start: string) => verdict(at, withJobs(at, { ...jobFor(rule), start, end: ON }));
    const exactly = monthsToOn(amount(at));
    expect([
      from(monthsToOn(amount(at) - 1)),
      from(daysAfter(exactly, 1)),
      from(exactly),
      from(daysAfter(exactly, -1)),
      from(monthsToOn(amount(at) + 1)),
    ]).toEqual(["unmet", "unmet", "met", "met", "met"]);
  });
});

describe.each(inHours)("%s: hours", (_, at) => {
  test("one less, a minute or so less, just so many, one more", () => {
    const of = (hours: number) => verdict(at, withJobs(at, workOf(at.rule, { hours })));
    expect([of(amount(at) - 1), of(amount(at) - 0.02), of(amount(at)), of(amount(at) + 1)]).toEqual([
      "unmet",
      "unmet",
      "met",
      "met",
    ]);
  });
});

const employments = rulesOf("employment");

describe.each(employments)("%s: which work counts", (_, at) => {
  const { work } = at.rule;

  test("by its role", () => {
    expect(verdictsOf(ROLES, (role) => verdict(at, enough(at, { role })))).toEqual(
      verdictsOf(ROLES, (role) =>
        work.roles.counted.includes(role) ? "met" : work.roles.undecided.includes(role) ? "unknown" : "unmet",
      ),
    );
  });

  test("by its setting", () => {
    expect(verdictsOf(SETTINGS, (setting) => verdict(at, enough(at, { setting })))).toEqual(
      verdictsOf(SETTINGS, (setting) =>
        work.settings === undefined || work.settings.includes(setting) ? "met" : "unknown",
      ),
    );
  });

  test("by the profession in which it was done", () => {
    expect(verdictsOf(WORKED_AS, (workedAs) => verdict(at, enough(at, { workedAs })))).toEqual(
      verdictsOf(WORKED_AS, (workedAs) =>
        work.workedAs === undefined || work.workedAs.includes(workedAs) ? "met" : "unmet",
      ),
    );
  });

  test("by pay, supervision, the supervisor's credential and its nature", () => {
    expect(verdict(at, enough(at, { paid: false }))).toBe(work.paid === "required" ? "unmet" : "unknown");
    expect(verdict(at, enough(at, { supervised: false, supervisorCredential: "none" }))).toBe(
      work.supervised === "required" || work.supervisorCredential !== undefined ? "unmet" : "met",
    );
    if (work.supervised !== "required")
      expect(
        verdictsOf(SUPERVISOR_CREDENTIALS, (supervisorCredential) =>
          verdict(at, enough(at, { supervisorCredential })),
        ),
      ).toEqual(
        verdictsOf(SUPERVISOR_CREDENTIALS, (held) =>
          work.supervisorCredential === undefined || work.supervisorCredential === held ? "met" : "unmet",
        ),
      );
    if (work.nature !== undefined)
      expect(verdict(at, { ...enough(at), declarations: { [work.nature.declaration]: false } })).toBe(
        "unmet",
      );
  });
});

describe.each(employments.filter(([, { rule }]) => rule.within !== undefined))("%s: window", (_, at) => {
  test("a last shift on its first day is enough, and on the day before it is not", () => {
    const first = yearsBeforeOn(at.rule.within?.years ?? 0);
    const shiftOn = (date: string) =>
      verdict(
        at,
        withJobs(
          at,
          { ...workOf(at.rule, { hours: amount(at) - 8 }), employer: "Mercy" },
          { ...jobFor(at.rule), employer: "Grace", start: date, end: date, datedHours: [{ date, hours: 8 }] },
        ),
      );
    expect([shiftOn(daysAfter(first, -1)), shiftOn(first)]).toEqual(["unmet", "met"]);
  });
});

describe.each(employments.filter(([, { rule }]) => rule.after !== undefined))(
  "%s: after a degree",
  (_, at) => {
    test("work from the day after the degree counts, and that of the day itself does not", () => {
      const { rule } = at;
      const start = daysAfter(ON, -(amount(at) - 1));
      // One hour a day, or a whole month each month.
      const job =
        "months" in rule.atLeast
          ? { ...jobFor(rule), start: monthsToOn(amount(at)), end: ON }
          : {
              ...jobFor(rule),
              start,
              end: ON,
              datedHours: Array.from({ length: amount(at) }, (_, index) => ({
                date: daysAfter(start, index),
                hours: 1,
              })),
            };
      const completed = (on: string) =>
        verdict(at, { ...besideJob(rule, degreeOf(at), on), employment: [job] });
      expect([completed(daysAfter(job.start, -1)), completed(job.start)]).toEqual(["met", "unmet"]);
    });
  },
);

describe.each(employments.filter(([, { rule }]) => rule.otherWording !== undefined))(
  "%s: another wording",
  (_, at) => {
    test("full-time months that it accepts leave the rule open, and a day less do not", () => {
      const months = at.rule.otherWording?.fullTimeMonths ?? 0;
      const short = { ...jobFor(at.rule), end: ON, documentedCaseManagementHours: amount(at) - 1 };
      const from = (start: string) => verdict(at, withJobs(at, { ...short, start }));
      expect([from(daysAfter(monthsToOn(months), 1)), from(monthsToOn(months))]).toEqual([
        "unmet",
        "unknown",
      ]);
    });
  },
);

describe.each(employments.filter(([, { rule }]) => rule.warnAfterYears !== undefined))(
  "%s: old work",
  (_, at) => {
    test("warns from the day after so many years, and still counts", () => {
      const limit = yearsBeforeOn(at.rule.warnAfterYears ?? 0);
      const ended = (end: string) => decided(at, enough(at, { start: "1990-01-01", end }));
      expect([ended(limit), ended(daysAfter(limit, -1))]).toEqual([
        { verdict: "met", warnings: 0 },
        { verdict: "met", warnings: 1 },
      ]);
    });
  },
);

describe.each(rulesOf("education"))("%s", (_, at: Rule<EducationRequirement>) => {
  const needed = at.rule.atLeast.hours;
  const of = (hours: number, date?: string) => verdict(at, { credits: [classFor(at.rule, hours, date)] });

  test("one hour less, a minute or so less, just so many, one more", () => {
    expect([of(needed - 1), of(needed - 0.02), of(needed), of(needed + 1)]).toEqual([
      "unmet",
      "unmet",
      "met",
      "met",
    ]);
  });

  test("a class on another topic does not count", () => {
    const credits = [{ ...classFor(at.rule, needed), topics: ["another-topic"] }];
    expect(verdict(at, { credits })).toBe("unmet");
  });

  test("the first day of the window counts, and the day before it does not", () => {
    const { within } = at.rule;
    const first = yearsBeforeOn(within?.years ?? 30);
    expect([of(needed, daysAfter(first, -1)), of(needed, first)]).toEqual([
      within === undefined ? "met" : "unmet",
      "met",
    ]);
  });
});

describe.each(rulesOf("license"))("%s", (_, at: Rule<LicenseRequirement>) => {
  const { accept, refuse, unlisted, unrestricted } = at.rule;

  test.each([
    ["nothing is said of one on no list", undefined],
    ["one on no list is confirmed", true],
    ["one on no list is denied", false],
  ])("every license, where %s", (_, said) => {
    const declarations = unlisted === "refuse" || said === undefined ? {} : { [unlisted.declaration]: said };
    const open = said === undefined ? "unknown" : said ? "met" : "unmet";
    expect(
      verdictsOf(PROFESSIONS, (held) => verdict(at, { licenses: [licenseFor(held)], declarations })),
    ).toEqual(
      verdictsOf(PROFESSIONS, (held) =>
        accept.includes(held) ? "met" : refuse.includes(held) || unlisted === "refuse" ? "unmet" : open,
      ),
    );
  });

  test("it is valid through its last day, and a restriction counts as the rule says", () => {
    const declarations = unlisted === "refuse" ? {} : { [unlisted.declaration]: true };
    const held = licenseFor(accept[0] ?? "other");
    const of = (changes: object) => verdict(at, { licenses: [{ ...held, ...changes }], declarations });
    expect([of({ expires: ON }), of({ expires: daysAfter(ON, -1) })]).toEqual(["met", "unmet"]);
    expect(of({ restricted: true })).toBe(
      { required: "unmet", undecided: "unknown", "not-asked": "met" }[unrestricted],
    );
  });
});

describe.each(rulesOf("degree"))("%s", (_, at: Rule<DegreeRequirement>) => {
  const { levels, fields, accredited, supervisedFieldExperience } = at.rule;
  const of = (changes: object) => verdict(at, { degrees: [{ ...degreeFor(at.rule), ...changes }] });

  test("every level in every field", () => {
    const pairs = DEGREE_LEVELS.flatMap((level) => DEGREE_FIELDS.map((field) => ({ level, field })));
    expect(pairs.map(({ level, field }) => [level, field, of({ level, field })])).toEqual(
      pairs.map(({ level, field }) => [
        level,
        field,
        levels.includes(level) && fields.includes(field) ? "met" : "unmet",
      ]),
    );
  });

  test("it counts from the day on which it is completed; the school and the field experience as the rule says", () => {
    expect([of({ completed: ON }), of({ completed: daysAfter(ON, 1) })]).toEqual(["met", "unmet"]);
    expect(of({ accredited: false })).toBe(accredited ? "unmet" : "met");
    expect(of({ supervisedFieldExperience: false })).toBe(supervisedFieldExperience ? "unmet" : "met");
  });
});

test("every rule with a number or a list is tried", () => {
  const kinds = new Set(
    loadCredentials().credentials.flatMap(({ eligibility }) =>
      eligibility.flatMap(({ requirements }) => requirements.flatMap(leavesOf).map(({ kind }) => kind)),
    ),
  );
  const tried = ["license", "degree", "employment", "practice", "education"];
  // A declaration is a yes or a no, and advice decides nothing.
  expect([...kinds].filter((kind) => !tried.includes(kind)).sort()).toEqual(["advisory", "declaration"]);
  expect(inMonths.length + inHours.length).toBeGreaterThan(10);
});
