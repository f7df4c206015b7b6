import { credentials } from "../../../dist/content/credentials.ts";

const hyphenated = credentials.map(({ name }) => name).filter((name) => name.includes("-"));
const NAMES = new RegExp(`(?:${hyphenated.join("|")})(?![^<]*>)`, "g");

/** HTML in which no credential's name breaks at its hyphen at the end of a line. Names inside tags stay as they are. */
export const wholeNames = (html: string): string =>
  html.replaceAll(NAMES, (name) => `<span class="nb">${name}</span>`);
