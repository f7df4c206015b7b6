/** What the development server tells of the content: tools/content/in-dev.ts writes it. */
export interface ContentState {
  readonly faults: readonly ShownFault[];
  readonly stale: boolean;
}
export interface ShownFault {
  readonly place: string;
  readonly severity: "error" | "warning";
  readonly rule: string;
  readonly message: string;
  readonly mend: string;
  readonly page: string | null;
}

/** What the banner says at its head: "1 error, 12 warnings in the content." */
export function headline({ faults, stale }: ContentState): string {
  const errors = faults.filter(({ severity }) => severity === "error").length;
  const words = [count(errors, "error"), count(faults.length - errors, "warning")].filter(Boolean).join(", ");
  const pages = stale ? " Pages show what was last without an error." : "";
  return `${words === "" ? "The content could not be compiled." : `${words} in the content.`}${pages}`;
}

const count = (number: number, thing: string): string =>
  number === 0 ? "" : `${number} ${thing}${number === 1 ? "" : "s"}`;

/** What calls for a look on this page: errors, and all faults of the file behind it. The warnings of other files can wait. */
export function partedFor(
  faults: readonly ShownFault[],
  path: string,
): { readonly now: readonly ShownFault[]; readonly later: readonly ShownFault[] } {
  const ordered = inOrder(faults, path);
  const calls = ({ page, severity }: ShownFault): boolean => severity === "error" || page === path;
  return { now: ordered.filter(calls), later: ordered.filter((fault) => !calls(fault)) };
}

/** The faults in the order in which they are listed: those of the file behind this page, then errors, then the others. */
const inOrder = (faults: readonly ShownFault[], path: string): readonly ShownFault[] =>
  faults.toSorted(
    (a, b) =>
      Number(b.page === path) - Number(a.page === path) ||
      Number(b.severity === "error") - Number(a.severity === "error"),
  );
