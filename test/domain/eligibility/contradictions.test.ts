import { describe, expect, test } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import { contradictions } from "../../../domain/eligibility/contradictions.ts";
import { type PortfolioInput, portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import { job } from "../../support/invented.ts";

const ON = day("2026-11-22");
const found = (portfolio: PortfolioInput) => contradictions(portfolioSchema.parse(portfolio), ON);
const paths = (portfolio: PortfolioInput) => found(portfolio).map(({ path }) => path);

describe("Answers that do not fit each other", () => {
  test("nothing is said of a portfolio that fits, or that tells little", () => {
    expect(found({})).toEqual([]);
    expect(found({ licenses: [{}], degrees: [{}], employment: [{}, {}], credits: [{}] })).toEqual([]);
    expect(
      found({
        licenses: [{ status: "active", issued: "2018-06-01", expires: "2026-11-22" }],
        degrees: [{ completed: "2026-11-22" }, { completed: null }],
        employment: [job(), job({ start: "2025-01-15", end: null })],
        credits: [{ date: "2026-11-22" }],
      }),
    ).toEqual([]);
  });

  test("an active license that expired", () => {
    expect(found({ licenses: [{}, { status: "active", expires: "2026-11-21" }] })).toEqual([
      {
        path: "licenses[1].expires",
        message:
          "You said that this license is active, but it expired on November 21, 2026. We go by the date.",
      },
    ]);
    expect(found({ licenses: [{ status: "expired", expires: "2026-11-21" }] })).toEqual([]);
  });

  test("a license that expires before it was issued", () => {
    expect(found({ licenses: [{ issued: "2018-06-01", expires: "2018-05-31" }] })).toEqual([
      {
        path: "licenses[0].expires",
        message: "This license expires before it was issued. Check both dates.",
      },
    ]);
    expect(found({ licenses: [{ issued: "2018-06-01", expires: "2018-06-01" }] })).toEqual([]);
  });

  test("an active license that is still to be issued", () => {
    expect(paths({ licenses: [{ status: "active", issued: "2026-11-23" }] })).toEqual(["licenses[0].issued"]);
    expect(paths({ licenses: [{ status: "pending", issued: "2026-11-23" }] })).toEqual([]);
  });

  test("a degree in the future", () => {
    expect(found({ degrees: [{ completed: "2026-11-23" }] })).toEqual([
      {
        path: "degrees[0].completed",
        message: "November 23, 2026 is still to come. The degree counts from that day on.",
      },
    ]);
  });

  test("a job that begins in the future, to the day or the month", () => {
    expect(
      paths({ employment: [job({ start: "2026-11-23", end: null }), job({ start: "2026-12", end: null })] }),
    ).toEqual(["employment[0].start", "employment[1].start"]);
    expect(paths({ employment: [job({ start: "2026-11", end: null })] })).toEqual([]);
  });

  test("two full-time jobs at once, told at the second", () => {
    expect(
      found({ employment: [job(), job({ start: "2025-01-14", end: "2025-06-30", hoursPerWeek: 35 })] }),
    ).toEqual([
      {
        path: "employment[1].hoursPerWeek",
        message: "Two full-time jobs overlap. We count both as you told us; a month never counts twice.",
      },
    ]);
  });

  test.each([
    ["one of them is part time", job({ hoursPerWeek: 34.99 })],
    ["they follow one another", job({ start: "2025-01-15", end: "2025-06-30" })],
    ["it is open whether they overlap", job({ start: "2025-01", end: "2025-06" })],
  ])("two jobs are no contradiction when %s", (_, second) => {
    expect(found({ employment: [job(), second] })).toEqual([]);
  });

  test("a supervisor who holds the CCM, where nobody supervised", () => {
    expect(paths({ employment: [job({ supervised: false })] })).toEqual([
      "employment[0].supervisorCredential",
    ]);
    expect(paths({ employment: [job({ supervised: false, supervisorCredential: "none" })] })).toEqual([]);
  });

  test("dated hours outside the dates of the job", () => {
    const dated = (...dates: string[]) =>
      found({ employment: [job({ datedHours: dates.map((date) => ({ date, hours: 1 })) })] });
    expect(dated("2024-01-15", "2025-01-14")).toEqual([]);
    expect(dated("2024-01-14", "2024-06-01")).toEqual([
      {
        path: "employment[0].datedHours",
        message: "One dated entry lies outside the dates of this job. We count hours by their own date.",
      },
    ]);
    expect(dated("2024-01-14", "2025-01-15")[0]?.message).toBe(
      "2 dated entries lie outside the dates of this job. We count hours by their own date.",
    );
    // To the month, every day of the month is inside; an open end has no outside.
    const months = job({
      start: "2024-01",
      end: "2024-02",
      datedHours: [
        { date: "2024-01-01", hours: 1 },
        { date: "2024-02-29", hours: 1 },
      ],
    });
    expect(
      found({
        employment: [months, job({ end: null, datedHours: [{ date: "2026-11-22", hours: 1 }] })].map(
          (one, index) => ({ ...one, hoursPerWeek: index }),
        ),
      }),
    ).toEqual([]);
  });

  test("a course in the future", () => {
    expect(found({ credits: [{ date: "2026-11-22" }, { date: "2026-11-23" }] })).toEqual([
      {
        path: "credits[1].date",
        message: "November 23, 2026 is still to come. The course counts from that day on.",
      },
    ]);
  });

  test("all are told, in the order of the portfolio", () => {
    expect(
      paths({
        credits: [{ date: "2027-01-01" }],
        employment: [job({ supervised: false, start: "2027-01-01", end: null })],
        degrees: [{ completed: "2027-01-01" }],
        licenses: [{ status: "active", issued: "2027-06-01", expires: "2026-01-01" }],
      }),
    ).toEqual([
      "licenses[0].expires",
      "licenses[0].expires",
      "licenses[0].issued",
      "degrees[0].completed",
      "employment[0].start",
      "employment[0].supervisorCredential",
      "credits[0].date",
    ]);
  });
});
