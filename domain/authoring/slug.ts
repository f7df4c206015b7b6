/** The words of a text joined by hyphens, as ids are written, cut at a word after 60 characters; undefined where it has none. */
export function slugOf(text: string): string | undefined {
  const words =
    text
      .toLowerCase()
      .normalize("NFKD")
      .replaceAll(/[\u0300-\u036f'’]/g, "")
      .match(/[a-z0-9]+/g) ?? [];
  let slug = "";
  for (const word of words) {
    if (slug.length + word.length > 60) break;
    slug = slug === "" ? word : `${slug}-${word}`;
  }
  return slug === "" ? undefined : slug;
}
