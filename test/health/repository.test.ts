import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Promises about the repository as a whole. */
const tracked = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .split("\0")
  .filter((file) => file !== "" && existsSync(file));
const isText = (file: string): boolean =>
  /\.(md|ts|tsx|astro|js|cjs|mjs|json|yaml|yml|css|html|txt|svg)$/.test(file) ||
  /(^|\/)(\.npmrc|\.gitignore|run)$/.test(file);
const texts = tracked.filter(isText).map((file) => ({ file, text: readFileSync(file, "utf8") }));
const packageJson = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
  [group: string]: unknown;
};

test("the lock file carries no download address", () => {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, { resolved?: string }>;
  };
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
  expect(
    Object.entries(lock.packages)
      .filter(([, entry]) => entry.resolved !== undefined)
      .map(([name]) => name),
  ).toEqual([]);
});

test("every version is exact", () => {
  const groups = ["dependencies", "devDependencies", "optionalDependencies"].map(
    (group) => packageJson[group] as Record<string, string>,
  );
  const loose = groups
    .flatMap((group) => Object.entries(group))
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
});

test("the scripts that the documents name exist", () => {
  const named = texts
    .filter(({ file }) => /^(README|CONTRIBUTING|docs\/|site\/|content\/).*\.(md|astro)$/.test(file))
    .flatMap(({ file, text }) =>
      [...text.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map((match) => ({
        file,
        script: match[1] ?? "",
      })),
    );
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter(({ script }) => packageJson.scripts[script] === undefined)).toEqual([]);
});

test("the files that the documents name exist", () => {
  const named = texts
    .filter(({ file }) =>
      /^(README|CONTRIBUTING|docs\/architecture|docs\/authoring|docs\/runbook|docs\/deploy|docs\/performance|docs\/threat-model|docs\/asvs|docs\/dependencies)(\.md)?$/.test(
        file,
      ),
    )
    .flatMap(({ file, text }) =>
      [...text.matchAll(/`((?:domain|functions|infra|site|tools|test|docs|content)\/[\w./-]*[\w/])`/g)].map(
        (match) => ({ file, path: match[1] ?? "" }),
      ),
    );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(({ path }) => !existsSync(path))).toEqual([]);
});

test("no text has a path of one machine or the address of a package registry", () => {
  const wrong = texts
    .filter(
      ({ file, text }) =>
        !file.startsWith("test/health/") &&
        /(?<![\w.-])\/(root|home|work)\/[a-z]|registry\.[a-z]+js\.org|registry\.[a-z.-]+\/|pypi\.org|crates\.io/.test(
          text,
        ),
    )
    .map(({ file }) => file);
  expect(wrong).toEqual([]);
});

test("no source file has grown past one concept", () => {
  const long = texts
    .filter(
      ({ file }) =>
        /^(domain|functions|infra|site|tools)\/.*\.(ts|tsx|astro|js|cjs)$/.test(file) &&
        readFileSync(file, "utf8").split("\n").length > 350,
    )
    .map(({ file }) => file);
  expect(long).toEqual([]);
});

test("no test is skipped, narrowed or allowed to fail", () => {
  const wrong = texts
    .filter(
      ({ file, text }) =>
        /^test\/.*\.ts$/.test(file) &&
        !file.startsWith("test/health/") &&
        /\b(test|describe|it)\.(only|skip|todo|fails)\b/.test(text),
    )
    .map(({ file }) => file);
  expect(wrong).toEqual([]);
});
