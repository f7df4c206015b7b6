import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { secretsIn } from "../support/secrets.ts";

/** No key, token or password is in the repository: not in code, content, documents or settings. */
const tracked = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
  maxBuffer: 16 * 1024 * 1024,
})
  .split("\0")
  .filter((file) => file !== "" && existsSync(file));

/** What is drawn at random and no secret. Every line has to be needed: one that finds nothing any more is a fault. */
const NO_SECRETS: readonly { readonly file: RegExp; readonly rule: string; readonly because: string }[] = [
  { file: /(^|\/)package-lock\.json$/, rule: "drawn at random", because: "hashes of published packages" },
  { file: /^docs\/sbom\.json$/, rule: "drawn at random", because: "the same hashes, in another form" },
  {
    file: /^test\/journeys\/educators-files\.test\.ts$/,
    rule: "drawn at random",
    because: "a picture of one pixel, to drop where text is expected",
  },
  {
    file: /^test\/fixtures\/secrets\/planted\.txt$/,
    rule: "",
    because: "made up, to see that they are found",
  },
  {
    file: /^test\/infra\/isolation\.test\.ts$/,
    rule: "password in a text",
    because: "what one made-up learner writes and another may not read",
  },
];

const lines = (name: string): string[] =>
  readFileSync(`test/fixtures/secrets/${name}.txt`, "utf8").trimEnd().split("\n");

describe("the rules", () => {
  test.each(lines("planted").map((line) => line.split(/: (.*)/) as [string, string]))(
    "find what looks like a secret: %s",
    (rule, text) => {
      expect(secretsIn(`first\n${text}\n`)).toContainEqual({ rule, line: 2, begins: expect.any(String) });
    },
  );

  test.each(lines("harmless"))("pass over %s", (text) => {
    expect(secretsIn(text)).toEqual([]);
  });

  test("never repeat a whole secret", () => {
    const [one] = secretsIn(lines("planted").at(-1) ?? "");
    expect(one?.begins).toHaveLength(12);
  });
});

test("no file has a secret in it", () => {
  expect(tracked.length).toBeGreaterThan(500);
  const found = tracked.flatMap((file) =>
    // Pictures and fonts are read as text too: a key that was put behind one would be found.
    secretsIn(readFileSync(file, "latin1")).map((finding) => ({ file, ...finding })),
  );
  const excused = (at: (typeof NO_SECRETS)[number], { file, rule }: (typeof found)[number]) =>
    at.file.test(file) && (at.rule === "" || at.rule === rule);
  expect(found.filter((finding) => !NO_SECRETS.some((at) => excused(at, finding)))).toEqual([]);
  const idle = NO_SECRETS.filter((at) => !found.some((finding) => excused(at, finding)));
  expect(idle.map(({ because }) => because)).toEqual([]);
});

test("files that usually hold secrets are not here", () => {
  expect(
    tracked.filter((file) => /(^|\/)(\.env(\..*)?|id_rsa|id_ed25519|.*\.(pem|p12|pfx|key))$/.test(file)),
  ).toEqual([]);
});
