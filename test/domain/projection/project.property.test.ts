import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { addDays, type Day } from "../../../domain/calendar/day.ts";
import { factsFor } from "../../../domain/eligibility/determine.ts";
import { NO_RULINGS } from "../../../domain/eligibility/doubt.ts";
import { editionOn } from "../../../domain/eligibility/edition.ts";
import { evaluate, fold } from "../../../domain/eligibility/evaluate.ts";
import type { Portfolio } from "../../../domain/eligibility/portfolio.ts";
import type { Pace } from "../../../domain/projection/pace.ts";
import { project } from "../../../domain/projection/project.ts";
import { loadCredentials } from "../../../tools/content/credentials.ts";
import { onTheWay, paces } from "../../support/paces.ts";
import { ON, portfolios, toldPortfolios } from "../../support/portfolios.ts";
import { PROPERTY_TIMEOUT, SEED } from "../../support/runs.ts";

const { credentials } = loadCredentials();

/** Trying every day costs far more than finding it: a hundred here, ten thousand in the full run. */
const RUNS = process.env.CASEWAY_FULL === "1" ? 10_000 : 100;

vi.setConfig({ testTimeout: PROPERTY_TIMEOUT });

/** What trying every day in turn finds: the first day on which all is met, and the first on which nothing is unmet. */
function dayByDay(
  credential: (typeof credentials)[number],
  ahead: Portfolio,
  horizon: Day,
): { eligibleOn: Day | null; openOn: Day | null } {
  let openOn: Day | null = null;
  for (let on: Day = ON; on <= horizon; on = addDays(on, 1)) {
    const rules = editionOn(credential.eligibility, on)?.requirements;
    const facts = factsFor(credential, ahead, on, NO_RULINGS, "verdict");
    const verdict =
      rules &&
      fold(
        "all-of",
        rules.map((rule) => evaluate(rule, facts).finding.verdict),
      );
    if (verdict !== "unmet") openOn ??= on;
    if (verdict === "met") return { eligibleOn: on, openOn };
  }
  return { eligibleOn: null, openOn };
}

test("a projection finds the days that trying every day in turn finds", () => {
  let dated = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...credentials),
      fc.oneof(
        { weight: 8, arbitrary: onTheWay },
        { weight: 1, arbitrary: portfolios },
        { weight: 1, arbitrary: toldPortfolios },
      ),
      paces,
      fc.constantFrom(30, 120, 200),
      (credential, portfolio, pace: Pace, days) => {
        const horizon = addDays(ON, days);
        const { eligibleOn, openOn, ahead } = project(credential, portfolio, pace, ON, horizon);
        expect({ eligibleOn, openOn }).toEqual(dayByDay(credential, ahead, horizon));
        if ((eligibleOn ?? ON) > ON || (openOn ?? ON) > ON) dated += 1;
      },
    ),
    { seed: SEED, numRuns: RUNS },
  );
  // The comparison is worth something only where there are days to find.
  expect(dated).toBeGreaterThan(RUNS / 20);
});
