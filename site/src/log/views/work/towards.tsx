import { type Day, longDay, longMonth, type Month } from "../../../../../domain/calendar/day.ts";
import type { Experience } from "../../../../../domain/log/experience-view.ts";
import type { Leaving as LeavingView, WorkRequirement } from "../../../../../domain/log/view-parts.ts";
import { Citation } from "../../../checker/view/citation.tsx";
import { Evidences } from "../../../checker/view/evidences.tsx";
import { Deciding } from "../../../checker/view/finding.tsx";
import { ADD_GOAL } from "../../app/places.ts";
import { hoursText } from "../../app/words.ts";
import { Gauge } from "../../parts/gauge.tsx";
import { Mark } from "../../parts/mark.tsx";

/** Of a whole credential, only its rules about work: a license or classes may still be missing. */
const WORK_WORDS = { met: "Work rules met", unmet: "Not yet", unknown: "Unknown" } as const;
const WORDS = { met: "Met", unmet: "Not yet", unknown: "Unknown", confirm: "Confirm" } as const;

/** What the work comes to for each credential she works towards; for all of them until she has chosen. */
export function Towards({ experience }: { readonly experience: Experience }) {
  const chosen = experience.credentials.some(({ goal }) => goal);
  return (
    <section class="towards" aria-labelledby="towards">
      <h2 id="towards">What it counts toward</h2>
      {!chosen && (
        <p class="small">
          These are all the credentials we know. <a href={ADD_GOAL}>Choose what you work toward</a> to see
          only those.
        </p>
      )}
      {experience.credentials.map(({ credential, name, requirements }) => (
        <details class="panel" key={credential} open={chosen}>
          <summary>
            <h3 class="nb">{name}</h3>
            <Verdicts requirements={requirements} />
          </summary>
          {requirements.length === 0 && <p class="small">We do not know its rules about work on this day.</p>}
          {requirements.map((requirement, index) => (
            <Requirement
              key={requirement.id}
              name={name}
              requirement={requirement}
              opensRoute={requirement.route !== requirements[index - 1]?.route}
            />
          ))}
        </details>
      ))}
    </section>
  );
}

/** The best of its ways, while the credential is folded: rules of which one is enough are one. */
function Verdicts({ requirements }: { readonly requirements: readonly WorkRequirement[] }) {
  const groups = [...Map.groupBy(requirements, ({ route, id }) => route ?? id).values()];
  const best = groups.map((group) =>
    group.some(({ verdict }) => verdict === "met")
      ? "met"
      : group.some(({ verdict }) => verdict === "unknown")
        ? "unknown"
        : "unmet",
  );
  const met = best.filter((verdict) => verdict === "met").length;
  const verdict = met === best.length ? "met" : best.includes("unmet") ? "unmet" : "unknown";
  const onPartTime = verdict === "met" && groups.some(restsOnPartTime);
  return best.length === 0 ? null : (
    <span>
      <Mark is={verdict}>{WORK_WORDS[verdict]}</Mark>
      {onPartTime && <span class="small"> if part-time work counts</span>}
    </span>
  );
}

/** True for rules of which one is enough, where each that is met turns on how part time counts. */
const restsOnPartTime = (group: readonly WorkRequirement[]): boolean =>
  group
    .filter(({ verdict }) => verdict === "met")
    .every(({ assumptions }) => assumptions.some(({ decides }) => decides));

interface Props {
  readonly name: string;
  readonly requirement: WorkRequirement;
  /** True for the first of rules of which one is enough. */
  readonly opensRoute: boolean;
}

function Requirement({ name, requirement, opensRoute }: Props) {
  const { title, verdict, because, amount, route, leaving, warnings, assumptions } = requirement;
  const about = `${title} (${name})`;
  const words = (
    <>
      <p>
        <Mark is={verdict}>{WORDS[verdict]}</Mark> {because}
      </p>
      {warnings.map((warning) => (
        <p key={warning}>
          <strong>Take note:</strong> {warning}
        </p>
      ))}
      <Deciding assumptions={assumptions} />
      {amount?.window !== undefined && (
        <p>Counted: from {longDay(amount.window.from as Day)} to today, both days included.</p>
      )}
      <Leaving leaving={leaving} />
      <Evidences finding={requirement} about={about} />
      <Citation cited={requirement} about={about} />
    </>
  );
  return (
    <>
      {route !== null && opensRoute && <p class="small route">{route}: one of these is enough.</p>}
      {amount === undefined ? (
        <section class="gauge">
          <h4>{title}</h4>
          {words}
        </section>
      ) : (
        <Gauge
          title={title}
          level={4}
          unit={amount.unit}
          needed={amount.needed}
          counted={amount.certain}
          possible={amount.possible}
        >
          {words}
        </Gauge>
      )}
    </>
  );
}

/** What drops out of the window in the next twelve months, and the day from which the rule would no longer be met. */
function Leaving({ leaving }: { readonly leaving: LeavingView | null }) {
  const [first, ...others] = leaving?.steps ?? [];
  if (first === undefined) return null;
  const { unmetFrom = null } = leaving ?? {};
  const line = ({ from, minutes }: typeof first): string =>
    `${hoursText(minutes)} in ${longMonth(from.slice(0, 7) as Month)}`;
  return (
    <>
      <p>The first to leave the window: {line(first)}.</p>
      {unmetFrom !== null && (
        <p>
          <strong>If you add nothing, this is no longer met from {longDay(unmetFrom as Day)}.</strong>
        </p>
      )}
      {others.length > 0 && (
        <details class="evidence">
          <summary>What leaves after that</summary>
          <ul class="plain-list">
            {others.map((step) => (
              <li key={step.from}>{line(step)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
