import { useEffect, useMemo, useState } from "preact/hooks";
import { credentialsWithRenewal } from "../../../../dist/content/renewals.ts";
import { creditsOf } from "../../../../domain/log/credits.ts";
import type { Pace } from "../../../../domain/projection/pace.ts";
import { today } from "../../checker/today.ts";
import { AS_TOLD } from "../../plan/kept-pace.ts";
import { readPace } from "../../plan/read-pace.ts";
import { PlanView } from "../../plan/view/plan-view.tsx";
import { useLog } from "../app/context.ts";
import { questionPlace } from "./overview/question-place.ts";
import { isRecorded } from "./overview/recorded.ts";
import { RenewalLine } from "./plan/renewal-line.tsx";

/** The plan from what she recorded: the same as the checker's result, with the whole log for answers. */
export default function View() {
  const { records, folded } = useLog().state;
  return records.some(isRecorded) ? (
    <Plan portfolio={folded.portfolio} linkTo={(path) => questionPlace(path, folded)} />
  ) : (
    <NothingYet />
  );
}

const NothingYet = () => (
  <div class="flow">
    <h1 tabIndex={-1}>Your plan</h1>
    <section class="empty">
      <h2>Nothing to plan from yet</h2>
      <p>
        Record your license and your work, and the dates come up here: when you can apply for each credential,
        what is still to do, and what it costs.
      </p>
      <p class="cluster">
        <a class="button" href="/log/work/?add=job">
          Add your work
        </a>
        <a class="inline-target" href="/plan/">
          Answer the checker's questions in place of a log
        </a>
      </p>
    </section>
  </div>
);

interface Props {
  readonly portfolio: Parameters<typeof PlanView>[0]["portfolio"];
  readonly linkTo: (path: string) => string | undefined;
}

function Plan({ portfolio, linkTo }: Props) {
  const [on, setOn] = useState(today);
  const { records } = useLog().state;
  const { renewals } = useMemo(() => creditsOf(records, credentialsWithRenewal, on), [records, on]);
  const [pace, setPace] = usePace();
  if (pace === undefined) return <h1 tabIndex={-1}>Your plan</h1>;
  return (
    <PlanView
      portfolio={portfolio}
      pace={pace}
      on={on}
      onDay={setOn}
      onPace={setPace}
      questionLink={(path) => {
        const href = linkTo(path);
        return href === undefined ? undefined : { href };
      }}
      renewal={(credential) => {
        const renewal = renewals.find((one) => one.credential === credential);
        return renewal && <RenewalLine renewal={renewal} />;
      }}
      inPlace={false}
    />
  );
}

/** Remembered with the log on this device, so that it goes when the log goes; undefined until it is known. */
const PACE = "pace";

function usePace(): [Pace | undefined, (pace: Pace) => void] {
  const { log } = useLog();
  const [pace, setPace] = useState<Pace>();
  useEffect(() => {
    let gone = false;
    const show = (value: unknown): void => {
      if (!gone) setPace(readPace(value) ?? AS_TOLD);
    };
    log.shelf.value(PACE).then(show, () => show(undefined));
    return () => {
      gone = true;
    };
  }, [log]);
  return [
    pace,
    (next) => {
      setPace(next);
      // A device without room forgets it with this page; the dates stand on the screen all the same.
      log.shelf.write({ values: { [PACE]: next } }).catch(() => undefined);
    },
  ];
}
