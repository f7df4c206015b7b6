import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { smokeTest } from "../../infra/aws/deploy/smoke-test.ts";
import { type Stack, startStack } from "../support/local-stack.ts";

// The checks after a deployment, against what was really synthesised: so they fail when the cloud is at fault, not they.
const siteFolder = mkdtempSync(join(tmpdir(), "caseway-site-"));
const FILES = {
  "index.html":
    '<!doctype html><link rel="canonical" href="ADDRESS/"><link rel="stylesheet" href="/_astro/site.4f3a.css">',
  "404.html": "<!doctype html><title>Not here</title>",
  "sw.js": "",
  "_astro/site.4f3a.css": "a { color: red; }",
};
let stack: Stack;
const write = (path: string, text: string) => {
  mkdirSync(join(siteFolder, path, ".."), { recursive: true });
  writeFileSync(join(siteFolder, path), text);
};
beforeAll(async () => {
  for (const [path, text] of Object.entries(FILES)) write(path, text);
  stack = await startStack({ siteFolder });
  // A page says its own address, which is known only now.
  write("index.html", FILES["index.html"].replace("ADDRESS", stack.url));
});
afterAll(async () => {
  await stack.stop();
  rmSync(siteFolder, { recursive: true });
});

const tried = async (loginOrigin: string) => {
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  const run = smokeTest({ address: stack.url, loginOrigin, fetch, say, pauseMs: 0 });
  return { outcome: await run.then(() => "good", String), said: said.join("\n") };
};
const local = () => stack.url.replace("localhost", "127.0.0.1");

test("pass on the local stack", async () => {
  const { outcome, said } = await tried(local());
  expect(said).not.toContain("WRONG");
  expect(outcome).toBe("good");
  expect(said.match(/good:/g)).toHaveLength(10);
});

test("notice a login that is not the one that the headers allow", async () => {
  const { outcome, said } = await tried("https://other.test");
  expect(outcome).toContain("2 of the checks failed");
  expect(said).toContain("WRONG: the API says where to sign in");
});

test("notice a file that was not uploaded", async () => {
  rmSync(join(siteFolder, "_astro/site.4f3a.css"));
  const { said } = await tried(local());
  expect(said).toContain("WRONG: a file with a hash in its name may be kept for good");
});
