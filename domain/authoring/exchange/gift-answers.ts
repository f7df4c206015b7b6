import { placesOf, unescaped } from "./gift-blocks.ts";

/** One answer of a GIFT question. */
export interface GiftAnswer {
  /** Whether it begins with `=`. */
  readonly right: boolean;
  /** Its share of the points in percent, where it has one. */
  readonly weight: number | undefined;
  readonly text: GiftText;
  readonly feedback: GiftText | undefined;
}
/** A text and the format that it names. */
export interface GiftText {
  readonly format: string | undefined;
  readonly text: string;
}

/** What stands between the braces of a question with `~`, Moodle's sign of multiple choice. */
export function giftAnswers(section: string): { answers: GiftAnswer[]; general: GiftText | undefined } {
  const { body, general } = cutGeneral(section);
  const marks = [...placesOf(body, "~=")];
  const answers = marks.flatMap((mark, index) => {
    const right = body.charAt(mark) === "=";
    const inside = body.slice(mark + 1, marks[index + 1]).trim();
    // "~=" is written for "=" by some; nothing stands between the two.
    if (inside === "" && !right && body.charAt(mark + 1) === "=") return [];
    return [answerOf(inside, right)];
  });
  return { answers, general };
}

const WEIGHT = /^%(-?\d{1,3}(?:\.\d{0,9})?)%/;

function answerOf(inside: string, right: boolean): GiftAnswer {
  const weight = WEIGHT.exec(inside);
  const rest = inside.slice(weight?.[0].length ?? 0);
  const [hash] = placesOf(rest, "#");
  return {
    right,
    weight: weight === null ? undefined : Number(weight[1]),
    text: giftText(hash === undefined ? rest : rest.slice(0, hash)),
    feedback: hash === undefined ? undefined : giftText(rest.slice(hash + 1)),
  };
}

/** The last `####` parts the answers from what is said of the whole question. */
function cutGeneral(section: string): { body: string; general: GiftText | undefined } {
  let run = 0;
  let before = -2;
  let start = -1;
  for (const at of placesOf(section, "#")) {
    run = at === before + 1 ? run + 1 : 1;
    before = at;
    if (run >= 4) start = at - 3;
  }
  return start === -1
    ? { body: section, general: undefined }
    : { body: section.slice(0, start), general: giftText(section.slice(start + 4)) };
}

const FORMAT = /^\[(html|markdown|plain|moodle)\]/;

/** A text without its backslashes, and the format in brackets at its head. */
export function giftText(raw: string): GiftText {
  const trimmed = raw.trim();
  const format = FORMAT.exec(trimmed);
  return { format: format?.[1], text: unescaped(trimmed.slice(format?.[0].length ?? 0)).trim() };
}
