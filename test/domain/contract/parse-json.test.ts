import { describe, expect, test } from "vitest";
import { MAX_JSON_DEPTH } from "../../../domain/contract/limits.ts";
import { parseJson } from "../../../domain/contract/parse-json.ts";

const fault = (text: string) => {
  const parsed = parseJson(text);
  return parsed.ok ? undefined : parsed.fault;
};
const nested = (levels: number): string => `${"[".repeat(levels)}${"]".repeat(levels)}`;

describe("JSON from outside", () => {
  test.each([
    ['{"a":[1,true,null,"x"]}', { a: [1, true, null, "x"] }],
    ["[]", []],
    ['"text"', "text"],
    ["null", null],
    [" 12.5 ", 12.5],
  ])("%s is read", (text, value) => {
    expect(parseJson(text)).toEqual({ ok: true, value });
  });

  test.each(["", "{", '{"a":1,}', "{'a':1}", "undefined", "NaN", "[1 2]", '{"a":1}x', "\u0000"])(
    "%j is no JSON, and the fault says where to look",
    (text) => {
      expect(fault(text)).toEqual({
        path: "",
        message: expect.stringMatching(
          /^This is not valid JSON: .+\. Check commas, quotes and brackets there\.$/,
        ),
      });
    },
  );
});

describe("The depth of JSON", () => {
  test("sixteen levels are read, seventeen are refused", () => {
    expect(MAX_JSON_DEPTH).toBe(16);
    expect(parseJson(nested(16)).ok).toBe(true);
    expect(fault(nested(17))).toEqual({
      path: "",
      message: "The JSON is nested more than 16 levels deep. Nothing that is read here needs so many.",
    });
    expect(fault(`${'{"a":'.repeat(17)}1${"}".repeat(17)}`)?.message).toContain("nested");
  });

  test("brackets side by side are not deep, nor are brackets in text, nor after a quotation mark in text", () => {
    expect(parseJson(`[${Array.from({ length: 100 }, () => "[]").join(",")}]`).ok).toBe(true);
    expect(parseJson(JSON.stringify(nested(50))).ok).toBe(true);
    expect(parseJson(JSON.stringify(`"${nested(50)}\\`)).ok).toBe(true);
  });

  test("a text that ends in a backslash does not hide what follows it", () => {
    expect(fault(`["\\\\",${nested(17)}]`)?.message).toContain("nested");
  });

  test("a million open brackets are refused without a stack", () => {
    expect(fault("[".repeat(1_000_000))?.message).toContain("nested");
  });
});

describe("Keys that name a prototype", () => {
  test.each([
    ['{"__proto__":{"a":1}}', "__proto__"],
    ['{"constructor":1}', "constructor"],
    ['{"licenses":[{"prototype":1}]}', "licenses[0].prototype"],
    ['{"declarations":{"__proto__":true}}', "declarations.__proto__"],
    ['[[{"__proto__":1}]]', "[0][0].__proto__"],
    ['{"\\u005f_proto__":1}', "__proto__"],
  ])("%s is refused with its path", (text, path) => {
    expect(fault(text)).toEqual({ path, message: "This key is not allowed. Remove it." });
  });

  test("the same words as values are read", () => {
    expect(parseJson('["__proto__","constructor"]')).toEqual({
      ok: true,
      value: ["__proto__", "constructor"],
    });
  });

  test("nothing of the key reaches an object's prototype", () => {
    parseJson('{"__proto__":{"polluted":true}}');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
