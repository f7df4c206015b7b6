/** The name under which a text is saved: its id where it has one, else the file's own name. */
export function fileNameFor(id: string | undefined, name: string | undefined): string {
  if (id !== undefined) return `${id}.md`;
  const stem = (name ?? "").replace(/\.[^.]*$/, "").trim();
  return stem === "" ? "scenario.md" : `${stem}.md`;
}
