/**
 * Answers that an earlier version of this site kept beside the log, in the browser's plain storage. They are taken over
 * into the log once; where the browser has no room for a log they stay, and are still shown.
 */
const PREFIX = "caseway.practice.1.";

/** Where the answer to one version of a question was kept. */
const keyOf = (scenario: string, version: string): string => `${PREFIX}${scenario}.${version}`;

/** True when there is any. */
export function hasOldAnswers(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(PREFIX));
  } catch {
    return false;
  }
}

/** The kept options, or undefined when there are none, when they make no sense, or when storage is blocked. */
export function readOldAnswer(
  scenario: string,
  version: string,
  options: number,
): readonly number[] | undefined {
  try {
    return parseAnswer(localStorage.getItem(keyOf(scenario, version)), options);
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
  return isChoice(value, options) ? value : undefined;
}

/** Different options of a question that has so many, and at least one. */
export const isChoice = (value: unknown, options: number): value is readonly number[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  new Set(value).size === value.length &&
  value.every((option) => Number.isInteger(option) && option >= 0 && option < options);

export function forgetOldAnswer(scenario: string, version: string): void {
  try {
    localStorage.removeItem(keyOf(scenario, version));
  } catch {
    // Blocked storage holds nothing to forget.
  }
}
