import { describe, expect, test } from "vitest";
import type { Answer, Entry } from "../../../domain/log/entry.ts";
import { examsOf } from "../../../domain/practice/exam.ts";
import type { PracticeItem } from "../../../domain/practice/item.ts";
import { progressOf } from "../../../domain/practice/progress.ts";
import { drawSet, itemsOf, type Known, SET_LENGTH } from "../../../site/src/practice/study/draw-set.ts";
import {
  choiceIn,
  outlineIn,
  outlineOfGoals,
  placeAddress,
  placeIn,
  type SetChoice,
  setAddress,
  setTitle,
} from "../../../site/src/practice/study/set-choice.ts";

const OUTLINES = [
  {
    id: "ccm",
    name: "CCM",
    credentials: ["ccm"],
    confidence: "verified-official",
    asOf: "2025",
    domains: [
      { id: "plan", name: "Planning", percent: 60 },
      { id: "law", name: "Law", percent: 40 },
    ],
  },
] as const;
/** Items of files; a file with a number has so many questions. All of them are of one domain. */
const file = (scenario: string, domain: string, questions = 1): PracticeItem[] =>
  Array.from({ length: questions }, (_, index) => ({
    scenario,
    title: scenario,
    item: `q${index + 1}`,
    version: `${scenario}-${index + 1}`,
    key: [0],
    options: 4,
    level: "application",
    blueprint: { ccm: domain },
    current: true,
  }));
const single = (count: number, domain: string): PracticeItem[] =>
  Array.from({ length: count }, (_, index) => file(`${domain}${index}`, domain)).flat();
const answer = (number: number, version: string, chosen: number, more: object = {}): Answer => {
  const [scenario = "", item = ""] = version.split(/-(?=\d+$)/);
  return {
    v: 1,
    id: `01KB0000000000000000000${String(number).padStart(3, "0")}`,
    at: "2026-11-22T12:00:00.000Z",
    device: "phone",
    kind: "answer",
    scenario,
    item: `q${item}`,
    version,
    chosen: [chosen],
    ...more,
  } as Answer;
};
const known = (
  items: readonly PracticeItem[],
  answers: readonly Answer[] = [],
  flags: string[] = [],
): Known => ({
  items,
  progress: progressOf(answers, items, OUTLINES, "2026-11-22T13:00:00.000Z"),
  flags: new Set(flags),
});
const versions = (items: readonly PracticeItem[]): string[] => items.map(({ version }) => version);
const PLAN: SetChoice = { kind: "domain", outline: "ccm", domain: "plan" };
const WEAK: SetChoice = { kind: "weak", outline: "ccm" };

describe("a set of a domain", () => {
  test("has ten questions of it and none of another", () => {
    const items = [...single(15, "plan"), ...single(15, "law")];
    const drawn = drawSet(PLAN, known(items), "a seed");
    expect(drawn).toHaveLength(SET_LENGTH);
    expect(new Set(versions(drawn)).size).toBe(10);
    expect(drawn.every(({ blueprint }) => blueprint.ccm === "plan")).toBe(true);
  });

  test("is the same for the same seed, and another for another one", () => {
    const all = known(single(40, "plan"));
    expect(versions(drawSet(PLAN, all, "one"))).toEqual(versions(drawSet(PLAN, all, "one")));
    expect(versions(drawSet(PLAN, all, "one"))).not.toEqual(versions(drawSet(PLAN, all, "two")));
  });

  test("begins with what was not answered, then takes what is weak, then the rest", () => {
    const items = single(12, "plan");
    // Eight have the best answer, two another one, two none.
    const answers = [
      ...Array.from({ length: 8 }, (_, index) => answer(index, `plan${index}-1`, 0)),
      answer(8, "plan8-1", 3),
      answer(9, "plan9-1", 3),
    ];
    const drawn = versions(drawSet(PLAN, known(items, answers), "a seed"));
    expect(drawn).toHaveLength(10);
    expect(drawn.slice(0, 2).sort()).toEqual(["plan10-1", "plan11-1"]);
    expect(drawn.slice(2, 4).sort()).toEqual(["plan8-1", "plan9-1"]);
  });

  test("keeps the questions of a case together and in order, and takes no part of one that does not fit", () => {
    const items = [...file("case", "plan", 4), ...file("other", "plan", 4), ...file("third", "plan", 4)];
    const drawn = versions(drawSet(PLAN, known(items), "a seed"));
    expect(drawn).toHaveLength(8);
    for (const first of [0, 4]) {
      const name = drawn[first]?.slice(0, -2);
      expect(drawn.slice(first, first + 4)).toEqual([1, 2, 3, 4].map((number) => `${name}-${number}`));
    }
  });

  test("leaves out what is asked no more", () => {
    const [old, fresh] = single(2, "plan");
    if (old === undefined || fresh === undefined) throw new Error("There are two.");
    expect(versions(drawSet(PLAN, known([{ ...old, current: false }, fresh]), "a seed"))).toEqual([
      fresh.version,
    ]);
  });
});

test("a case is asked whole and in its order, whatever was answered of it", () => {
  const items = [...file("case", "plan", 3), ...single(4, "plan")];
  const choice: SetChoice = { kind: "case", scenario: "case" };
  expect(versions(drawSet(choice, known(items, [answer(1, "case-2", 0)]), "a seed"))).toEqual([
    "case-1",
    "case-2",
    "case-3",
  ]);
});

describe("weak spots", () => {
  const items = [...single(6, "plan"), ...single(6, "law")];
  const answers = [
    answer(1, "law0-1", 2),
    answer(2, "plan0-1", 0, { sure: "unsure" }),
    answer(3, "plan1-1", 0, { sure: "sure" }),
    answer(4, "law1-1", 1, { sure: "sure" }),
  ];

  test("are none before there is an answer, and then the set is empty", () => {
    expect(drawSet(WEAK, known(items), "a seed")).toEqual([]);
  });

  test("come with the oldest first, filled up from the domain to study next", () => {
    const drawn = drawSet(WEAK, known(items, answers), "a seed");
    expect(versions(drawn).slice(0, 3)).toEqual(["law0-1", "plan0-1", "law1-1"]);
    // Both domains have too few answers: the one with the greater share is next, and it has five more.
    expect(versions(drawn).slice(3).sort()).toEqual(
      ["plan1-1", "plan2-1", "plan3-1", "plan4-1", "plan5-1"].sort(),
    );
    // The one whose best answer she gave comes last.
    expect(versions(drawn).at(-1)).toBe("plan1-1");
  });

  test("of which she was sure are a set of their own, and nothing is added", () => {
    const choice: SetChoice = { kind: "sure-but-wrong", outline: "ccm" };
    expect(versions(drawSet(choice, known(items, answers), "a seed"))).toEqual(["law1-1"]);
  });
});

test("flagged questions and those not answered are what the log says they are", () => {
  const items = single(3, "plan");
  const all = known(items, [answer(1, "plan0-1", 0)], ["plan2:q1", "01KB0000000000000000000001.plan1-1"]);
  expect(versions(itemsOf({ kind: "flagged", outline: "ccm" }, all))).toEqual(["plan2-1"]);
  expect(versions(itemsOf({ kind: "new", outline: "ccm" }, all))).toEqual(["plan1-1", "plan2-1"]);
});

describe("what a short exam left", () => {
  const items = [...single(3, "plan"), ...file("case", "law", 2)];
  const attempt = "01KB0000000000000000000100";
  const ended = (step: "submitted" | "abandoned") => {
    const envelope = { v: 1, device: "phone", kind: "attempt", attempt } as const;
    const form = ["case-1", "case-2", "plan1-1", "plan0-1", "gone"];
    return examsOf(
      [
        {
          ...envelope,
          id: "01KB0000000000000000000101",
          at: "2026-11-22T11:00:00.000Z",
          step: "started",
          exam: { outline: "ccm", seed: "a", versions: form, seconds: null },
        },
        answer(110, "case-1", 0, { attempt }),
        answer(111, "plan1-1", 2, { attempt }),
        answer(112, "plan0-1", 0, { attempt }),
        // In study, and so no answer of the exam.
        answer(113, "case-2", 0),
        { ...envelope, id: "01KB0000000000000000000120", at: "2026-11-22T12:30:00.000Z", step },
      ] as Entry[],
      "2026-11-22T13:00:00.000Z",
    );
  };
  const choice: SetChoice = { kind: "exam", attempt, outline: "ccm" };
  const of = (exams: Known["exams"] = []) => versions(drawSet(choice, { ...known(items), exams }, "a seed"));

  test("is what was missed and what was not answered, in the exam's order, and nothing else", () => {
    expect(of(ended("submitted"))).toEqual(["case-2", "plan1-1"]);
  });

  test("is nothing where the exam was given up, is open, or is not known", () => {
    expect(of(ended("abandoned"))).toEqual([]);
    expect(of(ended("submitted").map((exam) => ({ ...exam, state: "open" })))).toEqual([]);
    expect(of()).toEqual([]);
  });
});

describe("the address of a set", () => {
  const items = [...file("a-case", "plan", 2), ...single(1, "law")];
  const choices: readonly SetChoice[] = [
    PLAN,
    { kind: "case", scenario: "a-case" },
    { kind: "weak", outline: "ccm" },
    { kind: "sure-but-wrong", outline: "ccm" },
    { kind: "flagged", outline: "ccm" },
    { kind: "new", outline: "ccm" },
    { kind: "exam", attempt: "01KB0000000000000000000100", outline: "ccm" },
  ];
  const queryOf = (address: string) => new URL(address, "https://caseway.example").searchParams;

  test.each(choices)("says what it is of: $kind", (choice) => {
    expect(choiceIn(queryOf(setAddress(choice)), OUTLINES, items)).toEqual(choice);
    expect(placeIn(queryOf(placeAddress(choice, 7)))).toBe(7);
    expect(placeIn(queryOf(placeAddress(choice, "end")))).toBe("end");
    expect(placeIn(queryOf(setAddress(choice)))).toBeUndefined();
  });

  test("is the one that links are made with", () => {
    expect(setAddress(PLAN)).toBe("/practice/study/?domain=ccm.plan");
    expect(choiceIn(new URLSearchParams("scenario=a-case"), OUTLINES, items)).toEqual(choices[1]);
    expect(choiceIn(new URLSearchParams("set=weak"), OUTLINES, items)).toEqual(WEAK);
    expect(choiceIn(new URLSearchParams(""), OUTLINES, items)).toBeUndefined();
  });

  test.each(["domain=ccm.surgery", "domain=xyz.plan", "domain=ccm", "case=gone", "set=best"])(
    "of what is not there is said to be unknown: %s",
    (query) => {
      expect(choiceIn(new URLSearchParams(query), OUTLINES, items)).toBe("unknown");
    },
  );

  test("goes by the outline that it names, else by that of her goals", () => {
    const both = [...OUTLINES, { ...OUTLINES[0], id: "acm", credentials: ["acm-rn", "acm-sw"] }];
    expect(outlineOfGoals(both, ["acm-sw"])).toBe("acm");
    expect(outlineOfGoals(both, ["cdms"])).toBe("ccm");
    expect(choiceIn(new URLSearchParams("set=new"), both, items, "acm")).toEqual({
      kind: "new",
      outline: "acm",
    });
    expect(choiceIn(new URLSearchParams("set=new&outline=ccm"), both, items, "acm")).toEqual({
      kind: "new",
      outline: "ccm",
    });
    expect(outlineIn(new URLSearchParams("outline=gone"), both, "acm")).toBe("acm");
  });

  test.each(["0", "-1", "1.5", "x", ""])("with a place that is none means where she left off: %s", (q) => {
    expect(placeIn(new URLSearchParams({ q }))).toBeUndefined();
  });

  test("has a name", () => {
    expect(choices.slice(0, 3).map((choice) => setTitle(choice, OUTLINES, items))).toEqual([
      "Planning",
      "a-case",
      "My weak spots",
    ]);
  });
});
