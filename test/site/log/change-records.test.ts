import { expect, test } from "vitest";
import { dataOf } from "../../../domain/log/records.ts";
import { changeRecords } from "../../../site/src/log/app/use-change.ts";
import { memoryShelf } from "../../../site/src/log/device/memory-shelf.ts";
import { type Shelf, ShelfError } from "../../../site/src/log/device/shelf.ts";
import { Log } from "../../../site/src/log/log.ts";

const JOB = "01JZZZZZZZZZZZZZZZZZZZZZZZ";
const SHIFT = "01KZZZZZZZZZZZZZZZZZZZZZZZ";

/** A log that is kept until it is told that the device is full. */
async function logOnDevice() {
  const memory = memoryShelf();
  const device = { full: false };
  const shelf: Shelf = {
    ...memory,
    write: (change) => (device.full ? Promise.reject(new ShelfError("full")) : memory.write(change)),
  };
  let made = 0;
  const log = await Log.open("guest", shelf, {
    now: () => new Date("2026-11-22T12:00:00.000Z"),
    id: () => {
      made += 1;
      return `01M${String(made).padStart(23, "0")}`;
    },
    device: "phone",
  });
  const held = (id: string) => {
    const record = log.state.records.find((other) => other.id === id);
    return record === undefined ? undefined : (dataOf(record) ?? "removed");
  };
  return { log, device, held };
}

const firstShift = [
  { kind: "hours", record: SHIFT, data: { employment: JOB, minutes: 480, span: "day" } },
  { kind: "employment", record: JOB, data: { employer: "Mercy", hoursPerWeek: 36, basis: "dated" } },
] as Parameters<typeof changeRecords>[1];

test("records change together, and the undo gives each what it held", async () => {
  const { log, held } = await logOnDevice();
  await log.write("employment", JOB, { employer: "Mercy", hoursPerWeek: 36 });
  const changed = await changeRecords(log, firstShift);
  if (!changed.ok) throw new Error(changed.trouble);
  expect(held(JOB)).toMatchObject({ basis: "dated" });
  expect(held(SHIFT)).toMatchObject({ minutes: 480 });
  await changed.undo();
  expect(held(JOB)).toEqual({ employer: "Mercy", hoursPerWeek: 36 });
  expect(held(SHIFT)).toBe("removed");
  // An undo is a change as well: nothing is gone from the history.
  expect(log.state.records.flatMap(({ history }) => history)).toHaveLength(5);
});

test("where the device keeps nothing, nothing changes, and an undo says that it did not work", async () => {
  const { log, device, held } = await logOnDevice();
  const changed = await changeRecords(log, firstShift);
  if (!changed.ok) throw new Error(changed.trouble);
  device.full = true;
  expect(await changeRecords(log, [{ kind: "hours", record: SHIFT, data: null }])).toEqual({
    ok: false,
    trouble: "full",
  });
  await expect(changed.undo()).rejects.toThrow("full");
  expect(held(SHIFT)).toMatchObject({ minutes: 480 });
});
