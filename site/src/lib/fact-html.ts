import { ICON_SHAPES } from "../components/icon-shapes.ts";
import { escapeHtml } from "./escape-html.ts";
import type { Figure } from "./figures.ts";
import { sourceHref } from "./source-place.ts";
import { wholeNames } from "./whole-names.ts";

/** What a figure rests on, one after the other, with links where readers may follow. As one string: a line break between a link and its full stop would show as a space. */
export const citationHtml = ({ sources }: Figure): string =>
  `${sources
    .map(({ title, url }) => {
      const words = wholeNames(title);
      return url === undefined ? words : `<a href="${escapeHtml(url)}">${words}</a>`;
    })
    .join("; ")}.`;

/**
 * A figure that opens its source: a button and its popover, both inside the sentence and working without a script. `after`
 * is the mark that follows it ("." or ","): a line may break after a button, and the mark would begin the next one.
 */
export function factHtml(fact: Figure, id: string, after = ""): string {
  const verdict = fact.official ? "met" : "confirm";
  const icon = `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${ICON_SHAPES[verdict]}</svg>`;
  return [
    `<span class="held"><button type="button" class="fact" popovertarget="${id}">${escapeHtml(fact.value)}<span class="hidden-visually">, show source</span></button>${escapeHtml(after)}</span>`,
    `<span class="source" id="${id}" popover><b>${escapeHtml(`${fact.of}: ${fact.value}`)}</b>`,
    `<span class="trust"><span class="mark" data-verdict="${verdict}">${icon}<span>${escapeHtml(fact.trust)}</span></span></span>`,
    `<span>${escapeHtml(fact.sources.map(({ title }) => title).join(". "))}. Dated: ${escapeHtml(fact.asOf)}.</span>`,
    fact.sources[0] === undefined ? "" : ` <a href="${sourceHref(fact.sources[0])}">More on this source</a>`,
    "</span>",
  ].join("");
}
