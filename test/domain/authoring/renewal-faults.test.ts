import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCredential } from "../../../domain/authoring/read-credential.ts";

const FILE = "content/credentials/acm-rn.md";
const good = readFileSync(FILE, "utf8");

/** The faults of the file with one text, which must be there, put in another's place. */
function faultsWith(text: string, other: string): string[] {
  const from = good.indexOf("\nrenewal:");
  const at = good.indexOf(text, from);
  if (at < 0) throw new Error(`${FILE} has no such text under renewal: ${text}`);
  const changed = good.slice(0, at) + other + good.slice(at + text.length);
  return readCredential(changed, FILE).faults.map(
    ({ line, column, rule, message, mend }) => `${line}:${column} ${rule}: ${message} ${mend}`,
  );
}
/** The line, from 1, on which a text stands under `renewal`. */
const lineOf = (text: string): number =>
  good.slice(0, good.indexOf(text, good.indexOf("\nrenewal:"))).split("\n").length;

describe("the renewal of a credential", () => {
  test("as it is in the content has no fault", () => {
    expect(readCredential(good, FILE).faults).toEqual([]);
  });

  test.each([
    [
      "a key that we do not know",
      "topics: [case-management]",
      "topic: [case-management]",
      // The missing key is named at the bucket, the unknown one where it stands.
      ["`renewal[0].buckets[1].topics` is missing.", "Did you mean `topics`?"],
    ],
    ["years that are no number", "years: 4", "years: four", ['is the text "four".', "Write a number."]],
    [
      "a source that is not there",
      "sources: [profile]",
      "sources: [handbook]",
      ["There is no source named handbook."],
    ],
    [
      "an id that stands twice",
      "id: other-topics",
      "id: case-management",
      ["The id case-management is used twice."],
    ],
    [
      "a bucket inside one that is not there",
      "inside: continuing-education",
      "inside: education",
      ["There is no bucket named education.", "Use one of: continuing-education."],
    ],
    [
      "a minimum and a maximum in one bucket",
      "atMost: { hours: 10 }",
      "atMost: { hours: 10 }\n        atLeast: { hours: 5 }",
      ["Write `atLeast` or `atMost`, one of the two."],
    ],
    [
      "a maximum in no other bucket",
      "topics: { not: [case-management] }\n        inside: continuing-education",
      "topics: { not: [case-management] }",
      ["`atMost` limits what counts in another bucket"],
    ],
    [
      "a confidence that there is not",
      "confidence: verified-official",
      "confidence: sure",
      ["Use one of: verified-official"],
    ],
    [
      "a number from memory that would count",
      "confidence: verified-official",
      "confidence: memory-unverified",
      ['"Renewed every four years" is from memory', "Tell it under `advisories`"],
    ],
    [
      "a day that never was",
      "seenInForce: 2018-12-31",
      "seenInForce: 2018-02-30",
      ["Write a real day as YYYY-MM-DD."],
    ],
  ])("with %s has a fault that says so", (_, text, other, words) => {
    const faults = faultsWith(text, other);
    expect(faults.length).toBeGreaterThan(0);
    for (const word of words) expect(faults.join("\n")).toContain(word);
  });

  test("as the authoring guide shows it has no fault", () => {
    const example =
      /```yaml\n(renewal:[\s\S]*?)```/.exec(readFileSync("docs/authoring.md", "utf8"))?.[1] ?? "";
    const head = good.slice(0, good.indexOf("\nrenewal:") + 1);
    const { content, faults } = readCredential(`${head}${example}---\n`, FILE);
    expect(faults).toEqual([]);
    expect(content?.renewal[0]?.buckets).toHaveLength(2);
  });

  test("names line and column", () => {
    expect(faultsWith("sources: [profile]", "sources: [handbook]")).toEqual([
      `${lineOf("sources: [profile]")}:19 source-missing: There is no source named handbook. Add it under \`sources\`, or use one of: faq, chapter-faq, recertification, profile, information, scoring, remote, retest, development, review-slides, not-read.`,
    ]);
    expect(faultsWith("hours: 30", "ours: 30").map((fault) => fault.split(" ")[0])).toContain(
      `${lineOf("hours: 30")}:20`,
    );
  });

  test("with two maxima in one bucket has a fault: how they work together cannot be told", () => {
    const second = `      - id: leadership
        title: 5 hours at most on leadership
        topics: [leadership]
        inside: continuing-education
        atMost: { hours: 5 }
        sources: [profile]
        asOf: "2024"
        confidence: verified-official
    advisories:`;
    expect(faultsWith("    advisories:", second).join("\n")).toContain(
      "bucket-two-limits: Two buckets limit what counts in continuing-education.",
    );
  });

  test("with a bucket inside a bucket that is a part itself has a fault", () => {
    const changed = faultsWith(
      "topics: { not: [case-management] }\n        inside: continuing-education",
      "topics: { not: [case-management] }\n        inside: case-management",
    );
    expect(changed.join("\n")).toContain("The bucket case-management is itself a part of another one.");
  });

  test.each(["02-29", "11-31", "13-01", "5-31"])("cannot name %s as a day of every year", (text) => {
    const file = "content/credentials/ccm.md";
    const changed = readFileSync(file, "utf8").replace("expires: 05-31", `expires: ${text}`);
    expect(readCredential(changed, file).faults.map(({ mend }) => mend)).toEqual([
      "Write a day of the year as MM-DD, for example 11-30.",
    ]);
  });
});
