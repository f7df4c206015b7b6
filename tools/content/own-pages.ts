import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { anchorOf } from "../../domain/authoring/anchor.ts";
import type { OwnPages } from "../../domain/authoring/own-pages.ts";
import { loadGlossary } from "./glossary.ts";
import { pathIds } from "./path-files.ts";
import { practiceFiles } from "./scenarios.ts";

const PAGES = join(import.meta.dirname, "../../site/src/pages");

/** The pages that content may link to, as the site makes them: its own and one for each file of content. */
export function ownPages(content = "content"): OwnPages {
  const guides = markdownIn(join(content, "guides"));
  return {
    pages: new Set([
      ...fixedPages(),
      ...markdownIn(join(content, "credentials")).map((file) => `/credentials/${idOf(file)}/`),
      ...guides.map((file) => `/guides/${idOf(file)}/`),
      ...practiceFiles(content).map((file) => `/practice/${idOf(file)}/`),
      ...pathIds(join(content, "paths")).map((id) => `/path/${id}/`),
    ]),
    anchors: new Map([
      ["/glossary/", new Set(loadGlossary(join(content, "glossary")).terms.map(({ id }) => id))],
      ...guides.map((file): [string, Set<string>] => [
        `/guides/${idOf(file)}/`,
        new Set([
          "sources",
          ...[...readFileSync(file, "utf8").matchAll(/^## (.*)$/gm)].map(([, text = ""]) =>
            anchorOf(text.trim()),
          ),
        ]),
      ]),
    ]),
    pictures: picturesIn(join(content, "guides/images")),
  };
}

/** The size of every picture in a folder, by its name. */
export const picturesIn = (folder: string): Map<string, number> =>
  new Map(filesIn(folder).map((file) => [basename(file), statSync(file).size]));

/** Pages with an address of their own: every template without a variable in its name, and the first of those that share one. */
const fixedPages = (): string[] =>
  readdirSync(PAGES, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/").replace("[...page]", "index"))
    .filter((name) => name.endsWith(".astro") && !name.includes("[") && name !== "404.astro")
    .map((name) => `/${name.replace(/(?:(?<=^|\/)index)?\.astro$/, "")}/`.replaceAll(/\/+/g, "/"));

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => join(folder, name))
    : [];
const markdownIn = (folder: string): string[] => filesIn(folder).filter((file) => file.endsWith(".md"));
const idOf = (file: string): string => basename(file, ".md");
