import { useState } from "preact/hooks";
import type { Format } from "../../../domain/authoring/exchange/bring-in.ts";
import { broughtWords, type Note } from "../../../domain/authoring/exchange/note.ts";
import { type Desk, filesOf, type Paper } from "./desk.ts";
import { type Batch, filledWords, fillIn } from "./fill-in.ts";
import { foreignFormat } from "./foreign-format.ts";
import type { OpenedFile } from "./open-file.ts";
import { saveFile } from "./save-file.ts";

type Opened = Extract<OpenedFile, { ok: true }>;
type Refused = Extract<OpenedFile, { ok: false }>;

/** What was brought in or sent out last, in words, and what to know about it. */
export interface ExchangeReport {
  readonly way: "in" | "out";
  readonly said: string;
  readonly notes: readonly Note[];
}

const FILES = {
  gift: { name: "caseway.gift.txt", type: "text/plain", called: "GIFT" },
  csv: { name: "caseway.csv", type: "text/csv", called: "CSV" },
} as const satisfies Record<Format, object>;

const load = () => import("./exchange.ts");
const COULD_NOT =
  "We could not load what reads and writes this form. See whether you are online, then reload the page.";

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? "" : "s"}`;

/** The exchange with other programs: what it said last, and what it can do. */
export function useExchange(batch: Batch) {
  const [report, setReport] = useState<ExchangeReport>();

  /** Makes files of ours of opened files of other programs; files of ours stay as they are. */
  async function take(opened: readonly Opened[]): Promise<{ papers: Paper[]; refused: Refused[] }> {
    const papers: Paper[] = [];
    const refused: Refused[] = [];
    const said: string[] = [];
    const notes: Note[] = [];
    for (const { name, text } of opened) {
      const format = foreignFormat(name, text);
      if (format === undefined) {
        papers.push({ name, text });
        continue;
      }
      try {
        const made = (await load()).broughtIn(format, text);
        const { papers: whole, filled } = fillIn(made.papers, batch);
        said.push([broughtWords(made, name), filledWords(filled)].join(" ").trim());
        notes.push(...made.notes);
        papers.push(...whole);
      } catch {
        refused.push({ ok: false, name, why: COULD_NOT });
      }
    }
    setReport(said.length === 0 ? undefined : { way: "in", said: said.join(" "), notes });
    return { papers, refused };
  }

  async function send(format: Format, desk: Desk): Promise<void> {
    const { name, type, called } = FILES[format];
    try {
      const { text, count: written, notes } = (await load()).sentOut(format, desk);
      if (written > 0) saveFile(name, text, type);
      setReport({
        way: "out",
        said: written > 0 ? `${count(written, "question")} written as ${called}.` : "Nothing was written.",
        notes,
      });
    } catch {
      setReport({ way: "out", said: COULD_NOT, notes: [] });
    }
  }

  async function sendAll(desk: Desk): Promise<void> {
    try {
      const { zipOf } = await import("./zip.ts");
      const files = filesOf(desk).map(({ file, text }) => ({ name: file, text }));
      saveFile("caseway.zip", zipOf(files), "application/zip");
      setReport({ way: "out", said: `${count(files.length, "file")} put into one ZIP file.`, notes: [] });
    } catch {
      setReport({ way: "out", said: COULD_NOT, notes: [] });
    }
  }

  return { report, take, send, sendAll };
}
