/**
 * The same reader, which remembers the last text of each file and what came of it: a text that has changed is read again.
 * What comes back is shared, so nobody may change it.
 */
export function readOnce<Result>(
  read: (text: string, file: string) => Result,
): (text: string, file: string) => Result {
  const known = new Map<string, { readonly text: string; readonly result: Result }>();
  return (text, file) => {
    const last = known.get(file);
    if (last?.text === text) return last.result;
    const result = read(text, file);
    known.set(file, { text, result });
    return result;
  };
}
