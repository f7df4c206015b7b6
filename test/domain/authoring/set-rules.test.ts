import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { printFault } from "../../../domain/authoring/fault.ts";
import { checkScenarios } from "../../support/outlines.ts";

const GOOD = readFileSync("test/fixtures/scenarios/broken/no-key.md", "utf8");

const WORDS = "amber bridge candle desert ember falcon garden harbor island jacket kettle lantern".split(" ");
/** A sentence that no other number gives: five words, by the digits of the number. */
const sentence = (number: number): string =>
  [7, 5, 3, 2, 1].map((step, place) => `${WORDS[(number * step + place) % WORDS.length]}${number}`).join(" ");

/** A question of its own, with its answer at a place. */
function question(number: number, key: number, options: readonly string[]): { file: string; text: string } {
  const list = options
    .map(
      (text, index) =>
        `- [${index === key ? "x" : " "}] ${text}\n  > Because of the ${sentence(number * 9 + index)}.\n`,
    )
    .join("");
  const id = `question-${number}`;
  return {
    file: `content/questions/care-management/${id}.md`,
    text: GOOD.replace("id: no-key", `id: ${id}`)
      .replace("A day early", `Number ${number}`)
      .replace(/Yusuf[\s\S]*/, "")
      .concat(
        `Yusuf Demir, ${number}, tells his nurse: "${sentence(number)}."\n\n## What should she do with it first?\n\n${list}`,
      ),
  };
}
const fourOptions = (number: number): string[] =>
  [1, 2, 3, 4].map((step) => sentence(1000 + number * 9 + step));

const found = (files: readonly { file: string; text: string }[]): string[] =>
  checkScenarios(files).faults.map(printFault);

describe("near-duplicate", () => {
  const first = question(1, 0, fourOptions(1));
  const second = question(2, 1, fourOptions(2));

  test("the same question with another name and its options in another order is reported at the second file", () => {
    const copy = question(3, 2, fourOptions(1).toReversed());
    copy.text = copy.text.replace(sentence(3), sentence(1)).replace("Yusuf Demir, 3", "Ana Ruiz, 51");
    expect(found([first, second, copy])).toEqual([
      "content/questions/care-management/question-3.md:15:1 Warning (near-duplicate): This question is nearly the same as question 1 of content/questions/care-management/question-1.md. Who has read the reasons of one knows the answer of the other. Ask something else of it, or drop one of the two.",
    ]);
  });

  test("the same words of a question about two cases are nothing", () => {
    expect(found([first, second])).toEqual([]);
  });

  test("of a thousand copies, all but the first are reported", () => {
    const copies = Array.from({ length: 1_000 }, (_, index) => ({
      file: `copy-${index}`,
      text: first.text.replace("id: question-1", `id: copy-${index}`),
    }));
    expect(checkScenarios(copies).faults.filter(({ rule }) => rule === "near-duplicate")).toHaveLength(999);
  });

  test("may be accepted, and is not missed where the other file is not there", () => {
    const copy = {
      file: "content/questions/care-management/question-3.md",
      text: first.text
        .replace("id: question-1", "id: question-3")
        .replace(
          "sources:",
          "accepted: [{ rule: near-duplicate, why: It asks for the other side. }]\nsources:",
        ),
    };
    expect(found([first, copy])).toEqual([]);
    expect(found([copy])).toEqual([]);
  });
});

describe("key-position", () => {
  // 20 questions with four options: 5 are expected at each place, and three standard deviations are
  // 3 x sqrt(20 x 1/4 x 3/4) = 5.81. So 10 are chance, and 11 are not.
  const withAtFirst = (count: number) =>
    Array.from({ length: 20 }, (_, index) =>
      question(index, index < count ? 0 : 1 + (index % 3), fourOptions(index)),
    );

  test("10 of 20 answers at one place may be chance", () => expect(found(withAtFirst(10))).toEqual([]));

  test("11 of 20 are reported once, at the first of them", () => {
    expect(found(withAtFirst(11))).toEqual([
      "content/questions/care-management/question-0.md:15:1 Warning (key-position): The answer is A in 11 of 20 questions with 4 options. Whoever sees the habit answers without reading. Move the answer to another place in some of them; this is the first.",
    ]);
  });

  test("19 questions are too few to say", () => expect(found(withAtFirst(19).slice(0, 19))).toEqual([]));

  test("no file accepts a habit of all of them", () => {
    const [first, ...others] = withAtFirst(11);
    const text = first?.text.replace(
      "sources:",
      "accepted: [{ rule: key-position, why: Here it has to be so. }]\nsources:",
    );
    expect(found([{ file: first?.file ?? "", text: text ?? "" }, ...others])).toEqual([
      "content/questions/care-management/question-0.md:6:20 `key-position` is about all files together, and no file alone can accept it. Take it out of `accepted`, and mend what it reports.",
      // The line of `accepted` moves the question down by one.
      "content/questions/care-management/question-0.md:16:1 Warning (key-position): The answer is A in 11 of 20 questions with 4 options. Whoever sees the habit answers without reading. Move the answer to another place in some of them; this is the first.",
    ]);
  });
});

describe("key-longest-often", () => {
  // As above: 5 of 20 are expected, 10 may be chance, 11 are not.
  const withLongest = (count: number) =>
    Array.from({ length: 20 }, (_, index) => {
      const options = fourOptions(index).map((text) => text.slice(0, 30).padEnd(30, "x"));
      const key = index % 4;
      const longer = index < count ? key : (key + 1) % 4;
      return question(
        index,
        key,
        options.map((text, place) => (place === longer ? `${text} today` : text)),
      );
    });

  test("10 of 20 answers that are the longest may be chance", () =>
    expect(found(withLongest(10))).toEqual([]));

  test("11 of 20 are reported once, at the first of them", () => {
    expect(found(withLongest(11))).toEqual([
      "content/questions/care-management/question-0.md:15:1 Warning (key-longest-often): The answer is the longest option in 11 of 20 questions. Whoever sees the habit picks the longest option without reading. Shorten the answer, or lengthen another option, in some of them; this is the first.",
    ]);
  });
});
