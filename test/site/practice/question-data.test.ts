import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { items } from "../../../dist/content/items.ts";
import { scenarios } from "../../../dist/content/scenarios.ts";
import type { PublishedScenario } from "../../../domain/authoring/scenario.ts";
import type { QuestionData } from "../../../site/src/practice/question-data.ts";
import { questionRecord } from "../../../site/src/practice/question-record.ts";
import { writeQuestion } from "../../../site/src/practice/write-question.ts";

const SCENARIO: PublishedScenario = {
  id: "a-case",
  title: "A case",
  blueprint: { ccm: "care-management" },
  level: "application",
  sources: [
    { title: "A rule", url: "https://example.org/rule", read: "2026-11-22" as never },
    { title: "Another", checked: false },
  ],
  reviewed: { on: "2026-11-22" as never, by: "editorial" },
  case: "Ms. Lee asks for *help*.",
  items: [
    {
      id: "what-first",
      version: "aa11",
      story: [],
      question: "What first?",
      multiple: false,
      level: "application",
      blueprint: { ccm: "care-management" },
      options: [
        { text: "Ask her", rationale: "She knows.", key: true },
        { text: "Wait <b>here</b>", rationale: "It gets worse.", key: false },
      ],
    },
    {
      id: "what-next",
      version: "bb22",
      story: ["It is Monday."],
      question: "What next?",
      preamble: "She is at home now.",
      multiple: false,
      level: "analysis",
      blueprint: { ccm: "ethical-legal" },
      options: [],
    },
  ],
};
const [first, second] = SCENARIO.items;
if (first === undefined || second === undefined) throw new Error("The case has two questions.");
const DATA = writeQuestion(SCENARIO, first);

describe("the data of a question", () => {
  test("has its texts as safe HTML, its key, its sources and what it practices, in words", () => {
    expect(DATA).toEqual({
      version: "aa11",
      scenario: "a-case",
      title: "A case",
      item: "what-first",
      number: 1,
      of: 2,
      case: "<p>Ms. Lee asks for <em>help</em>.</p>",
      question: "What first?",
      multiple: false,
      options: [
        { text: "Ask her", rationale: "<p>She knows.</p>", key: true },
        { text: "Wait &lt;b&gt;here&lt;/b&gt;", rationale: "<p>It gets worse.</p>", key: false },
      ],
      level: "Application: use it in a case",
      domains: [{ exam: "CCM", domain: "Care Management" }],
      sources: [
        { title: "A rule", url: "https://example.org/rule", read: "November 22, 2026" },
        { title: "Another", checked: false },
      ],
      reviewed: "Not yet reviewed by a certified case manager",
    });
  });

  test("of a later question has the story up to it, for it may be asked without the others", () => {
    const data = writeQuestion(
      { ...SCENARIO, items: [{ ...first, preamble: "It is Monday." }, second] },
      second,
    );
    expect(data.case).toBe("<p>Ms. Lee asks for <em>help</em>.</p>\n<p>It is Monday.</p>");
    expect(data.preamble).toBe("<p>She is at home now.</p>");
  });

  test("of all our content can be a record of the log, by file and item", () => {
    const bank: readonly PublishedScenario[] = scenarios;
    expect(items.length).toBeGreaterThanOrEqual(bank.length);
    for (const item of items) expect(questionRecord(item)).toMatch(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$/);
  });
});

describe("loading a question", () => {
  let kept: Map<string, Response>;
  beforeEach(() => {
    vi.resetModules();
    kept = new Map();
    vi.stubGlobal("caches", {
      match: async (address: string) => kept.get(address)?.clone(),
      open: async () => ({ put: async (address: string, reply: Response) => kept.set(address, reply) }),
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  const answers = (reply: () => Promise<Response>) => vi.stubGlobal("fetch", vi.fn(reply));
  const load = async (version: string): Promise<QuestionData | string> => {
    const { loadQuestion, QuestionError } = await import("../../../site/src/practice/question-data.ts");
    return loadQuestion(version).catch((error: unknown) =>
      error instanceof QuestionError ? error.why : String(error),
    );
  };
  const noNetwork = () => Promise.reject(new TypeError("Failed to fetch"));
  const ADDRESS = "/practice/q/aa11.json";

  test("asks for that one alone, and once", async () => {
    answers(async () => Response.json(DATA));
    const { loadQuestion } = await import("../../../site/src/practice/question-data.ts");
    expect(await loadQuestion("aa11")).toEqual(DATA);
    expect(await loadQuestion("aa11")).toEqual(DATA);
    expect(vi.mocked(fetch).mock.calls).toEqual([[ADDRESS]]);
  });

  test.each([
    ["offline", noNetwork],
    ["gone", async () => new Response("Not found", { status: 404 })],
    ["broken", async () => new Response("Out of order", { status: 500 })],
    ["broken", async () => new Response("<h1>Sign in to this network</h1>")],
    ["broken", async () => Response.json({ ...DATA, options: "four" })],
    ["broken", async () => Response.json({ ...DATA, version: "another" })],
  ])("says why there is none: %s", async (why, reply) => {
    answers(reply);
    expect(await load("aa11")).toBe(why);
  });

  test("asks again after it failed", async () => {
    answers(noNetwork);
    const { loadQuestion } = await import("../../../site/src/practice/question-data.ts");
    await expect(loadQuestion("aa11")).rejects.toThrow("offline");
    answers(async () => Response.json(DATA));
    expect(await loadQuestion("aa11")).toEqual(DATA);
  });

  test("without a network takes what is kept on the device, also of a question that is gone", async () => {
    kept.set(ADDRESS, Response.json(DATA));
    answers(noNetwork);
    expect(await load("aa11")).toEqual(DATA);
    vi.resetModules();
    answers(async () => new Response("Not found", { status: 404 }));
    expect(await load("aa11")).toEqual(DATA);
  });

  test("on a network that does not answer takes what is kept after three seconds", async () => {
    vi.useFakeTimers();
    kept.set(ADDRESS, Response.json(DATA));
    answers(() => new Promise(() => undefined));
    const loading = load("aa11");
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await loading).toEqual(DATA);
  });

  test("puts a mended reason in the place of the kept one", async () => {
    kept.set(ADDRESS, Response.json(DATA));
    const mended = { ...DATA, reviewed: "Reviewed by a certified case manager" };
    answers(async () => Response.json(mended));
    expect(await load("aa11")).toEqual(mended);
    await vi.waitFor(async () => expect(await kept.get(ADDRESS)?.clone().json()).toEqual(mended));
  });

  test.each([
    ["a page of another network", async () => new Response("<h1>Sign in to this network</h1>")],
    ["another question", async () => Response.json({ ...DATA, version: "another" })],
    ["a fault of the service", async () => new Response("Out of order", { status: 500 })],
  ])("answered by %s, takes what is kept, and keeps it", async (_, reply) => {
    kept.set(ADDRESS, Response.json(DATA));
    answers(reply);
    expect(await load("aa11")).toEqual(DATA);
    vi.resetModules();
    answers(noNetwork);
    expect(await load("aa11")).toEqual(DATA);
  });

  test("where what is kept is no question, waits for the network, and puts the question in its place", async () => {
    kept.set(ADDRESS, new Response("<h1>Sign in to this network</h1>"));
    answers(async () => Response.json(DATA));
    expect(await load("aa11")).toEqual(DATA);
    await vi.waitFor(async () => expect(await kept.get(ADDRESS)?.clone().json()).toEqual(DATA));
  });

  test("works where the browser keeps nothing", async () => {
    vi.stubGlobal("caches", undefined);
    answers(async () => Response.json(DATA));
    expect(await load("aa11")).toEqual(DATA);
  });
});
