import type * as z from "zod";
import type { operations } from "./operations.ts";
import type { Problem } from "./problem.ts";
import { type OperationId, routes } from "./routes.ts";

type Operations = typeof operations;
type In<O, K extends PropertyKey> = O extends Record<K, infer S extends z.ZodType> ? z.input<S> : undefined;
type Ok<O> = O extends { responses: { 200: infer S extends z.ZodType } } ? z.output<S> : never;

/** What a call came to. `gateway` is what API Gateway refused before any code of ours ran; `offline`, no reply at all. */
export type Reply<T> =
  | { readonly kind: "ok"; readonly value: T }
  | { readonly kind: "problem"; readonly problem: Problem }
  | { readonly kind: "gateway"; readonly status: number; readonly message: string }
  | { readonly kind: "offline" };

export interface Call<Id extends OperationId> {
  readonly params?: In<Operations[Id], "params">;
  readonly query?: In<Operations[Id], "query">;
  readonly body?: In<Operations[Id], "body">;
}

/** What the client needs of `fetch`, so that it runs in a browser and in a test alike. */
export type Fetch = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string },
) => Promise<{ status: number; headers: { get(name: string): string | null }; json(): Promise<unknown> }>;

const UNREADABLE = "The reply could not be read. A network in between may have answered.";

/** Calls one operation of the contract. Types come from the contract; at run time this is the route table and `fetch`. */
export async function call<Id extends OperationId>(
  fetch: Fetch,
  origin: string,
  id: Id,
  request: Call<Id> = {},
): Promise<Reply<Ok<Operations[Id]>>> {
  const [method = "GET", template = "/"] = routes[id].split(" ");
  const params = (request.params ?? {}) as Record<string, string>;
  const query = Object.entries((request.query ?? {}) as Record<string, string | undefined>).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const search = query
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join("&");
  const body = request.body === undefined ? {} : { body: JSON.stringify(request.body) };
  let reply: Awaited<ReturnType<Fetch>>;
  try {
    reply = await fetch(`${origin}${path}${search === "" ? "" : `?${search}`}`, {
      method,
      headers: { "content-type": "application/json" },
      ...body,
    });
  } catch {
    return { kind: "offline" };
  }
  const type = reply.headers.get("content-type") ?? "";
  const value = await reply.json().catch(() => undefined);
  // A hotel's or a hospital's network may answer any address with a page of its own, as a 200.
  const isJson = type.startsWith("application/json") && value !== undefined;
  if (reply.status === 200 && isJson) return { kind: "ok", value: value as Ok<Operations[Id]> };
  if (reply.status === 200) return { kind: "gateway", status: 200, message: UNREADABLE };
  if (type.startsWith("application/problem+json") && value !== undefined)
    return { kind: "problem", problem: value as Problem };
  const message = (value as { message?: unknown } | undefined)?.message;
  return {
    kind: "gateway",
    status: reply.status,
    message: typeof message === "string" ? message : "The service refused the request.",
  };
}
