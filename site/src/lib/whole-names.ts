import { credentials } from "../../../dist/content/credentials.ts";
import { escapeHtml } from "./escape-html.ts";

const hyphenated = credentials.map(({ name }) => name).filter((name) => name.includes("-"));
const NAMES = new RegExp(`(?:${hyphenated.join("|")})(?![^<]*>)`, "g");

/** Plain text as HTML in which no credential's name breaks at its hyphen at the end of a line. */
export const wholeNames = (text: string): string => wholeNamesIn(escapeHtml(text));

/** The same in what is HTML already. Names inside tags stay as they are. */
export const wholeNamesIn = (html: string): string =>
  html.replaceAll(NAMES, (name) => `<span class="nb">${name}</span>`);
