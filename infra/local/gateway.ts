import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileListOf } from "../aws/site-files.ts";
import { type Behavior, readAssembly } from "./assembly.ts";
import { compressed } from "./compression.ts";
import { type EdgeFunction, edgeFunction, edgeRequest, isResponse } from "./edge-function.ts";
import { FunctionHost } from "./function-host.ts";
import { HttpApi } from "./http-api.ts";
import { listen } from "./port.ts";
import { SiteOrigin } from "./site-origin.ts";

/**
 * Site and API on one port, as CloudFront serves them: the behavior that a path matches, the edge function before, the
 * origin (the bucket's files or the HTTP API), the edge function after, the response headers. All of it is read from
 * what `cdk synth` wrote, so that what works here is what deploys.
 */
export interface LocalOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** The built site: dist/site. */
  readonly siteFolder: string;
  /** What `cdk synth` wrote: cdk.out. */
  readonly assemblyFolder: string;
  /** Keeps the functions' log lines off the terminal. */
  readonly quiet?: boolean;
}
export interface Local {
  /** http://localhost:4321 */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts serving. Rejects with StartError when the port is taken. */
export async function startLocal({
  port,
  siteFolder,
  assemblyFolder,
  quiet = false,
}: LocalOptions): Promise<Local> {
  const assembly = readAssembly(assemblyFolder);
  const hosts = new Map(assembly.functions.map((fn) => [fn.id, new FunctionHost(fn, { quiet })]));
  const onError = (error: unknown) => {
    if (!quiet) console.error(error);
  };
  const api = new HttpApi(assembly.routes, hosts, onError);
  const site = new SiteOrigin(siteFolder);
  const files = new Set(fileListOf(site.paths));
  const behaviors = assembly.behaviors.map((behavior) => readyBehavior(behavior, files));

  const server = createServer((request, response) => {
    answer(request, response, { behaviors, api, site }).catch((error: unknown) => {
      onError(error);
      if (!response.headersSent) response.writeHead(502, { "content-type": "text/plain" });
      response.end("The local gateway failed. Its terminal says why.\n");
    });
  });
  await listen(server, port);
  const address = server.address() as AddressInfo;
  return {
    url: `http://localhost:${address.port}`,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await Promise.all([closed, ...[...hosts.values()].map((host) => host.stop())]);
    },
  };
}

interface ReadyBehavior {
  readonly behavior: Behavior;
  readonly matches: (path: string) => boolean;
  readonly before: EdgeFunction | undefined;
  readonly after: EdgeFunction | undefined;
}

function readyBehavior(behavior: Behavior, files: ReadonlySet<string>): ReadyBehavior {
  const { pattern, viewerRequest, viewerResponse } = behavior;
  const expression =
    pattern &&
    new RegExp(
      `^${pattern
        .replace(/[.+^${}()|[\]\\]/g, "\\$&")
        .replaceAll("*", ".*")
        .replaceAll("?", ".")}$`,
    );
  return {
    behavior,
    matches: (path) => (expression ? expression.test(path) : true),
    before: viewerRequest === undefined ? undefined : edgeFunction(viewerRequest, files),
    after: viewerResponse === undefined ? undefined : edgeFunction(viewerResponse, files),
  };
}

interface Origins {
  readonly behaviors: readonly ReadyBehavior[];
  readonly api: HttpApi;
  readonly site: SiteOrigin;
}
interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

async function answer(request: IncomingMessage, response: ServerResponse, origins: Origins): Promise<void> {
  const target = request.url ?? "/";
  if (!target.startsWith("/")) return send(request, response, plain(400, "Bad Request"));
  const url = new URL(`http://localhost${target}`);
  const found = origins.behaviors.find(({ matches }) => matches(url.pathname));
  if (found === undefined) return send(request, response, plain(404, "Not Found"));
  const { behavior } = found;
  const reply = behavior.methods.includes(request.method ?? "")
    ? await fromOrigin(request, url, found, origins)
    : plain(403, "This address does not take that method.");
  const full = { ...reply, headers: { ...reply.headers, ...behavior.headers } };
  return send(request, response, behavior.compress ? await encode(request, full) : full);
}

async function fromOrigin(
  request: IncomingMessage,
  url: URL,
  { behavior, before, after }: ReadyBehavior,
  { api, site }: Origins,
): Promise<Reply> {
  if (behavior.origin === "api") return api.answer(request, url);
  const edge = edgeRequest(request.method ?? "GET", url);
  const rewritten = before === undefined ? edge : await before({ request: edge });
  if (isResponse(rewritten)) {
    const headers = Object.entries(rewritten.headers).map(([name, { value }]) => [name, value]);
    return { status: rewritten.statusCode, headers: Object.fromEntries(headers), body: Buffer.alloc(0) };
  }
  const reply = site.answer(rewritten.uri, request.headers["if-none-match"]);
  // CloudFront runs no function after an origin's error.
  if (after === undefined || reply.status >= 400) return reply;
  const changed = await after({ request: rewritten, response: { statusCode: reply.status, headers: {} } });
  return isResponse(changed) ? { ...reply, status: changed.statusCode } : reply;
}

async function encode(request: IncomingMessage, reply: Reply): Promise<Reply> {
  const { etag } = reply.headers;
  if (etag === undefined) return reply;
  const encoded = await compressed(reply.body, {
    type: reply.headers["content-type"] ?? "",
    accepts: [request.headers["accept-encoding"]].flat().join(","),
    etag,
  });
  const vary = { ...reply.headers, vary: "Accept-Encoding" };
  return encoded === undefined
    ? { ...reply, headers: vary }
    : {
        ...reply,
        headers: { ...vary, etag: `W/${etag}`, "content-encoding": encoded.encoding },
        body: encoded.body,
      };
}

const plain = (status: number, text: string): Reply => ({
  status,
  headers: { "content-type": "text/plain; charset=utf-8" },
  body: Buffer.from(`${text}\n`),
});

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Reply): void {
  const length = status === 304 ? {} : { "content-length": String(body.length) };
  response.writeHead(status, { ...headers, ...length });
  response.end(request.method === "HEAD" ? undefined : body);
}
