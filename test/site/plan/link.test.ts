import * as fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { day } from "../../../domain/calendar/day.ts";
import { type PortfolioInput, portfolioSchema } from "../../../domain/eligibility/portfolio.ts";
import { fragmentOf } from "../../../site/src/plan/fragment.ts";
import { AS_TOLD } from "../../../site/src/plan/kept-pace.ts";
import { type Shared, sharedLink } from "../../../site/src/plan/link.ts";
import { readLink } from "../../../site/src/plan/read-link.ts";
import { job } from "../../support/invented.ts";
import { paces } from "../../support/paces.ts";
import { portfolios } from "../../support/portfolios.ts";
import { PROPERTY_TIMEOUT, runs, SEED } from "../../support/runs.ts";

const shared = (portfolio: PortfolioInput): Shared => ({
  portfolio: portfolioSchema.parse(portfolio),
  pace: { ...AS_TOLD, educationHoursPerMonth: 2 },
  on: day("2026-11-22"),
});
const NURSE = shared({
  licenses: [
    { profession: "RN", jurisdiction: "OH", expires: "2028-05-31", status: "active", restricted: false },
  ],
  degrees: [],
  employment: [job({ employer: "St. Élisabeth 日本", start: "2026-03-01", end: null })],
});
afterEach(() => {
  vi.unstubAllGlobals();
});
const PAGE = "https://caseway.example/plan/result/";

/** The fragment that a text, whatever it is, comes to; deflated as the page does it. */
async function deflated(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate"));
  return `d${Buffer.from(await new Response(stream).arrayBuffer()).toString("base64url")}`;
}
const plain = (text: string): string => `j${Buffer.from(text).toString("base64url")}`;
const envelope = (changes: object): string => JSON.stringify({ v: 1, ...NURSE, ...changes });
const messageOf = async (text: string): Promise<string> => {
  const read = await readLink(text);
  if (read.ok) throw new Error("It was read.");
  return read.message;
};

describe("a link to a result", () => {
  test("carries answers, pace and day in its fragment, and gives them back", async () => {
    const made = await sharedLink(PAGE, NURSE);
    if (!made.ok) throw new Error("It was not made.");
    expect(made.link).toMatch(/^https:\/\/caseway\.example\/plan\/result\/#p=d[\w-]+$/);
    expect(await readLink(fragmentOf(new URL(made.link).hash) ?? "")).toEqual({ ok: true, shared: NURSE });
  });

  test("is made and read without compression too", async () => {
    vi.stubGlobal("CompressionStream", undefined);
    vi.stubGlobal("DecompressionStream", undefined);
    const made = await sharedLink(PAGE, NURSE);
    if (!made.ok) throw new Error("It was not made.");
    expect(made.link).toContain("#p=j");
    expect(await readLink(fragmentOf(new URL(made.link).hash) ?? "")).toEqual({ ok: true, shared: NURSE });
  });

  test("that is compressed asks for another browser where this one cannot open it", async () => {
    const text = await deflated(envelope({}));
    vi.stubGlobal("DecompressionStream", undefined);
    const read = await readLink(text);
    expect(read).toEqual({
      ok: false,
      message: "This browser is too old to open this link. Open it in a newer one, or ask for the file.",
    });
  });

  test("is not made where it would be too long to send", async () => {
    const datedHours = Array.from({ length: 9_000 }, (_, index) => ({
      date: new Date(Date.UTC(1990, 0, 1 + index)).toISOString().slice(0, 10),
      hours: ((index * 7919) % 2399) / 100,
    }));
    const made = await sharedLink(PAGE, shared({ employment: [{ datedHours }] }));
    expect(made).toEqual({ ok: false, message: expect.stringContaining("too long for a link") });
  });

  test("gives back whatever portfolio and pace there may be", { timeout: PROPERTY_TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(portfolios, paces, async (portfolio, pace) => {
        const sent: Shared = { portfolio, pace, on: day("2026-11-22") };
        const made = await sharedLink(PAGE, sent);
        if (!made.ok) throw new Error(made.message);
        const read = await readLink(fragmentOf(new URL(made.link).hash) ?? "");
        expect(read).toEqual({ ok: true, shared: sent });
      }),
      { numRuns: runs(100), seed: SEED },
    );
  });

  test("does not take other fragments for its own", () => {
    expect(["", "#", "#ccm", "#pace", "#plan=1", "p=jabc"].map(fragmentOf)).toEqual(Array(6).fill(undefined));
    expect(fragmentOf("#p=")).toBe("");
  });
});

const BROKEN = "This link is broken or was cut off. Ask for it again, and copy all of it.";

describe("a broken or hostile link", () => {
  test.each(["", "d", "j", "x123", "d!!!!", "j%7B", `d${"A".repeat(50)}`])(
    "is refused in plain words: %s",
    async (text) => expect(await messageOf(text)).toBe(BROKEN),
  );

  test("that was cut off anywhere is refused", async () => {
    const whole = await deflated(envelope({}));
    for (const length of [2, 20, whole.length - 12, whole.length - 2])
      expect(await messageOf(whole.slice(0, length))).toBe(BROKEN);
  });

  test("is refused by its length alone, before it is opened", async () => {
    expect(await messageOf(`d${"A".repeat(20_001)}`)).toBe(
      "This link is too long. A result is at most 20,000 characters.",
    );
  });

  test("that unfolds to millions of characters is stopped on the way", async () => {
    const bomb = await deflated(`{"v":1,"portfolio":{},"x":"${"a".repeat(12_000_000)}"}`);
    expect(bomb.length).toBeLessThan(20_000);
    expect(await messageOf(bomb)).toBe("This link holds more than a result can. It was not opened.");
  });

  test.each([
    ["another version", envelope({ v: 2 })],
    ["no portfolio", envelope({ portfolio: undefined })],
    ["a portfolio with an unknown key", envelope({ portfolio: { licences: [] } })],
    ["a portfolio with a wrong value", envelope({ portfolio: { employment: [{ hoursPerWeek: 200 }] } })],
    ["a pace that is none", envelope({ pace: { work: { is: "rest" }, educationHoursPerMonth: 0 } })],
    ["a day that is none", envelope({ on: "2026-02-30" })],
    ["a key more", envelope({ admin: true })],
    ["a list", "[]"],
    ["no JSON", "<script>alert(1)</script>"],
    ["a name of a prototype", '{"v":1,"__proto__":{"x":1}}'],
    ["depth without end", "[".repeat(100_000)],
  ])("with %s is refused", async (_, text) => {
    const message =
      "This link does not hold a result that this page can read. It may be from another version.";
    expect(await messageOf(await deflated(text))).toBe(message);
    if (text.length < 10_000) expect(await messageOf(plain(text))).toBe(message);
  });

  test("with bytes that are no text is refused", async () => {
    expect(await messageOf(`j${Buffer.from([0xff, 0xfe, 0x80]).toString("base64url")}`)).toBe(BROKEN);
  });
});
