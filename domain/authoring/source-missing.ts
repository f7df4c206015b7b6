/** What is said of a name that is not in the credential's list of sources. */
export const sourceMissing = (
  key: string,
  known: readonly string[],
): readonly [rule: string, message: string, mend: string] => [
  "source-missing",
  `There is no source named ${key}.`,
  `Add it under \`sources\`, or use one of: ${known.join(", ")}.`,
];
