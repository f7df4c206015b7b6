import vm from "node:vm";

/** Runs the code of a CloudFront function as the template holds it, with a key-value store in memory. */

interface Value {
  readonly value: string;
  readonly multiValue?: readonly { readonly value: string }[];
}
export interface EdgeRequest {
  readonly method: string;
  uri: string;
  readonly querystring: Record<string, Value>;
  readonly headers: Record<string, Value>;
  readonly cookies: Record<string, Value>;
}
export interface EdgeResponse {
  statusCode: number;
  statusDescription?: string;
  headers: Record<string, Value>;
}
export interface EdgeEvent {
  readonly request: EdgeRequest;
  readonly response?: EdgeResponse;
}
export type EdgeFunction = (event: EdgeEvent) => Promise<EdgeRequest | EdgeResponse>;

export const isResponse = (result: EdgeRequest | EdgeResponse): result is EdgeResponse =>
  "statusCode" in result;

const IMPORT = /^\s*import\s+cf\s+from\s+["']cloudfront["'];?/m;

/** The function in `code`; `keys` are those of its key-value store. */
export function edgeFunction(code: string, keys: ReadonlySet<string>): EdgeFunction {
  const store = { exists: async (key: string) => keys.has(key) };
  const context = vm.createContext({ cf: { kvs: () => store }, console });
  // A module in CloudFront, a script here: the one import that there can be is handed in as a global.
  new vm.Script(code.replace(IMPORT, ""), { filename: "edge-function.js" }).runInContext(context);
  const handler = context.handler as EdgeFunction | undefined;
  if (typeof handler !== "function") throw new Error("The edge function in the template has no handler.");
  return (event) => handler(event);
}

/** A request as CloudFront hands it to a function. */
export function edgeRequest(method: string, url: URL): EdgeRequest {
  const querystring: Record<string, Value> = {};
  for (const pair of url.search.slice(1).split("&").filter(Boolean)) {
    const [name = "", ...rest] = pair.split("=");
    const one = { value: rest.join("=") };
    const before = querystring[name];
    querystring[name] =
      before === undefined
        ? one
        : { value: before.value, multiValue: [...(before.multiValue ?? [{ value: before.value }]), one] };
  }
  return { method, uri: url.pathname, querystring, headers: {}, cookies: {} };
}
