import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { publisherOf } from "../../../site/src/lib/publishers.ts";
import { sourceKey, sourcePlace } from "../../../site/src/lib/source-place.ts";
import { type SourceUse, sourceUses } from "../../../site/src/lib/source-uses.ts";
import { STANDINGS, sourceGroups } from "../../../site/src/lib/sources.ts";

const groups = sourceGroups();
const entries = groups.flatMap((group) => group.entries);
const use = (title: string, rest: Partial<SourceUse> = {}): SourceUse => ({
  source: { title },
  supports: "Practice",
  href: "/practice/a/",
  page: "A",
  opened: true,
  ...rest,
});
const only = (...uses: SourceUse[]) => sourceGroups(uses).flatMap((group) => group.entries);

test("every address in the content is listed once, and no other", () => {
  const addresses = globSync(
    "content/{credentials,guides,glossary,paths,questions,salaries,scenarios}/**/*.{md,yaml}",
  )
    .flatMap((file) => readFileSync(file, "utf8").split("\n"))
    .flatMap((line) => /\burl: "?(https?:[^\s",}]+)/.exec(line)?.[1] ?? [])
    .map((url) => url.replace(/\/$/, ""));
  const sponsors = [
    "https://www.yourcommission.org",
    "https://www.acmaweb.org",
    "https://www.nursingworld.org",
  ];
  const listed = entries.flatMap(({ url }) => url?.replace(/\/$/, "") ?? []);
  expect(listed.length).toBeGreaterThan(80);
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed.filter((url) => !addresses.includes(url))).toEqual([]);
  expect(
    [...new Set(addresses)].filter(
      (url) => !listed.includes(url) && !sponsors.some((own) => url.startsWith(own)),
    ),
  ).toEqual([]);
});

test("every kind of content has sources, and every place of the page is one source's", () => {
  const kinds = new Set(entries.flatMap(({ supports }) => supports.map(({ kind }) => kind)));
  expect([...kinds].toSorted()).toEqual(["Credentials", "Glossary", "Guides", "Paths", "Pay", "Practice"]);
  const places = entries.map(({ place }) => place);
  expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
});

test("guides, paths and words agree on whether a source was read", () => {
  const told = sourceUses().filter(({ supports }) => ["Guides", "Paths", "Glossary"].includes(supports));
  const both = [...Map.groupBy(told, ({ source }) => sourceKey(source))]
    .filter(([, uses]) => new Set(uses.map(({ opened }) => opened)).size > 1)
    .map(([key]) => key);
  expect(told.length).toBeGreaterThan(150);
  expect(both).toEqual([]);
});

test("one source under several names is listed once, with the pages of all", () => {
  const [entry, ...others] = only(
    use("A study, quoted (skills)"),
    use("A study, quoted", { href: "/guides/b/#sources", page: "B", supports: "Guides" }),
    use("A study, quoted", { href: "/guides/c/#sources", page: "C", supports: "Guides" }),
  );
  expect(others).toEqual([]);
  expect(entry).toMatchObject({ title: "A study, quoted", also: [], count: 3 });
  const url = "https://www.cms.gov/a";
  expect(
    only(
      use("Long name of it", { source: { title: "Long name of it", url } }),
      use("", { source: { title: "Name (2024)", url }, href: "/practice/b/" }),
      use("", { source: { title: "Name (2025)", url }, href: "/practice/c/" }),
      use("", { source: { title: "Long name of it", url }, href: "/practice/d/" }),
    ),
  ).toMatchObject([{ title: "Long name of it", also: ["Name (2024)"], url, count: 4 }]);
});

test.each([
  ["nobody has opened it", [use("A", { opened: false })], STANDINGS.memory, "memory", "Not opened."],
  [
    "one page has read it and another names it from memory",
    [use("A", { read: "2026-11-22" as never }), use("A", { opened: false, href: "/practice/b/" })],
    STANDINGS.named,
    "other",
    "Read November 22, 2026.",
  ],
  [
    "its title says that it is somebody else's page",
    [use("A (secondary source)", { confidence: "verified-official" })],
    STANDINGS.secondary,
    "other",
    "No day of reading is written down.",
  ],
  ["no day was written down", [use("A")], STANDINGS.lookUp, "other", "No day of reading is written down."],
])("where %s, the page says so", (_, uses, standing, group, read) => {
  expect(only(...uses)).toMatchObject([{ standing, group, read }]);
});

test("where nothing could be opened, there is no source to list", () => {
  expect(only(use("No document could be opened"), use("ANCC's own page could not be opened"))).toEqual([]);
  expect(sourcePlace({ title: "No document could be opened" })).toBe("not-confirmed");
});

test("an address that is no sponsor's, government's or association's stops the build", () => {
  expect(publisherOf("https://www.ecfr.gov/current/title-42").group).toBe("government");
  expect(() => publisherOf("https://www.example.com/a")).toThrow("example.com is a sponsor");
});

test("a source is known by its address, else by its title without remarks", () => {
  expect(sourceKey({ title: "A", url: "https://a.gov/b/" })).toBe("https://a.gov/b");
  expect(sourceKey({ title: "OLLU, How to (secondary source, read (a copy) 2026)" })).toBe("ollu, how to");
});
