import { isDeepStrictEqual } from "node:util";
import type { Credential } from "../../domain/eligibility/credential.ts";
import type { HandWorkedCase } from "../../tools/content/cases.ts";
import { judge } from "./judge.ts";

/** Credentials with one thing changed in their eligibility: would the hand-worked cases notice? */
export interface Mutant {
  /** "supervised-hours.atLeast.hours: 2080 becomes 2081" */
  readonly name: string;
  readonly credential: Credential;
}

type Path = readonly (string | number)[];

/** Every number of the rules, whatever it is called, one more and one less. */
export const numberMutants = (credential: Credential): Mutant[] =>
  mutants(credential, ({ value }) =>
    typeof value === "number"
      ? [value + 1, value - 1].map((other) => ({ words: `${value} becomes ${other}`, other }))
      : [],
  );

/** Every entry of every list of plain words, taken out. Sources decide nothing. */
export const entryMutants = (credential: Credential): Mutant[] =>
  mutants(credential, ({ key, value }) =>
    Array.isArray(value) && key !== "sources" && value.every((entry) => typeof entry === "string")
      ? value.map((entry) => ({
          words: `without ${entry}`,
          other: value.filter((one) => one !== entry),
        }))
      : [],
  );

/** What a rule may leave out: each is taken away where it stands. */
const OPTIONAL = [
  "after",
  "within",
  "otherWording",
  "warnAfterYears",
  "workedAs",
  "settings",
  "supervisorCredential",
  "nature",
];
/** What a rule says in one of a few words: each is put in the place of the others. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  paid: ["required", "undecided"],
  supervised: ["required", "not-asked"],
  unrestricted: ["required", "undecided", "not-asked"],
};

/** Every condition that a rule states beside its numbers and lists, taken away or turned round. */
export const conditionMutants = (credential: Credential): Mutant[] =>
  mutants(credential, ({ key, value, parent }) => {
    if (typeof value === "boolean") return [{ words: `${value} becomes ${!value}`, other: !value }];
    if (key === "unlisted" && value !== "refuse") return [{ words: "is refused", other: "refuse" }];
    // Of practice, `workedAs` is the rule itself and cannot be left out.
    if (OPTIONAL.includes(key) && parent.kind !== "practice")
      return [{ words: "is left out", other: undefined }];
    return (WORDS[key] ?? [])
      .filter((word) => word !== value)
      .map((other) => ({ words: `${value} becomes ${other}`, other }));
  });

/** The mutants that no case tells from the rules as they are. */
export function survivors(mutants: readonly Mutant[], cases: readonly HandWorkedCase[]): string[] {
  // Where the outcome is unknown, answers are tried out, which takes longer: those cases go last.
  const inOrder = cases.toSorted((a, b) => Number(a.outcome === "unknown") - Number(b.outcome === "unknown"));
  return mutants
    .filter(({ credential }) =>
      inOrder.every((one) => {
        const { decided, stated } = judge(credential, one);
        return isDeepStrictEqual(decided, stated);
      }),
    )
    .map(({ name }) => name);
}

interface Place {
  readonly key: string;
  readonly value: unknown;
  readonly parent: Readonly<Record<string, unknown>>;
}

function mutants(
  credential: Credential,
  others: (place: Place) => readonly { readonly words: string; readonly other: unknown }[],
): Mutant[] {
  return credential.eligibility.flatMap((edition, index) =>
    [...values(edition.requirements, ["eligibility", index, "requirements"])].flatMap(({ path, value }) => {
      const parent = at(credential, path.slice(0, -1)) as Readonly<Record<string, unknown>>;
      return others({ key: String(path.at(-1)), value, parent }).map(({ words, other }) => ({
        name: `${nameOf(credential, path)}: ${words}`,
        credential: changed(credential, path, other),
      }));
    }),
  );
}

/** Every value below a node, by its path in the credential. */
function* values(node: unknown, path: Path): Generator<{ path: Path; value: unknown }> {
  yield { path, value: node };
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node))
    yield* values(value, [...path, Array.isArray(node) ? Number(key) : key]);
}

const at = (credential: Credential, path: Path): unknown =>
  path.reduce<unknown>((node, key) => (node as Record<string | number, unknown>)[key], credential);

/** A copy of the credential in which one value is changed, or taken away. */
function changed(credential: Credential, path: Path, value: unknown): Credential {
  const copy = structuredClone(credential);
  const parent = at(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  const key = path.at(-1) ?? "";
  if (value === undefined) delete parent[key];
  else parent[key] = value;
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
