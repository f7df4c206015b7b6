/** No front matter is longer, in characters. */
const HEAD = 4_000;

/** Whether a text whose folder nobody knows is a guide: its front matter has keys that only guides have, and none of a scenario's. */
export function isGuide(text: string): boolean {
  const [head = ""] = text.slice(0, HEAD).split(/\n---[ \t]*\r?\n/, 1);
  return /^(?:lede|audience|minutes):/m.test(head) && !/^(?:blueprint|level):/m.test(head);
}
