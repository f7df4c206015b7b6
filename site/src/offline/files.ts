/** A file of the built site and the address under which a browser asks for it. */
export interface PutAside {
  readonly file: string;
  readonly address: string;
}

/**
 * Which built files (/guides/index.html) are put aside on a device at its first visit, 1.5 MB at most: what is read, and the
 * programs of the checker, the log, the study and the exams. The educators' desk, the questions of the practice, the
 * glossary, and pay by state and by job (one table has all states) are left out; they come along when they are opened. So
 * does signing in, which needs a network anyway. A program or style comes only where a page that is put aside asks for it,
 * or another program that comes. `textOf` reads a built file.
 */
export function filesToPutAside(built: readonly string[], textOf: (file: string) => string): PutAside[] {
  const allowed = new Set(built.filter((file) => !LEFT_OUT.some((pattern) => pattern.test(file))));
  const kept = new Set([...allowed].filter((file) => !file.startsWith(ASSETS)));
  // A set gives what is added while it is gone through, too.
  for (const file of kept)
    if (/\.(html|js|css)$/.test(file))
      for (const asked of askedBy(textOf(file))) if (allowed.has(asked)) kept.add(asked);
  return [...kept].sort().map((file) => ({ file, address: file.replace(/(^|\/)index\.html$/, "$1") }));
}

const ASSETS = "/_astro/";
/** Pages name an asset by its folder, programs name one another beside them. */
const ASKED = /_astro\/([\w.-]+)|(?<=["'`]\.\/)([\w.-]+\.js)/g;
const askedBy = (text: string): string[] =>
  [...text.matchAll(ASKED)].map(([, named, beside]) => `${ASSETS}${named ?? beside}`);

const LEFT_OUT = [
  /^\/educators\//,
  // Of the practice the list, the study and the exams: which questions to keep, she says herself.
  /^\/practice\/(?!study\/|exam\/).+\/index\.html$/,
  /^\/practice\/q\//,
  /^\/salaries\/(?!states\/).+\/index\.html$/,
  /^\/glossary\//,
  /^\/signed-in\//,
  /^\/sw\.js$/,
  /^\/favicon\.ico$/,
  /^\/404\.html$/,
  /^\/(apple-touch-)?icon.*\.png$/,
  // For other programs than a reader's own browser: networks, search engines and readers of feeds.
  /^\/cards\//,
  /^\/(sitemap-.+\.xml|feed\.xml|robots\.txt)$/,
  // Loaded when somebody asks for them: signing in, the account, the small explorer of pay.
  /^\/_astro\/(provider|account|explorer)\b.*\.js$/,
  /\.map$/,
];
