import { describe, expect, test } from "vitest";
import * as z from "zod";
import { printFault } from "../../../domain/authoring/fault.ts";
import { readFrontMatter, readYaml } from "../../../domain/authoring/front-matter.ts";
import { schemaFaults } from "../../../domain/authoring/schema-faults.ts";

const printed = (text: string) => readFrontMatter(text, "x.md").faults.map(printFault);

describe("reading front matter", () => {
  test("gives the values, the body and the place of each value", () => {
    const read = readFrontMatter("---\nid: a\nsources:\n  - title: T\n    url: u\n---\n\nBody\n", "x.md");
    expect(read.faults).toEqual([]);
    expect(read.data).toEqual({ id: "a", sources: [{ title: "T", url: "u" }] });
    expect(read.body).toBe("\nBody\n");
    expect(read.bodyLine).toBe(7);
    expect(read.at(["id"])).toEqual({ line: 2, column: 5 });
    expect(read.at(["sources", 0, "url"])).toEqual({ line: 5, column: 10 });
    expect(read.atKey(["sources", 0, "url"])).toEqual({ line: 5, column: 5 });
  });

  test("names the nearest group for a key that is not there, and the head of the file for the whole", () => {
    const read = readFrontMatter("---\nid: a\nsources:\n  - title: T\n---\n", "x.md");
    expect(read.at(["sources", 0, "read"])).toEqual({ line: 4, column: 5 });
    expect(read.at(["title"])).toEqual({ line: 1, column: 1 });
  });

  test("keeps a date as the text that was written", () => {
    expect(readFrontMatter("---\nread: 2026-02-30\n---\n", "x.md").data).toEqual({ read: "2026-02-30" });
  });

  test("a byte order mark and Windows line ends change nothing", () => {
    const read = readFrontMatter("\uFEFF---\r\nid: a\r\n---\r\nBody\r\n", "x.md");
    expect(read.faults).toEqual([]);
    expect(read.data).toEqual({ id: "a" });
    expect(read.body).toBe("Body\n");
    expect(read.bodyLine).toBe(4);
  });

  test("says so when there is none", () => {
    expect(printed("Hello\n")).toEqual([
      "x.md:1:1 There is no front matter. Begin the file with a line `---`, then lines such as `title: Nobody sleeps here`, then another line `---`.",
    ]);
  });

  test("reads on when only the opening line is missing, or empty lines stand above it", () => {
    const unopened = readFrontMatter("id: a\ntitle: T\n---\nBody\n", "x.md");
    expect(unopened.data).toEqual({ id: "a", title: "T" });
    expect(unopened.at(["title"])).toEqual({ line: 2, column: 8 });
    expect(unopened.bodyLine).toBe(4);
    expect(unopened.faults.map(printFault)).toEqual([
      "x.md:1:1 There is no line `---` above the front matter. Make `---` the first line of the file.",
    ]);
    const late = readFrontMatter("\n\n---\nid: a\n---\nBody\n", "x.md");
    expect(late.at(["id"])).toEqual({ line: 4, column: 5 });
    expect(late.faults.map(printFault)).toEqual([
      "x.md:1:1 There are empty lines above the front matter. Make `---` the first line of the file.",
    ]);
  });

  test("reads on to the first empty line when the closing line is missing", () => {
    const read = readFrontMatter("---\nid: a\ntitle: T\n\nBody\n", "x.md");
    expect(read.data).toEqual({ id: "a", title: "T" });
    expect(read.faults.map(printFault)).toEqual([
      "x.md:4:1 The front matter is not closed. Add a line `---` below the last `key: value` line.",
    ]);
  });

  test("a colon inside a title is explained at its line, and the value is read as it was meant", () => {
    const text = "---\nid: a\ntitle: Home: the first day\nlevel: recall\n---\n";
    expect(readFrontMatter(text, "x.md").data).toEqual({
      id: "a",
      title: "Home: the first day",
      level: "recall",
    });
    expect(printed(text)).toEqual([
      'x.md:3:8 We could not read this line: it looks like a key inside a value. If the text has a colon in it, put the whole text in quotation marks: title: "Home: the first day".',
    ]);
  });

  test("a tab for indentation is explained, and read as spaces", () => {
    const text = "---\nreviewed:\n\ton: 2026-11-22\n---\n";
    expect(readFrontMatter(text, "x.md").data).toEqual({ reviewed: { on: "2026-11-22" } });
    expect(printed(text)).toEqual(["x.md:3:1 A tab indents this line. Use spaces: two for each step."]);
  });

  test("a quotation mark that is not closed is pointed out where it opens, and the rest is read", () => {
    const text = "---\nid: a\ntitle: 'Home\nlevel: recall\n---\n";
    expect(readFrontMatter(text, "x.md").data).toEqual({ id: "a", title: "Home", level: "recall" });
    expect(printed(text)).toEqual([
      "x.md:3:8 This quotation mark is not closed. Put the same mark at the end of the text.",
    ]);
  });

  test("a key written twice shows beside another slip", () => {
    expect(printed("---\ntitle: Home: one\nid: a\nid: b\n---\n").map((line) => line.split(" ")[0])).toEqual([
      "x.md:2:8",
      "x.md:4:1",
    ]);
  });

  test("values are left out where the YAML cannot be understood", () => {
    const read = readFrontMatter("---\nid: a\nsources: [{ title: T\n---\n", "x.md");
    expect(read.data).toBeUndefined();
    expect(read.faults.length).toBeGreaterThan(0);
  });

  test("a key written twice is pointed out at the second", () => {
    expect(printed("---\nid: a\nid: b\n---\n")).toEqual([
      "x.md:3:1 This key is here twice. Keep one of the two.",
    ]);
  });

  test("aliases that repeat without end are a fault, not a hang", () => {
    const bomb = `---\na: &a [1]\n${"bcdefghi"
      .split("")
      .map((key, index) => `${key}: &${key} [${`*${"abcdefgh"[index]},`.repeat(9)}]`)
      .join("\n")}\n---\n`;
    expect(printed(bomb)).toEqual([
      "x.md:2:1 We could not read this as YAML: it nests or repeats too much. Keep to plain `key: value` lines and short lists.",
    ]);
  });

  test("a file that is all YAML is read from its first line", () => {
    const read = readYaml("- name: one\n- nam: two\n", "x.cases.yaml");
    expect(read.data).toEqual([{ name: "one" }, { nam: "two" }]);
    expect(read.atKey([1, "nam"])).toEqual({ line: 2, column: 3 });
  });
});

describe("faults of a schema", () => {
  const schema = z.strictObject({
    id: z.string().regex(/^[a-z]+$/, { error: "Write lower-case letters." }),
    level: z.enum(["recall", "application"]),
    count: z.int().min(1).optional(),
    sources: z.array(z.strictObject({ title: z.string(), url: z.url().optional() })).min(1),
    rule: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("license"), accept: z.array(z.string()) }),
      z.strictObject({ kind: z.enum(["all-of", "any-of"]), of: z.array(z.string()) }),
    ]),
    unlisted: z.union([z.literal("refuse"), z.strictObject({ statement: z.string() })]).optional(),
  });
  const check = (lines: string): string[] => {
    const read = readFrontMatter(`---\n${lines}\n---\n`, "x.md");
    const result = schema.safeParse(read.data);
    return result.success ? [] : schemaFaults(read, result.error, schema).map(printFault);
  };
  const good = {
    id: "id: abc",
    level: "level: recall",
    sources: "sources: [{ title: T }]",
    rule: "rule: { kind: license, accept: [RN] }",
  };
  const withLine = (change: Partial<typeof good>, more = "") =>
    [...Object.values({ ...good, ...change }), more].filter((line) => line !== "").join("\n");

  const cases: { name: string; lines: string; faults: string[] }[] = [
    { name: "nothing wrong", lines: withLine({}), faults: [] },
    {
      name: "an unknown key is named at the key, with the one that was meant",
      lines: withLine({}, "sorces: []"),
      faults: ["x.md:6:1 We do not know the key `sorces` here. Did you mean `sources`?"],
    },
    {
      name: "an unknown key like no other lists what is allowed",
      lines: withLine({ sources: "sources: [{ title: T, publisher: P }]" }),
      faults: ["x.md:4:23 We do not know the key `publisher` here. Leave it out, or use one of: title, url."],
    },
    {
      name: "the keys that are allowed follow from the kind",
      lines: withLine({ rule: "rule: { kind: any-of, of: [], acept: [] }" }),
      faults: ["x.md:5:31 We do not know the key `acept` here. Leave it out, or use one of: kind, of."],
    },
    {
      name: "a missing key is named at the head, and an enum says its values",
      lines: withLine({ level: "" }),
      faults: ["x.md:1:1 `level` is missing. Add `level`, one of: recall, application."],
    },
    {
      name: "a missing key inside a group is named at the group",
      lines: withLine({ sources: "sources:\n  - url: https://example.org" }),
      faults: ["x.md:5:5 `sources[0].title` is missing. Add `title`: text."],
    },
    {
      name: "a key without a value",
      lines: withLine({ id: "id:" }),
      faults: ["x.md:2:1 `id` is empty. Write text."],
    },
    {
      name: "a number where text belongs",
      lines: withLine({ id: "id: 12" }),
      faults: ["x.md:2:5 `id` is the number 12. Write text."],
    },
    {
      name: "text where a list belongs",
      lines: withLine({ sources: "sources: a book" }),
      faults: [
        'x.md:4:10 `sources` is the text "a book". Write a list, each entry on a line of its own that begins with `- `.',
      ],
    },
    {
      name: "text where a group belongs",
      lines: withLine({ sources: "sources: [a book]" }),
      faults: [
        'x.md:4:11 `sources[0]` is the text "a book". Write a group of keys, { key: value }, of: title, url.',
      ],
    },
    {
      name: "an empty list",
      lines: withLine({ sources: "sources: []" }),
      faults: ["x.md:4:10 `sources` has too few entries. List at least 1."],
    },
    {
      name: "a word that is not one of the values",
      lines: withLine({ level: "level: aplication" }),
      faults: [
        'x.md:3:8 `level` cannot be "aplication". Did you mean `application`? Use one of: recall, application.',
      ],
    },
    {
      name: "a kind that there is not",
      lines: withLine({ rule: "rule: { kind: licence, accept: [] }" }),
      faults: [
        'x.md:5:15 `rule.kind` cannot be "licence". Did you mean `license`? Use one of: license, all-of, any-of.',
      ],
    },
    {
      name: "of two shapes, the faults are those of the nearer one",
      lines: withLine({}, "unlisted: { statment: s }"),
      faults: [
        "x.md:6:11 `unlisted.statement` is missing. Add `statement`: text.",
        "x.md:6:13 We do not know the key `statment` here. Did you mean `statement`?",
      ],
    },
    {
      name: "of two shapes, plain text is held against the words that are allowed",
      lines: withLine({}, "unlisted: refus"),
      faults: ['x.md:6:11 `unlisted` cannot be "refus". Did you mean `refuse`? Use one of: refuse.'],
    },
    {
      name: "a number below the least",
      lines: withLine({}, "count: 0"),
      faults: ["x.md:6:8 `count` cannot be 0. Write 1 or more."],
    },
    {
      name: "a form with words of its own",
      lines: withLine({ id: "id: A B" }),
      faults: ['x.md:2:5 `id` cannot be "A B". Write lower-case letters.'],
    },
    {
      name: "an address that is none",
      lines: withLine({ sources: "sources: [{ title: T, url: example }]" }),
      faults: [
        'x.md:4:28 `sources[0].url` cannot be "example". Write a whole address that begins with https://.',
      ],
    },
  ];
  for (const one of cases) test(one.name, () => expect(check(one.lines)).toEqual(one.faults));

  test("an empty front matter says what to write", () => {
    expect(check("")).toEqual(["x.md:1:1 The front matter is empty. Add one `key: value` a line."]);
  });
});
