import type { Fault } from "../domain/contract/faults.ts";

/** Faults in one sentence: the first one with its place, and how many there are. */
export function faultSentence({ faults, total }: { faults: readonly Fault[]; total: number }): string {
  const first = faults[0];
  const where = first === undefined || first.path === "" ? "" : `${first.path}: `;
  const others = total > 1 ? ` There are ${total} faults in all.` : "";
  return `${where}${first?.message ?? ""}${others}`;
}
