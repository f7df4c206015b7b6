import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCredential } from "../../../domain/authoring/read-credential.ts";

const FILE = "content/credentials/acm-rn.md";
const good = readFileSync(FILE, "utf8");
const [above = "", rest = ""] = good.split(/^(?=fees:)/m);
const below = rest.slice(rest.indexOf("\nrenewal:") + 1);

/** The rules of the faults of the file with these particulars in the place of its own. */
const rulesOf = (particulars: string): string[] => faultsOf(particulars).map(({ rule }) => rule);
const faultsOf = (particulars: string) => readCredential(`${above}${particulars}${below}`, FILE).faults;

const TRUST = "sources: [faq], asOf: May 2026, confidence: verified-official";
const amount = (more: string, trust = TRUST): string => `      - { read: 2026-11-22, ${trust}, ${more} }\n`;
const fee = (id: string, ...amounts: string[]): string =>
  `  - id: ${id}\n    title: The fee for the exam\n    step: apply\n    amounts:\n${amounts.join("")}`;
const NOW = amount("id: now, from: 2025-07-01, usd: 235");
const BEFORE = amount("id: before, from: 2020-01-01, until: 2025-06-30, usd: 225");
const blueprint = (...domains: string[]): string =>
  `blueprint:\n  - id: outline\n    from: 2025-08-01\n    read: 2026-11-22\n    sources: [faq]\n    asOf: May 2026\n    confidence: verified-official\n    domains:\n${domains
    .map((domain) => `      - { ${domain} }\n`)
    .join("")}`;
const exam = (more: string): string =>
  `exam:\n  - id: as-read\n    from: 2025-08-01\n    read: 2026-11-22\n    required: true\n    sources: [faq]\n    asOf: May 2026\n    confidence: verified-official\n${more}`;
const windows = (more: string): string =>
  `windows:\n  - { id: as-read, from: 2025-08-01, read: 2026-11-22, text: All through the year., ${more} }\n`;
const retake = (...editions: string[]): string =>
  `retake:\n${editions.map((more) => `  - { read: 2026-11-22, ${TRUST}, text: Wait for two months., ${more} }\n`).join("")}`;
const MEMORY = TRUST.replace("verified-official", "memory-unverified");

describe("what a credential says of cost, exam and dates", () => {
  test("as it is in the content has no fault", () => {
    for (const id of ["ccm", "acm-rn", "acm-sw", "cmgt-bc"]) {
      const file = `content/credentials/${id}.md`;
      expect(readCredential(readFileSync(file, "utf8"), file).faults).toEqual([]);
    }
  });

  test.each([
    [
      "source-missing",
      "a source that is not there",
      `fees:\n${fee("exam", NOW.replace("[faq]", "[handbook]"))}`,
      `fees:\n${fee("exam", NOW)}`,
    ],
    [
      "source-missing",
      "a source of a question count that is not there",
      exam(
        `    questions: { id: questions, title: Questions, total: 150, ${TRUST} }\n`.replace("faq", "book"),
      ),
      exam(`    questions: { id: questions, title: Questions, total: 150, ${TRUST} }\n`),
    ],
    [
      "particulars-id-repeated",
      "two fees of one id",
      `fees:\n${fee("exam", NOW)}${fee("exam", NOW)}`,
      `fees:\n${fee("exam", NOW)}${fee("application", NOW)}`,
    ],
    [
      "particulars-id-repeated",
      "two amounts of one id",
      `fees:\n${fee("exam", NOW, BEFORE.replace("id: before", "id: now"))}`,
      `fees:\n${fee("exam", NOW, BEFORE)}`,
    ],
    [
      "particulars-id-repeated",
      "two domains of one id",
      blueprint("id: planning, name: Planning", "id: planning, name: Planning of care"),
      blueprint("id: planning, name: Planning", "id: plan-of-care, name: Planning of care"),
    ],
    [
      "blueprint-whole",
      "shares of 99.4 percent together",
      blueprint("id: one, name: One, percent: 50.1", "id: two, name: Two, percent: 49.3"),
      blueprint("id: one, name: One, percent: 50.1", "id: two, name: Two, percent: 49.4"),
    ],
    [
      "blueprint-whole",
      "shares of 100.6 percent together",
      blueprint("id: one, name: One, percent: 50.3", "id: two, name: Two, percent: 50.3"),
      // Where one could not be read, there is no sum to look at.
      blueprint("id: one, name: One, percent: 60", "id: two, name: Two"),
    ],
    [
      "edition-order",
      "the older amount first",
      `fees:\n${fee("exam", BEFORE, NOW)}`,
      `fees:\n${fee("exam", NOW, BEFORE)}`,
    ],
    [
      "edition-overlap",
      "an amount that ends on the first day of the next",
      `fees:\n${fee("exam", NOW, BEFORE.replace("2025-06-30", "2025-07-01"))}`,
      `fees:\n${fee("exam", NOW, BEFORE)}`,
    ],
    [
      "edition-overlap",
      "two rules in force at once",
      retake("id: now, from: 2025-01-01", "id: before, from: 2020-01-01"),
      retake(
        "id: now, from: 2025-01-01",
        "id: before, from: 2020-01-01, until: not-known, lastSeenInForce: 2022-01-01",
      ),
    ],
    [
      "edition-backward",
      "a rule that ends before it begins",
      retake("id: before, from: 2020-01-01, until: 2019-12-31"),
      retake("id: before, from: 2020-01-01, until: 2020-01-01"),
    ],
    [
      "particulars-unverified",
      "an amount from memory",
      `fees:\n${fee("exam", amount("id: now, from: not-known, usd: 295", MEMORY))}`,
      `fees:\n${fee("exam", amount("id: now, from: not-known, usd: not-known", MEMORY))}`,
    ],
    [
      "particulars-unverified",
      "a number of questions from memory",
      exam(`    questions: { id: questions, title: Questions, total: 110, ${MEMORY} }\n`),
      exam(""),
    ],
    [
      "particulars-unverified",
      "a length from memory",
      exam(`    time: { id: time, title: Time, minutes: 180, ${MEMORY} }\n`),
      exam(`    time: { id: time, title: Time, minutes: 180, ${TRUST} }\n`),
    ],
    [
      "particulars-unverified",
      "shares from memory",
      blueprint("id: one, name: One, percent: 100").replace("verified-official", "memory-unverified"),
      blueprint("id: one, name: One").replace("verified-official", "memory-unverified"),
    ],
    [
      "particulars-unverified",
      "days for applications from memory",
      windows(`${MEMORY}, allYear: true`),
      windows(`${TRUST}, allYear: true`),
    ],
  ])("%s: with %s has a fault, and mended has none", (rule, _, wrong, mended) => {
    expect(rulesOf(wrong)).toEqual([rule]);
    expect(rulesOf(mended)).toEqual([]);
  });

  test("stands newest first, and so do the editions of the rules and of renewal", () => {
    const [edition = ""] = below.slice("renewal:\n".length).split("---\n");
    const twice = good.replace("\nrenewal:\n", `\nrenewal:\n${edition}`);
    expect(readCredential(twice, FILE).faults.map(({ rule }) => rule)).toEqual([
      "particulars-id-repeated",
      "edition-order",
    ]);
  });

  test("is told with its place and how to mend it", () => {
    const [fault] = faultsOf(`fees:\n${fee("exam", NOW, BEFORE.replace("2025-06-30", "2025-07-01"))}`);
    expect(fault).toMatchObject({
      file: FILE,
      // Below the key `fees`, four lines of the fee and the amount of now.
      line: above.split("\n").length + 6,
      column: 9,
      message: "before is still in force when now begins.",
      mend: "Give it an `until` before that day, or `until: not-known` and `lastSeenInForce`.",
    });
  });

  test.each([
    ["a key that we do not know", "step: apply", "stepp: apply", "Did you mean `step`?"],
    ["a step that there is not", "step: apply", "step: application", "Use one of: "],
    ["an amount that is no whole number", "usd: 235", "usd: 235.5", "usd"],
  ])("with %s has a fault in words", (_, text, other, words) => {
    const faults = faultsOf(`fees:\n${fee("exam", NOW)}`.replace(text, other));
    expect(faults.map(({ message, mend }) => `${message} ${mend}`).join("\n")).toContain(words);
  });

  test("as the authoring guide shows it has no fault", () => {
    const example = /```yaml\n(fees:[\s\S]*?)```/.exec(readFileSync("docs/authoring.md", "utf8"))?.[1] ?? "";
    expect(example).toContain("windows:");
    expect(faultsOf(example)).toEqual([]);
  });
});
