/** What may go out to browsers and functions: licenses that ask for no more than to be named. */
const FOR_WHAT_SHIPS: readonly string[] = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
];
/** What may help to build and test as well: we hand on none of it, so a license that asks for its own sources asks nothing. */
const FOR_WHAT_BUILDS: readonly string[] = [
  ...FOR_WHAT_SHIPS,
  "CC0-1.0",
  "LGPL-3.0-or-later",
  "MPL-2.0",
  "Python-2.0",
  "Zlib",
];

/** Whether an SPDX expression is allowed: of OR one license is enough, of AND each is needed. Anything unknown is refused. */
export function isAllowed(expression: string, ships: boolean): boolean {
  const allowed = ships ? FOR_WHAT_SHIPS : FOR_WHAT_BUILDS;
  const plain = expression.replace(/^\((.*)\)$/, "$1");
  // No package of ours nests brackets; one that does is looked at by hand.
  if (plain.includes("(")) return false;
  return plain
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((license) => allowed.includes(license)));
}
