/** The name under which a text is saved: its id where it has one, else the file's own name, else what it is. */
export function fileNameFor(id: string | undefined, name: string | undefined, kind = "scenario"): string {
  if (id !== undefined) return `${id}.md`;
  const stem = (name ?? "").replace(/\.[^.]*$/, "").trim();
  return stem === "" ? `${kind}.md` : `${stem}.md`;
}
