import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inForm } from "../../../domain/authoring/in-form.ts";
import { markdownOf } from "../../../domain/authoring/plain-text.ts";
import { renderInline } from "../../../domain/authoring/render.ts";
import { writeScenario } from "../../../domain/authoring/write-scenario.ts";
import { practiceFiles } from "../../../tools/content/scenarios.ts";
import { hostileScenario, hostileText, withoutItemIds } from "../../support/hostile-scenarios.ts";
import { checkScenario } from "../../support/outlines.ts";
import { PROPERTY_TIMEOUT, runs, SEED } from "../../support/runs.ts";

const files = practiceFiles().map((file) => ({ file, text: readFileSync(file, "utf8") }));

describe("a scenario written as a file", () => {
  test("has the form that all files have", () => {
    expect(
      writeScenario({
        id: "a-bus-to-the-clinic",
        title: "A bus: to the clinic",
        blueprint: { ccm: "care-management" },
        level: "application",
        questions: { "1": { level: "recall" } },
        sources: [
          { title: "A page", url: "https://www.example.org/a-b" },
          { title: "2024 report", checked: false },
        ],
        reviewed: { on: "2026-11-22", by: "editorial" } as never,
        authors: ["Ana Ruiz", "Lind, Bo"],
        case: "The bus is late.\n\nAna waits.",
        items: [
          {
            id: "",
            question: "What now?",
            preamble: "It rains.",
            options: [
              { text: "Wait\n\n- here", rationale: "It comes.\n\nOr not.", key: true },
              { text: "Walk", rationale: "It is far.", key: false },
            ],
            multiple: false,
          },
        ],
      }),
    ).toBe(`---
id: a-bus-to-the-clinic
title: "A bus: to the clinic"
blueprint: { ccm: care-management }
level: application
questions:
  1: { level: recall }
sources:
  - title: A page
    url: https://www.example.org/a-b
  - title: "2024 report"
    checked: false
reviewed: { on: 2026-11-22, by: editorial }
authors: [Ana Ruiz, "Lind, Bo"]
---

The bus is late.

Ana waits.

## What now?

It rains.

- [x] Wait

  - here
  > It comes.
  >
  > Or not.
- [ ] Walk
  > It is far.
`);
  });

  test.each(files)("$file reads the same after it was read and written", ({ file, text }) => {
    const { scenario } = checkScenario(text, file);
    expect(inForm(scenario)).toEqual({
      case: scenario.case,
      items: scenario.items,
    });
    const again = writeScenario(scenario);
    expect(checkScenario(again, file).scenario).toEqual(scenario);
    expect(writeScenario(checkScenario(again, file).scenario)).toBe(again);
  });

  test(
    "is read as what was written, whatever its texts hold",
    () => {
      fc.assert(
        fc.property(hostileScenario, (raw) => {
          const scenario = { ...raw, ...inForm(raw) };
          const read = checkScenario(writeScenario(scenario), "the pasted text").scenario;
          expect(withoutItemIds(read)).toEqual(withoutItemIds(scenario));
          // A file holds these texts as they are, so nothing is left to change.
          expect(inForm(scenario)).toEqual({ case: scenario.case, items: scenario.items });
        }),
        { numRuns: runs(400), seed: SEED },
      );
    },
    PROPERTY_TIMEOUT * 4,
  );
});

describe("plain text as Markdown", () => {
  test.each([
    ["5 * 3 * 2", "5 \\* 3 \\* 2"],
    ["# 1 of 2", "&#35; 1 of 2"],
    ["1. First", "1\\. First"],
    ["- and then", "\\- and then"],
    ["[x] ticked", "&#91;x\\] ticked"],
    ["A & B", "A & B"],
    ["&amp;", "&amp;amp;"],
    ["  in  \n\n  out ", "in\n\nout"],
  ])("%j", (plain, markdown) => expect(markdownOf(plain)).toBe(markdown));

  test("shows every sign that was typed", () => {
    const seen = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
    fc.assert(
      fc.property(hostileText, (text) => {
        const plain = text.replaceAll("\0", "").replaceAll("\r", "");
        const html = renderInline(markdownOf(plain))
          .replaceAll(/<\/?p>/g, "\n")
          .replaceAll("&lt;", "<")
          .replaceAll("&gt;", ">")
          .replaceAll("&quot;", '"')
          .replaceAll("&amp;", "&");
        expect(seen(html)).toBe(seen(plain));
      }),
      { numRuns: runs(1_000), seed: SEED },
    );
  });
});
