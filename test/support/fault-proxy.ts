import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * A network that fails as told, between a client and the stack.
 *
 *     const proxy = await faultProxy(stack.url);                        // give proxy.url to the client or the browser
 *     proxy.add({ path: "/v1/log", times: 1, fault: { kind: "cut-after-commit" } });
 *     proxy.clear();                                                     // from now on all goes well
 *     proxy.seen                                                         // every request that came, and what was done to it
 *     await proxy.stop();
 *
 * Faults:
 * - `cut-before`: the connection ends before the stack hears of the request.
 * - `cut-after-commit`: the stack does its work and replies; the client never sees it, its connection ends.
 * - `cut-in-reply`: the same, but after the headers and half of the body.
 * - `status`: a reply of that status. With `afterCommit` the stack has done its work first, else it never hears of it.
 * - `delay`: waits `ms` before the request goes on (`before: true`), or before the reply goes back.
 * - `duplicate`: sends the request twice at once and answers with the first reply, as a network that repeats.
 * - `hold`: keeps the request until another that the rule matches has been answered, or for `ms` at most: so they are
 *   handled in the opposite order.
 *
 * A page can be opened through the proxy: `proxy.url` is http://localhost:PORT, an origin that the login sends people
 * back to. The login itself is not behind the proxy.
 */
export type Fault =
  | { readonly kind: "cut-before" }
  | { readonly kind: "cut-after-commit" }
  | { readonly kind: "cut-in-reply" }
  | { readonly kind: "status"; readonly status: number; readonly afterCommit?: boolean }
  | { readonly kind: "delay"; readonly ms: number; readonly before?: boolean }
  | { readonly kind: "duplicate" }
  | { readonly kind: "hold"; readonly ms: number };

export interface Rule {
  /** Which requests: those whose path begins with this. All when left out. */
  readonly path?: string;
  readonly method?: string;
  /** For how many requests; for all when left out. */
  readonly times?: number;
  /** Lets this many go by first. */
  readonly after?: number;
  readonly fault: Fault;
}
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly fault: Fault["kind"] | "none";
}
export interface FaultProxy {
  /** http://localhost:PORT */
  readonly url: string;
  readonly seen: readonly Seen[];
  /** The first rule that matches a request decides; rules that were added first come first. */
  add(rule: Rule): void;
  clear(): void;
  stop(): Promise<void>;
}

interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}
interface Active {
  readonly rule: Rule;
  passed: number;
  used: number;
  /** Requests that are held, each with what lets it go. */
  readonly held: (() => void)[];
}

export async function faultProxy(upstream: string): Promise<FaultProxy> {
  let rules: Active[] = [];
  const seen: Seen[] = [];

  const take = (method: string, path: string): Active | undefined =>
    rules.find((active) => {
      const { rule } = active;
      if (rule.method !== undefined && rule.method !== method) return false;
      if (!path.startsWith(rule.path ?? "/") || active.used >= (rule.times ?? Number.POSITIVE_INFINITY))
        return false;
      active.passed += 1;
      if (active.passed <= (rule.after ?? 0)) return false;
      active.used += 1;
      return true;
    });

  const server = createServer((request, response) => {
    const { method = "GET", url: path = "/" } = request;
    const active = take(method, path);
    seen.push({ method, path, fault: active?.rule.fault.kind ?? "none" });
    handle(upstream, request, response, active).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    seen,
    add: (rule) => {
      rules.push({ rule, passed: 0, used: 0, held: [] });
    },
    clear: () => {
      for (const { held } of rules) for (const release of held) release();
      rules = [];
    },
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function handle(
  upstream: string,
  request: IncomingMessage,
  response: ServerResponse,
  active: Active | undefined,
): Promise<void> {
  const body = await bodyOf(request);
  const fault = active?.rule.fault;
  const pass = () => forward(upstream, request, body);
  const answer = ({ status, headers, body }: Reply) => {
    response.writeHead(status, headers).end(request.method === "HEAD" ? undefined : body);
  };
  switch (fault?.kind) {
    case undefined:
      return answer(await pass());
    case "cut-before":
      request.socket.destroy();
      return;
    case "cut-after-commit":
      await pass();
      request.socket.destroy();
      return;
    case "cut-in-reply": {
      const reply = await pass();
      response.writeHead(reply.status, reply.headers);
      response.write(reply.body.subarray(0, Math.floor(reply.body.length / 2)), () =>
        request.socket.destroy(),
      );
      return;
    }
    case "status":
      if (fault.afterCommit) await pass();
      return answer({ status: fault.status, headers: JSON_TYPE, body: Buffer.from('{"message":"as told"}') });
    case "delay": {
      if (fault.before) await wait(fault.ms);
      const reply = await pass();
      if (!fault.before) await wait(fault.ms);
      return answer(reply);
    }
    case "duplicate":
      return answer(await Promise.race([pass(), pass()]));
    case "hold":
      return answer(await held(active as Active, fault.ms, pass));
  }
}

/** The first waits for the next; the next lets it go once it has been answered itself. */
async function held({ held }: Active, ms: number, pass: () => Promise<Reply>): Promise<Reply> {
  const release = held.pop();
  if (release !== undefined) {
    const reply = await pass();
    release();
    return reply;
  }
  await Promise.race([wait(ms), new Promise<void>((resolve) => held.push(resolve))]);
  return pass();
}

const JSON_TYPE = { "content-type": "application/json" };

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function forward(upstream: string, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Reply> {
  const { hostname, port } = new URL(upstream);
  // Only the one address that the stack listens on, whatever the name comes to.
  const host = hostname === "localhost" ? "127.0.0.1" : hostname;
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({ host, port, method, path: url, headers, agent: false }, (reply) => {
      bodyOf(reply).then(
        (body) => resolve({ status: reply.statusCode ?? 502, headers: reply.headers, body }),
        reject,
      );
    });
    outgoing.once("error", reject);
    outgoing.end(body);
  });
}
