import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { datedEditions } from "../../domain/credentials/dated-editions.ts";
import { changeWords, fieldWords } from "../../tools/content/change-words.ts";
import { changesNote } from "../../tools/content/changes.ts";
import { loadCredentials } from "../../tools/content/credentials.ts";
import { credentialFolder, INVENTED } from "../support/credential-folder.ts";

/** The invented credential with older rules below its own: 20 months for a nurse or a social worker, no balloon. */
const OLDER_RULES = `  - id: twenty-months
    from: 2020-01-01
    until: 2024-02-29
    read: 2023-05-04
    requirements:
      - id: license
        kind: license
        title: A license as a nurse
        accept: [RN, LCSW]
        unlisted: refuse
        unrestricted: not-asked
        sources: [handbook]
        asOf: "2023"
        confidence: verified-official
      - id: work
        kind: employment
        title: 18 months of case management
        work:
          roles: { counted: [case-manager] }
          paid: undecided
          supervised: not-asked
        atLeast: { months: 20 }
        sources: [price-list]
        asOf: "2023"
        confidence: verified-official
`;
const TWO_EDITIONS = INVENTED.replace("fees:\n", `${OLDER_RULES}fees:\n`);

/** Cases of nurses who worked 1, 2 ... 25 whole months from January 2024 and have flown; the stated outcome is that of 18 months. */
const CASES = `on: 2026-11-22
portfolios: {}
cases:
${Array.from({ length: 25 }, (_, index) => {
  const months = index + 1;
  const end = `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
  return `  - name: A nurse who worked ${months} months
    portfolio:
      licenses: [{ profession: RN, status: active, expires: 2028-05-31 }]
      employment: [{ role: case-manager, start: 2024-01-01, end: ${lastDay(end)}, hoursPerWeek: 40, paid: true }]
      declarations: { fit-to-fly: true }
    outcome: ${months >= 18 ? "eligible" : "not-yet"}
    because: "From January 1, 2024 to the end of a month these are ${months} whole months."
`;
}).join("")}`;

/** The last day of a month, YYYY-MM. */
function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

const note = (
  args: readonly string[],
  files: Readonly<Record<string, string>> = { "invented.md": INVENTED },
) => changesNote(args, credentialFolder(files));

describe("The note of what changed", () => {
  test("tells an amount before and now, when each was in force, and where it was read", () => {
    expect(note(["invented", "fees"])).toBe(`# INV-CM: what changed

## Fees: Application

Before: \`application/usd-120\`, from January 1, 2024, until December 31, 2025; read February 3, 2025.
Now: \`application/usd-137\`, from January 1, 2026; read May 5, 2026.

- Amount: $120 before, $137 now ($17 more).

Read in:

- The Board, Price List (2024 to 2026)

This is a comparison of two readings of the sponsor's texts. The sponsor decides.
`);
  });

  test("without a section tells every section that has two editions", () => {
    const headings = note(["invented"], { "invented.md": TWO_EDITIONS }).match(/^## .*$/gm);
    expect(headings).toEqual(["## Eligibility", "## Fees: Application"]);
  });

  test("tells what the rules ask now, and what they asked", () => {
    const text = note(["invented", "eligibility"], { "invented.md": TWO_EDITIONS });
    expect(text.match(/^- .*$/gm)?.slice(0, 3)).toEqual([
      "- **A license as a nurse**: Accepted licenses: taken out LCSW.",
      "- **18 months of case management**: Months needed: 20 months before, 18 months now (2 months less).",
      "- New: **Fit to fly**. What you confirm: “I have flown with a patient in a balloon, and came down again.”",
    ]);
    expect(text).toContain("There are no hand-worked cases to try.");
  });

  test("tells the cases whose outcome moves between the rules, and by which findings", () => {
    const text = note(["invented", "eligibility"], {
      "invented.md": TWO_EDITIONS,
      "invented.cases.yaml": CASES,
    });
    // 18 and 19 whole months are enough for the newer rules and too few for the older.
    expect(text).toContain(`### Hand-worked cases: 2 of 25 come out otherwise

- A nurse who worked 18 months: not yet before, eligible now.
  - 18 months of case management: not met before, met now.
  - Fit to fly: no such rule before, met now.
- A nurse who worked 19 months: not yet before, eligible now.
  - 18 months of case management: not met before, met now.
  - Fit to fly: no such rule before, met now.
`);
    expect(text).not.toContain("The outcome stays");
  });

  test("tells the cases that keep their outcome while a finding changes", () => {
    const grounded = CASES.replaceAll("fit-to-fly: true", "fit-to-fly: false").replaceAll(
      "eligible",
      "not-yet",
    );
    const text = note(["invented", "eligibility"], {
      "invented.md": TWO_EDITIONS,
      "invented.cases.yaml": grounded,
    });
    // From 20 months on the older rules were met; the newer ones ask for the balloon too.
    expect(text).toContain("### Hand-worked cases: 6 of 25 come out otherwise");
    expect(text).toContain(`The outcome stays, but a finding changes (2):

- A nurse who worked 18 months.
  - 18 months of case management: not met before, met now.
- A nurse who worked 19 months.
  - 18 months of case management: not met before, met now.
`);
  });

  test("of the CCM's outline: domains that are new and gone, and shares that moved", () => {
    const text = changesNote(["ccm", "blueprint", "--from", "five-domains", "--to", "six-domains"]);
    expect(text).toContain("- New: **Reimbursement Methods**. Share of the exam: 12 percent.\n");
    expect(text).toContain(
      "- **Psychosocial Concepts and Support Systems**: Share of the exam: 25 percent before, 20 percent now (5 percentage points less).\n",
    );
    expect(text).toContain(
      "- **Ethical, Legal, and Practice Standards**: Share of the exam: 17 percent before, 18 percent now (1 percentage point more).\n",
    );
    expect(text).toContain(
      "- No longer there: **Care Delivery and Reimbursement Methods**. Share of the exam: 28 percent.\n",
    );
  });

  test("of the CCM's fees: each with its own history", () => {
    const text = changesNote(["ccm", "fees"]);
    expect(text).toContain("- Amount: $225 before, $235 now ($10 more).");
    expect(text).toContain("- Amount: $275 before, $285 now ($10 more).");
  });

  test("of a section that has one edition says that there is nothing to compare", () => {
    expect(note(["invented", "retake"])).toContain("no two editions of retake are known");
  });

  test.each([
    [[], "Name a credential, for example ccm."],
    [["invent"], 'There is no credential "invent". Did you mean invented? Use one of: invented.'],
    [["invented", "fee"], 'There is no section "fee". Did you mean fees?'],
    [["invented", "fees", "exam"], "One section at a time"],
    [["invented", "--from", "x"], "Name the section too"],
    [["invented", "fees", "--from", "application/usd-100"], 'There is no edition "application/usd-100"'],
    [["invented", "fees", "--to", "application/usd-120"], "application/usd-120 is the oldest edition."],
    [["invented", "fees", "--from", "application/usd-137"], "is not older than application/usd-137"],
    [["invented", "retake", "--form", "x"], "--form"],
  ])("%j cannot be compared, and it says why", (args, words) => {
    expect(() => note(args)).toThrow(words);
  });

  test("two amounts of two fees cannot be compared", () => {
    const args = ["ccm", "fees", "--from", "renewal/usd-275", "--to", "application/usd-235"];
    expect(() => changesNote(args)).toThrow("are of two fees");
  });

  test("content with faults is not compared", () => {
    expect(() => note(["invented"], { "invented.md": INVENTED.replace("usd: 137", "usd: -1") })).toThrow(
      "The content has faults",
    );
  });

  test("stands on the command line: exit 0 with the note, 2 for what cannot be compared", () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, ["tools/content/main.ts", "changes", ...args], { encoding: "utf8" });
    const good = run("ccm", "fees");
    expect([good.status, good.stderr]).toEqual([0, ""]);
    expect(good.stdout).toContain("# CCM: what changed");
    const bad = run("cmm");
    expect([bad.status, bad.stdout]).toEqual([2, ""]);
    expect(bad.stderr).toContain("Did you mean ccm?");
  });
});

describe("The words of a change", () => {
  const part = { id: "p", title: "The part" };

  test("a period is told with its days", () => {
    const added = [{ apply: { from: "11-01", to: "01-31" }, exam: { from: "04-01", to: "04-30" } }];
    expect(changeWords({ is: "list", key: "periods", added, removed: [] })).toBe(
      "Periods: added apply from November 1 to January 31, exam from April 1 to April 30.",
    );
  });

  test("a rule that changed its place", () => {
    expect(changeWords({ is: "moved", part, to: { id: "routes", title: "Routes" } })).toBe(
      "**The part**: by itself before, in **Routes** now.",
    );
  });

  test("one dollar, one month, and what is gone", () => {
    expect(changeWords({ is: "value", part, key: "atLeast.months", before: 2, after: 1 })).toBe(
      "**The part**: Months needed: 2 months before, 1 month now (1 month less).",
    );
    expect(changeWords({ is: "value", part, key: "within.years", before: 5 })).toBe(
      "**The part**: Counted within: no longer there; it was 5 years.",
    );
    expect(changeWords({ is: "value", key: "allYear", before: false, after: true })).toBe(
      "Whether applications are taken all year: no before, yes now.",
    );
  });

  test("a field without words of ours is shown as it is written", () => {
    expect(changeWords({ is: "value", key: "altitude", before: 1, after: 2 })).toBe(
      "`altitude`: 1 before, 2 now (1 more).",
    );
  });

  test("every field of the content that may change has words", () => {
    const never = new Set([
      "id",
      "from",
      "to",
      "seenInForce",
      "until",
      "lastSeenInForce",
      "read",
      "sources",
      "asOf",
      "note",
    ]);
    const keys = new Set<string>();
    const visit = (node: unknown, prefix: string): void => {
      if (Array.isArray(node)) for (const entry of node) if (typeof entry === "object") visit(entry, "");
      if (typeof node !== "object" || node === null || Array.isArray(node)) return;
      for (const [key, value] of Object.entries(node)) {
        if (never.has(key)) continue;
        if (typeof value === "object") visit(value, "id" in value ? "" : `${prefix}${key}.`);
        if (
          typeof value !== "object" ||
          (Array.isArray(value) && value.some((one) => typeof one !== "object"))
        )
          keys.add(`${prefix}${key}`);
      }
    };
    for (const credential of loadCredentials().credentials)
      for (const { dated } of datedEditions(credential)) visit(dated, "");
    // Days of a period are told in the period's own words.
    const ofPeriods = ["expires", "opens", "decisionBy"];
    expect([...keys].filter((key) => fieldWords(key) === undefined && !ofPeriods.includes(key))).toEqual([]);
    expect(keys.size).toBeGreaterThan(30);
  });
});
