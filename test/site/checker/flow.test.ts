import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { credentials } from "../../../dist/content/credentials.ts";
import { contradictions } from "../../../domain/eligibility/contradictions.ts";
import { determine } from "../../../domain/eligibility/determine.ts";
import { portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import { type Draft, EMPTY, type Raw } from "../../../site/src/checker/draft.ts";
import { after, answer, before, firstOpen, questionsFor } from "../../../site/src/checker/flow.ts";
import { questionAt } from "../../../site/src/checker/places.ts";
import type { Question } from "../../../site/src/checker/question.ts";
import { toPortfolio } from "../../../site/src/checker/to-portfolio.ts";
import { pickFrom, walk } from "../../support/checker-walk.ts";
import { ON } from "../../support/portfolios.ts";
import { PROPERTY_TIMEOUT, runs, SEED } from "../../support/runs.ts";

const chances = fc.array(fc.nat(9_999), { minLength: 40, maxLength: 120 });
const property = (check: (draft: Draft, asked: Question[]) => void, times = 200): void =>
  fc.assert(
    fc.property(chances, (numbers) => {
      const { draft, asked } = walk(pickFrom(numbers));
      check(draft, asked);
    }),
    { seed: SEED, numRuns: runs(times) },
  );

/** The path with these answers; "not sure" to whatever is not named. */
const path = (answers: Record<string, Raw>) =>
  walk(
    () => 0,
    ({ id, unsure, control }) =>
      answers[id] ??
      (unsure !== undefined ? { unsure: "yes" } : { value: control.kind === "choice" ? "no" : "" }),
  );
const ids = (asked: readonly Question[]): string[] => asked.map(({ id }) => id);

describe("the way through the questions", () => {
  test("begins with licenses, then degrees, work, classes and statements", () => {
    expect(ids(path({}).asked)).toEqual([
      "licenses",
      "degrees",
      "employment",
      "credits",
      "declarations/aswb-masters-exam",
      "declarations/nasw-ethics-and-education",
      "declarations/aswb-bachelors-exam",
      "declarations/nasw-practice-and-ethics",
      "declarations/good-moral-character",
    ]);
  });

  test("ends on every path, asks nothing twice but for another item, and leaves nothing open", () => {
    property((draft, asked) => {
      expect(firstOpen(draft)).toBeUndefined();
      const once = ids(asked).filter((id) => !id.endsWith("/more"));
      expect(new Set(once).size).toBe(once.length);
    });
  });

  test("back from any question leads to the one before it, to the first", () => {
    property((draft) => {
      const questions = questionsFor(draft);
      for (const [index, { id }] of questions.entries())
        expect(before(draft, id)?.id).toBe(questions[index - 1]?.id);
    }, 50);
  });

  test("an answer that is given again leaves every other answer as it was", () => {
    property((draft) => {
      for (const { id } of questionsFor(draft).filter(({ id }) => !id.endsWith("/more"))) {
        expect(answer(draft, id, draft.answers[id] ?? {})).toEqual(draft);
      }
    }, 50);
  });

  test("asks a student for no expiry and no restriction of a license that is not issued yet", () => {
    const { asked } = path({
      licenses: { value: "yes" },
      "licenses/1/profession": { value: "RN" },
      "licenses/1/status": { value: "pending" },
    });
    expect(ids(asked).filter((id) => id.startsWith("licenses/1"))).toEqual([
      "licenses/1/profession",
      "licenses/1/jurisdiction",
      "licenses/1/status",
    ]);
  });

  test("asks for the statement about another license only of those who hold one", () => {
    const license = (profession: string) =>
      ids(path({ licenses: { value: "yes" }, "licenses/1/profession": { value: profession } }).asked);
    expect(license("RN")).not.toContain("declarations/independent-assessment");
    expect(license("other")).toContain("declarations/independent-assessment");
  });

  test("asks a nurse who managed no cases nothing about a supervisor", () => {
    const { asked } = path({
      employment: { value: "yes" },
      "employment/1/role": { value: "nurse" },
      "employment/1/share": { value: "0" },
    });
    expect(ids(asked)).not.toContain("employment/1/supervisorCredential");
    expect(ids(asked)).toContain("employment/1/workedAs");
  });

  test("what was typed and then overruled by not sure does not come back", () => {
    const typed: Draft = { ...EMPTY, pending: { id: "licenses/1/expires", raw: { month: "13" } } };
    expect(answer(typed, "licenses/1/expires", { unsure: "yes" }).pending).toBeUndefined();
    expect(answer(typed, "licenses", { value: "no" }).pending).toEqual(typed.pending);
  });

  test("a second job is asked about after the first", () => {
    let more = 0;
    const { draft } = walk(
      () => 0,
      ({ id, unsure }): Raw => {
        if (id === "employment") return { value: "yes" };
        if (id === "employment/more") return { value: more++ === 0 ? "yes" : "no" };
        return unsure === undefined ? { value: "no" } : { unsure: "yes" };
      },
    );
    expect(draft.lists.employment).toEqual(["1", "2"]);
    expect(after(draft, "employment/more")?.id).toBe("credits");
  });
});

describe("the portfolio behind the answers", () => {
  test("is one that the schema accepts, on every path and at every step of it", {
    timeout: PROPERTY_TIMEOUT,
  }, () => {
    fc.assert(
      fc.property(chances, (numbers) => {
        const faults: unknown[] = [];
        walk(pickFrom(numbers), (_, draft) => {
          const parsed = portfolioSchema.safeParse(toPortfolio(draft));
          if (!parsed.success) faults.push(parsed.error.issues);
          return undefined;
        });
        expect(faults).toEqual([]);
      }),
      { seed: SEED, numRuns: runs(60) },
    );
  });

  test("says nothing at all when nothing is told", () => {
    expect(toPortfolio(EMPTY)).toEqual({});
    expect(toPortfolio(path({}).draft)).toEqual({});
  });

  test("turns not sure into unknown, never into no", () => {
    const { draft } = path({
      licenses: { value: "yes" },
      degrees: { value: "yes" },
      employment: { value: "yes" },
      credits: { value: "yes" },
      "credits/1/class": {},
    });
    expect(toPortfolio(draft)).toEqual({ licenses: [{}], degrees: [{}], employment: [{}], credits: [{}] });
    for (const credential of credentials) {
      expect(`${credential.id} ${determine(credential, toPortfolio(draft), ON).outcome}`).toBe(
        `${credential.id} unknown`,
      );
    }
  });

  test("holds none where she said none", () => {
    const none = { value: "no" };
    expect(
      toPortfolio(path({ licenses: none, degrees: none, employment: none, credits: none }).draft),
    ).toEqual({
      licenses: [],
      degrees: [],
      employment: [],
      credits: [],
    });
  });

  test("of a nurse with two years of case management is the one that she told", () => {
    const { draft } = path({
      licenses: { value: "yes" },
      "licenses/1/profession": { value: "RN" },
      "licenses/1/status": { value: "active" },
      "licenses/1/expires": { month: "5", day: "31", year: "2028" },
      "licenses/1/restricted": { value: "no" },
      degrees: { value: "yes" },
      "degrees/1/level": { value: "bachelor" },
      "degrees/1/field": { value: "nursing" },
      "degrees/1/finished": { value: "studying" },
      employment: { value: "yes" },
      "employment/1/role": { value: "case-manager" },
      "employment/1/employer": { value: " Mercy " },
      "employment/1/workedAs": { value: "RN" },
      "employment/1/start": { month: "3", day: "", year: "2024" },
      "employment/1/still": { value: "yes" },
      "employment/1/hours": { value: "weekly" },
      "employment/1/hoursPerWeek": { value: "40" },
      "employment/1/share": { value: "other" },
      "employment/1/sharePercent": { value: "80" },
      "employment/1/paid": { value: "yes" },
      "employment/1/setting": { value: "hospital" },
      "employment/1/supervised": { value: "yes" },
      "employment/1/supervisorCredential": { value: "none" },
      credits: { value: "yes" },
      "credits/1/class": {
        month: "2",
        day: "10",
        year: "2025",
        hours: "10",
        topic: "case-management",
        provider: "CMSA",
      },
      "declarations/good-moral-character": { value: "yes" },
    });
    expect(toPortfolio(draft)).toEqual({
      licenses: [{ profession: "RN", status: "active", expires: "2028-05-31", restricted: false }],
      degrees: [{ level: "bachelor", field: "nursing", completed: null }],
      employment: [
        {
          employer: "Mercy",
          role: "case-manager",
          workedAs: "RN",
          setting: "hospital",
          start: "2024-03",
          end: null,
          hoursPerWeek: 40,
          caseManagementShare: 0.8,
          paid: true,
          supervised: true,
          supervisorCredential: "none",
        },
      ],
      credits: [{ date: "2025-02-10", hours: 10, topics: ["case-management"], provider: "CMSA" }],
      declarations: { "good-moral-character": true },
    });
  });

  test("has no supervisor's credential where nobody supervised", () => {
    const { draft } = path({ employment: { value: "yes" }, "employment/1/supervised": { value: "no" } });
    expect(toPortfolio(draft).employment).toEqual([{ supervised: false, supervisorCredential: "none" }]);
  });

  test("leaves out an end before the start, and the end is open again", () => {
    const { draft } = path({
      employment: { value: "yes" },
      "employment/1/start": { month: "3", day: "", year: "2024" },
      "employment/1/still": { value: "no" },
      "employment/1/end": { month: "3", day: "1", year: "2024" },
    });
    expect(toPortfolio(draft).employment).toEqual([{ start: "2024-03", end: "2024-03-01" }]);
    const later = answer(draft, "employment/1/start", { month: "4", day: "", year: "2024" });
    expect(toPortfolio(later).employment).toEqual([{ start: "2024-04" }]);
    expect(firstOpen(later)?.id).toBe("employment/1/end");
  });

  test("leaves out an answer whose question is no longer asked, and has it again when it is", () => {
    const left = { month: "6", day: "30", year: "2025" };
    const { draft } = path({
      employment: { value: "yes" },
      "employment/1/start": { month: "1", day: "1", year: "2024" },
      "employment/1/still": { value: "no" },
      "employment/1/end": left,
    });
    const again = answer(draft, "employment/1/still", { value: "yes" });
    expect(toPortfolio(again).employment?.[0]?.end).toBeNull();
    expect(toPortfolio(answer(again, "employment/1/still", { value: "no" })).employment?.[0]?.end).toBe(
      "2025-06-30",
    );
  });
});

describe("where a question of the result is answered", () => {
  test("whoever cannot say the sum of her hours is asked how much of the job was case management", () => {
    const { asked } = path({
      employment: { value: "yes" },
      "employment/1/role": { value: "case-manager" },
      "employment/1/hours": { value: "documented" },
      "employment/1/documentedCaseManagementHours": { unsure: "yes" },
      "employment/1/hoursPerWeek": { value: "40" },
    });
    expect(ids(asked)).toContain("employment/1/share");
  });

  test("every question that a result asks of her has its page", { timeout: PROPERTY_TIMEOUT }, () => {
    const missing = new Set<string>();
    property((draft) => {
      const portfolio = toPortfolio(draft);
      for (const credential of credentials) {
        const next = determine(credential, portfolio, ON).next ?? [];
        // A nurse is asked what social workers confirm only once she has told such a degree: that question has its page.
        const afterDegrees = next.some(({ path }) => /^degrees(\[\d+\]\.field)?$/.test(path));
        for (const { path, ask } of next) {
          if (afterDegrees && path.startsWith("declarations.")) continue;
          if (ask === "learner" && questionAt(draft, path) === undefined)
            missing.add(`${path} in ${JSON.stringify(portfolio)}`);
        }
      }
    }, 150);
    expect([...missing]).toEqual([]);
  });

  test("every contradiction is shown at a question", { timeout: PROPERTY_TIMEOUT }, () => {
    const missing = new Set<string>();
    property((draft) => {
      for (const { path } of contradictions(toPortfolio(draft), ON)) {
        if (questionAt(draft, path) === undefined) missing.add(path);
      }
    });
    expect([...missing]).toEqual([]);
  });

  test("hours a week that are not told beside a documented total can be told", () => {
    const { draft } = path({
      licenses: { value: "yes" },
      "licenses/1/profession": { value: "RN" },
      "licenses/1/status": { value: "active" },
      "licenses/1/expires": { month: "5", day: "31", year: "2028" },
      "licenses/1/restricted": { value: "no" },
      employment: { value: "yes" },
      "employment/1/role": { value: "case-manager" },
      "employment/1/start": { month: "1", day: "1", year: "2024" },
      "employment/1/still": { value: "yes" },
      "employment/1/hours": { value: "documented" },
      "employment/1/documentedCaseManagementHours": { value: "3000" },
      "declarations/good-moral-character": { value: "yes" },
    });
    expect(questionsFor(draft).map(({ id }) => id)).toContain("employment/1/hoursPerWeek");
    expect(questionAt(draft, "employment[0].hoursPerWeek")).toBe("employment/1/hoursPerWeek");
  });
});
