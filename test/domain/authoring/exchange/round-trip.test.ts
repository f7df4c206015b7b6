import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bringIn, type Format } from "../../../../domain/authoring/exchange/bring-in.ts";
import { writeCsv } from "../../../../domain/authoring/exchange/csv-write.ts";
import { writeGift } from "../../../../domain/authoring/exchange/gift-write.ts";
import type { Note } from "../../../../domain/authoring/exchange/note.ts";
import { inForm } from "../../../../domain/authoring/in-form.ts";
import type { Scenario, ScenarioDraft } from "../../../../domain/authoring/scenario.ts";
import { writeScenario } from "../../../../domain/authoring/write-scenario.ts";
import { day } from "../../../../domain/calendar/day.ts";
import { practiceFiles } from "../../../../tools/content/scenarios.ts";
import { hostileScenario, hostileSet, withoutItemIds } from "../../../support/hostile-scenarios.ts";
import { checkScenario, OUTLINES } from "../../../support/outlines.ts";
import { FULL, PROPERTY_TIMEOUT, runs, SEED } from "../../../support/runs.ts";

/** How many scenarios stand in one file. */
const SET = FULL ? 200 : 40;

const ARRIVAL = { outlines: OUTLINES, day: day("2027-01-01") };
const write = { gift: writeGift, csv: writeCsv };
const FORMATS = ["gift", "csv"] as const;

/** What comes back: never a clinician's signature and, of a table, no warnings that an author accepts. */
const carried = (format: Format, { accepted, ...rest }: Scenario): Scenario => {
  const scenario = { ...rest, reviewed: { ...rest.reviewed, by: "editorial" as const } };
  return withoutItemIds(format === "csv" || accepted === undefined ? scenario : { ...scenario, accepted });
};

/** What is told of those that came back: how many had a signature, and how many keep warnings quiet. */
function told(format: Format, all: readonly Scenario[]): Record<string, number> {
  const signed = all.filter(({ reviewed }) => reviewed.by === "clinician").length;
  const quiet = format === "csv" ? 0 : all.filter(({ accepted = [] }) => accepted.length > 0).length;
  return { ...(signed > 0 && { signed }), ...(quiet > 0 && { quiet }) };
}
const toldIn = (notes: readonly Note[]): Record<string, number> =>
  Object.fromEntries(
    notes.map(({ what, where }) => [
      what.includes("clinician") ? "signed" : what.includes("`accepted`") ? "quiet" : what,
      where.length,
    ]),
  );

/** What another program's file makes; that its text is read as this is shown of every scenario in write-scenario.test.ts. */
function broughtBack(
  format: Format,
  text: string,
): { scenarios: ScenarioDraft[]; texts: string[]; notes: readonly Note[] } {
  const { files, notes } = bringIn(format, text, ARRIVAL);
  return {
    scenarios: files.map(({ scenario }) => withoutItemIds(scenario)),
    texts: files.map((file) => file.text),
    notes,
  };
}
const toForm = (raw: Scenario): Scenario => ({ ...raw, ...inForm(raw) });

describe.each(FORMATS)("as %s", (format) => {
  test("every file of the content comes back as it was", () => {
    const all = practiceFiles().map(
      (file) => checkScenario(readFileSync(file, "utf8"), file).scenario as Scenario,
    );
    expect(all.length).toBeGreaterThan(100);
    const { scenarios, texts, notes } = broughtBack(format, write[format](all).text);
    expect(scenarios).toEqual(all.map((one) => carried(format, one)));
    expect(texts).toEqual(all.map((one) => writeScenario(carried(format, one))));
    expect(toldIn(notes)).toEqual(told(format, all));
  });

  test(
    `${SET} scenarios with hostile texts in one file come back as they were`,
    () => {
      fc.assert(
        fc.property(hostileSet(SET), (raw) => {
          const all = raw.map(toForm);
          const { scenarios, notes } = broughtBack(format, write[format](all).text);
          expect(scenarios).toEqual(all.map((one) => carried(format, one)));
          expect(toldIn(notes)).toEqual(told(format, all));
        }),
        { numRuns: runs(1), seed: SEED, endOnFailure: true },
      );
    },
    PROPERTY_TIMEOUT * 4,
  );

  test(
    "any small set comes back as it was",
    () => {
      fc.assert(
        fc.property(fc.uniqueArray(hostileScenario, { maxLength: 2, selector: ({ id }) => id }), (raw) => {
          const all = raw.map(toForm);
          const { scenarios, notes } = broughtBack(format, write[format](all).text);
          expect(scenarios).toEqual(all.map((one) => carried(format, one)));
          expect(toldIn(notes)).toEqual(told(format, all));
        }),
        { numRuns: runs(200), seed: SEED },
      );
    },
    PROPERTY_TIMEOUT * 4,
  );

  test("nothing to write makes a file with nothing to bring in", () => {
    expect(bringIn(format, write[format]([]).text, ARRIVAL)).toEqual({
      files: [],
      notes: [],
      found: 0,
      brought: 0,
    });
  });
});
