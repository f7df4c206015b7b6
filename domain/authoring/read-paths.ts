import type * as z from "zod";
import type { WholeCredential } from "../eligibility/credential.ts";
import { latestEdition } from "../eligibility/edition.ts";
import type { Requirement } from "../eligibility/requirement.ts";
import { isFork } from "../paths/routes.ts";
import { ruleAt, ruleMonths } from "../paths/step-time.ts";
import { nearest } from "../text/nearest.ts";
import { errorAt } from "./error-at.ts";
import type { Fault } from "./fault.ts";
import { type FrontMatter, readYaml } from "./front-matter.ts";
import { type PathFile, pathFileSchema, type Station, type Step } from "./path.ts";
import { schemaFaults } from "./schema-faults.ts";

/** A file of `content/paths` as it was read: its content when the schema holds, and every fault of its own. */
export interface ReadPaths {
  readonly content?: PathFile;
  readonly source: FrontMatter;
  readonly faults: readonly Fault[];
}

/** Reads a file of `content/paths`. Never throws: what is wrong comes back as faults with their place. */
export function readPaths(text: string, file: string): ReadPaths {
  const source = readYaml(text, file);
  if (source.faults.length > 0) return { source, faults: source.faults };
  const parsed = (pathFileSchema as unknown as z.ZodType<PathFile>).safeParse(source.data, {
    reportInput: true,
  });
  if (!parsed.success)
    return { source, faults: schemaFaults(source, parsed.error, pathFileSchema as unknown as z.ZodType) };
  const content = parsed.data;
  return { source, content, faults: [...typedDollars(source), ...ownFaults(content, source)] };
}

/** A text or number of a file, with the keys that lead to it. */
interface Placed {
  readonly path: readonly PropertyKey[];
  readonly value: unknown;
}

/** Every text and number below a value. */
function placedIn(value: unknown, path: readonly PropertyKey[] = []): Placed[] {
  if (typeof value !== "object" || value === null) return [{ path, value }];
  return Array.isArray(value)
    ? value.flatMap((inner, index) => placedIn(inner, [...path, index]))
    : Object.entries(value).flatMap(([key, inner]) => placedIn(inner, [...path, key]));
}

/** An amount of money in words of ours would stay when the fee changes. */
const DOLLARS = /\$\s?\d|\b\d[\d,.]*\s?(?:dollars|USD)\b/i;

const typedDollars = (source: FrontMatter): Fault[] =>
  placedIn(source.data).flatMap(({ path, value }) =>
    typeof value === "string" && DOLLARS.test(value)
      ? [
          errorAt(
            source,
            path,
            "typed-dollars",
            "An amount of money is typed here.",
            "Write `cost: { kind: fees, credential: ... }`, and the page shows what is known on its day.",
          ),
        ]
      : [],
  );

function ownFaults(content: PathFile, source: FrontMatter): Fault[] {
  if (content.kind === "steps")
    return content.steps.flatMap(({ time }, index) =>
      time.kind === "months" && time.from > time.to
        ? [
            errorAt(
              source,
              ["steps", index, "time", "to"],
              "months-fall",
              `\`to\` is ${time.to}, less than \`from\`.`,
              "Write the least first.",
            ),
          ]
        : [],
    );
  const name = source.file.replace(/^.*\//, "").replace(/\.yaml$/, "");
  return [
    ...(content.id === name
      ? []
      : [
          errorAt(
            source,
            ["id"],
            "id-file-name",
            `The id is ${content.id}, but the file is ${name}.yaml.`,
            "Give both the same name: it is the address of the page.",
          ),
        ]),
    ...rowFaults(content.stations, ["stations"], source, new Set()),
  ];
}

/** A row of stations ends in a step, and names each station once on the whole path. */
function rowFaults(
  stations: readonly Station[],
  at: readonly PropertyKey[],
  source: FrontMatter,
  seen: Set<string>,
): Fault[] {
  return stations.flatMap((station, index) => {
    const here = [...at, index];
    const key = isFork(station) ? "fork" : "step";
    const id = isFork(station) ? station.fork : station.step;
    const twice = seen.has(id);
    seen.add(id);
    return [
      ...(twice
        ? [
            errorAt(
              source,
              [...here, key],
              "station-twice",
              `"${id}" is on this path twice.`,
              "A reader is at one place at a time: take one out.",
            ),
          ]
        : []),
      ...(isFork(station)
        ? [
            ...(index === stations.length - 1
              ? [
                  errorAt(
                    source,
                    [...here, "fork"],
                    "fork-last",
                    "Nothing comes after this fork.",
                    "Branches meet again: put the step behind it below.",
                  ),
                ]
              : []),
            ...station.branches.flatMap((branch, place) => [
              ...(branch.title === undefined && (branch.stations.length > 1 || branch.stations.some(isFork))
                ? [
                    errorAt(
                      source,
                      [...here, "branches", place],
                      "branch-title",
                      "This branch has several stations and no title.",
                      "Add a `title`.",
                    ),
                  ]
                : []),
              ...rowFaults(branch.stations, [...here, "branches", place, "stations"], source, seen),
            ]),
          ]
        : []),
    ];
  });
}

/** What there is for the files to name. */
export interface PathNames {
  readonly credentials: readonly WholeCredential[];
  /** The addresses of our pages: "/plan/". */
  readonly pages: ReadonlySet<string>;
}

/** What only all files together show: names of steps, rules, credentials and pages that are not there, or twice. */
export function pathNameFaults(files: readonly ReadPaths[], names: PathNames): Fault[] {
  const steps = stepsOf(files);
  const ids = steps.map(({ step }) => step.id);
  const used = new Set<unknown>();
  const faults = files.flatMap(({ content, source }) =>
    content === undefined
      ? []
      : placedIn(content).flatMap(({ path, value }) => {
          const key = path.findLast((part) => typeof part === "string");
          if (key === "step") used.add(value);
          const wrong = nameFault(String(key), value, ids, names);
          return wrong === undefined ? [] : [errorAt(source, path, ...wrong)];
        }),
  );
  return [
    ...faults,
    ...steps.flatMap(({ step, source, index }) => [
      ...(steps.findIndex((one) => one.step.id === step.id) < steps.findIndex((one) => one.step === step)
        ? [
            errorAt(
              source,
              ["steps", index, "id"],
              "step-twice",
              `Two steps have the id "${step.id}".`,
              "Give each step its own id.",
            ),
          ]
        : []),
      ...(used.has(step.id)
        ? []
        : [
            errorAt(
              source,
              ["steps", index, "id"],
              "step-unused",
              `No path has the step "${step.id}".`,
              "Put it into a path, or take it out.",
            ),
          ]),
    ]),
    ...orderFaults(files),
  ];
}

const stepsOf = (files: readonly ReadPaths[]) =>
  files.flatMap(({ content, source }) =>
    content?.kind === "steps" ? content.steps.map((step: Step, index) => ({ step, source, index })) : [],
  );

type Wrong = readonly [rule: string, message: string, mend: string];

/** What is wrong with a name that stands under a key; undefined where nothing is, or the key names nothing. */
function nameFault(
  key: string,
  value: unknown,
  steps: readonly string[],
  { credentials, pages }: PathNames,
): Wrong | undefined {
  const text = String(value);
  switch (key) {
    case "step":
    case "counts":
      return steps.includes(text)
        ? undefined
        : ["step-unknown", `There is no step "${text}".`, meant(text, steps)];
    case "credential":
    case "held":
    case "eligible": {
      const known = credentials.map(({ id }) => id);
      return known.includes(text)
        ? undefined
        : ["credential-unknown", `There is no credential "${text}".`, meant(text, known)];
    }
    case "met": {
      const known = rulesOf(credentials);
      return known.includes(text)
        ? undefined
        : ["rule-unknown", `There is no rule "${text}".`, meant(text, known)];
    }
    case "rules": {
      const found = ruleAt(text, credentials);
      if (found !== undefined && ruleMonths(found.rule) !== undefined) return undefined;
      const known = rulesOf(credentials).filter((rule) => {
        const other = ruleAt(rule, credentials);
        return other !== undefined && ruleMonths(other.rule) !== undefined;
      });
      return ["rule-unknown", `There is no rule "${text}" with an amount of time.`, meant(text, known)];
    }
    case "to":
      return typeof value !== "string" || pages.has(text.replace(/#.*$/, ""))
        ? undefined
        : ["link-page", `There is no page ${text}.`, meant(text, [...pages])];
    default:
      return undefined;
  }
}

/** Every requirement, also a group, as `credential.requirement`. */
const rulesOf = (credentials: readonly WholeCredential[]): string[] =>
  credentials.flatMap(({ id, eligibility }) =>
    (latestEdition(eligibility)?.requirements ?? []).flatMap(withinOf).map((rule) => `${id}.${rule}`),
  );
const withinOf = (requirement: Requirement): string[] => [
  requirement.id,
  ...("of" in requirement ? requirement.of.flatMap(withinOf) : []),
];

function orderFaults(files: readonly ReadPaths[]): Fault[] {
  const taken = new Set<number>();
  return files.flatMap(({ content, source }) => {
    if (content?.kind !== "path") return [];
    const twice = taken.has(content.order);
    taken.add(content.order);
    return twice
      ? [
          errorAt(
            source,
            ["order"],
            "order-twice",
            `Two paths have the order ${content.order}.`,
            "It decides which path fits a reader: give each its own.",
          ),
        ]
      : [];
  });
}

function meant(text: string, known: readonly string[]): string {
  const near = nearest(text, known);
  return near === undefined ? "Check its name." : `Did you mean \`${near}\`?`;
}
