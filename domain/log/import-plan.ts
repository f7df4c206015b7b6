import { canonicalJson } from "./canonical.ts";
import { type Envelope, identityOf } from "./envelope.ts";

/** What a file would do to a log. Entries are only ever added: one that is here stays as it is. */
export interface ImportPlan {
  readonly fresh: readonly Envelope[];
  /** Here already, word for word. */
  readonly known: number;
  /** Here under the same id with other content: the one that is here stays. */
  readonly differing: readonly Envelope[];
}

/** Compares a file's entries with those that are here, by identity and then by content. Changes neither. */
export function importPlan(here: Iterable<Envelope>, file: readonly Envelope[]): ImportPlan {
  const byIdentity = new Map([...here].map((entry) => [identityOf(entry), entry]));
  const fresh: Envelope[] = [];
  const differing: Envelope[] = [];
  for (const entry of file) {
    const own = byIdentity.get(identityOf(entry));
    if (own === undefined) fresh.push(entry);
    else if (canonicalJson(own) !== canonicalJson(entry)) differing.push(entry);
  }
  return { fresh, known: file.length - fresh.length - differing.length, differing };
}
