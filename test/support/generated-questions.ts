/** Words by what they are in a sentence; enough that two questions are seldom alike. */
const PEOPLE =
  "Amina Boris Chidi Dolores Emeka Farida Gloria Hassan Ines Jamal Keiko Lucia Marta Noor Omar Priya".split(
    " ",
  );
const NAMES =
  "Abara Brandt Costa Dubois Eriksen Farouk Garza Hoang Ibrahim Jensen Kowal Lindqvist Mbeki Novak".split(
    " ",
  );
const VERBS =
  "ask call tell bring send show write move leave find offer explain arrange visit agree check".split(" ");
const THINGS =
  "list letter ride dose wound stair kitchen neighbor form plan aide phone pharmacy dressing bill notice garden daughter church bus scale lamp pillow window".split(
    " ",
  );
const TIMES = "today tomorrow tonight on Friday next week at noon after lunch before the visit".split(" ");

/** Numbers that look random and are the same on every machine. */
function numbers(seed: number): (below: number) => number {
  let state = seed + 1;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Single questions in files, as long as ours are and without two that are alike. Each is fit to be published. */
export function generatedQuestions(count: number): { file: string; text: string }[] {
  return Array.from({ length: count }, (_, index) => {
    const below = numbers(index);
    const pick = (words: readonly string[]): string => words[below(words.length)] ?? "";
    const clause = (): string => `${pick(VERBS)} the ${pick(THINGS)} and the ${pick(THINGS)} ${pick(TIMES)}`;
    const phrase = (parts: number): string => Array.from({ length: parts }, clause).join(", then ");
    const name = pick(NAMES);
    const id = `generated-${index}`;
    const key = below(4);
    const options = Array.from({ length: 4 }, (_, place) =>
      [
        `- [${place === key ? "x" : " "}] Ask who could ${phrase(2)}`,
        `  > It helps to ${phrase(2)}, and nobody has done so for ${name}.`,
      ].join("\n"),
    );
    return {
      file: `content/questions/care-management/${id}.md`,
      text: `---
id: ${id}
title: "Number ${index}: ${pick(THINGS)} and ${pick(THINGS)}"
blueprint: { ccm: care-management, acm: planning, cmgt-bc: care-coordination }
level: application
setting: home-health
sources:
  - title: Definition of case management, September 2022
    url: https://www.yourcommission.org/certification/board-certified-case-manager/faqs
    read: 2026-11-22
reviewed: { on: 2026-11-22, by: editorial }
---

${pick(PEOPLE)} ${name}, ${40 + below(50)}, came home and has to ${phrase(2)}. A neighbor wants to ${phrase(2)}.

The nurse can ${phrase(1)}. "I would rather ${phrase(1)}," says ${name}. Nobody has had time to ${phrase(1)}.

## What should the case manager do first?

${options.join("\n")}
`,
    };
  });
}
