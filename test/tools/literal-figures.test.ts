import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ALLOWED_FIGURES } from "../support/allowed-figures.ts";
import { type LiteralFigure, literalFigures } from "../support/literal-figures.ts";

/** What rules, fees, exams, renewals and wages say stands in the content once; prose names it, and so changes with it. */
const FILES = globSync("content/{guides,glossary,paths,salaries}/*.{md,yaml}").map((file) =>
  file.replaceAll("\\", "/"),
);
const found = FILES.flatMap((file) => literalFigures(readFileSync(file, "utf8"), file));

const isAllowed = ({ file, text }: LiteralFigure): boolean =>
  ALLOWED_FIGURES.some((allowed) => file.endsWith(allowed.file) && text.includes(allowed.text));

/** Notes on pay may repeat a figure that the data has: dollars and percent, with or without commas. */
const data = new Set(
  FILES.filter((file) => file.startsWith("content/salaries/"))
    .flatMap((file) => readFileSync(file, "utf8").match(/(?<=: ?)\d+(?:\.\d+)?(?=[ ,}\n])/g) ?? [])
    .map(Number),
);
const isOfData = ({ file, figure }: LiteralFigure): boolean =>
  file.startsWith("content/salaries/") &&
  /[$%]/.test(figure) &&
  data.has(Number(figure.replaceAll(/[$,% ]/g, "")));

test("no figure of a rule, a fee, an exam, a renewal or of pay is typed into prose", () => {
  expect(FILES.length).toBeGreaterThan(35);
  const typed = found.filter((figure) => !isAllowed(figure) && !isOfData(figure));
  expect(typed.map(({ file, line, figure }) => `${file}:${line} ${figure}`)).toEqual([]);
});

test("every figure that is let through is there", () => {
  const gone = ALLOWED_FIGURES.filter(
    ({ file, text }) => !found.some((one) => one.file.endsWith(file) && one.text.includes(text)),
  );
  expect(gone).toEqual([]);
});

test.each([
  ["The fee is $430.", ["$430"]],
  ["You need 12 months, or 24 full-time months.", ["12 months", "24 full-time months"]],
  ["It asks for twenty-four months or 2,080 hours.", ["twenty-four months", "2,080 hours"]],
  [
    "The exam has 180 multiple-choice questions; 44% pass, or 44 percent.",
    ["180 multiple-choice questions", "44%", "44 percent"],
  ],
  ["Renewed every five years, six to nine weeks before.", ["five years", "six to nine weeks"]],
  ["Nurses earn $97,550, one says.", ["$97,550"]],
  ["You need {rule:ccm.twenty-four-months}; see [how](/guides/twelve-months/).", []],
  ["- { title: A page about 80 hours, read: 2026-11-22 }", []],
  ["6. Months that count, since 2019", []],
])("%s", (text, figures) => {
  expect(literalFigures(text, "content/guides/a.md").map(({ figure }) => figure)).toEqual(figures);
});

test("of the glossary the definitions are read", () => {
  const text = '- id: a\n  also: [ two-year degree ]\n  definition: "Takes 24 months."';
  expect(literalFigures(text, "content/glossary/a.yaml")).toEqual([
    {
      file: "content/glossary/a.yaml",
      line: 3,
      figure: "24 months",
      text: 'definition: "Takes 24 months."',
    },
  ]);
});
