import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { addDays, type Day, day, dayNumber, fromDayNumber } from "../../../domain/calendar/day.ts";
import { withAnswer } from "../../../domain/eligibility/answer.ts";
import type { Determination } from "../../../domain/eligibility/determination.ts";
import { determinationSchema } from "../../../domain/eligibility/determination.ts";
import { determine } from "../../../domain/eligibility/determine.ts";
import { type Employment, type Portfolio, portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import { loadCredentials } from "../../../tools/content/credentials.ts";
import { everyFinding } from "../../support/invented.ts";
import {
  ON,
  openFacts,
  portfolios,
  portfoliosWithOpenFact,
  toldPortfolios,
} from "../../support/portfolios.ts";
import { PROPERTY_TIMEOUT, runs, SEED } from "../../support/runs.ts";

/** What holds for every portfolio, under each credential as the content states it. */
const { credentials } = loadCredentials();
const each = credentials.map((credential) => [credential.name, credential] as const);

const verdicts = (determination: Determination): Map<string, string> =>
  new Map(everyFinding(determination.findings).map(({ id, verdict }) => [id, verdict]));

vi.setConfig({ testTimeout: PROPERTY_TIMEOUT });

describe.each(each)("For every portfolio, the %s", (_, credential) => {
  test("gives a determination of its form, which survives JSON, and no possible amount below the certain one", () => {
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        const determination = determine(credential, portfolio, ON);
        expect(determinationSchema.parse(determination)).toStrictEqual(determination);
        expect(JSON.parse(JSON.stringify(determination))).toStrictEqual(determination);
        for (const { id, amount, verdict, counted } of everyFinding(determination.findings)) {
          for (const piece of counted) {
            if (piece.possible != null) expect(piece.possible, id).toBeGreaterThanOrEqual(piece.certain ?? 0);
          }
          if (amount === undefined) continue;
          if (amount.possible !== null) expect(amount.possible, id).toBeGreaterThanOrEqual(amount.certain);
          expect(amount.short === 0, id).toBe(amount.certain >= amount.needed);
          if (verdict === "met" && amount.certain < amount.needed) expect.fail(`${id} is met and short`);
        }
      }),
      { seed: SEED, numRuns: runs(120) },
    );
  });

  test("gives the same outcome, verdicts and amounts whatever the order of the entries", () => {
    const shuffled = portfolios.chain((portfolio) => {
      const lists = Object.entries(portfolio as Record<string, unknown>).filter(
        (pair): pair is [string, unknown[]] => Array.isArray(pair[1]),
      );
      return fc
        .tuple(
          ...lists.map(([key, list]) =>
            fc.shuffledSubarray(list, { minLength: list.length }).map((order) => [key, order] as const),
          ),
        )
        .map((orders) => [portfolio, { ...portfolio, ...Object.fromEntries(orders) } as Portfolio] as const);
    });
    const essence = (determination: Determination) => ({
      outcome: determination.outcome,
      findings: everyFinding(determination.findings).map(({ id, verdict, amount, warnings }) => ({
        id,
        verdict,
        amount,
        warnings,
      })),
    });
    fc.assert(
      fc.property(shuffled, ([portfolio, other]) => {
        expect(essence(determine(credential, other, ON))).toEqual(
          essence(determine(credential, portfolio, ON)),
        );
      }),
      { seed: SEED, numRuns: runs(60) },
    );
  });

  test("never takes a met rule back when full-time months are added in free time", () => {
    const added = toldPortfolios.chain((portfolio) =>
      fc
        .record({
          slot: fc.nat(),
          from: fc.double({ min: 0, max: 0.999, noNaN: true }),
          to: fc.double({ min: 0, max: 0.999, noNaN: true }),
        })
        .map(({ slot, from, to }) => {
          const free = freeTime(portfolio.employment ?? []);
          const chosen = free[slot % free.length];
          if (chosen === undefined) return undefined;
          const days = chosen.to - chosen.from + 1;
          const [a, b] = [Math.floor(from * days), Math.floor(to * days)];
          const job = fullTime(
            fromDayNumber(chosen.from + Math.min(a, b)),
            fromDayNumber(chosen.from + Math.max(a, b)),
          );
          const more: Portfolio = { ...portfolio, employment: [...(portfolio.employment ?? []), job] };
          return [portfolio, more] as const;
        })
        .filter((pair) => pair !== undefined),
    );
    fc.assert(
      fc.property(added, ([before, after]) => {
        const first = determine(credential, before, ON);
        const second = determine(credential, after, ON);
        const now = verdicts(second);
        for (const [id, verdict] of verdicts(first))
          if (verdict === "met") expect(now.get(id), id).toBe("met");
        if (first.outcome === "eligible") expect(second.outcome).toBe("eligible");
      }),
      { seed: SEED, numRuns: runs(120) },
    );
  });

  test("keeps what is met and what is unmet, whatever the answer to an open fact", () => {
    fc.assert(
      fc.property(portfoliosWithOpenFact, ({ portfolio, telling }) => {
        const before = verdicts(determine(credential, portfolio, ON));
        const told = portfolioSchema.parse(withAnswer(portfolio, telling.path, telling.answer));
        const after = verdicts(determine(credential, told, ON));
        for (const [id, verdict] of before) {
          if (verdict !== "unknown") expect(after.get(id), `${id} after ${telling.path}`).toBe(verdict);
        }
      }),
      { seed: SEED, numRuns: runs(250) },
    );
  });

  test("settles the outcome by any answer to a question that is said to settle it", () => {
    const asked = portfolios.chain((portfolio) => {
      const questions = (determine(credential, portfolio, ON).next ?? []).filter(
        ({ settles, ask }) => settles && ask === "learner",
      );
      const facts = openFacts(portfolio);
      return fc.tuple(...facts).map((tellings) => ({
        portfolio,
        tellings: tellings.filter(({ path }) => questions.some((question) => question.path === path)),
      }));
    });
    fc.assert(
      fc.property(asked, ({ portfolio, tellings }) => {
        for (const { path, answer } of tellings) {
          const told = portfolioSchema.parse(withAnswer(portfolio, path, answer));
          expect(determine(credential, told, ON).outcome, path).not.toBe("unknown");
        }
      }),
      { seed: SEED, numRuns: runs(120) },
    );
  });
});

/** The runs of days, from 2020 to `ON`, in which no job was held. */
function freeTime(employment: readonly Employment[]): { from: number; to: number }[] {
  const taken = employment
    .map(({ start, end }) => ({
      from: dayNumber(start as Day),
      to: dayNumber(end == null ? addDays(ON, 400) : (end as Day)),
    }))
    .toSorted((a, b) => a.from - b.from);
  const free: { from: number; to: number }[] = [];
  let next = dayNumber(day("2020-01-01"));
  for (const { from, to } of [...taken, { from: dayNumber(ON) + 1, to: dayNumber(ON) + 1 }]) {
    if (from > next) free.push({ from: next, to: Math.min(from - 1, dayNumber(ON)) });
    next = Math.max(next, to + 1);
  }
  return free.filter(({ from, to }) => from <= to);
}

const fullTime = (start: Day, end: Day): Employment => ({
  employer: "Added",
  role: "case-manager",
  workedAs: "RN",
  setting: "hospital",
  start,
  end,
  hoursPerWeek: 40,
  caseManagementShare: 1,
  paid: true,
  supervised: true,
  supervisorCredential: "CCM",
});
