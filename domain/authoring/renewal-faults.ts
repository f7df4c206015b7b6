import type { CredentialContent } from "../eligibility/credential.ts";
import { type RenewalEdition, renewalLeaves } from "../eligibility/renewal.ts";
import { type Fault, shown } from "./fault.ts";
import type { FrontMatter } from "./front-matter.ts";
import { sourceMissing } from "./source-missing.ts";

/** What a schema cannot see in `renewal`: sources and buckets that must exist, and names that must not repeat. */
export function renewalFaults(content: CredentialContent, source: FrontMatter): Fault[] {
  return content.renewal.flatMap((edition, index) => {
    const faults: Fault[] = [];
    const fault: Report = (path, rule, message, mend) =>
      faults.push({
        file: source.file,
        ...source.at(["renewal", index, ...path]),
        rule,
        severity: "error",
        message,
        mend,
      });
    namesAndSources(edition, Object.keys(content.sources), fault);
    nesting(edition, fault);
    return faults;
  });
}

type Report = (path: readonly PropertyKey[], rule: string, message: string, mend: string) => void;

function namesAndSources(edition: RenewalEdition, known: readonly string[], fault: Report): void {
  const seen = new Set<string>();
  for (const { leaf, path } of renewalLeaves(edition)) {
    if (seen.has(leaf.id))
      fault(
        [...path, "id"],
        "renewal-id-repeated",
        `The id ${leaf.id} is used twice.`,
        "Give each part of the renewal its own id.",
      );
    seen.add(leaf.id);
    for (const [number, key] of leaf.sources.entries()) {
      if (!known.includes(key)) fault([...path, "sources", number], ...sourceMissing(key, known));
    }
    // What nobody could read decides nothing: it may be said, and it may not be counted.
    if (leaf.confidence === "memory-unverified" && !["alternatives", "advisories"].includes(String(path[0])))
      fault(
        [...path, "confidence"],
        "renewal-unverified",
        `${shown(leaf.title)} is from memory, and would decide what is shown as missing or due.`,
        "Tell it under `advisories`, where it is shown and decides nothing.",
      );
  }
}

function nesting({ buckets }: RenewalEdition, fault: Report): void {
  const limited = new Set<string>();
  for (const [index, { inside, atMost }] of buckets.entries()) {
    if (inside === undefined) continue;
    const around = buckets.find(({ id }) => id === inside);
    const at = ["buckets", index, "inside"];
    const whole = buckets.filter((one) => one.inside === undefined).map(({ id }) => id);
    if (around === undefined || around.inside !== undefined)
      fault(
        at,
        "bucket-inside",
        around === undefined
          ? `There is no bucket named ${inside}.`
          : `The bucket ${inside} is itself a part of another one.`,
        whole.length === 0 ? "Leave it out." : `Use one of: ${whole.join(", ")}.`,
      );
    if (atMost !== undefined && limited.has(inside))
      fault(
        at,
        "bucket-two-limits",
        `Two buckets limit what counts in ${inside}.`,
        "Make one bucket of them: how two limits work together cannot be told here.",
      );
    if (atMost !== undefined) limited.add(inside);
  }
}
