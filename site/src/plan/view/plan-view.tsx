import type { ComponentChildren, ComponentProps } from "preact";
import { useState } from "preact/hooks";
import type { Pace } from "../../../../domain/projection/pace.ts";
import { CredentialResult } from "../../checker/view/credential-result.tsx";
import { ResultTop } from "../../checker/view/result-top.tsx";
import type { Shared } from "../link.ts";
import { movedWords } from "../moved-words.ts";
import { nearnessOf, type Outlook } from "../outlook.ts";
import { isForSocialWorkers, tellsOfSocialWork } from "../social-work.ts";
import { NotThere } from "./not-there.tsx";
import { openPaceForm, PACE, PacePanel } from "./pace-panel.tsx";
import { useLater } from "./use-later.ts";
import { useOutlooks } from "./use-outlooks.ts";

interface Props extends Shared {
  /** Both undefined where the result is only shown: it came from a link. */
  readonly onDay?: (on: Shared["on"]) => void;
  readonly onPace?: (pace: Pace) => void;
  /** The link to the question behind a path of the portfolio; undefined where there is none. */
  readonly questionLink: (path: string) => ComponentProps<"a"> | undefined;
  /** The renewal of a credential that she holds, in one line; absent where nothing is told of it. */
  readonly renewal?: (credential: string) => ComponentChildren;
  /** True where the result came up without a new page: then the heading takes the focus. */
  readonly inPlace: boolean;
}

/** The dates before the pace was changed, and what else they rest on. */
interface Before extends Pick<Shared, "portfolio" | "on"> {
  readonly outlooks: readonly Outlook[];
}

const loadToApply = () => import("./to-apply.tsx");
const loadWhatIf = () => import("./forms.ts");

/** The plan, once every credential is worked out: before that, nothing of it could be trusted. */
export function PlanView(props: Props) {
  const outlooks = useOutlooks(props);
  if (outlooks === undefined) return <p class="working-out">One moment.</p>;
  return <Plan {...props} outlooks={outlooks} />;
}

/** Where she stands, at what pace, the way to each credential by its date, what would move it, and how to hand it on. */
function Plan({
  outlooks,
  portfolio,
  pace,
  on,
  onDay,
  onPace,
  questionLink,
  renewal,
  inPlace,
}: Props & Pick<Before, "outlooks">) {
  const [before, setBefore] = useState<Before | undefined>();
  const toApply = useLater(loadToApply);
  const open = outlooks.filter(({ projection }) => nearnessOf(projection) !== "closed");
  // Whoever told nothing about social work has no use for dates that begin with a degree in it.
  const forOthers = tellsOfSocialWork(portfolio, pace)
    ? []
    : open.filter(
        ({ credential, projection }) =>
          isForSocialWorkers(credential, projection) && !holds(portfolio, credential.id),
      );
  const within = open.filter((outlook) => !forOthers.includes(outlook));
  const closed = outlooks.filter(({ projection }) => nearnessOf(projection) === "closed");
  const shared: Shared = { portfolio, pace, on };
  const changePace =
    onPace &&
    ((next: Pace): void => {
      setBefore({ outlooks, portfolio, on });
      onPace(next);
    });
  // With other answers, or on another day, it is not the pace that moved a date.
  const comparable = before?.portfolio === portfolio && before.on === on;
  const linkTo = (path: string): ComponentProps<"a"> | undefined =>
    path.startsWith("pace.") ? changePace && { href: `#${PACE}`, onClick: openPaceForm } : questionLink(path);
  const result = (outlook: Outlook) => (
    <CredentialResult
      key={outlook.credential.id}
      outlook={outlook}
      questionLink={linkTo}
      held={renewal?.(outlook.credential.id)}
      collect={toApply.is === "there" && <toApply.part.Collect {...outlook} portfolio={portfolio} />}
      applying={
        toApply.is === "there" ? (
          <toApply.part.Applying {...outlook} />
        ) : (
          <p class="muted">
            {toApply.is === "loading"
              ? "One moment: what applying takes is being loaded."
              : "What applying takes could not be loaded. Open this page again when you are connected."}
          </p>
        )
      }
    />
  );
  return (
    <>
      <ResultTop open={within} portfolio={portfolio} on={on} onDay={onDay} inPlace={inPlace} />
      <PacePanel
        pace={pace}
        portfolio={portfolio}
        on={on}
        onPace={changePace}
        moved={comparable ? movedWords(before.outlooks, outlooks) : undefined}
      />
      <div class="gap">{within.map(result)}</div>
      {forOthers.length > 0 && (
        <details class="panel">
          <summary>
            For social workers: {forOthers.map(({ credential }) => credential.name).join(", ")}
          </summary>
          {forOthers.map(result)}
        </details>
      )}
      {closed.length > 0 && (
        <section class="credential">
          <h2>Not for your profession</h2>
          {closed.map(({ credential, projection: { now } }) => (
            <p class="read" key={credential.id}>
              <strong class="nb">{credential.name}</strong> is for another profession.
              {now.sister !== undefined && (
                <>
                  {" "}
                  The{" "}
                  <a class="nb" href={`#${now.sister.credential}`}>
                    {now.sister.name}
                  </a>{" "}
                  is the one to look at.
                </>
              )}
            </p>
          ))}
        </section>
      )}
      <WhatIfPart {...shared} outlooks={outlooks} />
      {toApply.is === "there" && <toApply.part.Share shared={shared} outlooks={outlooks} />}
    </>
  );
}

const holds = ({ held = [] }: Shared["portfolio"], id: string): boolean =>
  held.some(({ credential }) => credential === id);

/** Loaded when it is opened: most readers have no question of this kind. */
function WhatIfPart(props: Shared & Pick<Before, "outlooks">) {
  const [open, setOpen] = useState(false);
  const whatIf = useLater(loadWhatIf, open);
  return (
    <section class="what-if" id="what-if">
      <h2>What if?</h2>
      <p class="read">
        Change one thing, and see side by side which dates move. Your answers stay as they are.
      </p>
      <details class="panel" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>Try a change</summary>
        {whatIf.is === "there" ? <whatIf.part.WhatIf {...props} /> : open && <NotThere is={whatIf.is} />}
      </details>
    </section>
  );
}
