import { useEffect, useState } from "preact/hooks";
import type { Portfolio } from "../../../../../domain/eligibility/portfolio.ts";
import { canonicalJson } from "../../../../../domain/log/canonical.ts";
import { useApp, useLog } from "../../app/context.ts";
import { keepFocus } from "../../app/focus.ts";
import { changeRecords } from "../../app/use-change.ts";
import { entryCount } from "../../app/words.ts";
import {
  checkerPortfolio,
  type Offer,
  type OfferMemory,
  offerFor,
  recallOffer,
  rememberOffer,
} from "./checker-draft.ts";
import { contentsOf, fromChecker } from "./from-checker.ts";

const OVERVIEW = "/log/";

/** Answers of the checker on this device, offered once for this log: she is asked, and can undo. */
export function CheckerOffer({ isFirstRun }: { readonly isFirstRun: boolean }) {
  const { log } = useLog();
  const { url, go, say } = useApp();
  const [portfolio] = useState(() => checkerPortfolio(() => window.localStorage));
  const [memory, setMemory] = useState<OfferMemory | "not-read" | undefined>("not-read");
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    void recallOffer(log.shelf).then(setMemory);
  }, [log]);
  if (portfolio === undefined || memory === "not-read") return null;
  const cameFromChecker = url.searchParams.get("from") === "checker";
  const offer = offerFor(portfolio, memory, { fromChecker: cameFromChecker, isFirstRun });

  const remember = async (next: OfferMemory | undefined): Promise<void> => {
    await rememberOffer(log.shelf, next);
    setMemory(next);
  };
  const take = async (): Promise<void> => {
    const records = fromChecker(portfolio, () => log.newRecordId());
    const changed = await changeRecords(log, records);
    setFailed(!changed.ok);
    if (!changed.ok) return;
    await remember({ answer: "taken", portfolio: canonicalJson(portfolio) });
    say({
      text: `Your answers are in your log now: ${entryCount(records.length)}.`,
      undo: async () => {
        await changed.undo();
        await remember(memory);
      },
    });
    go(OVERVIEW, { replace: true });
    keepFocus();
  };
  const decline = async (): Promise<void> => {
    await remember({ answer: "declined", portfolio: canonicalJson(portfolio) });
    go(OVERVIEW, { replace: true });
    keepFocus();
  };
  return (
    <OfferShown
      offer={offer}
      portfolio={portfolio}
      hasRecords={!isFirstRun}
      failed={failed}
      onTake={() => void take()}
      onDecline={() => void decline()}
    />
  );
}

interface ShownProps {
  readonly offer: Offer;
  readonly portfolio: Portfolio;
  readonly hasRecords: boolean;
  readonly failed: boolean;
  readonly onTake: () => void;
  readonly onDecline: () => void;
}

function OfferShown({ offer, portfolio, hasRecords, failed, onTake, onDecline }: ShownProps) {
  switch (offer) {
    case "none":
      return null;
    case "taken":
      return (
        <p class="callout plain">
          Your answers from the checker are in this log already. Change them here, and the result changes at
          once.
        </p>
      );
    case "changed":
      return (
        <p class="callout plain">
          Your answers from the checker went into this log before. What you changed in the checker since then
          is not in it: change it here too.
        </p>
      );
    case "offer":
      return (
        <section class="callout flow" aria-labelledby="checker-offer">
          <h2 id="checker-offer">Begin with your answers from the checker?</h2>
          <p>On this device there are answers about {contentsOf(portfolio)}. Are they yours?</p>
          {hasRecords && (
            <p>
              Your log has entries already. What is in both will be there twice, so look through it afterward.
            </p>
          )}
          {failed && <p role="alert">This device did not let us save them. Nothing was changed.</p>}
          <p class="cluster">
            <button type="button" class="button quiet" onClick={onTake}>
              Add them to my log
            </button>
            <button type="button" class="button quiet" onClick={onDecline}>
              No, leave them out
            </button>
          </p>
        </section>
      );
  }
}
