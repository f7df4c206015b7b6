import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { packagesOf } from "../../tools/supply/imports.ts";
import { notAllowed } from "../../tools/supply/inventory.ts";
import { isAllowed } from "../../tools/supply/licenses.ts";
import { readLock, resolve, withNeeds } from "../../tools/supply/lock.ts";
import { sbomOf } from "../../tools/supply/sbom.ts";

/** `a` needs `b` 2, which lies within it, and `c`; the `b` outside is another version, and `d` needs itself round a corner. */
const LOCK = {
  lockfileVersion: 3,
  packages: {
    "": { version: "0.1.0" },
    "node_modules/a": {
      version: "1.0.0",
      license: "MIT",
      integrity: `sha512-${Buffer.alloc(64, 1).toString("base64")}`,
      dependencies: { b: "^2.0.0", c: "*" },
    },
    "node_modules/a/node_modules/b": { version: "2.0.0", license: "ISC" },
    "node_modules/b": { version: "1.5.0", license: "MPL-2.0", dev: true },
    "node_modules/c": { version: "3.0.0", license: "MIT", peerDependencies: { "not-here": "*" } },
    "node_modules/@s/d": { version: "4.0.0", license: "GPL-3.0-only", dependencies: { e: "*" } },
    "node_modules/e": { version: "5.0.0", dependencies: { "@s/d": "*" } },
  },
};
const lock = readLock(LOCK);

describe("a lock file", () => {
  test("has the packages with their names, and no root", () => {
    expect([...lock.values()].map(({ name, version }) => `${name}@${version}`)).toEqual([
      "a@1.0.0",
      "b@2.0.0",
      "b@1.5.0",
      "c@3.0.0",
      "@s/d@4.0.0",
      "e@5.0.0",
    ]);
  });

  test("gives a package the nearest of a name, as Node does", () => {
    expect(resolve(lock, "node_modules/a", "b")?.version).toBe("2.0.0");
    expect(resolve(lock, "node_modules/a/node_modules/b", "c")?.version).toBe("3.0.0");
    expect(resolve(lock, "node_modules/c", "b")?.version).toBe("1.5.0");
    expect(resolve(lock, "node_modules/c", "not-here")).toBeUndefined();
  });

  test("brings what a package needs in turn, also in a circle, and nothing else", () => {
    expect([...withNeeds(lock, ["a"])].sort()).toEqual([
      "node_modules/a",
      "node_modules/a/node_modules/b",
      "node_modules/c",
    ]);
    expect([...withNeeds(lock, ["not-here", "e"])].sort()).toEqual(["node_modules/@s/d", "node_modules/e"]);
  });

  test("of another form is refused", () => {
    expect(() => readLock({ lockfileVersion: 1, packages: {} })).toThrow();
  });
});

describe("a license", () => {
  test.each([
    ["MIT", true, true],
    ["(MIT OR GPL-3.0-or-later)", true, true],
    ["MIT AND Zlib", false, true],
    ["MPL-2.0", false, true],
    ["GPL-3.0-only", false, false],
    ["MIT AND GPL-3.0-only", false, false],
    ["", false, false],
    ["(MIT OR ISC) AND (GPL-2.0-only OR MIT)", false, false],
  ])("%s may ship: %s, may build: %s", (license, ships, builds) => {
    expect([isAllowed(license, true), isAllowed(license, false)]).toEqual([ships, builds]);
  });

  test("that nobody allowed is told with the package and where it goes", () => {
    const packages = [...lock.values()].map((one) => ({
      ...one,
      goesTo: one.path === "node_modules/b" ? (["browser"] as const) : [],
    }));
    expect(notAllowed({ packages })).toEqual([
      "b 1.5.0: MPL-2.0, and it goes to browser",
      "@s/d 4.0.0: GPL-3.0-only, and it goes to no one, it only builds",
      "e 5.0.0: names no license, and it goes to no one, it only builds",
    ]);
  });
});

describe("the walk over imports", () => {
  const root = mkdtempSync(join(tmpdir(), "caseway-imports-"));
  afterAll(() => rmSync(root, { recursive: true }));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };

  test("follows our own files, later ones too, and of a page its scripts alone", () => {
    write(
      "pages/index.astro",
      '---\nimport built from "only-built";\n---\n<p>x</p>\n<script>\n  import "../start.ts";\n</script>\n',
    );
    write(
      "start.ts",
      'import type { A } from "only-types";\nimport {\n  b,\n} from "@scope/b/part";\nexport * from "./c.ts";\nimport("./later.ts");\n',
    );
    write("c.ts", 'import "./start.ts";\nimport { readFileSync } from "node:fs";\n');
    write("later.ts", 'const d = await import("d");\n');
    expect(packagesOf(root, ["pages/index.astro"])).toEqual(["@scope/b", "d"]);
  });
});

describe("a bill of materials", () => {
  const inventory = {
    lock,
    packages: [...lock.values()].map((one) => ({
      ...one,
      goesTo: one.name === "a" ? (["browser", "functions"] as const) : [],
    })),
    imported: { browser: ["a"], functions: ["a"] },
  };
  const text = sbomOf(inventory, "0.1.0");
  const bom = JSON.parse(text);

  test("is CycloneDX, with each package once, its license, its hash and its place", () => {
    expect([bom.bomFormat, bom.specVersion, bom.version]).toEqual(["CycloneDX", "1.6", 1]);
    expect(bom.components.map((one: { purl: string }) => one.purl)).toEqual([
      "pkg:npm/%40s/d@4.0.0",
      "pkg:npm/a@1.0.0",
      "pkg:npm/b@1.5.0",
      "pkg:npm/b@2.0.0",
      "pkg:npm/c@3.0.0",
      "pkg:npm/e@5.0.0",
    ]);
    expect(bom.components[1]).toEqual({
      type: "library",
      "bom-ref": "a@1.0.0",
      name: "a",
      version: "1.0.0",
      scope: "required",
      hashes: [{ alg: "SHA-512", content: "01".repeat(64) }],
      licenses: [{ license: { id: "MIT" } }],
      purl: "pkg:npm/a@1.0.0",
      properties: [{ name: "caseway:goes-to", value: "browser functions" }],
    });
    expect(bom.components[2].scope).toBe("excluded");
  });

  test("says what needs what", () => {
    expect(bom.dependencies.slice(0, 3)).toEqual([
      { ref: "caseway@0.1.0", dependsOn: ["a@1.0.0"] },
      { ref: "@s/d@4.0.0", dependsOn: ["e@5.0.0"] },
      { ref: "a@1.0.0", dependsOn: ["b@2.0.0", "c@3.0.0"] },
    ]);
  });

  test("is the same each time, and has no day and no random number", () => {
    expect(sbomOf({ ...inventory, packages: [...inventory.packages].reverse() }, "0.1.0")).toBe(text);
    expect(text).not.toMatch(/timestamp|serialNumber|https?:/);
  });
});
