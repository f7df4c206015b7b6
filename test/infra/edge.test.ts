import { describe, expect, test } from "vitest";
import { edgeFunction, edgeRequest, isResponse } from "../../infra/local/edge-function.ts";
import { templates } from "../support/synthesised.ts";

/** Runs the code that the template carries to CloudFront, over a site of a few files. */
const FILES = new Set(["/index.html", "/404.html", "/favicon.ico", "/guide/index.html", "/guide/old.html"]);
const codes = Object.values(templates().site.findResources("AWS::CloudFront::Function")).map(
  ({ Properties }) => Properties.FunctionCode as string,
);
const [before, after] = codes.map((code) => edgeFunction(code, FILES));

async function asked(path: string) {
  const result = await before?.({ request: edgeRequest("GET", new URL(`http://localhost${path}`)) });
  if (result === undefined) throw new Error("The template has no edge function.");
  return isResponse(result) ? `${result.statusCode} ${result.headers.location?.value}` : result.uri;
}

async function answered(uri: string, statusCode: number) {
  const result = await after?.({
    request: { method: "GET", uri, querystring: {}, headers: {}, cookies: {} },
    response: { statusCode, headers: {} },
  });
  return result && isResponse(result) ? result.statusCode : undefined;
}

describe("before the files", () => {
  test.each([
    ["the home page", "/", "/index.html"],
    ["a directory's page", "/guide/", "/guide/index.html"],
    ["a directory without its slash is sent to the one address of the page", "/guide", "301 /guide/"],
    ["its query goes along", "/guide?a=1&b&a=2", "301 /guide/?a=1&a=2&b"],
    ["a file as it is", "/favicon.ico", "/favicon.ico"],
    ["a page with a name of its own", "/guide/old.html", "/guide/old.html"],
    ["a hashed file, also one of the last deployment", "/_astro/gone.4f3a.css", "/_astro/gone.4f3a.css"],
    ["a page that there is not", "/nothing/", "/404.html"],
    ["the same without its slash", "/nothing", "/404.html"],
    ["another host in the path is only a page that there is not", "//evil.example/", "/404.html"],
    ["another host without its slash too", "//evil.example", "/404.html"],
  ])("%s: %s", async (_, path, expected) => expect(await asked(path)).toBe(expected));
});

describe("after the files", () => {
  test.each([
    ["a page keeps its status", "/guide/index.html", 200, 200],
    ["so does one that was asked for by its directory", "/guide/", 200, 200],
    ["so does a hashed file", "/_astro/site.4f3a.css", 200, 200],
    ["the page for a missing one says 404", "/404.html", 200, 404],
    ["also when CloudFront shows the address that was asked for", "/nothing/", 200, 404],
    ["not modified stays so", "/404.html", 304, 304],
  ])("%s", async (_, uri, status, expected) => expect(await answered(uri, status)).toBe(expected));
});
