import { describe, expect, test } from "vitest";
import { loadCases } from "../../../tools/content/cases.ts";
import { loadCredentials } from "../../../tools/content/credentials.ts";
import { conditionMutants, entryMutants, numberMutants, survivors } from "../../support/mutants.ts";

/**
 * Would the hand-worked cases notice a wrong rule? Each number of the rules is made one more and one less, each entry
 * of a list is taken out, each condition is taken away or turned round, and at least one case has to come out otherwise
 * than it states. `npm run bench` prints how many there are.
 */
const { credentials } = loadCredentials();

describe.each(credentials.map((credential) => [credential.name, credential] as const))(
  "The %s's cases notice",
  (_, credential) => {
    const cases = loadCases(credential.id);

    test.each([
      ["every number that is one more or one less", numberMutants],
      ["every entry that is taken out of a list", entryMutants],
      ["every condition that is taken away or turned round", conditionMutants],
    ])("%s", { timeout: 60_000 }, (_, mutantsOf) => {
      const mutants = mutantsOf(credential);
      expect(survivors(mutants, cases), `${mutants.length} changed rules`).toEqual([]);
    });
  },
);

test("numbers, entries and conditions are found wherever they stand in the rules", () => {
  const cdms = credentials.find(({ id }) => id === "cdms");
  const aswcm = credentials.find(({ id }) => id === "c-aswcm");
  const acm = credentials.find(({ id }) => id === "acm-rn");
  const ccm = credentials.find(({ id }) => id === "ccm");
  if (cdms === undefined || aswcm === undefined || acm === undefined || ccm === undefined)
    throw new Error("A credential is missing.");
  const namesOf = (mutants: readonly { readonly name: string }[]): string[] =>
    mutants.map(({ name }) => name);
  expect(namesOf(numberMutants(cdms))).toEqual([
    "disability-management-hours.atLeast.hours: 2080 becomes 2081",
    "disability-management-hours.atLeast.hours: 2080 becomes 2079",
    "disability-management-hours.within.years: 5 becomes 6",
    "disability-management-hours.within.years: 5 becomes 4",
  ]);
  expect(namesOf(numberMutants(acm))).toContain(
    "supervised-hours.otherWording.fullTimeMonths: 12 becomes 13",
  );
  expect(namesOf(numberMutants(ccm))).toContain("twenty-four-months.warnAfterYears: 5 becomes 4");
  expect(namesOf(entryMutants(aswcm))).toContain("masters-license.accept: without LMSW");
  expect(namesOf(conditionMutants(aswcm))).toEqual(
    expect.arrayContaining([
      "three-thousand-hours.after: is left out",
      "three-thousand-hours.work.paid: required becomes undecided",
      "masters-degree.accredited: false becomes true",
      "masters-license.unlisted: is refused",
    ]),
  );
});
