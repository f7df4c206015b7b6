import * as fc from "fast-check";
import { addDays, type Month, parseMonth } from "../../domain/calendar/day.ts";
import { leavesOf } from "../../domain/eligibility/leaves.ts";
import { type Portfolio, type PortfolioInput, portfolioSchema } from "../../domain/eligibility/portfolio.ts";
import type { Pace } from "../../domain/projection/pace.ts";
import { loadCredentials } from "../../tools/content/credentials.ts";
import { ON } from "./portfolios.ts";

/** Every statement that some credential asks for. */
const STATEMENTS = loadCredentials()
  .credentials.flatMap(({ eligibility }) =>
    eligibility.flatMap(({ requirements }) => requirements.flatMap(leavesOf)),
  )
  .flatMap((leaf) => JSON.stringify(leaf).match(/(?<="declaration":")[a-z-]+/g) ?? []);

/** Paces of every kind: work as told, a new job beside or in place of it, soon or later, full or part time, partly told; now and then a license to come. */
export const paces: fc.Arbitrary<Pace> = fc.record(
  {
    educationHoursPerMonth: fc.constantFrom(0, 0.5, 2, 10),
    work: fc.oneof(
      { weight: 2, arbitrary: fc.constant({ is: "as-told" } as const) },
      {
        weight: 1,
        arbitrary: fc.record({
          is: fc.constant("new-job" as const),
          instead: fc.boolean(),
          job: fc
            .record({
              start: fc.integer({ min: 1, max: 200 }).map((days) => addDays(ON, days)),
              rest: fc.record(
                {
                  role: fc.constantFrom(
                    "case-manager",
                    "case-manager",
                    "nurse",
                    "supervisor-of-case-managers",
                  ),
                  workedAs: fc.constantFrom("RN", "RN", "SW"),
                  setting: fc.constantFrom("hospital", "insurer"),
                  hoursPerWeek: fc.constantFrom(12, 24, 32.5, 36, 40),
                  caseManagementShare: fc.constantFrom(1, 0.5),
                  paid: fc.constantFrom(true, true, false),
                  supervised: fc.constantFrom(true, true, false),
                  supervisorCredential: fc.constantFrom("CCM", "other"),
                } as const,
                { requiredKeys: [] },
              ),
            })
            .map(({ start, rest }) => ({ ...rest, start })),
        }),
      },
    ),
    license: fc.record({
      profession: fc.constantFrom("RN", "LCSW", "CRC"),
      month: fc.constantFrom("2026-12", "2027-02").map((month) => parseMonth(month) as Month),
    }),
  },
  { requiredKeys: ["work", "educationHoursPerMonth"] },
);

const usually = <T>(likely: T, others: readonly T[]) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(likely) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

/** Portfolios of people on their way: licensed, working, with some courses, near to most rules; now and then not all of it is told. */
export const onTheWay: fc.Arbitrary<Portfolio> = fc
  .record({
    profession: fc.constantFrom("RN", "RN", "LCSW", "LSW"),
    expires: fc.integer({ min: 0, max: 700 }).map((days) => addDays(ON, days)),
    degree: fc.record({
      level: fc.constantFrom("bachelor", "master"),
      field: fc.constantFrom("nursing", "social-work"),
      completed: fc.integer({ min: -1_200, max: 300 }).map((days) => addDays(ON, days)),
    }),
    jobs: fc.array(
      fc.record({
        // Mostly some weeks short of one year or of two, in which most rules are met.
        daysAgo: fc.oneof(
          { weight: 1, arbitrary: fc.integer({ min: 1, max: 1_400 }) },
          { weight: 3, arbitrary: fc.integer({ min: 230, max: 364 }) },
          { weight: 3, arbitrary: fc.integer({ min: 600, max: 729 }) },
        ),
        length: fc.oneof(
          { weight: 4, arbitrary: fc.constant(null) },
          { weight: 1, arbitrary: fc.integer({ min: 0, max: 1_000 }) },
        ),
        hoursPerWeek: usually(40, [12, 20, 30, 34.99, 36]),
        share: usually(1, [0.5]),
        employer: fc.constantFrom("Mercy", "Lakeside"),
        supervisorCredential: fc.constantFrom("CCM", "other"),
        precision: usually("day", ["month", "untold"]),
        basis: usually("weekly", ["documented", "dated"]),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    credits: fc.array(
      fc.record({
        daysAgo: fc.integer({ min: -60, max: 1_200 }),
        hours: fc.constantFrom(5, 10, 14.5, 20),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    untold: usually("", ["credits", "declarations", "degrees"]),
    statements: usually(true, [false]),
  })
  .map(({ profession, expires, degree, jobs, credits, untold, statements }) => {
    const whole: PortfolioInput = {
      licenses: [{ profession, expires, status: "active", restricted: false }],
      degrees: [{ ...degree, accredited: true, supervisedFieldExperience: true } as never],
      employment: jobs.map(({ daysAgo, length, share, precision, basis, ...rest }) => {
        const start = addDays(ON, -daysAgo);
        const end = length === null ? null : addDays(start, length);
        return {
          ...rest,
          role: "case-manager",
          workedAs: profession === "RN" ? "RN" : "SW",
          setting: "hospital",
          paid: true,
          supervised: true,
          caseManagementShare: share,
          ...(precision === "untold" ? {} : { start: precision === "month" ? start.slice(0, 7) : start }),
          end: end !== null && precision === "month" ? end.slice(0, 7) : end,
          ...(basis === "documented" ? { documentedCaseManagementHours: daysAgo } : {}),
          ...(basis === "dated"
            ? { datedHours: [0, 100, 200, 300].map((days) => ({ date: addDays(start, days), hours: 12 })) }
            : {}),
        } as const;
      }),
      credits: credits.map(({ daysAgo, hours }) => ({
        date: addDays(ON, -daysAgo),
        hours,
        topics: ["case-management"],
      })),
      declarations: Object.fromEntries(STATEMENTS.map((name) => [name, statements])),
    };
    return portfolioSchema.parse(
      Object.fromEntries(Object.entries(whole).filter(([section]) => section !== untold)),
    );
  });
