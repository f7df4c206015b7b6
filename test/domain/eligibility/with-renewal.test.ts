import { expect, test } from "vitest";
import { joinRenewals, splitRenewal } from "../../../domain/eligibility/with-renewal.ts";
import { loadCredentials } from "../../../tools/content/credentials.ts";

const { credentials } = loadCredentials();

test("a credential taken apart and put together is the same", () => {
  const parts = credentials.map(splitRenewal);
  const joined = joinRenewals(
    parts.map(({ credential }) => credential),
    parts.map(({ part }) => part).toReversed(),
  );
  expect(joined).toEqual(credentials);
});

test("the part without the renewal names no source that only the renewal needs", () => {
  for (const whole of credentials) {
    const { credential, part } = splitRenewal(whole);
    expect(Object.keys(part.sources).length).toBeGreaterThan(0);
    expect(JSON.stringify(credential.eligibility)).not.toContain("renewal");
    for (const key of Object.keys(part.sources)) {
      expect(credential.sources).not.toHaveProperty(key);
      expect(JSON.stringify(credential.eligibility)).not.toContain(`"${key}"`);
    }
  }
});

test("a credential of which no renewal is known has none", () => {
  const [first] = credentials.map(splitRenewal);
  if (first === undefined) throw new Error("There is no credential.");
  expect(joinRenewals([first.credential], [])[0]?.renewal).toEqual([]);
});
