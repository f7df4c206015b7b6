/** What search engines show of a description, in characters: less looks empty, more is cut. */
const LEAST = 50;
const MOST = 160;

/**
 * As many whole sentences from the beginning of a text as a description has room for. Where they come to too little, words of
 * the next one follow, and a sign that it goes on.
 */
export function inBrief(text: string): string {
  const sentences = text.split(/(?<=[.?!]["”]?)\s+/);
  const whole = sentences.reduce((brief, sentence) =>
    text.startsWith(`${brief} ${sentence}`) && `${brief} ${sentence}`.length <= MOST
      ? `${brief} ${sentence}`
      : brief,
  );
  if (whole.length >= LEAST && whole.length <= MOST) return whole;
  return text.length <= MOST ? text : `${text.slice(0, MOST).replace(/[\s,;:]*\s\S*$/, "")}…`;
}
