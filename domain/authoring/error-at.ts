import type { Fault } from "./fault.ts";
import type { FrontMatter } from "./front-matter.ts";

/** An error of a rule at the value that `path` leads to: its line and column are where that value stands in the file. */
export const errorAt = (
  source: FrontMatter,
  path: readonly PropertyKey[],
  rule: string,
  message: string,
  mend: string,
): Fault => ({ file: source.file, ...source.at(path), rule, severity: "error", message, mend });
