import { expect, test } from "vitest";
import { joinParticulars, joinRenewals } from "../../../domain/credentials/join.ts";
import { splitCredential } from "../../../domain/credentials/split.ts";
import { loadCredentials } from "../../../tools/content/credentials.ts";

const { credentials } = loadCredentials();
const parts = credentials.map(splitCredential);

test("a credential taken apart and put together is the same", () => {
  const withRenewal = joinRenewals(
    parts.map(({ credential }) => credential),
    parts.map(({ renewal }) => renewal).toReversed(),
  );
  const whole = joinParticulars(withRenewal, parts.map(({ particulars }) => particulars).toReversed());
  expect(whole).toEqual(credentials);
});

test("what decides eligibility comes with the sources that it names, and without what only the other parts name", () => {
  for (const { credential, renewal, particulars } of parts) {
    expect(Object.keys(credential).toSorted()).toEqual(
      expect.not.arrayContaining(["renewal", "fees", "exam", "blueprint", "windows", "retake"]),
    );
    for (const key of [...Object.keys(renewal.sources), ...Object.keys(particulars.sources)]) {
      expect(credential.sources).not.toHaveProperty(key);
      expect(JSON.stringify(credential.eligibility)).not.toContain(`"${key}"`);
    }
  }
});

test("a source that nothing names stays with the rules", () => {
  const [first] = credentials;
  if (first === undefined) throw new Error("There is no credential.");
  const unnamed = { title: "A page that nothing names" };
  const { credential } = splitCredential({ ...first, sources: { ...first.sources, unnamed } });
  expect(credential.sources.unnamed).toEqual(unnamed);
});

test("a credential of which no renewal is known has none", () => {
  const [first] = parts;
  if (first === undefined) throw new Error("There is no credential.");
  expect(joinRenewals([first.credential], [])[0]?.renewal).toEqual([]);
});

test("particulars that were not compiled with their credential stop the build", () => {
  const [first] = parts;
  if (first === undefined) throw new Error("There is no credential.");
  expect(() => joinParticulars([first.credential], [])).toThrow(
    `There are no particulars of ${first.credential.id}.`,
  );
});
