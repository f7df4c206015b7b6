/**
 * Keeps what a guest chose, on this device only. What was chosen is kept, never whether it was right. The key carries
 * the version of the question, so an answer to an older wording is not shown under a new one.
 */
const FORM = 1;

/** Where the answer to one question is kept. */
export const answerKey = (scenario: string, version: string): string =>
  `caseway.practice.${FORM}.${scenario}.${version}`;

/** The kept options, or undefined when there are none, when they make no sense, or when storage is blocked. */
export function readAnswer(key: string, options: number): readonly number[] | undefined {
  try {
    return parseAnswer(localStorage.getItem(key), options);
  } catch {
    return undefined;
  }
}

/** Reads a kept answer; anything but a list of different options of this question is no answer. */
export function parseAnswer(text: string | null, options: number): readonly number[] | undefined {
  if (text === null) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(value) || value.length === 0 || new Set(value).size !== value.length) return undefined;
  return value.every((option) => Number.isInteger(option) && option >= 0 && option < options)
    ? value
    : undefined;
}

/** Keeps the answer. False when this browser does not let us, so that no page says it was kept. */
export function keepAnswer(key: string, chosen: readonly number[]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(chosen));
    return true;
  } catch {
    return false;
  }
}

export function forgetAnswer(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Blocked storage holds nothing to forget.
  }
}
