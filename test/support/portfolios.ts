import * as fc from "fast-check";
import { addDays, type Day, day, dayNumber, fromDayNumber } from "../../domain/calendar/day.ts";
import {
  DEGREE_FIELDS,
  DEGREE_LEVELS,
  LICENSE_STATUSES,
  type Portfolio,
  type PortfolioInput,
  PROFESSIONS,
  portfolioSchema,
  ROLES,
  SETTINGS,
  SUPERVISOR_CREDENTIALS,
  WORKED_AS,
} from "../../domain/eligibility/portfolio.ts";

/**
 * Arbitrary portfolios for properties: around one day, so that windows, bounds and expiry dates are met often; with
 * day and month precision, gaps, overlaps, suspected duplicates, dated and documented hours, and fields left out.
 */
export const ON = day("2026-11-22");

type JobInput = NonNullable<PortfolioInput["employment"]>[number];

/** Days from five years before `ON` to a year after it. */
const someDay = fc.integer({ min: dayNumber(ON) - 1_900, max: dayNumber(ON) + 365 }).map(fromDayNumber);
/** A day, the month it lies in, or one of the days on which something turns. */
const edges = [ON, addDays(ON, -1), addDays(ON, 1), day("2023-11-22"), day("2023-11-21"), day("2024-02-29")];
const anyDay = fc.oneof(
  { weight: 6, arbitrary: someDay },
  { weight: 1, arbitrary: fc.constantFrom(...edges) },
);

/** Hours with at most two decimals. */
const hoursUpTo = (most: number) =>
  fc.integer({ min: 0, max: most * 100 }).map((hundredths) => hundredths / 100);
const weeklyHours = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(8, 20, 24, 29.99, 30, 32.5, 34.99, 35, 36, 40, 60) },
  { weight: 1, arbitrary: hoursUpTo(60) },
);
/** A share below a millionth is cut to none. */
const share = fc.constantFrom(0, 1e-7, 0.25, 0.3333, 0.5, 0.8, 1);
const usually = <T>(likely: T, others: readonly T[]) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant(likely) },
    { weight: 2, arbitrary: fc.constantFrom(...others) },
  );

const licenses = fc.array(
  fc.record(
    {
      profession: usually<(typeof PROFESSIONS)[number]>("RN", PROFESSIONS),
      jurisdiction: fc.constant("OH"),
      issued: fc.constantFrom("2015-06-01", "2026-11-22"),
      expires: fc.oneof(fc.constant("2028-05-31"), anyDay),
      status: usually<(typeof LICENSE_STATUSES)[number]>("active", LICENSE_STATUSES),
      restricted: usually(false, [true]),
    },
    { requiredKeys: [] },
  ),
  { maxLength: 2 },
);

const degrees = fc.array(
  fc.record(
    {
      level: fc.constantFrom(...DEGREE_LEVELS),
      field: fc.constantFrom(...DEGREE_FIELDS),
      completed: fc.oneof(fc.constant("2018-05-15"), anyDay, fc.constant(null)),
      accredited: usually(true, [false]),
      supervisedFieldExperience: usually(true, [false]),
    },
    { requiredKeys: [] },
  ),
  { maxLength: 2 },
);

const jobFields = {
  employer: fc.constantFrom("Mercy", " mercy ", "Lakeside", ""),
  role: usually<(typeof ROLES)[number]>("case-manager", ROLES),
  workedAs: usually<(typeof WORKED_AS)[number]>("RN", WORKED_AS),
  setting: usually<(typeof SETTINGS)[number]>("hospital", SETTINGS),
  hoursPerWeek: weeklyHours,
  caseManagementShare: fc.oneof(fc.constant(1), share),
  paid: usually(true, [false]),
  supervised: usually(true, [false]),
  supervisorCredential: fc.constantFrom(...SUPERVISOR_CREDENTIALS),
};

/** A start, and an end that is not before it: told to the day or the month, open, or left out. */
const spell = (precision: "day" | "any") =>
  fc
    .record({
      start: anyDay,
      length: fc.oneof(fc.integer({ min: 0, max: 1_500 }), fc.constantFrom(364, 365, 730)),
      startAs: precision === "day" ? fc.constant("day") : fc.constantFrom("day", "day", "month", "untold"),
      endAs:
        precision === "day"
          ? fc.constantFrom("day", "day", "open")
          : fc.constantFrom("day", "day", "month", "open", "untold"),
    })
    .map(({ start, length, startAs, endAs }): JobInput => {
      const end = addDays(start, length);
      return {
        ...(startAs === "untold" ? {} : { start: startAs === "month" ? start.slice(0, 7) : start }),
        ...(endAs === "untold"
          ? {}
          : { end: endAs === "open" ? null : endAs === "month" ? end.slice(0, 7) : end }),
      };
    });

const extraHours = fc.record(
  {
    caseManagementShare: fc.oneof(fc.constantFrom(1e-7, 9.9e-7), share),
    documentedCaseManagementHours: fc.oneof(fc.constantFrom(0, 1_999.99, 2_000, 2_080), hoursUpTo(5_000)),
    datedHours: fc.array(fc.record({ date: anyDay, hours: hoursUpTo(24) }), { maxLength: 5 }),
  },
  { requiredKeys: [] },
);

const job = fc
  .tuple(
    fc.record(jobFields, { requiredKeys: [] }),
    spell("any"),
    fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: extraHours }),
  )
  .map(([fields, dates, extra]): JobInput => ({ ...fields, ...dates, ...extra }));

const toldJob = fc
  .tuple(fc.record(jobFields), spell("day"))
  .map(([fields, dates]): JobInput => ({ ...fields, ...dates }));

const credits = fc.array(
  fc.record(
    {
      date: anyDay,
      hours: fc.oneof(fc.constantFrom(10, 15, 29.99, 30), hoursUpTo(40)),
      topics: fc.constantFrom(["case-management"], ["ethics", "case-management"], ["ethics"], []),
      provider: fc.constantFrom("CMSA", ""),
    },
    { requiredKeys: [] },
  ),
  { maxLength: 3 },
);

const DECLARATIONS = [
  "good-moral-character",
  "independent-assessment",
  "social-work-license",
  "cdms-practice-areas",
  "nasw-ethics-and-education",
  "nasw-practice-and-ethics",
  "masters-social-work-license",
  "aswb-masters-exam",
  "bachelors-social-work-license",
  "aswb-bachelors-exam",
] as const;
const declarationFields = Object.fromEntries(DECLARATIONS.map((name) => [name, usually(true, [false])]));
const declarations = fc.record(declarationFields, { requiredKeys: [] });

const held = fc.constant([{ credential: "ccm", from: "2021-12-01", validThrough: "2026-11-30" }]);

const parse = (input: unknown): Portfolio => portfolioSchema.parse(input);

/** Any portfolio that the schema allows, told in part. */
export const portfolios: fc.Arbitrary<Portfolio> = fc
  .record(
    { licenses, degrees, employment: fc.array(job, { maxLength: 3 }), credits, declarations, held },
    { requiredKeys: [] },
  )
  .map(parse);

/** A portfolio in which every field that a rule asks for is told, to the day. */
export const toldPortfolios: fc.Arbitrary<Portfolio> = fc
  .record({
    licenses: fc.array(
      fc.record({
        profession: usually<(typeof PROFESSIONS)[number]>("RN", PROFESSIONS),
        issued: fc.constant("2015-06-01"),
        expires: fc.oneof(fc.constant("2028-05-31"), anyDay),
        status: usually<(typeof LICENSE_STATUSES)[number]>("active", LICENSE_STATUSES),
        restricted: usually(false, [true]),
      }),
      { maxLength: 2 },
    ),
    degrees: fc.array(
      fc.record({
        level: fc.constantFrom(...DEGREE_LEVELS),
        field: fc.constantFrom(...DEGREE_FIELDS),
        completed: fc.oneof(fc.constant("2018-05-15"), fc.constant(null)),
        accredited: fc.boolean(),
        supervisedFieldExperience: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
    employment: fc.array(toldJob, { maxLength: 4 }),
    credits: fc.array(
      fc.record({
        date: anyDay,
        hours: fc.oneof(fc.constantFrom(15, 29.99, 30), hoursUpTo(40)),
        topics: fc.constantFrom(["case-management"], ["ethics"]),
      }),
      { maxLength: 3 },
    ),
    declarations: fc.record(declarationFields),
    held: fc.constant([]),
  })
  .map(parse);

/** One fact that a portfolio leaves open, with an answer to it that contradicts nothing else that was told. */
export interface Telling {
  readonly path: string;
  readonly answer: unknown;
}

const dayUpTo = (last: Day) =>
  fc.integer({ min: dayNumber(last) - 1_500, max: dayNumber(last) }).map(fromDayNumber);
const endOfMonth = (month: string): Day =>
  addDays(day(`${addDays(day(`${month}-28`), 4).slice(0, 7)}-01`), -1);

/**
 * The facts that `portfolio` leaves open and every kind of answer to each. Left out, because an answer to them is no
 * missing fact but changes what was told: the employer's name (jobs without one are never suspected duplicates), a
 * documented total or dated hours (they replace the basis), hours a week or a share beside such a total, and the share
 * of a job that was told not to be case management.
 */
export function openFacts(portfolio: Portfolio): fc.Arbitrary<Telling>[] {
  const facts: fc.Arbitrary<Telling>[] = [];
  const fact = (path: string, told: unknown, answers: fc.Arbitrary<unknown>): void => {
    if (told === undefined) facts.push(answers.map((answer) => ({ path, answer })));
  };
  const boolean = fc.boolean();
  fact("licenses", portfolio.licenses, licenses);
  fact("degrees", portfolio.degrees, degrees);
  fact("employment", portfolio.employment, fc.array(job, { maxLength: 2 }));
  fact("credits", portfolio.credits, credits);
  for (const name of DECLARATIONS) fact(`declarations.${name}`, portfolio.declarations?.[name], boolean);
  for (const [index, license] of (portfolio.licenses ?? []).entries()) {
    const at = `licenses[${index}]`;
    fact(`${at}.profession`, license.profession, fc.constantFrom(...PROFESSIONS));
    fact(`${at}.status`, license.status, fc.constantFrom(...LICENSE_STATUSES));
    fact(`${at}.expires`, license.expires, anyDay);
    fact(`${at}.restricted`, license.restricted, boolean);
    fact(`${at}.issued`, license.issued, dayUpTo(ON));
  }
  for (const [index, degree] of (portfolio.degrees ?? []).entries()) {
    const at = `degrees[${index}]`;
    fact(`${at}.level`, degree.level, fc.constantFrom(...DEGREE_LEVELS));
    fact(`${at}.field`, degree.field, fc.constantFrom(...DEGREE_FIELDS));
    fact(`${at}.completed`, degree.completed, fc.oneof(anyDay, fc.constant(null)));
    fact(`${at}.accredited`, degree.accredited, boolean);
    fact(`${at}.supervisedFieldExperience`, degree.supervisedFieldExperience, boolean);
  }
  for (const [index, one] of (portfolio.employment ?? []).entries()) {
    const at = `employment[${index}]`;
    const byTotal = one.documentedCaseManagementHours !== undefined || one.datedHours !== undefined;
    fact(`${at}.role`, one.role, fc.constantFrom(...ROLES));
    fact(`${at}.workedAs`, one.workedAs, fc.constantFrom(...WORKED_AS));
    fact(`${at}.setting`, one.setting, fc.constantFrom(...SETTINGS));
    fact(`${at}.paid`, one.paid, boolean);
    fact(`${at}.supervised`, one.supervised, boolean);
    fact(`${at}.supervisorCredential`, one.supervisorCredential, fc.constantFrom(...SUPERVISOR_CREDENTIALS));
    if (!byTotal) {
      fact(`${at}.hoursPerWeek`, one.hoursPerWeek, weeklyHours);
      if (one.role === undefined || one.role === "case-manager")
        fact(
          `${at}.caseManagementShare`,
          one.caseManagementShare,
          // None of it would contradict the role.
          one.role === "case-manager" ? fc.constantFrom(0.25, 0.3333, 0.5, 0.8, 1) : share,
        );
    }
    const lastEnd = one.end == null ? ON : one.end.length === 7 ? day(`${one.end}-01`) : (one.end as Day);
    fact(`${at}.start`, one.start, dayUpTo(lastEnd < ON ? lastEnd : ON));
    const firstEnd =
      one.start === undefined
        ? undefined
        : one.start.length === 7
          ? endOfMonth(one.start)
          : (one.start as Day);
    if (firstEnd !== undefined)
      fact(
        `${at}.end`,
        one.end,
        fc.oneof(
          fc.constant(null),
          fc.integer({ min: 0, max: 1_200 }).map((length) => addDays(firstEnd, length)),
        ),
      );
    const within = (month: string, last = endOfMonth(month)) =>
      fc
        .integer({ min: dayNumber(day(`${month}-01`)), max: dayNumber(last) })
        .map((count) => fromDayNumber(count));
    // The day of a month is a fact, too; a start and an end in one month would have to fit each other.
    if (one.start !== undefined && one.start.length === 7 && one.end?.slice(0, 7) !== one.start)
      // Hours that were worked by today contradict a start after it.
      fact(
        `${at}.start`,
        undefined,
        byTotal && one.start === ON.slice(0, 7) ? within(one.start, ON) : within(one.start),
      );
    if (one.end != null && one.end.length === 7 && one.start?.slice(0, 7) !== one.end)
      fact(`${at}.end`, undefined, within(one.end));
  }
  for (const [index, credit] of (portfolio.credits ?? []).entries()) {
    const at = `credits[${index}]`;
    fact(`${at}.date`, credit.date, anyDay);
    fact(`${at}.hours`, credit.hours, hoursUpTo(40));
    fact(`${at}.topics`, credit.topics, fc.constantFrom(["case-management"], ["ethics"], []));
  }
  return facts;
}

/** A portfolio, and one of its open facts with an answer. */
export const portfoliosWithOpenFact: fc.Arbitrary<{ portfolio: Portfolio; telling: Telling }> =
  portfolios.chain((portfolio) => {
    const facts = openFacts(portfolio);
    const telling: fc.Arbitrary<Telling> =
      facts.length === 0 ? fc.constant({ path: "declarations.told", answer: true }) : fc.oneof(...facts);
    return fc.record({ portfolio: fc.constant(portfolio), telling });
  });
