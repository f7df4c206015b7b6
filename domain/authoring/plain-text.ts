/**
 * Plain text as Markdown that shows it, line for line: nothing in it becomes emphasis, a link, a heading, a list or an
 * option. Spaces at both ends of a line show in no page and are left out.
 */
export const markdownOf = (plain: string): string =>
  plain
    .split("\n")
    .map((line) => lineOf(line.trim()))
    .join("\n")
    .trim();

/** What the check takes for a box, a bullet or a broken heading even behind a backslash, at the head of a line. */
const TAKEN = /^(?:[#[☐☑☒✅]|[•–—−](?=\s*[[(☐☑☒✅]))/u;
/** What begins a list, a line under a heading or a fence. */
const LEADING = /^(?:[-+=~>]|\d{1,9}(?=[.)]))/;

function lineOf(line: string): string {
  const taken = TAKEN.exec(line)?.[0] ?? "";
  const rest = line
    .slice(taken.length)
    .replaceAll(/[\\`*_[\]<]/g, "\\$&")
    .replaceAll(/&(?=#?\w)/g, "&amp;");
  if (taken !== "") return `&#${taken.codePointAt(0)};${rest}`;
  return rest.replace(LEADING, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}
