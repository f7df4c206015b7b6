import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { call } from "../../domain/contract/client.ts";
import { type Local, startLocal } from "../../infra/local/gateway.ts";
import { watchedGateway } from "../support/contract/watched-gateway.ts";

// Real HTTP against what was really synthesised, over a small site of our own.
const PAGES: Record<string, string> = {
  "index.html": "<!doctype html><title>Home</title>",
  "404.html": "<!doctype html><title>Not here</title>",
  "guide/index.html": `<!doctype html><title>Guide</title>${"<p>Read on.</p>".repeat(200)}`,
  "_astro/site.4f3a.css": "a { color: red; }",
  "caseway.woff2": "font",
};
const watch = watchedGateway();
const assemblyFolder = inject("assemblyFolder");
const siteFolder = mkdtempSync(join(tmpdir(), "caseway-site-"));
const dataFolder = mkdtempSync(join(tmpdir(), "caseway-data-"));
let local: Local;

beforeAll(async () => {
  for (const [path, text] of Object.entries(PAGES)) {
    mkdirSync(join(siteFolder, path, ".."), { recursive: true });
    writeFileSync(join(siteFolder, path), text);
  }
  local = await startLocal({
    onApiReply: watch.onApiReply,
    port: 0,
    siteFolder,
    assemblyFolder,
    dataFolder,
    quiet: true,
  });
});
afterAll(async () => {
  await local.stop();
  for (const folder of [siteFolder, dataFolder]) rmSync(folder, { recursive: true });
  watch.settle();
});

const get = (path: string, init: RequestInit = {}) =>
  fetch(`${local.url}${path}`, { redirect: "manual", ...init });
const post = (path: string, body: string, type = "application/json") =>
  get(path, { method: "POST", body, headers: { "content-type": type } });

const json = async (reply: Response) =>
  (await reply.json()) as { readonly code?: string; readonly info?: { readonly title: string } };

/** Sends bytes as they are, for what `fetch` would not send, and reads the whole reply. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(local.url).port), "127.0.0.1", () => socket.write(text));
    let reply = "";
    socket.on("data", (chunk) => {
      reply += chunk.toString();
    });
    socket.on("end", () => resolve(reply));
    socket.on("error", reject);
  });
}

describe("the site's pages", () => {
  test.each([
    ["/", "Home"],
    ["/guide/", "Guide"],
    ["/guide/index.html", "Guide"],
    ["/?from=mail", "Home"],
  ])("%s is the page %s", async (path, title) => {
    const reply = await get(path);
    expect(reply.status).toBe(200);
    expect(reply.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await reply.text()).toContain(`<title>${title}</title>`);
  });

  test("a page's address without its slash leads to the one with it", async () => {
    const reply = await get("/guide?a=1");
    expect([reply.status, reply.headers.get("location")]).toEqual([301, "/guide/?a=1"]);
  });

  test("a missing page is the 404 page with status 404", async () => {
    const reply = await get("/nothing/");
    expect(reply.status).toBe(404);
    expect(await reply.text()).toContain("<title>Not here</title>");
  });

  test.each([
    ["a page", "/", 200],
    ["a file", "/_astro/site.4f3a.css", 200],
    ["a missing page", "/nothing/", 404],
    ["a way to another address", "/guide", 301],
    ["the API", "/v1/openapi.json", 200],
    ["a refusal of the API", "/v1/nothing", 404],
    ["a refused token", "/v1/account/export", 401],
  ])("go out with the headers of the template: %s", async (_, path, status) => {
    const reply = await get(path);
    expect(reply.status).toBe(status);
    const { headers } = reply;
    expect(headers.get("content-security-policy")).toContain("default-src 'none'; script-src 'self'");
    expect(headers.get("content-security-policy")).toContain("base-uri 'none'; frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
    expect(headers.get("permissions-policy")).toContain("camera=()");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("strict-transport-security")).toBe("max-age=63072000; includeSubDomains");
    // No page of another site may read a reply, and no browser sends along who is signed in.
    expect([...headers.keys()].filter((name) => /^access-control-|^set-cookie$/.test(name))).toEqual([]);
  });

  test("hashed files are kept for a year, pages are asked for again and answered 304", async () => {
    expect((await get("/_astro/site.4f3a.css")).headers.get("cache-control")).toContain("immutable");
    const page = await get("/guide/");
    expect(page.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
    const again = await get("/guide/", { headers: { "if-none-match": page.headers.get("etag") ?? "" } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  test.each(["br", "gzip"])("are compressed with %s for who takes it", async (encoding) => {
    const reply = await get("/guide/", { headers: { "accept-encoding": encoding } });
    expect(reply.headers.get("content-encoding")).toBe(encoding);
    expect(Number(reply.headers.get("content-length"))).toBeLessThan(1_000);
    expect(await reply.text()).toBe(PAGES["guide/index.html"]);
  });

  test("HEAD has the headers and no body", async () => {
    const reply = await get("/guide/", { method: "HEAD", headers: { "accept-encoding": "identity" } });
    expect(reply.headers.get("content-length")).toBe(String(PAGES["guide/index.html"]?.length));
    expect(await reply.text()).toBe("");
  });

  test("other methods are refused as CloudFront does", async () => {
    expect((await get("/guide/", { method: "DELETE" })).status).toBe(403);
  });

  test.each([
    "/../../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/_astro/..%2f..%2fetc%2fpasswd",
    "/_astro/%00",
    "/_astro/%E0%A4%A",
    "//etc/passwd",
  ])("%s leads out of no folder", async (path) => {
    const reply = await raw(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(reply).toMatch(/^HTTP\/1\.1 404 /);
    expect(reply).not.toContain("root:");
  });

  test("an address of another host is refused", async () => {
    const reply = await raw(
      "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    );
    expect(reply).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe("the API", () => {
  const on = "2026-03-15";

  test("answers the site's own client with a determination", async () => {
    const reply = await call(fetch, local.url, "determineEligibility", {
      params: { credential: "ccm" },
      query: { on },
      body: {},
    });
    expect(reply).toMatchObject({ kind: "ok", value: { credential: "ccm", on, outcome: "unknown" } });
  });

  test("answers several at once, and keeps answering", async () => {
    const replies = await Promise.all(
      ["ccm", "acm-rn", "acm-sw", "cmgt-bc"].map((id) => post(`/v1/eligibility/${id}?on=${on}`, "{}")),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  test("serves its description", async () => {
    const reply = await get("/v1/openapi.json");
    expect([reply.status, reply.headers.get("content-type")]).toEqual([200, "application/json"]);
    expect((await json(reply)).info?.title).toBe("Caseway API");
  });

  test("answers with problems, and no page takes their place", async () => {
    const reply = await post("/v1/eligibility/cmm", "{}");
    expect([reply.status, reply.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
    expect(await reply.json()).toMatchObject({ code: "unknown-credential" });
    expect(reply.headers.get("cache-control")).toBe("no-store");
  });

  test("hands a body of an unknown type on in base64, so that it is refused and not misread", async () => {
    const reply = await post("/v1/eligibility/ccm", "{}", "application/octet-stream");
    expect([reply.status, (await json(reply)).code]).toEqual([415, "unsupported-media-type"]);
  });

  test.each([
    ["GET", "/v1/eligibility/ccm"],
    ["DELETE", "/v1/openapi.json"],
    ["HEAD", "/v1/openapi.json"],
    ["POST", "/v1/eligibility/"],
    ["POST", "/v1/eligibility/ccm/more"],
    ["GET", "/v1/"],
    ["GET", "/v1/openapi.json/"],
  ])("%s %s is the gateway's own 404", async (method, path) => {
    const reply = await get(path, { method });
    expect(reply.status).toBe(404);
    if (method !== "HEAD") expect(await reply.text()).toBe('{"message":"Not Found"}');
  });

  test("256 KB to 10 MB are our problem, more is the gateway's own refusal", async () => {
    const ours = await post("/v1/eligibility/ccm", " ".repeat(1024 * 1024));
    expect([ours.status, (await json(ours)).code]).toEqual([413, "body-too-large"]);
    const gateways = await post("/v1/eligibility/ccm", " ".repeat(10 * 1024 * 1024 + 1));
    expect([gateways.status, await gateways.text()]).toEqual([413, '{"message":"Request Entity Too Large"}']);
  });

  test("a body without a declared length is stopped at 10 MB too", async () => {
    const chunk = "x".repeat(1024 * 1024);
    const body = new ReadableStream({
      start(controller) {
        for (let sent = 0; sent < 11; sent += 1) controller.enqueue(new TextEncoder().encode(chunk));
        controller.close();
      },
    });
    const reply = await get("/v1/eligibility/ccm", { method: "POST", body, duplex: "half" } as RequestInit);
    expect(reply.status).toBe(413);
  });
});

describe("a taken port", () => {
  test("is named, with the way out", async () => {
    const port = Number(new URL(local.url).port);
    const other = join(dataFolder, "other");
    await expect(
      startLocal({ port, siteFolder, assemblyFolder, dataFolder: other, quiet: true }),
    ).rejects.toThrow(
      `Port ${port} is taken by another program. Stop that program, or choose another port: npm start -- --port ${port + 1}`,
    );
  });
});

test("nothing synthesised: the message says what to run", async () => {
  await expect(startLocal({ port: 0, siteFolder, assemblyFolder: siteFolder, dataFolder })).rejects.toThrow(
    "npm run synth",
  );
});
