import { expect, test } from "vitest";
import { amountSentence, figure, shortOf, withUnit } from "../../../domain/eligibility/amount-words.ts";

test.each([
  // Months are shown to a tenth, and never as more than they are.
  [18.15, "18.1 months"],
  [11.99, "11.9 months"],
  [12.03, "12 months"],
  [1.04, "1 month"],
  [0.03, "0 months"],
  [2.3, "2.3 months"],
  [24, "24 months"],
])("%d months read as %s", (months, words) => {
  expect(withUnit(months, "months")).toBe(words);
});

test("hours keep their hundredths: they are whole minutes", () => {
  expect(withUnit(2074.28, "hours")).toBe("2,074.28 hours");
  expect(figure(1234.5, "hours")).toBe("1,234.5");
});

test.each([
  // What is short is shown as no less than it is: with what counts it comes to what is needed.
  [0.04, "0.1 months"],
  [0.01, "0.1 months"],
  [4.24, "4.3 months"],
  [12.01, "12.1 months"],
  [1, "1 month"],
  [21.7, "21.7 months"],
])("%d months short read as %s short", (months, words) => {
  expect(shortOf(months, "months")).toBe(words);
});

test("what is short by less than a tenth does not read as if it were there", () => {
  // 24 - 23.96 = 0.04: shown as 23.9 and 0.1.
  const nearly = { unit: "months" as const, needed: 24, certain: 23.96, possible: 23.99, short: 0.04 };
  expect(amountSentence(nearly, "unmet")).toBe(
    "We count 23.9 months; 24 are needed. That is 0.1 months short.",
  );
  const open = { unit: "months" as const, needed: 12, certain: 11.96, possible: 12.73, short: 0.04 };
  expect(amountSentence(open, "unknown")).toBe(
    "We count 11.9 months for certain; 12 are needed. It could be 12.7 months.",
  );
});
