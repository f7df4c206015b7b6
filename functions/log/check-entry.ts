import { check } from "../../domain/contract/check.ts";
import { brief } from "../../domain/contract/faults.ts";
import { canonicalJson } from "../../domain/log/canonical.ts";
import { ENTRY_SCHEMAS } from "../../domain/log/entry.ts";
import {
  type Envelope,
  envelopeSchema,
  MAX_ENTRY_BYTES,
  type Rejection,
  SERVER_ONLY_KINDS,
} from "../../domain/log/envelope.ts";
import { inFigures } from "../../domain/text/in-figures.ts";
import { faultSentence } from "../fault-sentence.ts";

export type CheckedEntry =
  | { readonly ok: true; readonly entry: Envelope }
  | { readonly ok: false; readonly code: Rejection; readonly detail: string };

/** Whether a learner may put this into her log. The entry is what was sent, with whatever fields we do not know. */
export function checkEntry(sent: unknown): CheckedEntry {
  const envelope = check(envelopeSchema, sent);
  if (!envelope.ok) return refused("invalid-entry", faultSentence(envelope));
  const { kind } = envelope.value;
  if (SERVER_ONLY_KINDS.includes(kind)) {
    return refused("server-only-kind", `Only the service itself writes entries of the kind ${kind}.`);
  }
  const schema = Object.hasOwn(ENTRY_SCHEMAS, kind) ? ENTRY_SCHEMAS[kind] : undefined;
  if (schema === undefined) {
    return refused("unknown-kind", `This service does not know entries of the kind ${kind} yet.`);
  }
  const bytes = Buffer.byteLength(canonicalJson(sent));
  if (bytes > MAX_ENTRY_BYTES) {
    return refused(
      "entry-too-large",
      `The entry has ${inFigures(bytes)} bytes. At most ${inFigures(MAX_ENTRY_BYTES)} are kept. Shorten its text.`,
    );
  }
  const whole = check(schema, sent);
  if (!whole.ok) return refused("invalid-entry", faultSentence(whole));
  return { ok: true, entry: sent as Envelope };
}

const refused = (code: Rejection, detail: string): CheckedEntry => ({
  ok: false,
  code,
  detail: brief(detail, 600),
});
