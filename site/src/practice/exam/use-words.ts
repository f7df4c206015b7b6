import { useEffect, useState } from "preact/hooks";
import { loadQuestion } from "../question-data.ts";

/** As much of a question as a line of a list holds. */
const MOST_LETTERS = 110;
/** A phone's network does not get faster by more. */
const AT_A_TIME = 4;

/** The words of a question without its marks, cut between two words where they are long. */
export function shortWords(html: string): string {
  const text = new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";
  return cut(text.replaceAll(/\s+/g, " ").trim());
}

/** Cuts a text between two words where it is longer than a line holds. */
export function cut(text: string): string {
  if (text.length <= MOST_LETTERS) return text;
  const start = text.slice(0, MOST_LETTERS);
  return `${start.slice(0, Math.max(1, start.lastIndexOf(" "))).replace(/[,;:.]$/, "")}…`;
}

/** What these versions ask, in short, as far as it could be had; the list is there without it. */
export function useWords(versions: readonly string[]): ReadonlyMap<string, string> {
  const [words, setWords] = useState<ReadonlyMap<string, string>>(new Map());
  const all = versions.join(" ");
  useEffect(() => {
    let gone = false;
    const open = [...versions];
    const found = new Map<string, string>();
    const work = async () => {
      for (let version = open.shift(); version !== undefined && !gone; version = open.shift()) {
        const question = await loadQuestion(version).catch(() => undefined);
        if (question !== undefined) found.set(version, shortWords(question.question));
      }
    };
    void Promise.all(Array.from({ length: AT_A_TIME }, work)).then(() => {
      if (!gone) setWords(found);
    });
    return () => {
      gone = true;
    };
  }, [all]);
  return words;
}
