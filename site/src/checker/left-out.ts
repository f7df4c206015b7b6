/**
 * What of an opened file the answers do not hold, or hold in other words: employment[0].id, credits[0].approver. It is
 * found by comparing, so that nothing can be dropped silently, whatever a later question does.
 */
export function leftOut(told: unknown, kept: unknown, path = ""): string[] {
  if (same(told, kept)) return [];
  if (kept === undefined) return [path];
  if (Array.isArray(told) && Array.isArray(kept) && told.length === kept.length && told.every(isObject))
    return told.flatMap((item, index) => leftOut(item, kept[index], `${path}[${index}]`));
  if (isObject(told) && isObject(kept))
    return Object.entries(told).flatMap(([key, value]) =>
      leftOut(value, kept[key], path === "" ? key : `${path}.${key}`),
    );
  return [`${path} (${words(told)}, taken as ${words(kept)})`];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const same = (a: unknown, b: unknown): boolean =>
  isObject(a) && isObject(b)
    ? Object.keys(a).every((key) => same(a[key], b[key]))
    : Array.isArray(a) && Array.isArray(b)
      ? a.length === b.length && a.every((item, index) => same(item, b[index]))
      : a === b;

/** Short enough for a list of faults: a thousand dated hours are not written out. */
const words = (value: unknown): string => {
  const text = Array.isArray(value) ? value.join(", ") || "none" : String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};
