import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";

/** Imports point one way (docs/architecture.md): the rules are here, as a table, and every source file is held to them. */
const FOLDERS = ["domain", "functions", "infra", "site", "tools", "test"] as const;
type Folder = (typeof FOLDERS)[number];

/** Which of our folders each folder may import; "dist" is compiled content. */
const MAY_IMPORT: Record<Folder, readonly string[]> = {
  domain: ["domain"],
  functions: ["functions", "domain", "dist", "docs"],
  // Content as text alone: guides, and templates to download.
  site: ["site", "domain", "dist", "content"],
  tools: ["tools", "domain", "dist"],
  infra: ["infra", "functions", "domain"],
  test: ["test", "domain", "functions", "infra", "site", "tools", "dist"],
};

/** The packages that domain may use: schemas, and in the authoring room the readers of YAML and Markdown (see docs/decisions). */
const DOMAIN_PACKAGES = ["zod"];
const AUTHORING_PACKAGES = [
  ...DOMAIN_PACKAGES,
  "zod/mini",
  "yaml",
  "micromark",
  "micromark-extension-gfm-table",
  "mdast-util-from-markdown",
  "mdast",
];

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^"'`;]*?\sfrom\s)?\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;

const importsOf = (text: string): string[] =>
  [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? "");
const sources = FOLDERS.flatMap((folder) =>
  // What Lighthouse brings lies below test/bench once it is installed; it is none of ours.
  globSync(`${folder}/**/*.{ts,tsx,astro,js,cjs}`, { exclude: ["**/node_modules"] }).map((file) => ({
    folder,
    file,
    text: readFileSync(file, "utf8"),
  })),
);

describe("imports point one way", () => {
  test("the reader of imports sees static, re-exporting and dynamic imports", () => {
    expect(
      importsOf(
        'import a from "./a.ts";\nexport * from "../b.ts";\nconst c = await import("zod");\nimport "./d.css";\nimport {\n  e,\n} from "e";',
      ),
    ).toEqual(["./a.ts", "../b.ts", "zod", "./d.css", "e"]);
  });

  test("every folder imports only what it may", () => {
    expect(sources.length).toBeGreaterThan(50);
    const wrong = sources.flatMap(({ folder, file, text }) =>
      importsOf(text)
        .filter((name) => name.startsWith("."))
        .map((name) => normalize(join(dirname(file), name)))
        .filter((target) => {
          const to = target.split("/")[0] ?? "";
          return target.startsWith("..") || (target.includes("/") && !MAY_IMPORT[folder].includes(to));
        })
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test("domain uses no package but zod, and the authoring room its readers", () => {
    const wrong = sources
      .filter(({ folder }) => folder === "domain")
      .flatMap(({ file, text }) => {
        const allowed = file.startsWith("domain/authoring/") ? AUTHORING_PACKAGES : DOMAIN_PACKAGES;
        return importsOf(text)
          .filter((name) => !name.startsWith(".") && !allowed.includes(name))
          .map((name) => `${file} imports ${name}`);
      });
    expect(wrong).toEqual([]);
  });

  test("domain reads no clock and draws no random number", () => {
    const wrong = sources
      .filter(({ folder }) => folder === "domain")
      .filter(({ text }) => /\bDate\.now\(|new Date\(\)|Math\.random\(|crypto\./.test(text))
      .map(({ file }) => file);
    expect(wrong).toEqual([]);
  });

  test("zod is imported whole, so that no bundle carries its locales", () => {
    expect(
      sources.filter(({ text }) => /import \{[^}]*\} from "zod"/.test(text)).map(({ file }) => file),
    ).toEqual([]);
  });
});
