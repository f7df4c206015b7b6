import { expect, test } from "vitest";
import { day, type Month, parseMonth } from "../../../domain/calendar/day.ts";
import { type PortfolioInput, portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import type { Pace } from "../../../domain/projection/pace.ts";
import { AS_TOLD } from "../../../site/src/plan/kept-pace.ts";
import { isForSocialWorkers, tellsOfSocialWork } from "../../../site/src/plan/social-work.ts";
import { loadCredentials } from "../../../tools/content/credentials.ts";
import { job } from "../../support/invented.ts";

const ON = { on: day("2026-11-22") };
const tells = (told: PortfolioInput, pace: Pace = AS_TOLD) =>
  tellsOfSocialWork(portfolioSchema.parse(told), pace);

test("three credentials are for social workers only", () => {
  const found = loadCredentials().credentials.filter((credential) => isForSocialWorkers(credential, ON));
  expect(found.map(({ id }) => id)).toEqual(["acm-sw", "c-aswcm", "c-swcm"]);
  // Before its first edition nothing is known of a credential.
  const [first] = found;
  expect(first && isForSocialWorkers({ ...first, eligibility: [] }, ON)).toBe(false);
});

test("a license, a degree or work in social work tells of it, planned or not", () => {
  expect(tells({ licenses: [{ profession: "LSW" }] })).toBe(true);
  expect(tells({ degrees: [{ field: "social-work", completed: null }] })).toBe(true);
  expect(tells({ employment: [job({ workedAs: "SW" })] })).toBe(true);
  expect(tells({ employment: [job({ role: "social-worker" })] })).toBe(true);
  const { end: _end, ...terms } = job({ workedAs: "SW" });
  expect(
    tells({}, { ...AS_TOLD, work: { is: "new-job", instead: false, job: { ...terms, start: ON.on } } }),
  ).toBe(true);
  expect(
    tells({}, { ...AS_TOLD, license: { profession: "LCSW", month: parseMonth("2027-05") as Month } }),
  ).toBe(true);
});

test("a license or a degree of a kind that she did not tell may be one in social work", () => {
  expect(tells({ licenses: [{ status: "active" }] })).toBe(true);
  expect(tells({ degrees: [{ level: "master" }] })).toBe(true);
});

test("nothing else tells of it", () => {
  expect(tells({})).toBe(false);
  expect(
    tells(
      { licenses: [{ profession: "CRC" }], degrees: [{ field: "nursing" }], employment: [job()] },
      { ...AS_TOLD, license: { profession: "RN", month: parseMonth("2027-05") as Month } },
    ),
  ).toBe(false);
});
