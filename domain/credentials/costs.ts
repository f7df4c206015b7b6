import type { Day } from "../calendar/day.ts";
import type { Dated } from "../eligibility/edition-fields.ts";
import { amountOn } from "./editions.ts";
import type { Fee, FeeAmount, FeeStep } from "./fee.ts";
import type { Particulars } from "./particulars.ts";

/** A fee with its amount in force on the day that was asked about. */
export interface FeeOn {
  readonly fee: Fee;
  /** Undefined where no amount is known to be in force on the day. One that is there may still be `not-known` in dollars. */
  readonly amount: FeeAmount | undefined;
}

/** What a credential costs on a day. */
export interface FeesOn {
  /** Every fee, in the order of the file. */
  readonly fees: readonly FeeOn[];
  /** What everybody pays on the way to the credential, without reduced fees. */
  readonly toApply: Cost;
}

/** A sum that does not hide what is missing from it. */
export interface Cost {
  /** Whole US dollars: the sum of the amounts that are known. */
  readonly knownUsd: number;
  /** The ids of the fees that are due and whose amount is not known. The sum is the whole cost only where this is empty. */
  readonly notKnown: readonly string[];
  /** False where the file names no fee of this kind at all: then nothing is known, and the sum of 0 means nothing. */
  readonly named: boolean;
}

/** What each fee is on a day, and what applying costs. A day before the first known amount has none (rule 12). Pure. */
export function feesOn({ fees }: Pick<Particulars, "fees">, on: Day): FeesOn {
  const inForce = fees.map((fee): FeeOn => ({ fee, amount: amountOn(fee, on) }));
  return { fees: inForce, toApply: costOf(inForce, "apply") };
}

/** The sum of the fees of one kind, as everybody pays them: a fee that is only for some is left out. */
export function costOf(fees: readonly FeeOn[], step: FeeStep): Cost {
  const due = fees.filter(({ fee }) => fee.step === step && fee.onlyFor === undefined);
  return {
    knownUsd: due.reduce((sum, { amount }) => sum + (dollarsOf(amount) ?? 0), 0),
    notKnown: due.filter(({ amount }) => dollarsOf(amount) === undefined).map(({ fee }) => fee.id),
    named: due.length > 0,
  };
}

/** Whole US dollars, or undefined where they are not known. */
export const dollarsOf = (amount: (Dated & Pick<FeeAmount, "usd">) | undefined): number | undefined =>
  amount === undefined || amount.usd === "not-known" ? undefined : amount.usd;
