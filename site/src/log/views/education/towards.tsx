import { type Day, longDay } from "../../../../../domain/calendar/day.ts";
import type { Credits, EducationRequirementView } from "../../../../../domain/log/credits-view.ts";
import { Citation } from "../../../checker/view/citation.tsx";
import { lengthText } from "../../app/words.ts";
import { Gauge } from "../../parts/gauge.tsx";
import { Mark } from "../../parts/mark.tsx";

const WORDS = { met: "Met", unmet: "Not yet", unknown: "Unknown", confirm: "Confirm" } as const;

/** What a credential asks for before the exam, and how far her classes go. */
export function Towards({ credits }: { readonly credits: Credits }) {
  return (
    <>
      {credits.credentials.flatMap(({ credential, name, requirements }) =>
        requirements.map((requirement) => (
          <Requirement
            key={`${credential} ${requirement.id}`}
            credential={credential}
            name={name}
            requirement={requirement}
            credits={credits}
          />
        )),
      )}
    </>
  );
}

interface Props {
  readonly credential: string;
  readonly name: string;
  readonly requirement: EducationRequirementView;
  readonly credits: Credits;
}

function Requirement({ credential, name, requirement, credits }: Props) {
  const { id, title, verdict, because, amount, leaving } = requirement;
  if (amount === undefined) return null;
  const notCounted = credits.credits
    .filter(({ towards }) =>
      towards.some(
        (one) =>
          one.credential === credential &&
          one.kind === "eligibility" &&
          one.rule === id &&
          one.counts === "no",
      ),
    )
    .reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return (
    <Gauge
      title={`${name}: education`}
      unit={amount.unit}
      needed={amount.needed}
      counted={amount.certain}
      possible={amount.possible}
      notCounted={notCounted / 60}
    >
      <p>
        <Mark is={verdict}>{WORDS[verdict]}:</Mark> {title}. {because}
      </p>
      {amount.window !== undefined && (
        <p>Counted: from {longDay(amount.window.from as Day)} to today, both days included.</p>
      )}
      {notCounted > 0 && (
        <p>The dashed part, {lengthText(notCounted)}, does not count. The list of your classes says why.</p>
      )}
      <Leaving leaving={leaving} />
      <Citation cited={requirement} about={title} />
    </Gauge>
  );
}

/** What drops out of the window next, and the day from which the rule would no longer be met. */
function Leaving({ leaving }: Pick<EducationRequirementView, "leaving">) {
  const [first, ...others] = leaving?.steps ?? [];
  if (first === undefined) return null;
  const { unmetFrom = null } = leaving ?? {};
  return (
    <>
      <p>
        The first to drop out: {lengthText(first.minutes)}, from {longDay(first.from as Day)}
        {others.length === 0
          ? ""
          : `; ${others.length === 1 ? "one more class" : `${others.length} more classes`} later`}
        .
      </p>
      {unmetFrom !== null && (
        <p>
          <strong>If you add nothing, this is no longer met from {longDay(unmetFrom as Day)}.</strong>
        </p>
      )}
    </>
  );
}
