import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import type { Credential } from "../../../domain/eligibility/credential.ts";
import { loadCases } from "../../../tools/content/cases.ts";
import { loadCredentials } from "../../../tools/content/credentials.ts";
import { judge } from "../../support/judge.ts";

/**
 * Would the hand-worked cases notice a wrong rule? Each number of the rules is made one more and one less, each entry
 * of a list of accepted things is taken out, and at least one case has to come out otherwise than it states.
 */
const { credentials } = loadCredentials();

type Path = readonly (string | number)[];
interface Mutant {
  readonly name: string;
  readonly credential: Credential;
}

const NUMBERS = ["months", "hours", "years", "fullTimeMonths"];
const LISTS = [
  "accept",
  "refuse",
  "levels",
  "fields",
  "counted",
  "undecided",
  "workedAs",
  "settings",
  "topics",
];

/** Every value of the rules, by its path in the credential, with the ids of the requirements on the way. */
function* values(node: unknown, path: Path): Generator<{ path: Path; value: unknown }> {
  yield { path, value: node };
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node))
    yield* values(value, [...path, Array.isArray(node) ? Number(key) : key]);
}

function at(credential: Credential, path: Path): unknown {
  return path.reduce<unknown>((node, key) => (node as Record<string | number, unknown>)[key], credential);
}

/** A copy of the credential in which one value is changed. */
function changed(credential: Credential, path: Path, value: unknown): Credential {
  const copy = structuredClone(credential);
  const parent = at(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  parent[path.at(-1) ?? ""] = value;
  return copy;
}

/** "supervised-hours.atLeast.hours": the requirement's id and what follows it. */
function nameOf(credential: Credential, path: Path): string {
  for (let length = path.length; length > 0; length -= 1) {
    const node = at(credential, path.slice(0, length)) as { id?: string } | undefined;
    if (node?.id !== undefined) return [node.id, ...path.slice(length)].join(".");
  }
  return path.join(".");
}

const found = (credential: Credential) => [...values(credential.eligibility, ["eligibility"])];

function numberMutants(credential: Credential): Mutant[] {
  return found(credential).flatMap(({ path, value }) =>
    typeof value === "number" && NUMBERS.includes(String(path.at(-1)))
      ? [value + 1, value - 1].map((other) => ({
          name: `${nameOf(credential, path)}: ${value} becomes ${other}`,
          credential: changed(credential, path, other),
        }))
      : [],
  );
}

function listMutants(credential: Credential): Mutant[] {
  return found(credential).flatMap(({ path, value }) =>
    Array.isArray(value) && LISTS.includes(String(path.at(-1)))
      ? value.map((entry) => ({
          name: `${nameOf(credential, path)}: without ${entry}`,
          credential: changed(
            credential,
            path,
            value.filter((other) => other !== entry),
          ),
        }))
      : [],
  );
}

/** The mutants that no hand-worked case tells from the rules as they are. */
function survivors(mutants: readonly Mutant[], id: string): string[] {
  // Where the outcome is unknown, answers are tried out, which takes longer: those cases go last.
  const cases = loadCases(id).toSorted(
    (a, b) => Number(a.outcome === "unknown") - Number(b.outcome === "unknown"),
  );
  return mutants
    .filter(({ credential }) =>
      cases.every((one) => {
        const { decided, stated } = judge(credential, one);
        return isDeepStrictEqual(decided, stated);
      }),
    )
    .map(({ name }) => name);
}

describe.each(credentials.map((credential) => [credential.name, credential] as const))(
  "The %s's cases notice",
  (_, credential) => {
    test("every number that is one more or one less", { timeout: 60_000 }, () => {
      const mutants = numberMutants(credential);
      expect(survivors(mutants, credential.id), `${mutants.length} changed numbers`).toEqual([]);
    });

    test("every entry that is taken out of a list", { timeout: 60_000 }, () => {
      const mutants = listMutants(credential);
      expect(survivors(mutants, credential.id), `${mutants.length} shortened lists`).toEqual([]);
    });
  },
);

test("there are numbers to change in every credential: months, hours, years of windows and of the older wording", () => {
  expect(
    Object.fromEntries(credentials.map((credential) => [credential.id, numberMutants(credential).length])),
  ).toEqual({
    // 2,080 hours and 12 months of the older wording, each one more and one less.
    "acm-rn": 4,
    "acm-sw": 4,
    // 3,000 hours, 24 months, 20 hours.
    "c-aswcm": 6,
    // 4,500 hours and 36 months.
    "c-swcm": 4,
    // 12, 24 and 12 months.
    ccm: 6,
    // 2,080 hours, and a window of five years.
    cdms: 4,
    // 24 months, 2,000 hours, 30 hours, and two windows of three years.
    "cmgt-bc": 10,
  });
});
