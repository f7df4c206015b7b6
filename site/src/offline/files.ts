/** A file of the built site and the address under which a browser asks for it. */
export interface PutAside {
  readonly file: string;
  readonly address: string;
}

/** What is put aside on a device, in two steps. */
export interface PutAsideFiles {
  /** With the first visit, all of it or nothing: the checker, the log, the study, the exams, the credentials, pay, the main pages. */
  readonly core: readonly PutAside[];
  /** Afterwards, file by file: what is read and looked up. What a page asks for comes before the page. */
  readonly library: readonly PutAside[];
}

/**
 * Which built files (/guides/index.html) are put aside on a device. The educators' desk, the questions of the practice, and
 * pay by state and by job (one table has all states) are left out; they come along when they are opened. So does signing
 * in, which needs a network anyway. A program or style comes only where a page that is put aside asks for it, or another
 * program that comes. `textOf` reads a built file.
 */
export function filesToPutAside(built: readonly string[], textOf: (file: string) => string): PutAsideFiles {
  const allowed = new Set(built.filter((file) => !LEFT_OUT.some((pattern) => pattern.test(file))));
  const own = [...allowed].filter((file) => !file.startsWith(ASSETS));
  const isOfLibrary = (file: string): boolean => LIBRARY.some((pattern) => pattern.test(file));
  const core = withAsked(
    own.filter((file) => !isOfLibrary(file)),
    allowed,
    textOf,
  );
  const library = withAsked(own.filter(isOfLibrary), allowed, textOf).filter((file) => !core.includes(file));
  return {
    core: core.toSorted().map(putAside),
    library: library.toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1)).map(putAside),
  };
}

const putAside = (file: string): PutAside => ({ file, address: file.replace(/(^|\/)index\.html$/, "$1") });

/** Files, and what they ask for. */
function withAsked(
  files: readonly string[],
  allowed: ReadonlySet<string>,
  textOf: (file: string) => string,
): string[] {
  const kept = new Set(files);
  // A set gives what is added while it is gone through, too.
  for (const file of kept)
    if (/\.(html|js|css)$/.test(file))
      for (const asked of askedBy(textOf(file))) if (allowed.has(asked)) kept.add(asked);
  return [...kept];
}

const ASSETS = "/_astro/";
/** Pages name an asset by its folder, programs name one another beside them. */
const ASKED = /_astro\/([\w.-]+)|(?<=["'`]\.\/)([\w.-]+\.js)/g;
const askedBy = (text: string): string[] =>
  [...text.matchAll(ASKED)].map(([, named, beside]) => `${ASSETS}${named ?? beside}`);

/** What is read and looked up: it may come a little later. */
const LIBRARY = [/^\/(guides|glossary|path|corrections|practice\/questions)\//, /^\/search\/index\.json$/];
/** Programs and styles first, then the list of the search, then pages. */
const place = (file: string): number => (file.startsWith(ASSETS) ? 0 : file.endsWith(".json") ? 1 : 2);

const LEFT_OUT = [
  /^\/educators\//,
  // Of the practice the lists, the study and the exams: which questions to keep, she says herself.
  /^\/practice\/(?!study\/|exam\/|questions\/).+\/index\.html$/,
  /^\/practice\/q\//,
  /^\/salaries\/(?!states\/).+\/index\.html$/,
  /^\/signed-in\//,
  /^\/sw\.js$/,
  /^\/favicon\.ico$/,
  /^\/404\.html$/,
  /^\/(icon-|apple-touch-icon).*\.png$/,
  // The licenses of packages: to be read once, with a network.
  /^\/notices\.txt$/,
  // For other programs: cards of shared links, the feed, the map for search engines.
  /^\/cards\//,
  /^\/(feed|sitemap|robots)[\w.-]*$/,
  // Every source with all that rests on it: a tenth of what is kept, and to be read beside the sources themselves.
  /^\/sources\//,
  // Loaded when somebody asks for them: signing in, the account, the small explorer of pay.
  /^\/_astro\/(provider|account|explorer)\b.*\.js$/,
  /\.map$/,
];
