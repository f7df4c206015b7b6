import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { noticesOf, packageFolderOf } from "../../tools/supply/notices.ts";

/** What goes out to browsers and functions brings the licenses of the packages that are in it. */
const MIT = `MIT License\n\nCopyright (c) somebody\n\n${"Permission is hereby granted. ".repeat(8)}`;
let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "caseway-notices-"));
});
afterAll(() => rmSync(root, { recursive: true }));

function packageWith(name: string, files: Record<string, string>): string {
  const folder = join(root, "node_modules", name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name, version: "1.2.3", license: "MIT" }));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

test("a package that is built in without the text of a license is refused by name", () => {
  const silent = packageWith("silent", { "README.md": MIT });
  const empty = packageWith("empty", { LICENSE: "MIT" });
  const fine = packageWith("fine", { LICENSE: MIT });
  expect(() => noticesOf([fine, silent, empty])).toThrow(/handed on: empty 1\.2\.3, silent 1\.2\.3$/);
});

test("each package is named once, and a text that several bring stands there once", () => {
  const a = packageWith("@scope/a", { "LICENCE.md": MIT });
  const b = packageWith("b", {
    license: MIT.replaceAll("\n", "\r\n"),
    NOTICE: `b holds c. ${"It is fine. ".repeat(20)}`,
  });
  const text = noticesOf([a, b, a]);
  expect(text).toContain("@scope/a 1.2.3 (MIT)\nb 1.2.3 (MIT)\n");
  expect(text.split("MIT License")).toHaveLength(2);
  expect(text.split("b holds c.")).toHaveLength(2);
});

test("of a program that builds, only its own license is taken", () => {
  const tool = packageWith("tool", {
    "LICENSE.md": `${MIT}\n# Licenses of bundled dependencies\nAll of theirs`,
  });
  expect(noticesOf([tool])).not.toContain("theirs");
});

test.each([
  ["/x/node_modules/zod/v4/core/parse.js", "/x/node_modules/zod"],
  ["/x/node_modules/@aws-sdk/core/dist/a.js?v=1", "/x/node_modules/@aws-sdk/core"],
  ["/x/node_modules/a/node_modules/b/index.js", "/x/node_modules/a/node_modules/b"],
  ["/x/site/src/log/log.ts", undefined],
])("%s is of %s", (file, folder) => {
  expect(packageFolderOf(file)).toBe(folder);
});
