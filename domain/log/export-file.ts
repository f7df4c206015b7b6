import * as z from "zod";
import { parseJson } from "../contract/parse-json.ts";
import { inFigures } from "../text/in-figures.ts";
import { canonicalJson } from "./canonical.ts";
import {
  type Envelope,
  envelopeSchema,
  identityOf,
  instantField,
  MAX_ENTRY_BYTES,
  SERVER_ONLY_KINDS,
} from "./envelope.ts";

/**
 * A whole log as one file: every entry as it is, with the kinds and fields that this version does not know, so that
 * reading it back gives the identical log. Lines keep it readable: one entry each.
 */
const FILE_KIND = "log";
const FILE_FORM = 1;
/** The largest file that is read. A log of 10,000 entries is 2 to 5 MB. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024;
/** More entries do not fit into such a file, the shortest one has 98 bytes: a list that is longer is no log. */
const MAX_FILE_ENTRIES = 350_000;
/** `madeAt`: an instant, as the device's clock has it. */
export function exportText(entries: readonly Envelope[], madeAt: string): string {
  const sorted = [...entries].sort((a, b) => (identityOf(a) < identityOf(b) ? -1 : 1));
  const head = JSON.stringify({ caseway: FILE_KIND, form: FILE_FORM, made: madeAt });
  const lines = sorted.map((entry) => JSON.stringify(entry)).join(",\n");
  return `${head.slice(0, -1)},"entries":[\n${lines}\n]}\n`;
}

/** Why a file, or one entry of it, cannot be taken: what is wrong, where, and how to mend it. */
export interface FileFault {
  readonly what: string;
  readonly where?: string;
  readonly mend: string;
}
/** An entry of a file that is left out. `place` counts from 1. */
export interface LeftOut {
  readonly place: number;
  readonly what: string;
}
export type ReadFile =
  | {
      readonly ok: true;
      readonly made: string | undefined;
      readonly entries: readonly Envelope[];
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly ok: false; readonly fault: FileFault };

const fileSchema = z.looseObject({
  caseway: z.literal(FILE_KIND),
  form: z.int().min(1),
  made: instantField.optional().catch(undefined),
  entries: z.array(z.unknown()).max(MAX_FILE_ENTRIES),
});
const PORTFOLIO_KEYS = ["licenses", "degrees", "employment", "credits", "held", "declarations"];
const no = (fault: FileFault): ReadFile => ({ ok: false, fault });

/** Reads what `exportText` made, and whatever else somebody chose by mistake. `text` is the file's whole content. */
export function readExportText(text: string): ReadFile {
  if (text.trim() === "")
    return no({ what: "The file is empty.", mend: "Download your log again, and choose that file." });
  const parsed = parseJson(text.replace(/^\uFEFF/, ""));
  if (!parsed.ok) return no(notJson(text, parsed.fault));
  const file = fileSchema.safeParse(parsed.value);
  if (!file.success) return no(notOurs(parsed.value));
  if (file.data.form > FILE_FORM) {
    return no({
      what: "A newer version of Caseway made this file.",
      mend: "Reload this page to get the newest version, then choose the file again.",
    });
  }
  return { ok: true, made: file.data.made, ...sift(file.data.entries) };
}

function sift(values: readonly unknown[]): { entries: Envelope[]; leftOut: LeftOut[] } {
  const entries = new Map<string, Envelope>();
  const leftOut: LeftOut[] = [];
  for (const [index, value] of values.entries()) {
    const out = (what: string) => leftOut.push({ place: index + 1, what });
    const read = envelopeSchema.safeParse(value);
    if (!read.success) {
      const [issue] = read.error.issues;
      out(`${issue?.path.join(".") || "The entry"}: ${issue?.message ?? "It cannot be read."}`);
      continue;
    }
    const entry = read.data;
    const before = entries.get(identityOf(entry));
    const text = canonicalJson(entry);
    if (SERVER_ONLY_KINDS.includes(entry.kind)) out("Only the service itself may write such an entry.");
    else if (bytesOf(text) > MAX_ENTRY_BYTES)
      out(`It is larger than ${MAX_ENTRY_BYTES / 1024} KB, the most an entry may be.`);
    else if (before === undefined) entries.set(identityOf(entry), entry);
    else if (canonicalJson(before) !== text) out("An earlier entry of the file has the same id and differs.");
  }
  return { entries: [...entries.values()], leftOut };
}

/** The length in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function notJson(text: string, fault: { path: string; message: string }): FileFault {
  if (/^\s*\{\s*"caseway"/.test(text) && !/\}\s*$/.test(text)) {
    return {
      what: "The file ends too early: a part of it is missing.",
      where: `After ${inFigures(text.length)} characters`,
      mend: "It may have been cut off when it was saved or sent. Choose another copy, or download your log again.",
    };
  }
  return {
    what: "This is not a file that Caseway made, or it was changed since.",
    where: fault.path === "" ? fault.message : `${fault.path}: ${fault.message}`,
    mend: "Choose the file that “Download everything” gave you. Its name begins with caseway-log and ends in .json.",
  };
}

function notOurs(value: unknown): FileFault {
  const keys = typeof value === "object" && value !== null ? Object.keys(value) : [];
  if (keys.length > 0 && keys.every((key) => PORTFOLIO_KEYS.includes(key))) {
    return {
      what: "This file has answers of the eligibility check. It is no log.",
      mend: "Open it in the check, under “Open a file of answers”.",
    };
  }
  return {
    what: "This file is readable, but it is no log that Caseway made.",
    where: keys.length === 0 ? "It has no entries." : `It begins with “${(keys[0] ?? "").slice(0, 40)}”.`,
    mend: "Choose the file that “Download everything” gave you. Its name begins with caseway-log and ends in .json.",
  };
}
