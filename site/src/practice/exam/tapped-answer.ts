import { ulid } from "ulid";
import * as z from "zod";
import { ENTRY_VERSION, instantField } from "../../../../domain/log/envelope.ts";
import { ulidField } from "../../../../domain/log/ulid.ts";
import { nameBeside, namesBeside, type PlainStorage, plainStorage } from "../../log/device/beside.ts";
import { deviceName } from "../../log/device/ids.ts";
import { waitingLine } from "../../log/device/shelf.ts";
import type { Log } from "../../log/log.ts";

/**
 * The answer of an exam that is on its way into the log. A browser's database takes a moment to write, and a tab may be
 * killed in it, so the answer lies in the plain storage until the log has it, or has said that it cannot take it.
 */
const tappedSchema = z.strictObject({
  attempt: ulidField,
  scenario: z.string().min(1),
  item: z.string().min(1),
  version: z.string().min(1),
  chosen: z.array(z.int().min(0).max(99)).max(100),
  sure: z.enum(["sure", "unsure"]).optional(),
  seconds: z.int().min(0).max(86_400),
  /** When it was tapped, by the clock of this device: an instant in UTC, from 1970 on, as ids have no earlier one. */
  at: instantField.refine((at) => Date.parse(at) >= 0),
});
export type Tapped = z.output<typeof tappedSchema>;

/** Lays an answer down at once, in place of an earlier one of the same exam. The result takes it away again. */
export function layDown(
  owner: string,
  tapped: Tapped,
  storage: () => PlainStorage = plainStorage,
): () => void {
  const name = nameBeside(owner, tapped.attempt);
  const text = JSON.stringify(tapped);
  try {
    storage().setItem(name, text);
  } catch {
    // Without a plain storage there is that moment, and the page does not call the answer kept before it is over.
  }
  return () => {
    try {
      // A later tap has its own way into the log.
      if (storage().getItem(name) === text) storage().removeItem(name);
    } catch {
      // What could not be laid down needs no taking away.
    }
  };
}

/**
 * Puts what a killed tab left behind into the log of its owner, with the time of the tap, and then takes it away. What
 * the log has already, or has a later answer in place of, is only taken away; so is what makes no sense.
 */
export async function takeOverTapped(log: Log, storage: () => PlainStorage = plainStorage): Promise<void> {
  if (!log.shelf.lasting) return;
  for (const [name, text] of leftBehind(log.owner, storage)) {
    const tapped = parse(text);
    const saved =
      tapped === undefined || isInLog(log, tapped)
        ? { ok: true }
        : await log.keep([
            waitingLine({
              v: ENTRY_VERSION,
              id: ulid(Date.parse(tapped.at)),
              device: deviceName(),
              kind: "answer",
              ...tapped,
            }),
          ]);
    try {
      if (saved.ok && storage().getItem(name) === text) storage().removeItem(name);
    } catch {
      // Then it is found again, and is in the log by then.
    }
  }
}

function leftBehind(owner: string, storage: () => PlainStorage): (readonly [string, string])[] {
  try {
    return namesBeside(owner, storage).map((name) => [name, storage().getItem(name) ?? ""] as const);
  } catch {
    return [];
  }
}

function parse(text: string): Tapped | undefined {
  try {
    return tappedSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const isInLog = ({ state: { entries } }: Log, { attempt, version, at }: Tapped): boolean =>
  entries.some(
    (entry) =>
      entry.kind === "answer" &&
      "version" in entry &&
      entry.attempt === attempt &&
      entry.version === version &&
      entry.at >= at,
  );
