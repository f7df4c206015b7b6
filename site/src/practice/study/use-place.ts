import { useEffect, useRef, useState } from "preact/hooks";
import { useLog } from "../../log/app/context.ts";
import { newId } from "../../log/device/ids.ts";
import type { SetChoice } from "./set-choice.ts";
import { idsAhead } from "./shown-in-set.ts";
import { placeName, readPlace, type StudyPlace } from "./study-place.ts";

interface UsePlace {
  /** Undefined until it is known whether the set was begun before; `empty` where there is nothing to ask. */
  readonly place: StudyPlace | "empty" | undefined;
  /** `part` is worked out from the place as it is by then. */
  readonly change: (part: (now: StudyPlace) => Partial<StudyPlace>) => void;
  /** Begins a new set of the same choice; of exactly these versions where they are named. */
  readonly renew: (versions?: readonly string[]) => void;
}

/**
 * The set of a choice: the one that was begun, else a new one of the versions that `draw` gives. Every change is kept at
 * once.
 */
export function usePlace(
  choice: SetChoice,
  current: ReadonlySet<string>,
  draw: (seed: string) => readonly string[],
): UsePlace {
  const { log } = useLog();
  const name = placeName(choice);
  const [place, setPlace] = useState<StudyPlace | "empty">();
  const writing = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef<StudyPlace>();

  const write = (next: StudyPlace): void => {
    latest.current = next;
    setPlace(next);
    // In order. A device without room for it still shows the set; its answers say for themselves whether they are kept.
    writing.current = writing.current
      .then(() => log.shelf.write({ values: { [name]: next } }))
      .catch(() => undefined);
  };

  const renew = (named?: readonly string[]): void => {
    const begun = newId();
    const versions = named ?? draw(begun);
    if (versions.length === 0) setPlace("empty");
    else {
      const ahead = idsAhead(log.state.entries, versions, begun);
      write({ versions: [...versions], begun, ahead, at: 1, ended: false, open: {} });
    }
  };

  useEffect(() => {
    let gone = false;
    const begin = (value: unknown): void => {
      if (gone) return;
      const kept = readPlace(value, current);
      if (kept === undefined) {
        renew();
        return;
      }
      latest.current = kept;
      setPlace(kept);
    };
    log.shelf.value(name).then(begin, () => begin(undefined));
    return () => {
      gone = true;
    };
  }, [log, name]);

  return {
    place,
    change: (part) => {
      const now = latest.current;
      if (now !== undefined) write({ ...now, ...part(now) });
    },
    renew,
  };
}
