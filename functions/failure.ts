import type { Fault } from "../domain/contract/faults.ts";
import type { ProblemCode } from "../domain/contract/problems.ts";

/** A caller's mistake: it becomes a problem reply. Our own bugs are plain exceptions and become a 500. */
export class Failure extends Error {
  readonly code: ProblemCode;
  readonly faults: readonly Fault[];

  constructor(code: ProblemCode, detail: string, faults: readonly Fault[] = []) {
    super(detail);
    this.name = "Failure";
    this.code = code;
    this.faults = faults;
  }
}
