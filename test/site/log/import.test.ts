import { describe, expect, test } from "vitest";
import { readEntries } from "../../../domain/log/entry.ts";
import { envelopeSchema } from "../../../domain/log/envelope.ts";
import { exportText } from "../../../domain/log/export-file.ts";
import { recordsOf } from "../../../domain/log/records.ts";
import { comesTo } from "../../../site/src/log/views/data/comes-to.ts";
import { readLogFile } from "../../../site/src/log/views/data/read-log-file.ts";

let made = 0;
const entry = (kind: string, payload: object) => {
  made += 1;
  return envelopeSchema.parse({
    v: 1,
    id: `01JD0000000000000000${String(made).padStart(6, "0")}`,
    kind,
    at: "2026-11-22T08:00:00.000Z",
    device: "phone",
    ...payload,
  });
};
const goal = (record: string, data: object | null, replaces: readonly string[] = []) =>
  entry("goal", { record, data, replaces });
const stateOf = (...values: readonly unknown[]) => {
  const entries = readEntries(values);
  return { entries, records: recordsOf(entries) };
};

describe("what a log would come to", () => {
  test("counts what is added and removed, and leaves out what stays as it is", () => {
    const ccm = goal("ccm", {});
    const here = stateOf(ccm, entry("license", { record: "a", data: {}, replaces: [] }));
    const answer = entry("answer", { scenario: "a", item: "b", version: "1", chosen: [0] });
    expect(comesTo(here, [goal("acm-rn", {}), goal("cmgt-bc", {}), answer])).toEqual({
      counts: [
        { kind: "goal", before: 1, after: 3 },
        { kind: "answer", before: 0, after: 1 },
      ],
      changed: 0,
      apart: 0,
      notUnderstood: 0,
    });
    expect(comesTo(here, [goal("ccm", null, [ccm.id])])).toMatchObject({
      counts: [{ kind: "goal", before: 1, after: 0 }],
      changed: 1,
    });
  });

  test("says what would read otherwise, and of what two versions would stand side by side", () => {
    const ccm = goal("ccm", {});
    const own = goal("ccm", { note: "here" }, [ccm.id]);
    expect(comesTo(stateOf(ccm), [goal("ccm", { note: "there" }, [ccm.id])])).toMatchObject({
      changed: 1,
      apart: 0,
    });
    expect(comesTo(stateOf(ccm, own), [goal("ccm", { note: "there" }, [ccm.id])])).toMatchObject({
      changed: 1,
      apart: 1,
    });
  });

  test("counts what is kept without being understood", () => {
    expect(
      comesTo(stateOf(), [entry("shadowing", { hours: 4 }), entry("goal", { record: "ccm", v: 2 })]),
    ).toEqual({
      counts: [],
      changed: 0,
      apart: 0,
      notUnderstood: 2,
    });
  });
});

describe("a chosen file", () => {
  test("is read", async () => {
    const text = exportText([goal("ccm", {})], "2026-11-22T08:00:00.000Z");
    const read = await readLogFile(new File([text], "caseway-log.json"));
    expect(read).toMatchObject({ ok: true, made: "2026-11-22T08:00:00.000Z", leftOut: [] });
  });

  test("that is too large is not opened at all", async () => {
    const read = await readLogFile({
      size: 32 * 1024 * 1024 + 1,
      text: () => Promise.reject(new Error("It was opened.")),
    });
    expect(read).toMatchObject({
      ok: false,
      fault: { what: "The file is too large: 33 MB, and the most that we read is 32 MB." },
    });
  });

  test("that the browser cannot read is said so", async () => {
    const read = await readLogFile({
      size: 10,
      text: () => Promise.reject(new DOMException("gone", "NotFoundError")),
    });
    expect(read).toMatchObject({ ok: false, fault: { what: "The browser could not read the file." } });
  });

  test("of bytes that are no text is no log", async () => {
    const read = await readLogFile(new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0x00])], "photo.jpg"));
    expect(read).toMatchObject({ ok: false });
  });
});
