import { credentials } from "../../../dist/content/credentials.ts";

const listed = (names: readonly string[], type: "conjunction" | "disjunction"): string =>
  new Intl.ListFormat("en-US", { style: "long", type }).format(names).replace(/, (and|or) /, " $1 ");

/** Every credential there is, by name: ACM-RN, ACM-SW and CCM. */
export const credentialNames: string = listed(
  credentials.map(({ name }) => name),
  "conjunction",
);

/** Every sponsor of theirs, each once, as it is called for short: ACMA, NASW or CCMC. */
export const sponsorNames: string = listed(
  [...new Set(credentials.map(({ sponsor }) => sponsor.short))],
  "disjunction",
);
