/** A file of the built site and the address under which a browser asks for it. */
export interface PutAside {
  readonly file: string;
  readonly address: string;
}

/**
 * Which built files (/guides/index.html) are put aside on a device at its first visit, 1.5 MB at most: everything that is
 * read, and the programs of the checker and the log. The educators' desk, the questions of the practice and the pages of
 * single states (one table has all of them) are left out; they come along when they are opened. So does signing in, which needs a network anyway.
 */
export function filesToPutAside(built: readonly string[]): PutAside[] {
  return built
    .filter((file) => !LEFT_OUT.some((pattern) => pattern.test(file)))
    .sort()
    .map((file) => ({ file, address: file.replace(/(^|\/)index\.html$/, "$1") }));
}

const LEFT_OUT = [
  /^\/educators\//,
  // Of the practice the list, the study and the exams: which questions to keep, she says herself.
  /^\/practice\/(?!study\/|exam\/).+\/index\.html$/,
  /^\/practice\/q\//,
  /^\/salaries\/(?!states\/|jobs\/).+\/index\.html$/,
  /^\/signed-in\//,
  /^\/sw\.js$/,
  /^\/favicon\.ico$/,
  /^\/404\.html$/,
  /^\/icon-.*\.png$/,
  /^\/_astro\/(scenario-check|provider|account|educators)\b.*\.js$/,
  /\.map$/,
];
