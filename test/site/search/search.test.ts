import { describe, expect, test } from "vitest";
import {
  readData,
  type SearchData,
  type SearchDocument,
  writeData,
} from "../../../site/src/search/document.ts";
import { excerptOf } from "../../../site/src/search/excerpt.ts";
import { buildSearch } from "../../../site/src/search/search.ts";
import { distance } from "../../../site/src/search/spelling.ts";
import { formsOf, stem } from "../../../site/src/search/words.ts";

const page = (path: string, title: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  kind: "guide",
  path,
  title,
  names: [],
  leads: [],
  lede: "",
  sections: [],
  ...more,
});

/** A site of six pages, so that what is found can be worked out by hand. */
const DATA: SearchData = {
  synonyms: [["pay", "salary"]],
  documents: [
    page("/guides/home/", "Working from home", {
      lede: "Jobs without a commute.",
      sections: [
        { id: "hours", heading: "Hours", text: "Shifts and the telephone." },
        { id: "pay", heading: "What it pays", text: "The salary is about the same at home." },
      ],
    }),
    page("/guides/interview/", "The interview", { lede: "What they ask, and how to prepare." }),
    page("/guides/nurses/", "Nurses and their nursing", { lede: "Certification for every nurse." }),
    page("/salaries/", "What is earned", { kind: "pay", names: ["Salaries"], lede: "By state." }),
    page("/glossary/#moon", "Medicare Outpatient Observation Notice", {
      kind: "glossary",
      names: ["MOON"],
      leads: ["observation letter"],
      lede: "A notice for those who stay under observation.",
    }),
    page("/glossary/#teach-back", "Teach-back", { kind: "glossary", lede: "She says it in her own words." }),
  ],
};
const search = await buildSearch(readData(writeData(DATA)));
const pathsFor = (query: string): string[] => search(query).hits.map(({ document }) => document.path);

describe("words", () => {
  test("are cut to what their forms share; short ones and those that only look like plurals stay", () => {
    expect(["nurse", "nurses", "nursing"].map(stem)).toEqual(["nurs", "nurs", "nurs"]);
    expect(["certify", "certified", "certification", "certifications"].map(stem)).toEqual(
      Array(4).fill("certify"),
    );
    expect(["care", "car", "status", "process", "ceus", "policies"].map(stem)).toEqual([
      "care",
      "car",
      "status",
      "process",
      "ceu",
      "policy",
    ]);
    expect(formsOf("Teach-back")).toEqual(["teachback", "teach", "back"]);
    expect(formsOf("the")).toEqual([]);
    expect(formsOf("workers’")).toEqual(["worker"]);
  });

  test("lie as far apart as letters have to be added, dropped, changed or swapped", () => {
    expect(distance("salery", "salary", 2)).toBe(1);
    expect(distance("interveiw", "interview", 2)).toBe(1);
    expect(distance("hospise", "hospital", 3)).toBe(3);
    expect(distance("care", "certification", 2)).toBe(3);
  });
});

describe("a search", () => {
  test("mends a word that no page has, and says so; one that a page has stays as it is", () => {
    expect(search("interveiw")).toMatchObject({ corrected: "interview" });
    expect(pathsFor("interveiw")).toEqual(["/guides/interview/"]);
    expect(search("hours").corrected).toBeUndefined();
    // Four letters are too few to tell what was meant; a mistyped word that says nothing is left out.
    expect(search("hime").hits).toEqual([]);
    expect(search("waht interview")).toMatchObject({ corrected: "what interview" });
    expect(search("xylophone")).toEqual({ corrected: undefined, hits: [] });
    expect(search("the of").hits).toEqual([]);
  });

  test("finds what is begun, what is written as one word or as two, and what goes by another name", () => {
    expect(pathsFor("telep")).toEqual(["/guides/home/"]);
    expect(pathsFor("teachback")).toEqual(["/glossary/#teach-back"]);
    expect(pathsFor("teach back")[0]).toBe("/glossary/#teach-back");
    expect(pathsFor("moon")).toEqual(["/glossary/#moon"]);
    expect(pathsFor("observation letter")[0]).toBe("/glossary/#moon");
    // "pay" is nowhere on the page about what is earned, and "salary" is its name.
    expect(pathsFor("pay")).toEqual(["/guides/home/", "/salaries/"]);
  });

  test("is one result for a page, which leads to its best section and marks what was found there", () => {
    const [first] = search("home salary").hits;
    const excerpt = first && excerptOf(first);
    expect(excerpt).toMatchObject({ href: "/guides/home/#pay", heading: "What it pays" });
    expect(excerpt?.pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
      "salary",
      "home",
    ]);
    expect(excerpt?.pieces.map(({ text }) => text).join("")).toBe("The salary is about the same at home.");
    const [commute] = search("commute").hits;
    expect(commute && excerptOf(commute).href).toBe("/guides/home/");
  });

  test("shows the words around what was found in a long text", () => {
    const filler = Array.from({ length: 60 }, (_, index) => `word${index}`).join(" ");
    const text = `${filler} the lighthouse keeper ${filler}`;
    const hit = { document: page("/x/", "X", { lede: text }), terms: new Map([[stem("lighthouse"), 1]]) };
    const shown = excerptOf(hit).pieces.map((piece) => piece.text);
    expect(shown[0]).toBe("… ");
    expect(shown).toContain("lighthouse");
    expect(shown.at(-1)).toBe(" …");
    expect(shown.join("").split(/\s+/).length).toBeLessThan(36);
  });
});

test("what is not the list of pages is refused, and nothing of it is searched", () => {
  expect(readData(writeData(DATA))).toEqual(DATA);
  for (const text of [
    "<!doctype html>",
    "null",
    "{}",
    '{"form":2,"documents":[],"synonyms":[]}',
    '{"form":1,"documents":[["guide"]],"synonyms":[]}',
    '{"form":1,"documents":[[0,"/","T",[],[],"",["id"]]],"synonyms":[]}',
    '{"form":1,"documents":[[0,"/","T",[],[],7,[]]],"synonyms":[]}',
  ])
    expect(() => readData(text), text).toThrow();
});
