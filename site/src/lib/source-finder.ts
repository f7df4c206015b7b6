import type { sourceGroups } from "./sources.ts";

/** The sources behind one credential, or behind all pages of another kind, by name. */
interface FoundBy {
  readonly by: string;
  readonly sources: readonly { readonly place: string; readonly title: string }[];
}

/** The same sources from the side of what a reader has read: each credential first, then the other kinds of page. */
export function sourceFinder(groups: ReturnType<typeof sourceGroups>): FoundBy[] {
  const named = groups.flatMap(({ entries }) =>
    entries.flatMap(({ place, title, supports }) =>
      supports.flatMap(({ kind, pages }) =>
        kind === "Credentials"
          ? pages.map(({ page }) => ({ place, title, by: page.split(":")[0] ?? page, first: true }))
          : [{ place, title, by: kind, first: false }],
      ),
    ),
  );
  return [...Map.groupBy(named, ({ by }) => by).values()]
    .map((of) => ({
      by: of[0]?.by ?? "",
      first: of[0]?.first ?? false,
      sources: [...new Map(of.map(({ place, title }) => [place, { place, title }])).values()].toSorted(
        (a, b) => a.title.localeCompare(b.title, "en-US"),
      ),
    }))
    .toSorted((a, b) => Number(b.first) - Number(a.first) || a.by.localeCompare(b.by, "en-US"));
}
