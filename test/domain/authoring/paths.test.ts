import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { pathlessCredentials } from "../../../domain/authoring/pathless-credentials.ts";
import { pathNameFaults, readPaths } from "../../../domain/authoring/read-paths.ts";
import { loadCredentials } from "../../../tools/content/credentials.ts";

const STEPS = `kind: steps
steps:
  - id: work
    title: The work itself
    what: "What somebody does there."
    why: "Why it is on the way."
    time: { kind: rule, rules: [ ccm.twenty-four-months ] }
    cost: { kind: paid }
    links: [ { label: The log, to: /log/ } ]
    done: { met: ccm.twenty-four-months }
  - id: exam
    title: The exam itself
    what: "What somebody does there."
    why: "Why it is on the way."
    time: { kind: periods, credential: ccm }
    cost: { kind: fees, credential: ccm }
    done: { held: ccm }
`;
const PATH = `kind: path
id: one
order: 1
start: I am here
title: From here to there
lede: "A sentence about it."
reviewed: 2026-11-22
fits: {}
stations:
  - fork: way
    title: Which way?
    why: "One of these is enough."
    branches:
      - stations: [ { step: work } ]
      - stations: [ { step: other } ]
  - step: exam
next: { label: The plan, to: /plan/ }
`;
const OTHER = STEPS.slice(STEPS.indexOf("  - id: work"), STEPS.indexOf("  - id: exam")).replace(
  "work",
  "other",
);
const names = { credentials: loadCredentials().credentials, pages: new Set(["/log/", "/plan/"]) };
const found = (path: string, steps = STEPS + OTHER) => {
  const read = [readPaths(path, "one.yaml"), readPaths(steps, "steps.yaml")];
  return [...read.flatMap(({ faults }) => faults), ...pathNameFaults(read, names)].map(
    ({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`,
  );
};

test("a path whose names are all there has no fault", () => {
  expect(found(PATH)).toEqual([]);
});

test.each([
  [
    "a step that there is not",
    PATH.replace("step: work", "step: wrok"),
    ["one.yaml:14:29 step-unknown", "steps.yaml:3:9 step-unused"],
  ],
  [
    "a step twice on a path",
    PATH.replace("step: other", "step: work"),
    ["one.yaml:15:29 station-twice", "steps.yaml:18:9 step-unused"],
  ],
  [
    "a fork with nothing behind it",
    PATH.replace("  - step: exam\n", "").replace("stations:\n", "stations:\n  - step: exam\n"),
    ["one.yaml:11:11 fork-last"],
  ],
  ["an id that is not the file's name", PATH.replace("id: one", "id: two"), ["one.yaml:2:5 id-file-name"]],
  ["a page that there is not", PATH.replace("/plan/", "/plans/"), ["one.yaml:17:30 link-page"]],
  [
    "an amount of money in words",
    PATH.replace("A sentence about it.", "It costs $430 in all."),
    ["one.yaml:6:7 typed-dollars"],
  ],
  [
    "a key that we do not know",
    PATH.replace("lede:", "lead:"),
    ["one.yaml:1:1 missing-key", "one.yaml:6:1 unknown-key"],
  ],
])("%s is a fault at its place", (_, path, faults) => {
  expect(found(path)).toEqual(expect.arrayContaining(faults));
});

test.each([
  [
    "a rule that there is not",
    ["done: { met: ccm.twenty-four-months }", "done: { met: ccm.twenty-five-months }"],
    "steps.yaml:10:18 rule-unknown",
  ],
  [
    "a time of a rule without an amount",
    ["rules: [ ccm.twenty-four-months ]", "rules: [ ccm.license ]"],
    "steps.yaml:7:34 rule-unknown",
  ],
  [
    "a credential that there is not",
    ["{ held: ccm }", "{ held: cmm }"],
    "steps.yaml:17:19 credential-unknown",
  ],
  [
    "months that fall",
    [
      "{ kind: periods, credential: ccm }",
      '{ kind: months, from: 24, to: 12, hedge: "As an article says.", sources: [ { title: An article } ], asOf: "2025", confidence: article-only }',
    ],
    "steps.yaml:15:41 months-fall",
  ],
  ["an id that two steps have", ["id: exam", "id: work"], "steps.yaml:11:9 step-twice"],
] as const)("%s is a fault at its place", (_, [from, to], fault) => {
  expect(STEPS).toContain(from);
  expect(found(PATH, STEPS.replace(from, to) + OTHER)).toContain(fault);
});

describe("a credential", () => {
  const led = PATH.replace(
    "      - stations: [ { step: work } ]",
    "      - credential: ccm\n        stations: [ { step: work } ]",
  );
  const warned = (...texts: string[]) =>
    pathlessCredentials(
      texts.flatMap((text) => readPaths(text, "one.yaml").content ?? []),
      [{ id: "ccm", file: "content/credentials/ccm.md" }],
    ).map(({ file, line, column, rule, severity }) => `${file}:${line}:${column} ${severity} ${rule}`);

  test("that a branch leads to, also inside another fork, has no fault", () => {
    const inner = `${led.slice(led.indexOf("  - fork: way"), led.indexOf("  - step: exam"))}  - step: exam`;
    const nested = led.replace(
      / {2}- fork: way[\s\S]*?(?= {2}- step: exam)/,
      `  - fork: outer\n    title: Outside\n    why: "One of these is enough."\n    branches:\n      - title: First\n        stations:\n${inner.replaceAll(/^/gm, "        ")}\n      - stations: [ { step: third } ]\n`,
    );
    expect(warned(led)).toEqual([]);
    expect(nested).toContain("fork: outer");
    expect(warned(nested)).toEqual([]);
  });

  test("that no branch leads to is a warning at its file, even if an exam step names it", () => {
    expect(warned(PATH, STEPS)).toEqual(["content/credentials/ccm.md:1:1 warning credential-pathless"]);
  });

  test("is not asked for where there is no path", () => {
    expect(warned(STEPS)).toEqual([]);
  });
});

test("every fault is explained to whoever writes", () => {
  const code = ["read-paths", "pathless-credentials"]
    .map((name) => readFileSync(`domain/authoring/${name}.ts`, "utf8"))
    .join("");
  const kinds = "step|rule|credential|link|order|station|fork|branch|months|typed|id";
  const ids = [...code.matchAll(new RegExp(`"((?:${kinds})-[a-z-]+)"`, "g"))].map(([, id]) => id);
  // With `id-file-name`, which other files have too.
  expect(new Set(ids).size).toBe(14);
  const guide = readFileSync("docs/authoring.md", "utf8");
  expect(ids.filter((id) => !guide.includes(`| \`${id}\` |`))).toEqual([]);
});
