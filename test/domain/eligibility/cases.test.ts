import { describe, expect, test } from "vitest";
import { loadCases } from "../../../tools/content/cases.ts";
import { loadCredentials } from "../../../tools/content/credentials.ts";
import { judge } from "../../support/judge.ts";

/** Every hand-worked case of every credential, against the rules as the content states them. */
const { credentials, faults } = loadCredentials();

test("the credentials' files have no faults", () => {
  expect(faults).toEqual([]);
});

describe.each(credentials.map((credential) => [credential.name, credential] as const))(
  "%s",
  (_, credential) => {
    test.each(loadCases(credential.id).map((one) => [one.name, one] as const))("%s", (_, expected) => {
      const { decided, stated } = judge(credential, expected);
      expect(decided, expected.because).toEqual(stated);
    });
  },
);
