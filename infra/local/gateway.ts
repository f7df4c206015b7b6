import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileListOf } from "../aws/site-files.ts";
import { type Behavior, readAssembly } from "./assembly.ts";
import { CHECKING, type ClientLimits, limitClients } from "./client-limits.ts";
import { compressed } from "./compression.ts";
import { databaseFolder, openDataFolder } from "./data-folder.ts";
import { startDatabase } from "./database/database.ts";
import { type EdgeFunction, edgeFunction, edgeRequest, isResponse } from "./edge-function.ts";
import { FunctionHost } from "./function-host.ts";
import { HttpApi } from "./http-api.ts";
import { type IdentityProvider, identityProvider, isProviderPath } from "./identity/identity-provider.ts";
import { withLocalAddresses } from "./local-addresses.ts";
import { listen } from "./port.ts";
import { SiteOrigin } from "./site-origin.ts";

/**
 * All of Caseway on one port. At http://localhost: site and API as CloudFront serves them: the behavior that a path
 * matches, the edge function before, the origin (the bucket's files or the HTTP API), the edge function after, the response
 * headers. At http://127.0.0.1: the same, and the login, which so is another origin than the site's, as in the cloud. All of
 * it is read from what `cdk synth` wrote, so that what works here is what deploys.
 */
export interface LocalOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** The built site: dist/site. */
  readonly siteFolder: string;
  /** What `cdk synth` wrote: cdk.out. */
  readonly assemblyFolder: string;
  /** Where the log and the learners are kept; made when it is not there. One process at a time has it. */
  readonly dataFolder: string;
  /** Keeps the functions' log lines off the terminal. */
  readonly quiet?: boolean;
  /** How long tokens hold, where not as long as in the template. */
  readonly accessTokenSeconds?: number;
  readonly refreshTokenSeconds?: number;
  /** How long a refresh token can be used again, where not as long as in the template. */
  readonly refreshGraceSeconds?: number;
  /** How long clients may take, where not as long as usual. */
  readonly clientLimits?: ClientLimits;
  /** Is shown every reply of the API before it is sent, so that tests can hold it against the contract. */
  readonly onApiReply?: (exchange: ApiExchange) => void;
}
/** A request to the API, as far as it says which route it is for, and the whole reply. */
export interface ApiExchange extends Reply {
  readonly method: string;
  readonly path: string;
}
export interface Local {
  /** http://localhost:4321 */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts serving. Rejects with StartError when the port is taken, or when the data folder cannot be had. */
export async function startLocal(options: LocalOptions): Promise<Local> {
  const { quiet = false } = options;
  const onError = (error: unknown) => {
    if (!quiet) console.error(error);
  };
  // Undone in the opposite order.
  const stops: (() => unknown)[] = [];
  const stop = async () => {
    for (const undo of stops.splice(0).reverse()) await undo();
  };
  try {
    const template = readAssembly(options.assemblyFolder);
    const store = openDataFolder(options.dataFolder);
    stops.push(() => store.close());
    const folder = databaseFolder(options.dataFolder);
    const database = await startDatabase({ folder, tables: template.tables, onError });
    stops.push(() => database.stop());

    const { promise: origins, resolve } = Promise.withResolvers<Origins>();
    const server = createServer(CHECKING, (request, response) => {
      origins
        .then((ready) => answer(request, response, ready))
        .catch((error: unknown) => {
          onError(error);
          if (!response.headersSent) response.writeHead(502, { "content-type": "text/plain" });
          response.end("The local gateway failed. Its terminal says why.\n");
        });
    });
    limitClients(server, options.clientLimits);
    await listen(server, options.port);
    stops.push(() => close(server));

    const { port } = server.address() as AddressInfo;
    const url = `http://localhost:${port}`;
    const loginOrigin = `http://127.0.0.1:${port}`;
    const assembly = withLocalAddresses(template, loginOrigin);
    const learners = {
      ...assembly.learners,
      ...(options.accessTokenSeconds ? { accessTokenSeconds: options.accessTokenSeconds } : {}),
      ...(options.refreshTokenSeconds ? { refreshTokenSeconds: options.refreshTokenSeconds } : {}),
      refreshGraceSeconds: options.refreshGraceSeconds ?? assembly.learners.refreshGraceSeconds,
    };
    const identity = await identityProvider({
      store,
      origin: loginOrigin,
      siteOrigin: url,
      learners,
      onError,
    });
    const hosts = new Map(
      assembly.functions.map((fn) => {
        const environment = { ...fn.environment, ...database.environment };
        return [fn.id, new FunctionHost({ ...fn, environment }, { quiet })];
      }),
    );
    stops.push(() => Promise.all([...hosts.values()].map((host) => host.stop())));
    const site = new SiteOrigin(options.siteFolder);
    const files = new Set(fileListOf(site.paths));
    resolve({
      behaviors: assembly.behaviors.map((behavior) => readyBehavior(behavior, files)),
      api: new HttpApi({ routes: assembly.routes, hosts, keys: identity.keys, onError }),
      site,
      identity,
      onApiReply: options.onApiReply ?? (() => undefined),
    });
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
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
  readonly identity: IdentityProvider;
  readonly onApiReply: (exchange: ApiExchange) => void;
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
  // Another origin than the site's, so that pages, cookies and the offline worker of the one are not the other's.
  if (isLoginHost(request.headers.host) && isProviderPath(url.pathname)) {
    return origins.identity.answer(request, response);
  }
  const found = origins.behaviors.find(({ matches }) => matches(url.pathname));
  if (found === undefined) return send(request, response, plain(404, "Not Found"));
  const { behavior } = found;
  const reply = behavior.methods.includes(request.method ?? "")
    ? await fromOrigin(request, url, found, origins)
    : plain(403, "This address does not take that method.");
  const full = { ...reply, headers: { ...reply.headers, ...behavior.headers } };
  return send(request, response, behavior.compress ? await encode(request, full) : full);
}

const isLoginHost = (host = ""): boolean => /^127\.0\.0\.1(:\d+)?$/.test(host);

async function fromOrigin(
  request: IncomingMessage,
  url: URL,
  { behavior, before, after }: ReadyBehavior,
  { api, site, onApiReply }: Origins,
): Promise<Reply> {
  if (behavior.origin === "api") {
    const reply = await api.answer(request, url);
    onApiReply({ ...reply, method: request.method ?? "GET", path: url.pathname });
    return reply;
  }
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
