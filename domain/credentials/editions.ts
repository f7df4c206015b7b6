import type { Day } from "../calendar/day.ts";
import { editionOn } from "../eligibility/edition.ts";
import type { BlueprintEdition, ExamEdition, WindowsEdition } from "./exam.ts";
import type { Fee, FeeAmount } from "./fee.ts";
import type { Particulars } from "./particulars.ts";

/** What the exam is like on a day; undefined where that is not known. */
export const examOn = ({ exam }: Pick<Particulars, "exam">, on: Day): ExamEdition | undefined =>
  editionOn(exam, on);

/** What the exam asks on a day; undefined where that is not known. */
export const blueprintOn = (
  { blueprint }: Pick<Particulars, "blueprint">,
  on: Day,
): BlueprintEdition | undefined => editionOn(blueprint, on);

/** When applications are taken, as the rule stands on a day; undefined where that is not known. */
export const windowsOn = ({ windows }: Pick<Particulars, "windows">, on: Day): WindowsEdition | undefined =>
  editionOn(windows, on);

/** What a fee is on a day; undefined where no amount is known to be in force then. */
export const amountOn = ({ amounts }: Pick<Fee, "amounts">, on: Day): FeeAmount | undefined =>
  editionOn(amounts, on);

/** The amounts that a fee had before the one in force on a day, or before the newest where that is not known. Newest first. */
export function historyOf(fee: Pick<Fee, "amounts">, on: Day): readonly FeeAmount[] {
  const current = amountOn(fee, on) ?? fee.amounts[0];
  return current === undefined ? [] : fee.amounts.slice(fee.amounts.indexOf(current) + 1);
}
