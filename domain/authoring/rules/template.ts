import type { Finding } from "../fault.ts";
import type { Rule } from "./rule.ts";

/** How the lines of content/templates begin that an author puts her own words for; headings may stay as they are. */
const BEGINNINGS = [
  "(?:scenario|question|guide)-template",
  "A few words that name the (?:case|moment|guide)",
  "One or two sentences that say what a reader",
  "For whom you write, in a few words",
  "The name of the page or paper, and its date",
  "https://www\\.example\\.org/",
  "\\[Your name\\]",
  "Tell a short case in one paragraph:",
  "Tell the case here, in short",
  "A scenario goes on: each",
  "Tell what happened next\\. This question",
  "Two or more boxes with an x",
  "Write something that a busy colleague might do",
  "Write another option of about the same length",
  "Write the best answer, and put (?:an x|its letter)",
  "Write a step (?:that would be right on another|that can wait|for somebody else)",
  "Write (?:one|the other) step that belongs",
  '"Write (?:the )?words that (?:open the door|are kind and change|are true and come)',
  "Say what (?:it overlooks, without|it does for the person|is missing from them|has to come before|they make possible|would be missing)",
  "Say why it (?:is best for this person|comes first|can wait)",
  "Say whose step it is",
  "Give the answer first, in a few",
  "\\*\\*A word in bold\\*\\* helps",
  "A figure of a credential is not typed",
  "Say how you know\\. Each heading",
  "\\*\\*One thing to remember\\.\\*\\* A quote",
  "\\[Check where you stand\\]\\(/plan/\\) is a link",
];
const LINE = new RegExp(
  `^((?: *(?:- )?[a-z]+: )|(?: {0,5}(?:- (?:\\[[ xX]\\] )?|> )))?(?:${BEGINNINGS.join("|")})`,
);

/** Every line of a file, of any kind, that still says what its template said. */
export const templateLines = (text: string): Finding[] =>
  text.split(/\r\n|\n|\r/).flatMap((line, index) => {
    const match = LINE.exec(line);
    return match === null
      ? []
      : [
          {
            at: { line: index + 1, column: (match[1]?.length ?? 0) + 1 },
            message: "This line is still the template's.",
            mend: "Put your own words in its place.",
          },
        ];
  });

export const templateRules: readonly Rule[] = [
  { id: "template-line", severity: "error", check: ({ text }) => templateLines(text) },
];
