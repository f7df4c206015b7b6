import { useEffect, useState } from "preact/hooks";
import type { Exam } from "../../../../domain/practice/exam.ts";
import { useLog } from "../../log/app/context.ts";
import type { Log } from "../../log/log.ts";

/** The name under which the log's shelf keeps the newest exam whose end was seen on this device. */
const SEEN = "exam:end-seen";
/** After a week it is no news. */
const NEWS_FOR_MS = 7 * 86_400_000;

/** The newest exam, where its time ran out and its end was not seen. `seen`: the newest attempt whose end was. */
export function ranOutUnseen(exams: readonly Exam[], seen: unknown, now: number): Exam | undefined {
  // The ids of attempts sort by the time at which they began.
  const [newest] = exams.filter(({ state }) => state !== "open");
  if (newest?.state !== "expired" || newest.endedAt === null) return undefined;
  if (typeof seen === "string" && seen >= newest.attempt) return undefined;
  return now - Date.parse(newest.endedAt) <= NEWS_FOR_MS ? newest : undefined;
}

/** The same for a view; undefined until it is known. */
export function useRanOut(exams: readonly Exam[]): Exam | undefined {
  const { log } = useLog();
  const [seen, setSeen] = useState<{ readonly value: unknown }>();
  useEffect(() => {
    log.shelf.value(SEEN).then(
      (value) => setSeen({ value }),
      // A device that does not give it back: better told twice than not at all.
      () => setSeen({ value: undefined }),
    );
  }, [log]);
  return seen && ranOutUnseen(exams, seen.value, Date.now());
}

/** Remembers that the end of an exam was seen. Where the device has no room, it is told once more. */
export async function rememberSeen({ shelf }: Log, attempt: string): Promise<void> {
  try {
    const seen = await shelf.value(SEEN);
    if (typeof seen === "string" && seen >= attempt) return;
    await shelf.write({ values: { [SEEN]: attempt } });
  } catch {
    // It is told again.
  }
}
