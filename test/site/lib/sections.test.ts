import { expect, test } from "vitest";
import { sectionsOf } from "../../../site/src/lib/sections.ts";

test("a text is cut at its second-level headings, each with a name for the address", () => {
  expect(
    sectionsOf(
      "First words.\n\n## What we could not confirm\n\nThe fee.\n\n### Why\n\n## RN, or not?\nYes.\n",
    ),
  ).toEqual({
    intro: "First words.\n\n",
    sections: [
      {
        id: "what-we-could-not-confirm",
        title: "What we could not confirm",
        text: "\nThe fee.\n\n### Why\n\n",
      },
      { id: "rn-or-not", title: "RN, or not?", text: "Yes.\n" },
    ],
  });
});

test("a text may begin with a heading, or have none", () => {
  expect(sectionsOf("## One\nText")).toEqual({
    intro: "",
    sections: [{ id: "one", title: "One", text: "Text" }],
  });
  expect(sectionsOf("Text")).toEqual({ intro: "Text", sections: [] });
});
