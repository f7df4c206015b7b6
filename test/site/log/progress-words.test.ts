import { describe, expect, test } from "vitest";
import type { BlueprintProgress, DomainProgress } from "../../../domain/practice/progress-view.ts";
import {
  byGoals,
  intervalWords,
  nextWords,
  shareWords,
  theseQuestions,
} from "../../../site/src/log/views/progress/words.ts";
import { OUTLINES } from "../../support/outlines.ts";

const [outline = never()] = OUTLINES;
function never(): never {
  throw new Error("There are no outlines for tests.");
}

const domain = (changes: Partial<DomainProgress> = {}): DomainProgress => ({
  domain: "care-management",
  title: "Care Management",
  percent: 30,
  items: 40,
  answered: 10,
  counted: 10,
  best: 7,
  interval: { low: 0.4447, high: 0.8731 },
  ...changes,
});
const exam = (of: DomainProgress, next: BlueprintProgress["next"]): BlueprintProgress => ({
  blueprint: "ccm",
  name: "CCM",
  domains: [of],
  next,
});

describe("what is said of a domain", () => {
  test("is an interval in whole percent", () => {
    expect(intervalWords(domain())).toBe("44% to 87%");
  });

  test("is how many answers are missing below eight", () => {
    expect(intervalWords(domain({ counted: 7, interval: null }))).toBe("Too few answers to say: 1 more");
    expect(intervalWords(domain({ counted: 0, interval: null }))).toBe("Too few answers to say: 8 more");
  });

  test("does not ask for answers where there are no questions", () => {
    expect(intervalWords(domain({ items: 0, counted: 0, interval: null }))).toBe("No questions yet");
    expect(intervalWords(domain({ items: 7, counted: 0, interval: null }))).toBe("Too few questions to say");
  });

  test("has its share of the exam, marked where it is an estimate, and none where none was published", () => {
    const ccm = {
      ...outline,
      domains: [
        { id: "care-management", name: "Care Management", percent: 30 },
        { id: "rehabilitation", name: "Rehabilitation", percent: 7, estimate: "Divided by us." },
      ],
    };
    expect(shareWords(domain(), ccm)).toBe("30% of the exam");
    expect(shareWords(domain({ domain: "rehabilitation", percent: 7 }), ccm)).toBe(
      "7% of the exam, our estimate",
    );
    expect(shareWords(domain({ percent: null }), ccm)).toBeUndefined();
  });
});

describe("what to study next", () => {
  test("says how many answers count where they are too few", () => {
    const why = (counted: number, percent: number | null = 30) =>
      nextWords(
        exam(domain({ counted, percent, interval: null }), {
          domain: "care-management",
          why: "too-few-answers",
        }),
      );
    expect(why(0)).toEqual({
      name: "CCM",
      title: "Care Management",
      weight: ", 30% of the exam",
      why: "No answer of yours counts there yet, and we need 8 to say anything.",
    });
    expect(why(1, null)).toMatchObject({
      weight: "",
      why: "Only 1 answer of yours counts there, and we need 8 to say anything.",
    });
    expect(why(3)?.why).toBe("Only 3 answers of yours count there, and we need 8 to say anything.");
  });

  test("says what there is to gain, and nothing where nothing is next", () => {
    expect(nextWords(exam(domain(), { domain: "care-management", why: "most-to-gain" }))?.why).toBe(
      "7 of 10 had the best answer. There the most is to be gained.",
    );
    expect(nextWords(exam(domain(), null))).toBeUndefined();
  });
});

test("the exams of the goals come first, and all of them where no goal has one", () => {
  const exams = ["acm", "ccm", "cmgt-bc"].map((blueprint) => ({ ...exam(domain(), null), blueprint }));
  const ids = (goals: string[], newestExam?: string) => {
    const { first, others } = byGoals(exams, OUTLINES, goals, newestExam);
    return [first, others].map((list) => list.map(({ blueprint }) => blueprint));
  };
  expect(ids(["acm-rn", "acm-sw"], "ccm")).toEqual([["acm"], ["ccm", "cmgt-bc"]]);
  expect(ids(["cmgt-bc", "ccm"])).toEqual([["ccm", "cmgt-bc"], ["acm"]]);
  // Without a goal it is what she practices: the exam that she took last, else the CCM's.
  expect(ids([], "acm")).toEqual([["acm"], ["ccm", "cmgt-bc"]]);
  expect(ids(["another"], "gone")).toEqual([["ccm"], ["acm", "cmgt-bc"]]);
  expect(ids([])).toEqual([["ccm"], ["acm", "cmgt-bc"]]);
});

test("one question is not a number of questions", () => {
  expect(theseQuestions(1)).toBe("this question");
  expect(theseQuestions(3)).toBe("these 3 questions");
});
