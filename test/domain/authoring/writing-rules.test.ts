import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkScenario } from "../../support/outlines.ts";

const BASE = readFileSync("test/fixtures/scenarios/broken/no-key.md", "utf8").replace(
  "- [ ] Ask",
  "- [x] Ask",
);
const QUESTION = "What should the case manager do first?";
const CASE = "Yusuf Demir, 70, asks to go home a day early.";
const OPTIONS = BASE.slice(BASE.indexOf("- [ ] Book"));
const REASONS = [
  "Nobody has asked why he wants to leave.",
  "Assessment comes before any plan.",
  "He decides that, and nobody else.",
  "His daughter lives two hours away.",
];

/** A question with other words; the option that begins with an asterisk is the answer. */
interface Words {
  readonly question?: string;
  readonly situation?: string;
  readonly options?: readonly string[];
  readonly reasons?: readonly string[];
  readonly level?: string;
}

/** The rules that find something. */
function foundIn({ question, situation, options, reasons = REASONS, level }: Words): string[] {
  const list = options?.map((text, index) => {
    const key = text.startsWith("*");
    return `- [${key ? "x" : " "}] ${key ? text.slice(1) : text}\n  > ${reasons[index]}\n`;
  });
  const put = (from: string, to: string | undefined) => (text: string) =>
    to === undefined ? text : text.replace(from, () => to);
  const text = [
    put(QUESTION, question),
    put(CASE, situation),
    put(OPTIONS, list?.join("")),
    put("level: application", level && `level: ${level}`),
  ].reduce((sum, change) => change(sum), BASE);
  return [...new Set(checkScenario(text, "no-key.md").faults.map(({ rule }) => rule))];
}

const told = (sentence: string): Words => ({ situation: `${CASE} ${sentence}` });
const asked = (question: string, level = "application"): Words => ({ question, level });
const given = (...options: string[]): Words => ({ options });

/** Nearly what a rule looks for, and right. */
const fine: Record<string, readonly Words[]> = {
  "key-longest": [
    // Nine words against six is more than a quarter, and three words only.
    given("Book a taxi for him today", "*Ask him why he wants to leave us today", "Tell him to stay"),
  ],
  "negative-question": [
    asked("What should she do for a man who does not speak English?"),
    asked("What should she do if he has not slept?"),
    asked("Which of these should she **NOT** do first?"),
    asked("Which of these should she *not* do first?"),
    asked('How should she answer "Why not today?"'),
    asked("What is at least one thing that she should ask?"),
  ],
  "all-of-the-above": [
    given("Book a taxi", "*Ask all of them why", "Call both of them"),
    given("All of the above-ground rooms", "*Both A and B vitamins", "None of the above him"),
    given("All these forms", "*A and B wings only at night", "All are called"),
    given("Answer a call", "*Options and a plan", "Part A only"),
  ],
  "absolute-words": [
    given("Book a taxi", "*Ask him why he is never told", "Say that it is always so"),
    given("Book a taxi", "*Ask him why", 'Say "never again" to him'),
  ],
  "grammar-cue": [asked("What should the first step be, an order or a call?")],
  "repeated-word": [
    asked("What should the case manager do about Demir?"),
    {
      ...asked("What should she do about his reasons?"),
      options: ["Leave his reasons to him", "*Ask for his reason", "Wait"],
    },
  ],
  "not-a-question": [asked("Choose the best first step."), asked("She calls. What should she say first?")],
  "two-questions": [
    asked("Where and when should she call him first?"),
    asked('He asks: "Can I go?" What should she say first?'),
    asked("What should she do with what he says and what he needs?"),
  ],
  "true-or-false": [given("Yes, after he has eaten", "*No walk home alone", "Ask him why")],
  "vague-frequency": [
    asked("How often should she call first?"),
    given("Book a taxi", "*Ask how often he falls", 'Say "usually it helps"'),
  ],
  you: [
    given("Book a taxi", "*Ask if you may call his wife", "Tell him to stay"),
    asked('What is best after "Thank you"?'),
  ],
  "select-all-unsaid": [
    { ...asked("Which two should she do first?"), options: ["*Call", "*Ask", "Wait"] },
    { ...asked("What should she do? Mark all that apply."), options: ["*Call", "*Ask", "Wait"] },
  ],
  "how-many": [asked("What should she do first in the two-week plan?")],
  "option-order": [
    given("30 days", "*7 days", "2 days"),
    given("One day", "*Two weeks", "One month"),
    given("January 3", "*January 21", "March 2, at noon if he can"),
    given("Call in 7 days with his nurse beside you", "*Ask him within 2 days why", "Wait for 30 days"),
  ],
  "options-overlap": [
    given("1 to 3 days", "*4 to 7 days", "8 to 30 days"),
    given("Less than 3 hours", "*3 to 5 hours", "More than 5 hours"),
    given("1 to 3 days", "*2 to 4 calls", "Wait"),
  ],
  "rationale-names-letter": [
    {
      options: ["Book a taxi", "*Ask", "Wait"],
      reasons: [
        "Vitamin B is no answer to pain.",
        "Medicare Part A pays, and Part B does not.",
        "A plan A is there already.",
      ],
    },
    {
      options: ["Book a taxi", "*Ask", "Wait"],
      reasons: [
        "Option after option was tried.",
        "He has a choice of three agencies.",
        "The first answer that comes to mind.",
      ],
    },
  ],
  "no-decision": [asked("Which plan fits him best?"), asked("What is a care plan?", "recall")],
  "nobody-in-case": [{ situation: "A clinic has lost eight of its nurses since the spring." }],
  label: [
    told('The note says: "Non-compliant, difficult patient."'),
    told("He goes to Alcoholics Anonymous."),
    told("The homeless shelter is full, and the elderly man waits."),
    told("The diabetic foot clinic calls him."),
  ],
  "name-not-told": [
    given("Call Ms. Ng, who fell", "*Call Mr. Ortiz, whose pump stopped", "Call Mrs. Roth, who is well"),
    told("His doctor is Amal Haddad."),
    { ...told("His doctor is Amal Haddad."), options: ["Book a taxi", "*Ask Dr. Haddad's nurse", "Wait"] },
  ],
  "abbreviation-banned": [told("Bid him come in, and tell us."), told("The Po valley is far.")],
  "abbreviation-unexplained": [
    told("A skilled nursing facility (SNF) called. The SNF has a bed."),
    told("An RN called from the ICU on Part II."),
  ],
  "year-figure": [told("He has lived here since 2019."), told("In 2026 he fell twice.")],
};

/** Other shapes of what a rule looks for. */
const wrong: Record<string, readonly Words[]> = {
  "negative-question": [
    asked("All of these should come first except one: which?"),
    asked("Which of these is least likely to help?"),
    asked("Which step shouldn't come first?"),
  ],
  "all-of-the-above": [
    given("Book a taxi", "*Ask him why", "None of these"),
    given("Book a taxi", "*Ask him why", "Both A and B"),
    ...[
      "All the above",
      "All of the above apply",
      "A and B only",
      "Only A and B",
      "Both A and B are right",
      "Answers A and C",
      "Options A and B",
      "Option A and option B",
      "A & C",
      "None of the above is correct",
      "None of the above are correct.",
      "All of the above (A, B and C)",
      "All are correct",
    ].map((together) => given("Book a taxi", "*Ask him why", together)),
  ],
  "grammar-cue": [
    { ...asked("What he needs first are"), options: ["A taxi", "*Answers", "A night's rest"] },
    { ...asked("What he needs first is a"), options: ["*taxi", "answer", "order"] },
  ],
  "two-questions": [asked("What should she do first? What should she do next?")],
  "true-or-false": [asked("True or false: he should leave first?")],
  "option-order": [
    given("30 days", "*2 days", "7 days"),
    given("One month", "*One day", "Two weeks"),
    given("March 2", "*January 21", "April 3"),
    given("40%", "*10%", "25%"),
  ],
  "options-overlap": [
    given("At least 3 days", "*At least 5 days", "No day"),
    given("1-3 days", "*3-5 days", "Wait"),
  ],
  "rationale-names-letter": [
    {
      options: ["Book", "*Ask", "Wait"],
      reasons: ["This is nearly as good as (B) is.", REASONS[1] ?? "", REASONS[2] ?? ""],
    },
    {
      options: ["Book", "*Ask", "Wait"],
      reasons: ["The last option asks too much of him.", REASONS[1] ?? "", REASONS[2] ?? ""],
    },
    {
      options: ["Book", "*Ask", "Wait"],
      reasons: ["A and B are both early steps, and B is better.", REASONS[1] ?? "", REASONS[2] ?? ""],
    },
  ],
  label: [
    told("He suffers from asthma."),
    told("She is a frequent flyer in the clinic."),
    told("His brother, a diabetic, is there."),
    told("They serve the homeless."),
  ],
  "name-not-told": [
    {
      options: ["Book", "*Ask", "Wait"],
      reasons: ["Mrs. Ortiz has not been asked by anybody.", REASONS[1] ?? "", REASONS[2] ?? ""],
    },
  ],
  "abbreviation-banned": [told("He takes it prn."), told("He is SOB on the stairs.")],
  "year-figure": [told("The limit in 2025 was lower.")],
};

for (const [rule, cases] of Object.entries(fine))
  describe(`${rule} lets through`, () => {
    for (const words of cases) test(JSON.stringify(words), () => expect(foundIn(words)).not.toContain(rule));
  });

for (const [rule, cases] of Object.entries(wrong))
  describe(`${rule} finds`, () => {
    for (const words of cases) test(JSON.stringify(words), () => expect(foundIn(words)).toContain(rule));
  });
