/** What stands after `#p=` in the address of a shared result; undefined where the fragment is something else. */
export const fragmentOf = (hash: string): string | undefined =>
  hash.startsWith("#p=") ? hash.slice("#p=".length) : undefined;
