import { figure } from "../../../domain/eligibility/amount-words.ts";
import type { Amount, Determination, Finding } from "../../../domain/eligibility/determination.ts";

/** One amount of a credential at a glance: "Hours of case management", "1,800 of 2,080". */
export interface Figure {
  readonly label: string;
  readonly value: string;
}

const LABELS: Partial<Record<Finding["kind"], Record<Amount["unit"], string>>> = {
  employment: { months: "Months of case management", hours: "Hours of case management" },
  practice: { months: "Months of practice", hours: "Hours of practice" },
  education: { months: "Months of education", hours: "Hours of education" },
};

/** An amount of a determination with its name, and the rule that it belongs to. */
export interface NamedAmount {
  readonly label: string;
  readonly amount: Amount;
  /** The rule itself; of several routes the nearest one. */
  readonly finding: Finding;
  /** The rule as it stands in the determination, with all of its routes. */
  readonly of: Finding;
}

/** The amounts of a determination. Of several routes the nearest one is shown; the tree has them all. */
export const amountsOf = ({ findings }: Determination): NamedAmount[] =>
  findings.flatMap((of) => {
    const finding = nearest(of);
    if (finding?.amount === undefined) return [];
    const { amount, kind } = finding;
    const label = LABELS[kind]?.[amount.unit];
    return label === undefined ? [] : [{ label, amount, finding, of }];
  });

export const figuresOf = (determination: Determination): Figure[] =>
  amountsOf(determination).map(({ label, amount }) => ({ label, value: shown(amount) }));

/** The finding itself, or the route of it that is least short. */
function nearest(finding: Finding): Finding | undefined {
  if (finding.amount !== undefined) return finding;
  const short = ({ amount }: Finding): number => amount?.short ?? Number.POSITIVE_INFINITY;
  return finding.parts
    .flatMap((part) => nearest(part) ?? [])
    .reduce<Finding | undefined>((a, b) => (a === undefined || short(b) < short(a) ? b : a), undefined);
}

function shown({ certain, possible, needed, unit }: Amount): string {
  const more = possible === null || (possible > certain && certain < needed);
  return `${figure(certain, unit)} of ${figure(needed, unit)}${more ? ", perhaps more" : ""}`;
}
