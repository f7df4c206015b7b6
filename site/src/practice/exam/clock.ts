/** The quiet clock of an exam: whole minutes, and a word at five and at one. Times are in milliseconds. */
const MINUTE = 60_000;

/** A minute that has begun counts, so that it never says that nothing is left while something is. */
const minutesLeft = (left: number): number => Math.max(0, Math.ceil(left / MINUTE));

/** 65 -> "1 h 5 min" */
export function minutesText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 || hours === 0 ? [`${rest} min`] : [])].join(
    " ",
  );
}

/** What the clock says: "1 h 5 min left". */
export const leftText = (left: number): string => `${minutesText(minutesLeft(left))} left`;

/** At how many minutes left it says so by itself. */
export const NOTICES = [1, 5] as const;

/**
 * The notice that is due between two looks at the clock; undefined for none. After a sleep over several it is the last
 * one alone, and none once the time is up: then the page says that.
 */
export const noticeBetween = (before: number, now: number): (typeof NOTICES)[number] | undefined =>
  now <= 0 ? undefined : NOTICES.find((minutes) => before > minutes * MINUTE && now <= minutes * MINUTE);

export const noticeText = (minutes: number): string =>
  minutes === 1 ? "1 minute left." : `${minutes} minutes left.`;
