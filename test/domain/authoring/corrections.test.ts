import { expect, test } from "vitest";
import { printFault } from "../../../domain/authoring/fault.ts";
import { readCorrections } from "../../../domain/authoring/read-corrections.ts";

const FILE = "content/corrections.yaml";
const PAGES = new Set(["/", "/credentials/ccm/", "/guides/"]);
const NEWER = `- date: 2027-03-01
  page: /credentials/ccm/#cost
  was: The page said that the fee is one amount.
  now: It says another one, as the sponsor does.
  misled: Somebody who saved up for the exam.
`;
const OLDER = NEWER.replace("2027-03-01", "2027-02-01").replace("/credentials/ccm/#cost", "/guides/");
const read = (text: string) => readCorrections(text, FILE, PAGES);
const faults = (text: string): string[] => read(text).faults.map(printFault);

test("a list, and one without anything in it, is read as it stands", () => {
  expect(read("# Nothing so far.\n[]\n")).toEqual({ corrections: [], faults: [] });
  expect(read(NEWER + OLDER)).toMatchObject({
    corrections: [{ date: "2027-03-01", page: "/credentials/ccm/#cost" }, { date: "2027-02-01" }],
    faults: [],
  });
});

test.each([
  [
    "a page that there is not",
    NEWER.replace("/ccm/", "/cmm/"),
    ':2:9 There is no page "/credentials/cmm/". Did you mean /credentials/ccm/?',
  ],
  [
    "the older first",
    OLDER + NEWER,
    ":6:9 This correction is newer than the one above it. Put the newest first.",
  ],
  ["a day that is none", NEWER.replace("2027-03-01", "2027-02-30"), ":1:9 "],
  ["something left out", NEWER.replace(/ {2}misled.*\n/, ""), ":1:3 "],
  ["another site", NEWER.replace("/credentials/ccm/#cost", "https://www.example.org/"), ":2:9 "],
])("%s is a fault with its place", (_, text, message) => {
  expect(faults(text)).toHaveLength(1);
  expect(faults(text)[0]).toContain(`${FILE}${message}`);
});
