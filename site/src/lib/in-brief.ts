/** The most that search engines show of a description, in characters. */
const MOST = 160;

/** As many whole sentences from the beginning of a text as a description has room for; its first sentence at least. */
export function inBrief(text: string): string {
  const sentences = text.split(/(?<=[.?!]["”]?)\s+/);
  return sentences.reduce((brief, sentence) =>
    text.startsWith(`${brief} ${sentence}`) && `${brief} ${sentence}`.length <= MOST
      ? `${brief} ${sentence}`
      : brief,
  );
}
