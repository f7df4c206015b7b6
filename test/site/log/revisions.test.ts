import { describe, expect, test } from "vitest";
import type { Revision } from "../../../domain/log/entry.ts";
import { recordsOf } from "../../../domain/log/records.ts";
import { type Step, stepsOf } from "../../../site/src/log/app/revisions.ts";
import type { Field } from "../../../site/src/log/form/field.ts";

const FIELDS: readonly Field[] = [{ name: "employer", label: "Employer", kind: "text" }];
const JOB = "01JZZZZZZZZZZZZZZZZZZZZZZZ";
/** The nth id by time. */
const id = (n: number): string => `01K${String(n).padStart(23, "0")}`;

const version = (n: number, employer: string | null, ...replaces: number[]): Revision => ({
  v: 1,
  id: id(n),
  kind: "employment",
  at: "2026-10-14T15:05:00.000Z",
  device: "phone",
  record: JOB,
  data: employer === null ? null : { employer },
  replaces: replaces.map(id),
});
function stepsFor(...revisions: Revision[]): Step[] {
  const [record] = recordsOf(revisions);
  if (record === undefined) throw new Error("There is no record.");
  return stepsOf(record, FIELDS);
}
const shown = (steps: readonly Step[]) => steps.map(({ what, current }) => (current ? `${what} now` : what));

describe("the versions of a record", () => {
  test("added, changed, removed and brought back, the newest first", () => {
    const steps = stepsFor(
      version(1, "Mercy"),
      version(2, "Mercy West", 1),
      version(3, null, 2),
      version(4, "Mercy West", 3),
    );
    expect(shown(steps)).toEqual(["brought-back now", "removed", "changed", "added"]);
    expect(steps[2]?.changes).toEqual([
      { name: "employer", label: "Employer", before: "Mercy", after: "Mercy West" },
    ]);
    expect(steps[1]?.changes).toEqual([]);
  });

  test("a correction stands above what it replaced, although its clock was slow", () => {
    const steps = stepsFor(version(5, "Mercy"), version(2, "Mercy West", 5));
    expect(shown(steps)).toEqual(["changed now", "added"]);
  });

  test("versions made apart, and the one that settled them", () => {
    const [settling, ...others] = stepsFor(
      version(1, "Mercy"),
      version(2, "Mercy East", 1),
      version(3, "Mercy West", 1),
      version(4, "Mercy East", 2, 3),
    );
    expect(settling?.settled).toBe(2);
    // Compared with the one that counted until then.
    expect(settling?.changes).toEqual([
      { name: "employer", label: "Employer", before: "Mercy West", after: "Mercy East" },
    ]);
    expect(others.map(({ revision }) => revision.id)).toEqual([id(3), id(2), id(1)]);
    expect(others.every(({ settled }) => settled === 0)).toBe(true);
  });

  test("a version whose predecessor is not here yet is a change, not an addition", () => {
    expect(shown(stepsFor(version(2, "Mercy", 1)))).toEqual(["changed now"]);
  });

  test("versions that replace one another in a ring end", () => {
    expect(stepsFor(version(1, "Mercy", 2), version(2, "Mercy West", 1))).toHaveLength(2);
  });
});
