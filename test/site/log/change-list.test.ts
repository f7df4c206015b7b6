import { describe, expect, test } from "vitest";
import { type Entry, readEntries } from "../../../domain/log/entry.ts";
import { recordsOf } from "../../../domain/log/records.ts";
import { changesOf, kindsIn } from "../../../site/src/log/views/changes/change-list.ts";

const id = (number: number): string => `01JD0000000000000000${String(number).padStart(6, "0")}`;
const goal = (number: number, record: string, data: object | null, replaces: readonly number[] = []) => ({
  v: 1,
  id: id(number),
  kind: "goal",
  at: "2026-11-22T08:00:00.000Z",
  device: "phone",
  record,
  data,
  replaces: replaces.map(id),
});
const note = (number: number) => ({ ...goal(number, `n${number}`, { text: "x" }), kind: "note" });
const records = (...entries: readonly unknown[]) => recordsOf(readEntries(entries) as Entry[]);

describe("the changes of a log", () => {
  test("are every version of every record, the newest first, each with what it did", () => {
    const { lines, total, pages } = changesOf(
      records(
        goal(1, "ccm", {}),
        goal(2, "acm-rn", {}),
        goal(3, "ccm", { by: "2027-06-30" }, [1]),
        goal(4, "ccm", null, [3]),
        goal(5, "ccm", {}, [4]),
      ),
      { page: 1 },
    );
    expect(
      lines.map(({ record, revision, what, current }) => [revision.id, record.id, what, current]),
    ).toEqual([
      [id(5), "ccm", "brought-back", true],
      [id(4), "ccm", "removed", false],
      [id(3), "ccm", "changed", false],
      [id(2), "acm-rn", "added", true],
      [id(1), "ccm", "added", false],
    ]);
    expect([total, pages]).toEqual([5, 1]);
  });

  test("say which versions were made apart, until one is chosen", () => {
    const apart = [
      goal(1, "ccm", {}),
      goal(2, "ccm", { note: "a" }, [1]),
      goal(3, "ccm", { note: "b" }, [1]),
    ];
    expect(changesOf(records(...apart), { page: 1 }).lines.map((line) => line.apart)).toEqual([
      true,
      true,
      false,
    ]);
    const chosen = [...apart, goal(4, "ccm", { note: "a" }, [2, 3])];
    expect(changesOf(records(...chosen), { page: 1 }).lines.map((line) => line.apart)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  const many = records(...Array.from({ length: 51 }, (_, number) => note(number + 1)), goal(99, "ccm", {}));

  test("come fifty to a page", () => {
    const first = changesOf(many, { page: 1 });
    const second = changesOf(many, { page: 2 });
    expect([first.lines.length, second.lines.length, first.total, first.pages]).toEqual([50, 2, 52, 2]);
    expect(first.lines[0]?.revision.id).toBe(id(99));
    expect(second.lines.map(({ revision }) => revision.id)).toEqual([id(2), id(1)]);
  });

  test.each([
    [0, 1],
    [-3, 1],
    [Number.NaN, 1],
    [1.5, 1],
    [3, 2],
  ])("an address that asks for page %d is shown page %d", (page, shown) => {
    expect(changesOf(many, { page }).page).toBe(shown);
  });

  test("of one kind are only those", () => {
    expect(changesOf(many, { kind: "goal", page: 1 }).total).toBe(1);
    expect(kindsIn(many)).toEqual(["goal", "note"]);
  });
});
