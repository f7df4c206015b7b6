import { describe, expect, test } from "vitest";
import { COLUMNS, comparisonRow, inShort } from "../../../site/src/lib/comparison.ts";
import { wholeCredentials } from "../../../site/src/lib/whole-credentials.ts";

const rowOf = (id: string) => {
  const credential = wholeCredentials.find((one) => one.id === id);
  if (credential === undefined) throw new Error(`There is no ${id}.`);
  return Object.fromEntries(
    comparisonRow(credential).map(({ column, parts, trust, href }) => [
      column,
      { text: parts.map(({ title }) => title), ways: parts.flatMap(({ ways }) => ways), trust, href },
    ]),
  );
};

describe("the comparison", () => {
  test("has every question for every credential", () => {
    for (const credential of wholeCredentials) {
      const row = comparisonRow(credential);
      expect(row.map(({ column }) => column)).toEqual([...COLUMNS]);
      for (const { parts, href } of row) {
        expect(parts.length).toBeGreaterThan(0);
        expect(href).toMatch(new RegExp(`^/credentials/${credential.id}/#`));
      }
    }
  });

  test("of the CCM: three ways to the work, 235 + 195 dollars, 180 questions in three hours, three periods", () => {
    const row = rowOf("ccm");
    expect(row["For whom"]?.ways).toHaveLength(2);
    expect(row.Work).toMatchObject({
      text: ["Full-time work in case management"],
      ways: [
        "12 months, supervised by a CCM",
        "24 months, under any supervisor",
        "12 months as a supervisor of case managers",
      ],
      trust: "Official source",
      href: "/credentials/ccm/#rules",
    });
    expect(row.Education?.text).toEqual(["None asked"]);
    expect(row["Cost to apply"]).toMatchObject({
      text: ["$430"],
      trust: "Official source",
      href: "/credentials/ccm/#cost",
    });
    // How the questions divide and the time were read on other sites.
    expect(row.Exam).toMatchObject({ text: ["180 questions", "3 hours"], trust: "Secondary source" });
    expect(row["When to apply"]?.text).toEqual([
      "November 1 to January 31",
      "March 1 to May 31",
      "July 15 to October 15",
    ]);
    expect(row.Renewal).toMatchObject({
      text: [
        "Renewed every five years",
        "80 hours of continuing education",
        "8 of the 80 hours on ethics",
        "Fee: $285",
      ],
      trust: "Official source",
    });
  });

  test("says of the ACM what could not be read, and claims no trust for it", () => {
    const row = rowOf("acm-rn");
    expect(row["Cost to apply"]).toMatchObject({ text: ["Not known"], trust: undefined });
    expect(row.Exam).toMatchObject({ text: ["Not known"], trust: undefined });
    expect(row.Renewal?.text.at(-1)).toBe("Fee: not known");
    expect(row["When to apply"]?.text).toEqual([
      "You make an appointment with PSI after ACMA has accepted your application.",
    ]);
  });

  test("names who pays less for the CMGT-BC, and is only as sure as its sources", () => {
    const row = rowOf("cmgt-bc");
    expect(row["Cost to apply"]).toMatchObject({
      text: ["$395", "Less for members of the American Nurses Association (ANA)"],
      trust: "Secondary source",
    });
    expect(row.Education?.text).toEqual([
      "30 hours of education in nursing case management in the last three years",
    ]);
  });
});

test("in short, a credential says five things, each with the place on its page that says more", () => {
  const ccm = wholeCredentials.find(({ id }) => id === "ccm");
  expect(ccm && inShort(ccm)).toEqual([
    {
      column: "For whom",
      words:
        "A license or certification, current, active and unrestricted, that allows independent assessment, or a health or human-services degree with supervised field experience",
      href: "#rules",
    },
    {
      column: "Work",
      words:
        "12 months, supervised by a CCM, or 24 months, under any supervisor, or 12 months as a supervisor of case managers",
      href: "#rules",
    },
    { column: "Education", words: "None asked", href: "#rules" },
    { column: "Cost to apply", words: "$430", href: "#cost" },
    {
      column: "When to apply",
      words: "November 1 to January 31; March 1 to May 31; July 15 to October 15",
      href: "#applying",
    },
  ]);
});
