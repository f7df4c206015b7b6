import { describe, expect, test } from "vitest";
import { credentials } from "../../../dist/content/credentials.ts";
import { day } from "../../../domain/calendar/day.ts";
import { portfolioOf } from "../../../domain/log/portfolio.ts";
import { dataOf } from "../../../domain/log/records.ts";
import { howFar, shortDay } from "../../../site/src/log/parts/day-words.ts";
import { checkerPortfolio, offerFor } from "../../../site/src/log/views/overview/checker-draft.ts";
import { contentsOf } from "../../../site/src/log/views/overview/from-checker.ts";
import { lastHours, likelyJob } from "../../../site/src/log/views/overview/last-hours.ts";
import { questionAbout, questionPlace } from "../../../site/src/log/views/overview/question-place.ts";
import { recentOf } from "../../../site/src/log/views/overview/recent.ts";
import { standingsOf } from "../../../site/src/log/views/overview/standings.ts";
import { recordsTold, testId } from "../../support/told-records.ts";

describe("where a question is answered", () => {
  const records = recordsTold([
    ["license", testId(1), { profession: "RN" }],
    ["employment", testId(2), { employer: "Mercy" }],
    ["employment", testId(3), { employer: "Grace", role: "case-manager" }],
    ["credit", testId(4), { title: "Ethics" }],
  ]);
  const folded = portfolioOf(records);
  test.each([
    ["licenses[0].expires", `/log/record/?edit=${testId(1)}&field=expires`],
    ["employment[1].supervisorCredential", `/log/work/?edit=${testId(3)}&field=supervisorCredential`],
    ["credits[0].topics", `/log/education/?edit=${testId(4)}&field=topics`],
    // What the log keeps in minutes has another name there.
    ["credits[0].hours", `/log/education/?edit=${testId(4)}&field=minutes`],
    ["employment[0].documentedCaseManagementHours", `/log/work/?edit=${testId(2)}&field=documentedMinutes`],
    ["licenses[0]", `/log/record/?edit=${testId(1)}`],
    ["declarations.good-moral-character", "/log/record/?edit=good-moral-character&field=value"],
    // Not told at all: the page where she can add one, or say that there is none.
    ["degrees", "/log/record/"],
    ["employment", "/log/work/"],
    ["credits", "/log/education/"],
  ])("%s", (path, place) => {
    expect(questionPlace(path, folded)).toBe(place);
  });

  test("is said with the name of what it is about", () => {
    expect(questionAbout("employment[1].supervisorCredential", folded, records)).toBe("Grace, case manager");
    expect(questionAbout("credits[0].topics", folded, records)).toBe("Ethics");
    // A statement is its own question, and a section has no name.
    expect(questionAbout("declarations.good-moral-character", folded, records)).toBeUndefined();
    expect(questionAbout("degrees", folded, records)).toBeUndefined();
  });

  test("nowhere for what is not in the log", () => {
    expect(questionPlace("", folded)).toBeUndefined();
    expect(questionPlace("licenses[7].status", folded)).toBeUndefined();
    expect(questionPlace("constructor", folded)).toBeUndefined();
  });
});

describe("what was recorded last", () => {
  const records = recordsTold([
    ["employment", testId(1), { employer: "Mercy", end: null }],
    ["credit", testId(2), { title: "Ethics" }],
    ["setting", "all-told.degrees", { value: true }],
    ["employment", testId(1), { employer: "Mercy West", end: null }],
    ["license", testId(3), { profession: "RN" }],
    ["license", testId(3), null],
  ]);
  test("newest change first, without what a page remembers for her", () => {
    expect(recentOf(records, 9).map(({ record, what }) => [record.kind, what])).toEqual([
      ["license", "Removed"],
      ["employment", "Corrected"],
      ["credit", "Added"],
    ]);
    expect(recentOf(records, 1)).toHaveLength(1);
  });
});

describe("the job that new hours belong to", () => {
  const jobs = [
    ["employment", testId(1), { employer: "Mercy", end: null }],
    ["employment", testId(2), { employer: "Grace", end: "2025-05-01" }],
  ] as const;
  const employer = (records: ReturnType<typeof recordsTold>) => {
    const job = likelyJob(records);
    return job && dataOf(job)?.employer;
  };

  test("is that of the latest day with hours, whenever they were recorded", () => {
    const records = recordsTold([
      ...jobs,
      ["hours", testId(5), { employment: testId(1), date: "2026-10-01", minutes: 60, span: "day" }],
      ["hours", testId(6), { employment: testId(2), date: "2025-01-01", minutes: 90, span: "day" }],
    ]);
    expect(employer(records)).toBe("Mercy");
    expect(lastHours(records)?.data.minutes).toBe(60);
  });

  test("is the one that goes on where there are no hours, and none without a job", () => {
    expect(employer(recordsTold(jobs))).toBe("Mercy");
    expect(employer(recordsTold(jobs.slice(1)))).toBe("Grace");
    expect(likelyJob([])).toBeUndefined();
  });

  test("is not one that was removed", () => {
    const records = recordsTold([
      ...jobs,
      ["hours", testId(6), { employment: testId(2), date: "2025-01-01", minutes: 90, span: "day" }],
      ["employment", testId(2), null],
    ]);
    expect(employer(records)).toBe("Mercy");
    expect(lastHours(records)).toBeUndefined();
  });
});

describe("where she stands with each credential", () => {
  test("nearest first", () => {
    // An RN without any work: the CMGT-BC and ACM-RN are not met; three credentials are for another profession.
    const { portfolio } = portfolioOf(
      recordsTold([
        [
          "license",
          testId(1),
          { profession: "RN", status: "active", expires: "2028-05-31", restricted: false },
        ],
        ["setting", "all-told.degrees", { value: true }],
        ["setting", "all-told.employment", { value: true }],
        ["setting", "all-told.credits", { value: true }],
      ]),
    );
    const standings = standingsOf(credentials, portfolio, day("2026-11-22"));
    expect(standings).toHaveLength(credentials.length);
    expect(
      standings
        .filter(({ determination }) => determination.outcome === "ineligible")
        .map(({ credential }) => credential.id),
    ).toEqual(["acm-sw", "c-aswcm", "c-swcm"]);
    const order = ["eligible", "unknown", "not-yet", "ineligible"];
    const places = standings.map(({ determination }) => order.indexOf(determination.outcome));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe("the offer to take over the checker's answers", () => {
  const portfolio = { licenses: [{ profession: "RN" as const }] };
  const first = { fromChecker: false, isFirstRun: true };
  const later = { fromChecker: false, isFirstRun: false };
  const sent = { fromChecker: true, isFirstRun: false };

  test("is made in an empty log, and to whoever comes from the checker", () => {
    expect(offerFor(portfolio, undefined, first)).toBe("offer");
    expect(offerFor(portfolio, undefined, sent)).toBe("offer");
    expect(offerFor(portfolio, undefined, later)).toBe("none");
    expect(offerFor(undefined, undefined, first)).toBe("none");
  });

  test("is not made again once she said no, unless she asks for it", () => {
    const declined = { answer: "declined", portfolio: "{}" } as const;
    expect(offerFor(portfolio, declined, first)).toBe("none");
    expect(offerFor(portfolio, declined, sent)).toBe("offer");
  });

  test("is never made twice after they were taken over", () => {
    const taken = { answer: "taken", portfolio: '{"licenses":[{"profession":"RN"}]}' } as const;
    expect(offerFor(portfolio, taken, first)).toBe("none");
    expect(offerFor(portfolio, taken, sent)).toBe("taken");
    expect(offerFor({ licenses: [] }, taken, sent)).toBe("changed");
  });

  test("reads the draft that the checker keeps, and nothing else", () => {
    const storageOf = (text: string | null) => () => ({
      getItem: () => text,
      setItem: () => undefined,
      removeItem: () => undefined,
    });
    const draft = {
      v: 1,
      answers: { licenses: { value: "no" } },
      lists: { licenses: [], degrees: [], employment: [], credits: [] },
    };
    expect(checkerPortfolio(storageOf(JSON.stringify(draft)))).toEqual({ licenses: [] });
    const unsure = { ...draft, answers: { licenses: { unsure: "yes" } } };
    expect(checkerPortfolio(storageOf(JSON.stringify(unsure)))).toBeUndefined();
    expect(checkerPortfolio(storageOf("{"))).toBeUndefined();
    expect(checkerPortfolio(storageOf(null))).toBeUndefined();
    expect(
      checkerPortfolio(() => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      }),
    ).toBeUndefined();
  });

  test("says what there is to take over", () => {
    expect(
      contentsOf({ licenses: [{}], employment: [{}, {}], credits: [], declarations: { honest: true } }),
    ).toBe("1 license, 2 jobs and 1 statement");
    expect(contentsOf({ degrees: [{}] })).toBe("1 degree");
    expect(contentsOf({ licenses: [] })).toBe("what you do not have");
  });
});

describe("how far off a day is", () => {
  const on = day("2026-11-22");
  test.each([
    ["2026-11-21", "past"],
    ["2026-11-22", "today"],
    ["2026-11-23", "tomorrow"],
    ["2026-12-04", "in 12 days"],
    ["2027-02-19", "in 89 days"],
    ["2027-02-20", "in 3 months"],
    ["2028-11-20", "in 24 months"],
    ["2028-11-21", "in 2 years"],
  ])("%s", (date, words) => {
    expect(howFar(day(date), on)).toBe(words);
  });
  test("is short in a list", () => {
    expect(shortDay(day("2026-10-04"))).toBe("Oct 4, 2026");
    expect(shortDay(day("2026-05-31"))).toBe("May 31, 2026");
  });
});
