import type { Fault } from "./fault.ts";
import type { FrontMatter } from "./front-matter.ts";

/** What would be a link or a heading in a guide. */
const MARKUP = /\[[^\]]+\]\([^)]*\)|https?:\/\/|^ {0,3}#{1,6} /m;

/** Links and headings in the words of a list in YAML: they are shown as they are typed, and lead nowhere. */
export function markupInList(source: FrontMatter): Fault[] {
  return stringsOf(source.data, []).flatMap(({ text, path }) =>
    path.at(-1) !== "url" && MARKUP.test(text)
      ? [
          {
            file: source.file,
            ...source.at(path),
            rule: "markup-in-list",
            severity: "error" as const,
            message: "A link or a heading is shown here as it is typed.",
            mend: "Write plain words. An address that readers may follow is the `url` of a source.",
          },
        ]
      : [],
  );
}

function stringsOf(
  value: unknown,
  path: readonly PropertyKey[],
): { text: string; path: readonly PropertyKey[] }[] {
  if (typeof value === "string") return [{ text: value, path }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    stringsOf(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
