import { credentialsWithParticulars } from "../../../../dist/content/particulars.ts";
import type { Day } from "../../../../domain/calendar/day.ts";
import { windowsOn } from "../../../../domain/credentials/editions.ts";
import type { Remark } from "../../../../domain/credentials/remark.ts";
import type { CredentialWithParticulars } from "../../../../domain/eligibility/credential.ts";
import { determine } from "../../../../domain/eligibility/determine.ts";
import { citations } from "../../../../domain/eligibility/leaf.ts";
import type { Portfolio } from "../../../../domain/eligibility/portfolio.ts";
import { toCollect } from "../../../../domain/projection/steps.ts";
import { Citation } from "../../checker/view/citation.tsx";
import { AT_HAND, costWords, fromWords, windowWords } from "../application.ts";
import { leavingLines } from "../leaving-lines.ts";
import { dayToPlanFor, type Outlook } from "../outlook.ts";

/** Stands at the end of the plan: it comes with what is loaded after it. */
export { Share } from "./share.tsx";

/** Loaded after the plan, which is whole without: what a credential's file says beside its rules. */
const withParticulars = ({ credential: { id } }: Pick<Outlook, "credential">) =>
  credentialsWithParticulars.find((one) => one.id === id);

interface CollectProps extends Outlook {
  readonly portfolio: Portfolio;
}

/** What stops counting, and the papers that an application will need. */
export function Collect({ credential, projection, portfolio }: CollectProps) {
  const day = dayToPlanFor(projection);
  const leaving = leavingLines(credential, projection, portfolio);
  const pieces =
    day === null
      ? []
      : toCollect(projection, determine(credential, projection.ahead, day).findings, portfolio);
  return (
    <>
      {leaving.length > 0 && (
        <>
          <h3>What stops counting</h3>
          <ul class="plain-list">
            {leaving.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {pieces.length > 0 && (
        <>
          <h3>What to collect</h3>
          <ul class="plain-list">
            {pieces.map(({ kind, path, label }) => (
              <li key={path}>
                {label}: <span class="muted">{AT_HAND[kind]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Money, dates and what else to know before applying. */
export function Applying({ credential: plain, projection }: Outlook) {
  const credential = withParticulars({ credential: plain });
  if (credential === undefined) return null;
  const { on } = projection;
  const planFor = dayToPlanFor(projection);
  return (
    <>
      <Cost credential={credential} on={on} />
      {planFor !== null && <Window credential={credential} from={planFor} projection={projection} />}
      <GoodToKnow credential={credential} />
    </>
  );
}

const GoodToKnow = ({ credential }: { credential: CredentialWithParticulars }) =>
  credential.application.length === 0 ? null : (
    <>
      <h3>Good to know before you apply</h3>
      {credential.application.map((remark) => (
        <Sourced key={remark.id} credential={credential} remark={remark} />
      ))}
    </>
  );

const Sourced = ({ credential, remark }: { credential: CredentialWithParticulars; remark: Remark }) => (
  <div class="sourced">
    <p>
      <strong>{remark.title}.</strong> {remark.text}
    </p>
    <Citation
      cited={{ ...remark, sources: citations(remark.sources, credential.sources) }}
      about={`${remark.title}, ${credential.name}`}
    />
  </div>
);

function Cost({ credential, on }: { credential: CredentialWithParticulars; on: Day }) {
  const { cost, missing } = costWords(credential, on);
  return (
    <>
      <h3>What it costs to apply</h3>
      <p>
        {cost}
        {missing.length > 0 && ` Not known: ${missing.join("; ")}.`}
      </p>
      <p>
        <a class="inline-target" href={`/credentials/${credential.id}/#cost`}>
          Fees and sources<span class="hidden-visually"> of the {credential.name}</span>
        </a>
      </p>
    </>
  );
}

interface WindowProps extends Pick<Outlook, "projection"> {
  readonly credential: CredentialWithParticulars;
  readonly from: Day;
}

function Window({ credential, from, projection }: WindowProps) {
  const edition = windowsOn(credential, from);
  return (
    <>
      <h3>When to apply</h3>
      <p>
        {fromWords(projection, from)} {windowWords(edition, from)}
      </p>
      {edition !== undefined && (
        <Citation
          cited={{ ...edition, sources: citations(edition.sources, credential.sources) }}
          about={`when to apply for the ${credential.name}`}
        />
      )}
    </>
  );
}
