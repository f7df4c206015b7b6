import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepAll } from "../../../site/src/practice/study/keep-questions.ts";

const HERE = "https://caseway.example";
const address = (version: string): string => `${HERE}/practice/q/${version}.json`;
const question = (version: string): object => ({
  version,
  scenario: "a-case",
  title: "A case",
  item: "what-first",
  number: 1,
  of: 1,
  case: "",
  question: "What first?",
  multiple: false,
  options: [],
  level: "Recall",
  domains: [],
  sources: [],
  reviewed: "Not yet reviewed by a certified case manager",
});

let kept: Map<string, Response>;
beforeEach(() => {
  kept = new Map();
  vi.stubGlobal("location", { href: `${HERE}/practice/study/` });
  vi.stubGlobal("caches", {
    open: async () => ({
      put: async (at: string, reply: Response) => kept.set(at, reply),
      keys: async () => [...kept.keys()].map((url) => ({ url })),
      delete: async (at: string) => kept.delete(at),
    }),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});
const service = (replies: Readonly<Record<string, () => Response>>) =>
  vi.stubGlobal("fetch", async (at: string) => replies[at]?.() ?? new Response("Not found", { status: 404 }));

test("all questions are brought to the device, and those that are asked no more let go", async () => {
  kept.set(address("old"), Response.json(question("old")));
  service({
    [address("aa")]: () => Response.json(question("aa")),
    [address("bb")]: () => Response.json(question("bb")),
  });
  const counts: number[] = [];
  expect(await keepAll(["aa", "bb"], (count) => counts.push(count))).toBeUndefined();
  expect([...kept.keys()].sort()).toEqual([address("aa"), address("bb")]);
  expect(await kept.get(address("aa"))?.json()).toEqual(question("aa"));
  expect(counts).toEqual([1, 2]);
});

test.each([
  ["a page of another network", () => new Response("<h1>Sign in to this network</h1>")],
  ["another question", () => Response.json(question("bb"))],
  ["a fault", () => new Response("Out of order", { status: 500 })],
])("%s in the place of a question is not kept, and not counted", async (_, reply) => {
  service({ [address("aa")]: reply });
  const counts: number[] = [];
  expect(await keepAll(["aa"], (count) => counts.push(count))).toBe("offline");
  expect(kept.size).toBe(0);
  expect(counts).toEqual([]);
});
