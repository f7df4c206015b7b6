/** Strings that look like keys, by the rule that finds each. None of the rules is told by the name of a file. */
interface Finding {
  readonly rule: string;
  /** Counted from 1. */
  readonly line: number;
  /** The beginning, so that a report does not spread what it found. */
  readonly begins: string;
}

const RULES: readonly (readonly [rule: string, form: RegExp])[] = [
  ["AWS key id", /\b(?:AKIA|ASIA|AROA|AIDA)[A-Z2-7]{16}\b/g],
  ["private key", /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/g],
  ["token of a code host", /\b(?:gh[pousr]_\w{36,}|github_pat_\w{22,}|glpat-[\w-]{20,})/g],
  ["token of a package registry", /\bnpm_[A-Za-z0-9]{36}\b|_authToken\s*=\s*(?!\$)\S+/g],
  ["key of a service", /\b(?:xox[abprs]-[\w-]{10,}|[sr]k_live_\w{16,}|AIza[\w-]{35}|sk-[A-Za-z0-9_-]{32,})/g],
  ["JSON Web Token", /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g],
  ["password in an address", /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@"'`<>{}$]+:[^\s/@"'`<>{}$]+@/gi],
  [
    "password in a text",
    /\b(?:password|passwd|secret|api[_-]?key|access[_-]?key|client[_-]?secret)["']?\s*[:=]\s*["'][^\s"'${}]{8,}["']/gi,
  ],
];

const LONG = /[A-Za-z0-9+/_=-]{32,}/g;
const ADDRESS = /\bhttps?:\/\/[^\s"'`<>)]+/g;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Bits a character, by how often each comes. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => {
    const share = count / text.length;
    return sum - share * Math.log2(share);
  }, 0);
}

/** Drawn at random: hexadecimal figures, or capitals, small letters and figures mixed. Words and paths have less in them. */
function isRandom(text: string): boolean {
  if (/^[0-9a-f]+$/i.test(text)) return entropyOf(text) > 3;
  return (
    !UUID.test(text) && [/\d/, /[a-z]/, /[A-Z]/].every((kind) => kind.test(text)) && entropyOf(text) > 4.3
  );
}

/** What looks like a secret in a text. An address without a password is passed over: it may be long and odd. */
export function secretsIn(text: string): Finding[] {
  return text.split(/\r?\n/).flatMap((content, index) => {
    const found = (rule: string, matches: Iterable<RegExpMatchArray>): Finding[] =>
      [...matches].map(([match]) => ({ rule, line: index + 1, begins: match.slice(0, 12) }));
    const long = [...content.replaceAll(ADDRESS, " ").matchAll(LONG)].filter(([match]) => isRandom(match));
    return [
      ...RULES.flatMap(([rule, form]) => found(rule, content.matchAll(form))),
      ...found("drawn at random", long),
    ];
  });
}
