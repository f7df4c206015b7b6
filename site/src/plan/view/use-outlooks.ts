import { useEffect, useMemo, useState } from "preact/hooks";
import { credentials } from "../../../../dist/content/credentials.ts";
import type { Pieces } from "../../../../domain/projection/pieces.ts";
import { inPieces } from "../in-pieces.ts";
import type { Shared } from "../link.ts";
import { type Outlook, outlooksInPieces, outlooksOf } from "../outlook.ts";
import { makeStepLines } from "../step-lines.ts";

/**
 * Every credential, nearest date first; undefined until all of them are worked out, because one that is missing may be the
 * nearest. The first time it is done in pieces, so that the page draws and answers meanwhile. What is changed afterwards is
 * worked out at once: what is said beside a change speaks of its dates.
 */
export function useOutlooks({ portfolio, pace, on }: Shared): readonly Outlook[] | undefined {
  const of: Parameters<typeof outlooksOf> = [credentials, portfolio, pace, on];
  const [first, setFirst] = useState<{ readonly of: typeof of; readonly outlooks: readonly Outlook[] }>();
  useEffect(() => {
    if (first !== undefined) return;
    let gone = false;
    void inPieces(all(of), () => gone).then((outlooks) => outlooks && setFirst({ of, outlooks }));
    return () => {
      gone = true;
    };
  }, [...of, first]);
  return useMemo(
    () => (first?.of.every((one, index) => one === of[index]) ? first.outlooks : first && outlooksOf(...of)),
    [...of, first],
  );
}

/** With what the page says of each step, which takes searches of its own. */
function* all(of: Parameters<typeof outlooksInPieces>): Pieces<readonly Outlook[]> {
  const outlooks = yield* outlooksInPieces(...of);
  for (const { credential, projection } of outlooks) yield* makeStepLines(credential, projection);
  return outlooks;
}
