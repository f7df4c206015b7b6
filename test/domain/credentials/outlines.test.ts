import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { outlineFaults } from "../../../domain/authoring/outline-faults.ts";
import { readCredential } from "../../../domain/authoring/read-credential.ts";
import {
  type BlueprintEdition,
  blueprintEditionSchema,
  type ExamEdition,
  examEditionSchema,
} from "../../../domain/credentials/exam.ts";
import { outlinesOf } from "../../../domain/credentials/outlines.ts";

const edition = (id: string, domains: readonly object[], more: object = {}): BlueprintEdition =>
  blueprintEditionSchema.parse({
    id,
    from: "2025-08-01",
    read: "2026-11-22",
    sources: ["page"],
    asOf: "2026",
    confidence: "verified-official",
    domains,
    ...more,
  });
const LEAF = { sources: ["page"], asOf: "2026", confidence: "verified-official" };
const PLANNING = { id: "planning", name: "Planning", percent: 100 };

const exam: ExamEdition[] = [
  examEditionSchema.parse({
    id: "now",
    from: "2025-08-01",
    read: "2026-11-22",
    sources: ["page"],
    asOf: "2026",
    confidence: "verified-official",
    required: true,
    questions: { ...LEAF, id: "questions", title: "Questions", total: 180 },
    time: { ...LEAF, id: "time", title: "Time to answer", minutes: 150 },
  }),
];

test("an outline is the newest edition's names and shares, under the credential's own name", () => {
  const newest = edition("now", [PLANNING], { note: "Read in a hurry." });
  const before = edition("before", [{ id: "gone", name: "Gone domain" }]);
  expect(outlinesOf([{ id: "one", name: "ONE", exam, blueprint: [newest, before] }])).toEqual([
    {
      id: "one",
      name: "ONE",
      credentials: ["one"],
      confidence: "verified-official",
      asOf: "2026",
      note: "Read in a hurry.",
      domains: [PLANNING],
      length: { questions: 180, minutes: 150 },
    },
  ]);
});

test("two credentials that share an outline are one, and one without an outline is none", () => {
  const outline = { id: "shared", name: "SHARED" };
  const blueprint = [edition("now", [PLANNING])];
  const found = outlinesOf([
    { id: "one", name: "ONE", outline, exam: [], blueprint },
    { id: "none", name: "NONE", exam: [], blueprint: [] },
    { id: "two", name: "TWO", outline, exam: [], blueprint },
  ]);
  expect(found).toMatchObject([{ id: "shared", name: "SHARED", credentials: ["one", "two"] }]);
});

const file = (name: string, change: (text: string) => string = (text) => text) =>
  readCredential(
    change(readFileSync(`content/credentials/${name}.md`, "utf8")),
    `content/credentials/${name}.md`,
  );

test("credentials that share an outline name the same domains", () => {
  expect(outlineFaults([file("acm-rn"), file("acm-sw"), file("ccm")])).toEqual([]);
  const renamed = file("acm-sw", (text) => text.replace("name: Evaluation }", "name: Evaluating }"));
  expect(renamed.faults).toEqual([]);
  expect(outlineFaults([file("acm-rn"), renamed])).toMatchObject([
    {
      file: "content/credentials/acm-sw.md",
      rule: "outline-differs",
      message: "The outline acm has other domains in acm-rn.md.",
    },
  ]);
});
