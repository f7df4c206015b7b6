import { type Day, longDay } from "../../../../../domain/calendar/day.ts";
import type { Determination } from "../../../../../domain/eligibility/determination.ts";
import type { FoldedPortfolio } from "../../../../../domain/log/portfolio.ts";
import type { LogRecord } from "../../../../../domain/log/records.ts";
import type { Leaving } from "../../../../../domain/log/view-parts.ts";
import { amountsOf, type NamedAmount } from "../../../checker/figures.ts";
import { missingOf } from "../../../checker/missing.ts";
import { headlineOf, VERDICT_WORDS } from "../../../checker/outcome-words.ts";
import { FindingItem } from "../../../checker/view/finding.tsx";
import { NextQuestions } from "../../../checker/view/next-questions.tsx";
import { RestsOn } from "../../../checker/view/rests-on.tsx";
import { Gauge } from "../../parts/gauge.tsx";
import { Mark } from "../../parts/mark.tsx";
import { questionAbout, questionPlace } from "./question-place.ts";
import type { Standing } from "./standings.ts";

interface Props {
  readonly standing: Standing;
  readonly folded: FoldedPortfolio;
  readonly records: readonly LogRecord[];
  /** The day that she aims for, where she told one. */
  readonly by: Day | undefined;
  /** What drops out of a rule's window, by the rule's id. */
  readonly leaving: ReadonlyMap<string, Leaving>;
}

/** One goal: decided on the whole log as it stands now, with what is missing, what to answer, and every rule. */
export function Goal({ standing: { credential, determination }, folded, records, by, leaving }: Props) {
  const { id, name, sponsor } = credential;
  const amounts = amountsOf(determination);
  const headline = headlineOf(determination);
  const heading = `goal-${id}`;
  return (
    <section class="goal flow" aria-labelledby={heading}>
      <h2 class="rule-top" id={heading}>
        Towards the <span class="nb">{name}</span>
      </h2>
      <p class="verdict-line" data-verdict={headline.verdict}>
        <Mark is={headline.verdict}>{headline.word}</Mark>
        <span>{headline.detail}</span>
      </p>
      <RestsOn determination={determination} sponsor={sponsor.short} />
      {by !== undefined && <p class="small muted">Your aim: {longDay(by)}.</p>}
      <Sister determination={determination} name={name} />
      {amounts.map((amount) => (
        <AmountGauge key={amount.of.id} {...amount} leaving={leaving.get(amount.finding.id)} />
      ))}
      <AlsoMissing determination={determination} amounts={amounts} />
      <NextQuestions
        credential={credential}
        determination={determination}
        questionLink={(path) => {
          const href = questionPlace(path, folded);
          return href === undefined ? undefined : { href };
        }}
        about={(path) => questionAbout(path, folded, records)}
      />
      <details class="panel">
        <summary>
          All rules of the <span class="nb">{name}</span>, and what we counted
        </summary>
        <ul class="findings">
          {determination.findings.map((finding) => (
            <FindingItem key={finding.id} finding={finding} sponsor={sponsor.short} />
          ))}
        </ul>
      </details>
      <p class="small muted">
        {determination.editions.eligibility?.status === "latest-read" &&
          `We last read these rules on ${longDay(determination.editions.eligibility.read as Day)}; they may have changed. `}
        {sponsor.short} decides. <a href={`/credentials/${id}/`}>Rules and sources of the {name}</a>
      </p>
    </section>
  );
}

/** For another profession: the credential to look at instead. */
const Sister = ({
  determination: { outcome, sister },
  name,
}: {
  determination: Determination;
  name: string;
}) =>
  outcome !== "ineligible" ? null : (
    <p>
      The <span class="nb">{name}</span> is for another profession.
      {sister !== undefined && (
        <>
          {" "}
          The <a href={`/credentials/${sister.credential}/`}>{sister.name}</a> is the one to look at.
        </>
      )}
    </p>
  );

interface AmountProps extends NamedAmount {
  readonly leaving: Leaving | undefined;
}

function AmountGauge({ label, amount, finding, of, leaving }: AmountProps) {
  const { verdict, because, title } = finding;
  const ways = of.parts.length;
  const [first] = leaving?.steps ?? [];
  return (
    <Gauge
      title={label}
      unit={amount.unit}
      needed={amount.needed}
      counted={amount.certain}
      possible={amount.possible}
    >
      <p>
        <Mark is={verdict}>{VERDICT_WORDS[verdict]}:</Mark> {title}. {because}
        {ways > 1 && verdict !== "met" && ` This is the nearest of ${ways} ways.`}
      </p>
      {amount.window !== undefined && <p>Counted: from {longDay(amount.window.from as Day)} to today.</p>}
      {first !== undefined && (
        <p>
          {first.from === first.to
            ? `The first class drops out on ${longDay(first.from as Day)}.`
            : `Work begins to drop out in ${longDay(first.from as Day).replace(/ \d+,/, "")}.`}
          {leaving?.unmetFrom != null &&
            ` If you add nothing, this is no longer met from ${longDay(leaving.unmetFrom as Day)}.`}
        </p>
      )}
    </Gauge>
  );
}

/** What is missing beside the amounts, which say it themselves. */
function AlsoMissing({
  determination,
  amounts,
}: {
  readonly determination: Determination;
  readonly amounts: readonly NamedAmount[];
}) {
  const shown = new Set(amounts.map(({ of }) => of.id));
  const missing = missingOf(determination).filter(({ id }) => !shown.has(id));
  if (missing.length === 0) return null;
  return (
    <>
      <h3>{shown.size > 0 ? "What else is missing" : "What is missing"}</h3>
      <ol class="next">
        {missing.map(({ id, title, because }) => (
          <li key={id}>
            <strong>{title}.</strong> {because}
          </li>
        ))}
      </ol>
    </>
  );
}
