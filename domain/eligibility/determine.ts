import type { Day } from "../calendar/day.ts";
import type { Credential } from "./credential.ts";
import type { Determination, Outcome } from "./determination.ts";
import { NO_RULINGS, type Rulings } from "./doubt.ts";
import { editionOn, editionUsed } from "./edition.ts";
import { evaluate, fold } from "./evaluate.ts";
import type { Detail, Evaluated, Facts } from "./leaf.ts";
import { leavesOf } from "./leaves.ts";
import { nextQuestions } from "./next-questions.ts";
import type { Portfolio } from "./portfolio.ts";
import type { DegreeRequirement } from "./requirement.ts";

/**
 * Decides a credential for a portfolio on a day: every requirement is evaluated, none is skipped, and the findings
 * mirror the rule tree. Pure: the same three arguments give the same JSON in a browser, on the command line and in a Lambda.
 * It is a reading of the published rules; the sponsor decides.
 */
export function determine(credential: Credential, portfolio: Portfolio, on: Day): Determination {
  const edition = editionOn(credential.eligibility, on);
  if (edition === undefined) return ruleNotKnown(credential, on);
  const decide = (changed: Portfolio, rulings: Rulings, detail: Detail) => {
    const facts = factsFor(credential, changed, on, rulings, detail);
    const evaluated = edition.requirements.map((requirement) => evaluate(requirement, facts));
    return { evaluated, outcome: outcomeOf(credential, evaluated, facts) };
  };
  const { evaluated, outcome } = decide(portfolio, NO_RULINGS, "full");
  const next =
    outcome === "unknown"
      ? nextQuestions(
          openQuestions(evaluated),
          portfolio,
          (changed, rulings) => decide(changed, rulings, "verdict").outcome,
        )
      : undefined;
  return {
    credential: credential.id,
    on,
    outcome,
    editions: { eligibility: editionUsed(edition, on) },
    findings: evaluated.map(({ finding }) => finding),
    ...(outcome === "ineligible" && credential.sister !== undefined
      ? { sister: { credential: credential.sister.id, name: credential.sister.name } }
      : {}),
    ...(next === undefined ? {} : { next }),
  };
}

function ruleNotKnown(credential: Credential, on: Day): Determination {
  const question = `We do not know the rules of the ${credential.name} on ${on}. Which rules applied then?`;
  return {
    credential: credential.id,
    on,
    outcome: "unknown",
    editions: { eligibility: null },
    findings: [],
    next: [{ path: "", ask: "sponsor", question, settles: false }],
  };
}

/** What the requirements of a credential are evaluated against. */
export const factsFor = (
  credential: Pick<Credential, "sources" | "sponsor" | "eligibility">,
  portfolio: Portfolio,
  on: Day,
  rulings: Rulings,
  detail: Detail,
): Facts => ({
  portfolio,
  on,
  rulings,
  detail,
  sources: credential.sources,
  sponsor: credential.sponsor.short,
  degreeRule: (id) => degreeRule(credential, id, on),
});

function degreeRule(
  { eligibility }: Pick<Credential, "eligibility">,
  id: string,
  on: Day,
): DegreeRequirement {
  const rule = editionOn(eligibility, on)
    ?.requirements.flatMap(leavesOf)
    .find((leaf) => leaf.id === id);
  if (rule?.kind !== "degree") throw new Error(`There is no degree requirement ${id}.`);
  return rule;
}

const openQuestions = (evaluated: readonly Evaluated[]) =>
  evaluated.filter(({ finding }) => finding.verdict === "unknown").flatMap(({ questions }) => questions);

/** The four outcomes (rule 11). */
function outcomeOf(credential: Credential, evaluated: readonly Evaluated[], facts: Facts): Outcome {
  const findings = evaluated.map(({ finding }) => finding);
  const verdict = fold(
    "all-of",
    findings.map((finding) => finding.verdict),
  );
  if (verdict === "met") return "eligible";
  const profession = findings.find((finding) => finding.id === credential.profession);
  if (profession?.verdict === "unmet" && holdsSisterProfession(credential, facts)) return "ineligible";
  return verdict === "unmet" ? "not-yet" : "unknown";
}

/** True when the portfolio surely holds a license or degree of the kind that the sister credential is for. */
const holdsSisterProfession = ({ sister }: Credential, facts: Facts): boolean =>
  sister !== undefined && evaluate(sister.profession, facts).holds === true;
