/** The forms of an example that a reply does not have: "credits[].minutes: number". Lines of a list are of one form. */
export function missingForms(example: unknown, reply: unknown): string[] {
  const there = formsOf(reply);
  return [...formsOf(example)].filter((form) => !there.has(form));
}

function formsOf(value: unknown, path = ""): Set<string> {
  const kind = value === null ? "null" : Array.isArray(value) ? "list" : typeof value;
  const inside: Set<string>[] = Array.isArray(value)
    ? value.map((line) => formsOf(line, `${path}[]`))
    : kind === "object"
      ? Object.entries(value as object).map(([key, one]) =>
          formsOf(one, path === "" ? key : `${path}.${key}`),
        )
      : [];
  return new Set([...(path === "" ? [] : [`${path}: ${kind}`]), ...inside.flatMap((forms) => [...forms])]);
}
