import { useEffect, useRef, useState } from "preact/hooks";
import type * as z from "zod";
import { useLog } from "../../log/app/context.ts";
import type { Log } from "../../log/log.ts";
import { openSchema } from "../open-question.ts";

/**
 * Pencil marks on a question of an exam: what is struck out, and how sure she is before she has chosen. They are no
 * answer, so they are no entry: they stay beside the log on this device, until the exam has ended.
 */
const markSchema = openSchema.pick({ struck: true, sure: true });
export type Mark = z.output<typeof markSchema>;

export const NO_MARK: Mark = { struck: [] };

/** As all that is begun and not kept yet: it comes along when a guest signs in. */
const PREFIX = "draft:exam:";
const nameOf = (attempt: string, version: string): string => `${PREFIX}${attempt}.${version}`;

/** The marks of an exam, by version. What makes no sense is left out. */
export async function marksOf({ shelf }: Log, attempt: string): Promise<Map<string, Mark>> {
  const start = nameOf(attempt, "");
  return new Map(
    Object.entries(await shelf.values()).flatMap(([name, value]) => {
      const mark = name.startsWith(start) ? markSchema.safeParse(value).data : undefined;
      return mark === undefined ? [] : [[name.slice(start.length), mark]];
    }),
  );
}

export const keepMark = ({ shelf }: Log, attempt: string, version: string, mark: Mark): Promise<void> =>
  shelf.write({ values: { [nameOf(attempt, version)]: mark } });

/** Forgets the marks of every exam that is not among these. */
export async function forgetMarks({ shelf }: Log, open: readonly string[]): Promise<void> {
  const kept = open.map((attempt) => nameOf(attempt, ""));
  const gone = Object.keys(await shelf.values()).filter(
    (name) => name.startsWith(PREFIX) && !kept.some((start) => name.startsWith(start)),
  );
  if (gone.length > 0)
    await shelf.write({ values: Object.fromEntries(gone.map((name) => [name, undefined])) });
}

export interface Marks {
  readonly of: (version: string) => Mark;
  readonly change: (version: string, part: Partial<Mark>) => void;
}

/** The marks of an exam for its pages; undefined until they are known. Where the device has no room, they last as long as the page. */
export function useMarks(attempt: string): Marks | undefined {
  const { log } = useLog();
  const [marks, setMarks] = useState<ReadonlyMap<string, Mark>>();
  const latest = useRef<ReadonlyMap<string, Mark>>(new Map());
  const writing = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    let gone = false;
    const show = (found: ReadonlyMap<string, Mark>): void => {
      if (gone) return;
      latest.current = found;
      setMarks(found);
    };
    marksOf(log, attempt).then(show, () => show(new Map()));
    return () => {
      gone = true;
    };
  }, [log, attempt]);
  return (
    marks && {
      of: (version) => marks.get(version) ?? NO_MARK,
      change: (version, part) => {
        const mark = { ...(latest.current.get(version) ?? NO_MARK), ...part };
        latest.current = new Map(latest.current).set(version, mark);
        setMarks(latest.current);
        // One after the other, so that the last mark is the last to be written.
        writing.current = writing.current
          .then(() => keepMark(log, attempt, version, mark))
          .catch(() => undefined);
      },
    }
  );
}
