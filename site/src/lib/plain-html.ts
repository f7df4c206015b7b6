/** Elements whose content is not read with the sentence that they stand in: sources of figures, and pictures. */
const BESIDE = /\s(?:popover(?=[\s=>])|aria-hidden="true"|class="hidden-visually")/;
const VOID = /^<(?:br|hr|img|input|path|circle|rect|line)\b|\/>$/;
const BLOCK_END = /^<\/(?:p|li|ul|ol|div|h\d|tr|dt|dd|td|th|blockquote)>$/;

/** The text of rendered HTML of ours, in one line, without what opens beside a figure. */
export function plainOf(html: string): string {
  let text = "";
  /** How many elements deep we are in one that is left out; 0 outside. */
  let skipped = 0;
  for (const [part] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    if (!part.startsWith("<")) {
      if (skipped === 0) text += part;
    } else if (part.startsWith("</")) {
      if (skipped > 0) skipped -= 1;
      else if (BLOCK_END.test(part)) text += " ";
    } else if (!VOID.test(part) && (skipped > 0 || BESIDE.test(part))) skipped += 1;
  }
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ")
    .trim();
}
