import { expect, test } from "vitest";
import { glossaryNameFaults, readGlossary } from "../../../domain/authoring/read-glossary.ts";
import { loadGlossary } from "../../../tools/content/glossary.ts";

const term = (id: string, more = "") => `- id: ${id}
  term: A word
  definition: "What the word means, in one sentence."
  topic: law
${more}`;
const found = (...texts: string[]) => {
  const read = texts.map((text, index) => readGlossary(text, `${index}.yaml`));
  return [...read.flatMap(({ faults }) => faults), ...glossaryNameFaults(read)].map(
    ({ file, line, rule }) => `${file}:${line} ${rule}`,
  );
};

test("terms that send readers to one another have no fault", () => {
  expect(found(term("one", "  see: [ two ]\n"), term("two", "  abbreviation: TW\n  see: [ one ]\n"))).toEqual(
    [],
  );
});

test.each([
  ["an id that two terms have, also in two files", [term("one"), term("one")], "1.yaml:1 term-twice"],
  [
    "an abbreviation that two terms have",
    [term("one", "  abbreviation: AB\n") + term("two", "  abbreviation: AB\n")],
    "0.yaml:10 term-twice",
  ],
  ["a term to see that there is not", [term("one", "  see: [ gone ]\n")], "0.yaml:5 term-nowhere"],
  ["a term that sends readers to itself", [term("one", "  see: [ one ]\n")], "0.yaml:5 term-nowhere"],
  ["a topic that there is not", [term("one").replace("law", "laws")], "0.yaml:4 unknown-value"],
  ["a key that we do not know", [term("one", "  sea: [ one ]\n")], "0.yaml:5 unknown-key"],
])("%s is a fault at its place", (_, texts, fault) => {
  expect(found(...texts)).toEqual([fault]);
});

test("the glossary has at least 120 terms, each reached from another or on its own", () => {
  const { terms, faults } = loadGlossary();
  expect(faults).toEqual([]);
  expect(terms.length).toBeGreaterThanOrEqual(120);
});
