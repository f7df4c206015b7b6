import * as z from "zod";
import { ulidField } from "../../domain/log/ulid.ts";
import { Failure } from "../failure.ts";

/**
 * Where a device has got to in the order of arrival. Callers hand it back as they got it.
 *
 * A row's ULID is older than the row's own appearance, by up to the function's time limit. So a cursor that a device
 * may rest on never goes past the *horizon*, the moment before which every writer has ended. Between two pages it must
 * go further; then it also remembers the horizon of the first of those pages, to come back to.
 */
export interface Cursor {
  /** What comes after this row is next; undefined for the start. */
  readonly after: string | undefined;
  /** The horizon to come back to at the end of these pages. */
  readonly horizon: string | undefined;
}

const SEPARATOR = ".";
const cursorSchema = z
  .string()
  .transform((text) => text.split(SEPARATOR))
  .pipe(z.union([z.tuple([ulidField]), z.tuple([ulidField, ulidField])]));

/** Reads a cursor; null or undefined is the start. Throws a `Failure` when it is none of ours. */
export function readCursor(text: string | null | undefined): Cursor {
  if (text === null || text === undefined) return { after: undefined, horizon: undefined };
  const parsed = cursorSchema.safeParse(text);
  if (!parsed.success) {
    const message = "Send the cursor of the last reply as it was, or none to start again.";
    throw new Failure("invalid-cursor", message, [{ path: "cursor", message }]);
  }
  const [after, horizon] = parsed.data;
  return { after, horizon };
}

/**
 * A cursor that rests never lies ahead of the clock. Where it does, the clock was set back since, and what arrived by
 * the new clock would stay unseen behind it: so it starts again. Between two pages a cursor may be at any row.
 * `now` is the lowest ULID of this moment.
 */
export const notAhead = (cursor: Cursor, now: string): Cursor =>
  cursor.horizon === undefined && cursor.after !== undefined && cursor.after > now
    ? { after: undefined, horizon: undefined }
    : cursor;

export const writeCursor = ({ after, horizon }: Cursor): string | null =>
  after === undefined ? null : horizon === undefined ? after : `${after}${SEPARATOR}${horizon}`;

/** The cursor after a page. `horizon` is the lowest ULID of the moment before which every writer had ended. */
export function nextCursor(
  asked: Cursor,
  { last, complete }: { last: string | undefined; complete: boolean },
  horizon: string,
): Cursor {
  const after = last ?? asked.after;
  if (after === undefined) return asked;
  const earliest = asked.horizon ?? horizon;
  if (complete) return { after: after < earliest ? after : earliest, horizon: undefined };
  return { after, horizon: asked.horizon ?? (after > horizon ? horizon : undefined) };
}
