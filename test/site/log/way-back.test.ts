import { describe, expect, test } from "vitest";
import { wayBack } from "../../../site/src/log/sign-in/way-back.ts";

/** Where somebody goes after signing in: a page of this site, whatever was kept of where she came from. */
const SITE = "https://caseway.example.org";
const HOME = `${SITE}/log/`;

describe("after signing in", () => {
  test.each([
    "/log/",
    "/log/work/?edit=01ABC#top",
    "/practice/exam/?at=x&q=2",
    "/log/data/?q=//evil.example",
  ])("she goes back to %s", (path) => {
    expect(wayBack(path, SITE)).toBe(SITE + path);
  });

  test.each([
    ["another host", "https://evil.example/"],
    ["another host with this one's scheme", "//evil.example/"],
    ["the same with backslashes", "\\\\evil.example/"],
    ["a slash and a backslash", "/\\evil.example/"],
    ["a tab that browsers leave out", "/\t/evil.example/"],
    ["a line break that browsers leave out", "/\n/evil.example/"],
    ["a carriage return before it", "\r//evil.example/"],
    ["a space before it", " //evil.example/"],
    ["a NUL", "\u0000//evil.example/"],
    ["this host as a name of a user", `${SITE}@evil.example/`],
    ["a host that begins as this one", `${SITE}.evil.example/`],
    ["another port", `${SITE}:8443/`],
    ["a scheme without slashes", "http:evil.example"],
    ["a script", "javascript:alert(1)"],
    ["a script with a tab", "java\tscript:alert(1)"],
    ["a script in capitals", "JavaScript://%0aalert(1)"],
    ["data", "data:text/html,<script>alert(1)</script>"],
    ["a blob of this origin", `blob:${SITE}/6e1e0a1c`],
    ["a name and a password", SITE.replace("//", "//a:b@")],
    ["no address", "http://["],
  ])("she goes to her log where she would go to %s", (_, to) => {
    expect(wayBack(to, SITE)).toBe(HOME);
  });

  test.each([
    "/..//evil.example/",
    "/.//evil.example/",
    "/%2f%2fevil.example/",
    "/%5cevil.example",
    "https:evil.example",
  ])("she stays on this site with %s", (to) => {
    // What a browser would make of it, given as a whole address: no second reading can lead elsewhere.
    expect(new URL(wayBack(to, SITE), "https://elsewhere.example").origin).toBe(SITE);
  });
});
