import type { Fixture } from "./fixture.ts";

/** Broken files for the rules about the folder of a file, what an author accepts, and how questions are written. */
export const writingFixtures: readonly Fixture[] = [
  {
    name: "one-question",
    folder: "content/questions/care-management",
    rule: "one-question",
    faults: [
      "24:1 A file under content/questions has one question, and this one has 2. Make each a file of its own, or move the file to content/scenarios.",
    ],
    mend: [
      [
        "\n## What should she do next?\n\n- [ ] Call his wife\n  > Nobody has asked why he wants to leave.\n- [x] Ask who is at home\n  > Assessment comes before any plan.\n- [ ] Wait until noon\n  > He decides that, and nobody else.\n",
        "",
      ],
    ],
  },
  {
    name: "folder-domain",
    folder: "content/questions/psychosocial",
    rule: "folder-domain",
    faults: [
      "4:19 The CCM domain is `care-management`, and the file lies in `psychosocial`. Move the file to content/questions/care-management, or change the domain.",
    ],
    mend: [["ccm: care-management", "ccm: psychosocial"]],
  },
  {
    name: "scenario-length",
    rule: "scenario-length",
    faults: [
      "24:1 Warning (scenario-length): A scenario has 3 to 6 questions, and this one has 2. Let the case go on, or make each question a file of its own under content/questions.",
    ],
    mend: [
      [
        "\n## What should she do next?\n\n- [ ] Call his wife\n  > Nobody has asked why he wants to leave.\n- [x] Ask who is at home\n  > Assessment comes before any plan.\n- [ ] Wait until noon\n  > He decides that, and nobody else.\n",
        "",
      ],
    ],
  },
  {
    name: "questions-number",
    rule: "questions-number",
    faults: ["7:3 There is no question 2. Questions are counted from 1; the last one here is 1."],
    mend: [["  2: {", "  1: {"]],
  },
  {
    name: "accepted-unknown",
    rule: "accepted-unknown",
    faults: ["7:11 There is no warning `key-longst`. Did you mean `key-longest`?"],
    mend: [["accepted:\n  - rule: key-longst\n    why: The answer needs its second half.\n", ""]],
  },
  {
    name: "accepted-error",
    rule: "accepted-unknown",
    faults: ["7:11 `no-rationale` is an error, and cannot be accepted. Mend what it reports."],
    mend: [["accepted:\n  - rule: no-rationale\n    why: The options speak for themselves.\n", ""]],
  },
  {
    name: "accepted-unused",
    rule: "accepted-unused",
    faults: [
      "7:5 Warning (accepted-unused): There is no warning `vague-frequency` at question 1 to accept. It would hide the next such fault, which nobody has looked at. Take it out of `accepted`.",
    ],
    mend: [["accepted:\n  - { rule: vague-frequency, question: 1, why: The order says so. }\n", ""]],
  },
  {
    name: "all-of-the-above",
    rule: "all-of-the-above",
    faults: [
      '21:1 Option C is "All of the above". Knowing two of the options is enough to choose it, and options may be shown in another order. Write an option that stands alone. If several are right, mark each and ask to select all that apply.',
    ],
    mend: [["All of the above", "Tell him to stay"]],
  },
  {
    name: "absolute-words",
    rule: "absolute-words",
    faults: [
      '21:1 Warning (absolute-words): Option C says "never", and the answer says nothing of the kind. Learners know that what is always or never so is seldom the answer. Say what is done here, this time.',
    ],
    mend: [["never to leave early", "to stay this time"]],
  },
  {
    name: "grammar-cue",
    rule: "grammar-cue",
    faults: [
      '16:1 Warning (grammar-cue): The question ends in "an", which fits the answer and not options A, C. The option that fits the sentence is chosen for its grammar. Ask a whole question, or move "a" or "an" into the options and make them all one or all several.',
    ],
    mend: [
      ["Taxi to", "Order for a taxi to"],
      ["Night more", "Extra night"],
    ],
  },
  {
    name: "repeated-word",
    rule: "repeated-word",
    faults: [
      '15:1 Warning (repeated-word): "reasons" is in the question and in no option but the answer ("reason"). A word that the question and only the answer share leads to it. Use another word in the answer, or the same one in another option.',
    ],
    mend: [["for his reason", "why"]],
  },
  {
    name: "key-longest",
    rule: "key-longest",
    faults: [
      "19:1 Warning (key-longest): The best answer has 9 words, and the longest of the other options has 5. Whoever has learned to pick the longest option needs no knowledge. Shorten it, or give the others as much detail.",
    ],
    mend: [[" he wants to leave us today", ""]],
  },
  {
    name: "options-unequal",
    rule: "options-unequal",
    faults: [
      "15:1 Warning (options-unequal): The shortest option has 3 words, the longest 14. An option that looks different is chosen, or passed over, for its looks. Make the options alike in length.",
    ],
    mend: [[" that brings him home and waits until somebody opens the door", ""]],
  },
  {
    name: "question-long",
    rule: "question-long",
    faults: [
      "15:1 Warning (question-long): The question has 39 words. The question is read again with each option. Tell what happened above it, and ask in one short sentence.",
    ],
    mend: [
      [
        ", who has known him since Monday, who has spoken with his daughter twice, and who has just heard from the night nurse that he did not sleep for more than an hour,",
        "",
      ],
    ],
  },
  {
    name: "option-long",
    rule: "option-long",
    faults: [
      "17:1 Warning (option-long): Option A has 40 words. Long options test reading, not judgment. Keep what is decided, and move the reasons to the rationale.",
    ],
    mend: [
      [
        ", and call his neighbor so that somebody stands there with the key when the two of them arrive at the house on the hill",
        "",
      ],
    ],
  },
  {
    name: "case-long",
    rule: "case-long",
    faults: [
      "15:1 Warning (case-long): The case above the first question has 334 words. On a phone it fills several screens before anything is asked. Keep it to 300. What happens later can stand below a later question.",
    ],
    mend: [
      [
        " He says that his cat is alone and that the neighbor who feeds it leaves town this evening. He says that his cat is alone and that the neighbor who feeds it leaves town this evening. He says that his cat is alone and that the neighbor who feeds it leaves town this evening. He says that his cat is alone and that the neighbor who feeds it leaves town this evening. He says that his cat is alone and that the neighbor who feeds it leaves town this evening. He says that his cat is alone and that the neighbor who feeds it leaves town this evening. He says that his cat is alone and that the neighbor who feeds it leaves town this evening. He says that his cat is alone and that the neighbor who feeds it leaves town this evening. He says that his cat is alone and that the neighbor who feeds it leaves town this evening. He says that his cat is alone and that the neighbor who feeds it leaves town this evening. He says that his cat is alone and that the neighbor who feeds it leaves town this evening. He says that his cat is alone and that the neighbor who feeds it leaves town this evening. He says that his cat is alone and that the neighbor who feeds it leaves town this evening. He says that his cat is alone and that the neighbor who feeds it leaves town this evening. He says that his cat is alone and that the neighbor who feeds it leaves town this evening. He says that his cat is alone and that the neighbor who feeds it leaves town this evening. He says that his cat is alone and that the neighbor who feeds it leaves town this evening. He says that his cat is alone and that the neighbor who feeds it leaves town this evening.",
        "",
      ],
    ],
  },
  {
    name: "negative-question",
    rule: "negative-question",
    faults: [
      '15:1 Warning (negative-question): The question turns on "not", which looks like any other word. A reader in a hurry does not see the word that turns the question round. Ask what is right instead, or write **NOT**.',
    ],
    mend: [["not do", "**NOT** do"]],
  },
  {
    name: "not-a-question",
    rule: "not-a-question",
    faults: [
      "15:1 Warning (not-a-question): This is no question. Half a sentence has to be read again with each option. Ask a whole question that ends in a question mark.",
    ],
    mend: [["The case manager should first", "What should the case manager do first?"]],
  },
  {
    name: "two-questions",
    rule: "two-questions",
    faults: [
      "15:1 Warning (two-questions): Two questions are asked at once. An option can be right about one and wrong about the other. Ask one, or make them two questions.",
    ],
    mend: [[", and why?", "?"]],
  },
  {
    name: "true-or-false",
    rule: "true-or-false",
    faults: [
      "15:1 Warning (true-or-false): This asks for true or false, or yes or no. Half of the learners guess it right, and nothing shows what they know. Ask what to do, and give at least three ways to do it.",
    ],
    mend: [
      ["Should he stay until the doctor comes?", "What should he do until the doctor comes?"],
      ["] Yes", "] Stay"],
      ["] No", "] Leave"],
    ],
  },
  {
    name: "vague-frequency",
    rule: "vague-frequency",
    faults: [
      '21:1 Warning (vague-frequency): "usually" can mean anything here. "Often" is twice a week to one reader and daily to another. Say how often, or leave the word out.',
    ],
    mend: [["usually happens", "happens next"]],
  },
  {
    name: "you",
    rule: "you",
    faults: [
      '15:1 Warning (you): The question says "you", and the case or an option says "case manager". A learner cannot tell whether she is asked for her opinion or for the case manager\'s work. Ask "What should the case manager ...?", or use her name.',
    ],
    mend: [["should you do", "should the case manager do"]],
  },
  {
    name: "select-all-unsaid",
    rule: "select-all-unsaid",
    faults: [
      '15:1 Warning (select-all-unsaid): 2 options have an x, and the question asks for one. A learner who looks for one answer stops at the first. Add "Select all that apply." to the question.',
    ],
    mend: [["do first?", "do first? Select all that apply."]],
  },
  {
    name: "select-all-one",
    rule: "select-all-one",
    faults: [
      "15:1 Warning (select-all-one): The question asks for all that apply, and one option has an x. A learner looks for answers that are not there. Mark the others that apply, or ask for the best one.",
    ],
    mend: [["do? Select all that apply.", "do first?"]],
  },
  {
    name: "how-many",
    rule: "how-many",
    faults: [
      "15:1 Warning (how-many): The question asks for three, and 2 options have an x. A learner who knows the answer cannot give it. Mark as many options as the question asks for.",
    ],
    mend: [["Choose three", "Choose two"]],
  },
  {
    name: "many-options",
    rule: "many-options",
    faults: [
      "15:1 Warning (many-options): There are 6 options. Nobody can hold so many against each other on a phone. Keep the 5 that a colleague might well choose.",
    ],
    mend: [["- [ ] Wait until noon\n  > His taxi may be at the door by then.\n", ""]],
  },
  {
    name: "option-order",
    rule: "option-order",
    faults: [
      "15:1 Warning (option-order): The options are numbers or days, and not in their order. A learner who knows the number should find it at once. Put them from the smallest to the largest, or from the first day to the last.",
    ],
    mend: [
      ["- [ ] After 7 days\n  > Much can go wrong in a week.\n", ""],
      ["- [ ] After 30 days", "- [ ] After 7 days\n  > Much can go wrong in a week.\n- [ ] After 30 days"],
    ],
  },
  {
    name: "options-overlap",
    rule: "options-overlap",
    faults: [
      "19:1 Warning (options-overlap): Options A and B overlap. A number that lies in two of the options makes both right, or neither. Let each begin where the one before it has ended.",
    ],
    mend: [["3 to 7", "4 to 7"]],
  },
  {
    name: "rationale-short",
    rule: "rationale-short",
    faults: [
      "19:1 Warning (rationale-short): The rationale of option B is too short to teach. A learner who chose it wants to know the reason. Say in a sentence or two what the option does for the person, or what it overlooks.",
    ],
    mend: [["This is right.", "Assessment comes before any plan."]],
  },
  {
    name: "rationale-repeats-option",
    rule: "rationale-repeats-option",
    faults: [
      "21:1 Warning (rationale-repeats-option): The rationale of option C says again what the option says. What the learner has just read teaches nothing. Say why.",
    ],
    mend: [["So you tell him to stay until noon.", "He decides that, and nobody else."]],
  },
  {
    name: "rationale-twice",
    rule: "rationale-twice",
    faults: [
      "21:1 Warning (rationale-twice): Options A and C have the same rationale. A reason that fits two options tells a learner about neither. Say of each what is right or wrong with it alone.",
    ],
    mend: [
      [
        "- [ ] Tell him to stay\n  > Nobody has asked why he wants to leave.",
        "- [ ] Tell him to stay\n  > He decides that, and nobody else.",
      ],
    ],
  },
  {
    name: "rationale-names-letter",
    rule: "rationale-names-letter",
    faults: [
      '21:1 Warning (rationale-names-letter): The rationale of option C names an option by its place: "Option B". Options may be shown in another order, and their letters change with it. Name it by what it says.',
    ],
    mend: [["Option B has to come", "What he has to say comes"]],
  },
  {
    name: "recall-without-situation",
    rule: "recall-without-situation",
    faults: [
      "15:1 Warning (recall-without-situation): This asks for a fact and tells of nobody who needs it. A definition by heart helps nobody at work, and is soon forgotten. Tell a short situation in which the fact decides what to do.",
    ],
    mend: [["Think of the case management process.", "Yusuf Demir, 70, asks to go home a day early."]],
  },
  {
    name: "nobody-in-case",
    rule: "nobody-in-case",
    faults: [
      "15:1 Warning (nobody-in-case): The level is application, and the case tells of nobody with a name or a task. To use what one knows takes somebody to use it for. Tell who it is about and what happened, or write `level: recall`.",
    ],
    mend: [["Some people ask to go home early.", "Yusuf Demir, 70, asks to go home a day early."]],
  },
  {
    name: "no-decision",
    rule: "no-decision",
    faults: [
      '15:1 Warning (no-decision): The level is application, and the question asks for no decision. Application and analysis mean a decision in a situation. Ask what to do, to say or to choose ("What should ... do first?"), or write `level: recall`.',
    ],
    mend: [["What is assessment?", "What should the case manager do first?"]],
  },
  {
    name: "label",
    rule: "label",
    faults: [
      '13:53 Warning (label): "wheelchair-bound" labels people. A label follows a person from record to record, and hides what happened. Write "uses a wheelchair". In the words of somebody in the case, put it in quotation marks.',
    ],
    mend: [["is wheelchair-bound", "uses a wheelchair"]],
  },
  {
    name: "name-not-told",
    rule: "name-not-told",
    faults: [
      '21:1 Warning (name-not-told): Option C or its rationale names "Mr. Aydin", who is in neither the case nor the questions. A learner searches the case for somebody who is not in it. Check the name, or tell above who it is.',
    ],
    mend: [["Mr. Aydin", "Mr. Demir"]],
  },
  {
    name: "abbreviation-banned",
    rule: "abbreviation-banned",
    faults: [
      '13:56 Warning (abbreviation-banned): "w/o" is a short form. Such short forms have been misread, and harmed people. Write "without".',
    ],
    mend: [["w/o", "without"]],
  },
  {
    name: "abbreviation-unexplained",
    rule: "abbreviation-unexplained",
    faults: [
      '13:62 Warning (abbreviation-unexplained): "SNF" is not explained. A learner from another workplace, or another country, stops here. Write the words out, once with "(SNF)" behind them if it comes again.',
    ],
    mend: [["a SNF", "a skilled nursing facility (SNF)"]],
  },
  {
    name: "dollar-amount",
    rule: "dollar-amount",
    faults: [
      "13:63 Warning (dollar-amount): There is an amount in dollars: $1,676. Amounts change each year, and a learner learns the wrong one. Leave it out, or say what it is a share of.",
    ],
    mend: [["A day costs him $1,676.", "Each day costs him more."]],
  },
  {
    name: "year-figure",
    rule: "year-figure",
    faults: [
      "13:66 Warning (year-figure): A figure of the year 2026 is told. Next year it is wrong. Ask about the rule, and leave the year's figure out.",
    ],
    mend: [["The deductible for 2026 is paid.", "He has paid his deductible."]],
  },
];
