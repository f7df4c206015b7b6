import { expect, test } from "vitest";
import { steps } from "../../../dist/content/paths.ts";
import { costLine, shortTime, timeLine } from "../../../site/src/lib/path-words.ts";

const step = (id: string) => {
  const found = steps.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const said = (id: string) => {
  const { figures, words } = timeLine(step(id));
  return [figures.map(({ value }) => value).join(" or "), words];
};

/** Figures of the credentials' files, and of the article that is quoted. */
test.each([
  ["bedside", ["About 2 to 5 years", ""], "About 2 to 5 years"],
  ["ccm-any-supervisor", ["24 months", "at least"], "24 months"],
  ["cmgt-bc-hours", ["2,000 hours", "at least, in the last 3 years"], "2,000 hours"],
  ["cmgt-bc-classes", ["30 hours", "alongside your work, in the last 3 years"], "30 hours"],
  ["c-swcm-work", ["4,500 hours or 36 months", "at least"], "4,500 hours or 36 months"],
  ["ccm-exam", ["About 2 to 6 months", "from the application to the exam"], "About 2 to 6 months"],
  ["stay-certified", ["", "For as long as you are certified."], "From then on"],
])("the time of %s", (id, words, short) => {
  expect(said(id)).toEqual(words);
  expect(shortTime(step(id))).toBe(short);
});

test("hours are said as months of full-time work beside them: 2,080 hours at 40 a week are 12", () => {
  expect(timeLine(step("acm-rn-hours")).hedge).toContain("about 12 months");
});

test("a fee is read from the credential, and one that nobody could read says whom to ask", () => {
  expect(costLine(step("ccm-exam")).figures.map(({ value }) => value)).toEqual(["$430"]);
  expect(costLine(step("acm-rn-exam"))).toEqual({ figures: [], words: "Not known: ask ACMA." });
  expect(costLine(step("c-swcm-papers"))).toEqual({ figures: [], words: "Not known: ask NASW." });
  expect(costLine(step("associate-degree")).words).toBe("Not known: ask the school.");
});
