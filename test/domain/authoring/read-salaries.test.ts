import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { printFault } from "../../../domain/authoring/fault.ts";
import { readSalaries, salaryNameFaults } from "../../../domain/authoring/read-salaries.ts";

const ROW = `{ soc: "29-1141", area: OH, yearly: { mean: 84430 }, hourly: { mean: 40.59 } }`;
const file = (row: string, more = ""): string => `kind: wages
id: states-2023
title: Mean pay by state
period: May 2023
year: 2023
coverage: complete
source: { title: A table of the Bureau }
asOf: May 2023
confidence: verified-secondary
rows:
  - ${row}
${more}`;
const FILE = "states-2023.yaml";
const faults = (text: string): string[] =>
  readSalaries(text, FILE).faults.map((fault) => printFault(fault).slice(FILE.length + 1));

test("a series in order has no faults", () => {
  expect(faults(file(ROW))).toEqual([]);
});

test.each([
  [
    "a number typed wrong",
    file(ROW.replace("84430", "94430")),
    "11:74 2,080 hours of 40.59 are not 94430. Compare both with the source.",
  ],
  [
    "a percentile below the one before it",
    file(`{ soc: "29-1141", area: OH, yearly: { p10: 60000, median: 59000 } }`),
    "11:63 `median` is 59000, less than `p10`. Compare both with the source.",
  ],
  ["a row twice", file(ROW, `  - ${ROW}\n`), "12:5 29-1141 in Ohio is here twice. Keep one of the two."],
  [
    "another id than the file's name",
    file(ROW).replace("id: states-2023", "id: states"),
    "2:5 The id is states, but the file is states-2023.yaml. Give both the same name.",
  ],
])("%s is found at its place", (_, text, wanted) => {
  expect(faults(text)).toEqual([wanted]);
});

test.each([
  ["no source", file(ROW).replace(/source:.*\n/, ""), /^1:1 `source` is missing\./],
  [
    "an area that there is none of",
    file(ROW.replace("OH", "OX")),
    /^11:29 `rows\[0\]\.area` cannot be "OX"\./,
  ],
  ["nothing for a withheld figure", file(ROW.replace("84430", "null")), /^11:\d+ `rows\[0\]\.yearly\.mean`/],
  ["zero for a withheld figure", file(ROW.replace("84430", "0")), /^11:\d+ `rows\[0\]\.yearly\.mean`/],
  ["a kind that there is none of", "kind: wage\n", /^1:7 `kind` cannot be "wage"\./],
  ["what is no YAML", "kind: [", /^1:8 This line is indented/],
])("%s is a fault with its place", (_, text, wanted) => {
  const found = faults(text);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(wanted);
});

test("an occupation that no file describes is found when all are read, and one described twice", () => {
  const series = readSalaries(file(ROW), FILE);
  expect(salaryNameFaults([series]).map(printFault)).toEqual([
    "states-2023.yaml:11:12 No file says what the occupation 29-1141 is. Check its code, or add it to the occupations.",
  ]);
  const one = `  - { soc: "29-1141", name: Registered nurses, covers: Nurses with a license. }\n`;
  const described = readSalaries(`kind: occupations\noccupations:\n${one}`, "occupations.yaml");
  expect(salaryNameFaults([series, described])).toEqual([]);
  const twice = readSalaries(`kind: occupations\noccupations:\n${one}${one}`, "occupations.yaml");
  expect(salaryNameFaults([twice]).map(printFault)).toEqual([
    "occupations.yaml:4:12 The occupation 29-1141 is here twice. Keep one of the two.",
  ]);
});

test("every fault is explained to whoever writes", () => {
  const code = readFileSync("domain/authoring/read-salaries.ts", "utf8");
  const ids = [...code.matchAll(/"((?:wage|percentile|hours|occupation|id)-[a-z-]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(6);
  const guide = readFileSync("docs/authoring.md", "utf8");
  expect(ids.filter((id) => !guide.includes(`| \`${id}\` |`))).toEqual([]);
});
