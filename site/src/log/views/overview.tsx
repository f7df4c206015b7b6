import { useMemo } from "preact/hooks";
import { credentialsWithRenewal as credentials } from "../../../../dist/content/renewals.ts";
import type { Day } from "../../../../domain/calendar/day.ts";
import { creditsOf } from "../../../../domain/log/credits.ts";
import type { Credits } from "../../../../domain/log/credits-view.ts";
import { allDeadlines } from "../../../../domain/log/deadlines.ts";
import type { Experience } from "../../../../domain/log/experience-view.ts";
import { dataOf, present } from "../../../../domain/log/records.ts";
import type { Leaving } from "../../../../domain/log/view-parts.ts";
import { useKept, useLog } from "../app/context.ts";
import type { LogState } from "../log.ts";
import { DatesToWatch } from "../parts/dates-to-watch.tsx";
import { CheckerOffer } from "./overview/checker-offer.tsx";
import { FirstRun, KeepIt } from "./overview/first-run.tsx";
import { Goal } from "./overview/goal.tsx";
import { NoGoal } from "./overview/no-goal.tsx";
import { QuickActions } from "./overview/quick-actions.tsx";
import { Recent } from "./overview/recent.tsx";
import { isRecorded } from "./overview/recorded.ts";
import { Renewals } from "./overview/renewals.tsx";
import { standingsOf } from "./overview/standings.ts";
import { useWork } from "./work/use-work.ts";

/** The first page of the log: where she stands with each goal, what to do next, dates to watch, what was recorded last. */
export default function Overview() {
  const { state } = useLog();
  const isFirstRun = !state.records.some(isRecorded);
  return (
    <div class="flow">
      <h1 tabIndex={-1}>Your log</h1>
      <CheckerOffer isFirstRun={isFirstRun} />
      {isFirstRun ? <FirstRun /> : <Dashboard />}
    </div>
  );
}

function Dashboard() {
  const { state } = useLog();
  const { session } = useKept();
  const work = useWork();
  const { records, folded } = state;
  const { on, experience } = work;
  const credits = useMemo(() => creditsOf(records, credentials, on), [records, on]);
  const goals = useMemo(() => goalsOf(state, on), [state, on]);
  return (
    <>
      <QuickActions work={work} />
      <p class="no-print">
        <a class="inline-target" href="/log/plan/">
          When you can apply, by which way, and what it costs
        </a>
      </p>
      <div class="split">
        <div class="flow">
          <Renewals renewals={credits.renewals} />
          {goals.map(({ by, ...standing }) => (
            <Goal
              key={standing.credential.id}
              standing={standing}
              folded={folded}
              records={records}
              by={by}
              leaving={leavingOf(standing.credential.id, credits, experience)}
            />
          ))}
          {goals.length === 0 && (
            <NoGoal folded={folded} on={on} held={credits.renewals.map(({ credential }) => credential)} />
          )}
        </div>
        <aside class="flow">
          <DatesToWatch
            deadlines={allDeadlines(credits, experience)}
            on={on}
            none="Dates come up here once you have told us your licenses, the credentials you hold, or a goal."
          />
          <Recent />
          {session === undefined && <KeepIt />}
        </aside>
      </div>
    </>
  );
}

/** Her goals with where she stands now, the nearest first. */
function goalsOf({ records, folded }: LogState, on: Day) {
  const by = new Map(present(records, "goal").map((record) => [record.id, dataOf(record)?.by]));
  return standingsOf(
    credentials.filter(({ id }) => by.has(id)),
    folded.portfolio,
    on,
  ).map((standing) => ({ ...standing, by: by.get(standing.credential.id) }));
}

/** What drops out of the windows of a credential's rules, by the rule's id. */
function leavingOf(credential: string, credits: Credits, experience: Experience): Map<string, Leaving> {
  return new Map(
    [...credits.credentials, ...experience.credentials]
      .filter((target) => target.credential === credential)
      .flatMap(({ requirements }) =>
        requirements.flatMap(({ id, leaving }) => (leaving === null ? [] : [[id, leaving] as const])),
      ),
  );
}
