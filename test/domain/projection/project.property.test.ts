import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { addDays, type Day } from "../../../domain/calendar/day.ts";
import type { Edition } from "../../../domain/eligibility/credential.ts";
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
import { FULL, PROPERTY_TIMEOUT, SEED } from "../../support/runs.ts";

const { credentials } = loadCredentials();

/** Trying every day costs far more than finding it: a hundred here, ten thousand in the full run. */
const RUNS = FULL ? 10_000 : 100;

vi.setConfig({ testTimeout: PROPERTY_TIMEOUT });

/** What trying every day in turn finds: the first day on which all is met, and the first on which nothing is unmet. */
function dayByDay(
  credential: (typeof credentials)[number],
  ahead: Portfolio,
  horizon: Day,
  /** How many of the rules are looked at, from the first. */
  count = Infinity,
): { eligibleOn: Day | null; openOn: Day | null } {
  let openOn: Day | null = null;
  for (let on: Day = ON; on <= horizon; on = addDays(on, 1)) {
    const rules = editionOn(credential.eligibility, on)?.requirements.slice(0, count);
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

/** What a rule about work after a degree looks up. */
const degreesOf = ({ requirements }: Edition): Edition["requirements"] =>
  requirements.filter(({ kind }) => kind === "degree");

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
        const { eligibleOn, openOn, ahead, rules } = project(credential, portfolio, pace, ON, horizon);
        expect({ eligibleOn, openOn }).toEqual(dayByDay(credential, ahead, horizon));
        // One of its rules alone, as it is today.
        const [edition] = credential.eligibility;
        const projected = rules[days % rules.length];
        const rule = edition?.requirements.find(({ id }) => id === projected?.id);
        if (edition === undefined || rule === undefined || projected === undefined)
          throw new Error("No rule.");
        const alone = {
          ...credential,
          eligibility: [{ ...edition, requirements: [rule, ...degreesOf(edition)] }],
        };
        expect({ eligibleOn: projected.metOn, openOn: projected.openOn }).toEqual(
          dayByDay(alone, ahead, horizon, 1),
        );
        if ((eligibleOn ?? ON) > ON || (openOn ?? ON) > ON) dated += 1;
      },
    ),
    { seed: SEED, numRuns: RUNS },
  );
  // The comparison is worth something only where there are days to find.
  expect(dated).toBeGreaterThan(RUNS / 20);
});
