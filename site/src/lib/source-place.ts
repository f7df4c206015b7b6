import { anchorOf } from "../../../domain/authoring/anchor.ts";
import type { Source } from "../../../domain/eligibility/credential.ts";

/** What stands for a source where nothing could be opened: no source of its own. */
export const NOTHING_OPENED = /(?:could not be opened|No document could be opened)$/;

/** Under which name a source is listed once, however its name is worded here and there: its address, else its title without remarks. */
export const sourceKey = ({ title, url }: Source): string =>
  url === undefined ? plainTitle(title) : url.replace(/\/$/, "");

/** A title in small letters, without what stands in brackets and behind "quoted". */
export const plainTitle = (title: string): string =>
  title
    .replace(/, quoted\b.*$/, "")
    .replaceAll(/ \([^()]*(?:\([^()]*\))?[^()]*\)/g, "")
    .toLowerCase();

/** The place of a source on the page of all sources. */
export const sourcePlace = (source: Source): string =>
  NOTHING_OPENED.test(source.title)
    ? "not-confirmed"
    : `s-${anchorOf(sourceKey(source).replace(/^https?:\/\/(?:www\.)?/, ""))}`;

/** Its address, from any page. */
export const sourceHref = (source: Source): string => `/sources/#${sourcePlace(source)}`;
