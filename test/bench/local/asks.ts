import { lowestUlidAt } from "../../../domain/log/ulid.ts";
import type { SignedIn } from "../../support/sign-in.ts";
import { sixtyEntries } from "../sixty-entries.ts";
import { logOf, newAnswer, newCredit, SIXTY } from "./entries.ts";

/** A request that can be sent again and again, and the status that it is to have. */
export interface Ask {
  readonly name: string;
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Made anew for each request. */
  readonly body?: () => string;
  readonly status: number;
}

const JSON_TYPE = { "content-type": "application/json" };
const PORTFOLIO = JSON.stringify(sixtyEntries);
const TOO_LARGE = JSON.stringify({ entries: ["x".repeat(300_000)] });

/** A request to sync: what is new on the device, asked from where it rests. A new device rests nowhere. */
export const syncBody = (entries: readonly unknown[], cursor: string | null = now()): string =>
  JSON.stringify({ epoch: null, cursor, entries });
const now = (): string => lowestUlidAt(Date.now());

/** Everything that can be asked without signing in. */
export const publicAsks = (): Ask[] => [
  { name: "a page", method: "GET", path: "/", headers: {}, status: 200 },
  { name: "an address that is not there", method: "GET", path: "/not-there/", headers: {}, status: 404 },
  { name: "GET /v1/openapi.json", method: "GET", path: "/v1/openapi.json", headers: {}, status: 200 },
  { name: "GET /v1/sign-in", method: "GET", path: "/v1/sign-in", headers: {}, status: 200 },
  {
    name: "POST /v1/eligibility/ccm, 60 entries",
    method: "POST",
    path: "/v1/eligibility/ccm?on=2026-11-22",
    headers: JSON_TYPE,
    body: () => PORTFOLIO,
    status: 200,
  },
];

/** What one learner asks for in a day. */
export function learnerAsks({ headers }: Pick<SignedIn, "headers">): Ask[] {
  const get = (path: string): Ask => ({ name: `GET ${path}`, method: "GET", path, headers, status: 200 });
  return [
    sync("POST /v1/log, nothing new", headers, () => syncBody([])),
    sync("POST /v1/log, a new device", headers, () => syncBody([], null)),
    get("/v1/account/export"),
    get("/v1/experience"),
    get("/v1/credits"),
    get("/v1/progress"),
  ];
}

/** What adds to a log with each request. */
export function writingAsks({ headers }: Pick<SignedIn, "headers">): Ask[] {
  const twenty = () => Array.from({ length: 20 }, (_, index) => newAnswer(index));
  return [
    sync("POST /v1/log, 1 new entry", headers, () => syncBody([newCredit()])),
    sync("POST /v1/log, 20 new entries", headers, () => syncBody(twenty())),
  ];
}

/** Uploads 60 entries, each another than before. */
export const uploadAsk = ({ headers }: Pick<SignedIn, "headers">): Ask =>
  sync("POST /v1/log, 60 entries of a new learner", headers, () => syncBody(logOf(SIXTY)));

export const eraseAsk = ({ headers }: Pick<SignedIn, "headers">): Ask => ({
  name: "DELETE /v1/account",
  method: "DELETE",
  path: "/v1/account",
  headers,
  status: 200,
});

/** What is refused, by the gateway and by functions. */
export function faultyAsks({ headers }: Pick<SignedIn, "headers">): Ask[] {
  const log = (name: string, more: Partial<Ask>): Ask => ({ ...sync(name, headers, () => ""), ...more });
  return [
    log("no token", { headers: JSON_TYPE, body: () => syncBody([]), status: 401 }),
    log("a token of nobody's", {
      headers: { ...JSON_TYPE, authorization: "Bearer a.b.c" },
      body: () => syncBody([]),
      status: 401,
    }),
    log("no JSON", { body: () => '{"epoch":', status: 400 }),
    log("a cursor that is none", { body: () => syncBody([], "yesterday"), status: 400 }),
    log("an entry that is none", { body: () => syncBody([{ kind: "credit" }]), status: 200 }),
    log("300 KB", { body: () => TOO_LARGE, status: 413 }),
    log("another type", {
      headers: { ...headers, "content-type": "text/plain" },
      body: () => syncBody([]),
      status: 415,
    }),
    log("another method", { method: "DELETE", body: () => "", status: 404 }),
    {
      name: "a credential that is none",
      method: "POST",
      path: "/v1/eligibility/none",
      headers: JSON_TYPE,
      body: () => "{}",
      status: 404,
    },
    { name: "a day that is none", method: "GET", path: "/v1/credits?on=2026-02-30", headers, status: 400 },
  ];
}

/** A request to sync, with the body that is made for it. */
export const sync = (name: string, headers: SignedIn["headers"], body: () => string): Ask => ({
  name,
  method: "POST",
  path: "/v1/log",
  headers: { ...headers, ...JSON_TYPE },
  body,
  status: 200,
});

/** Sends a request and reads all of its reply. */
export async function exchange(
  url: string,
  { method, path, headers, body }: Ask,
): Promise<{ readonly status: number; readonly text: string }> {
  const reply = await fetch(`${url}${path}`, {
    method,
    headers,
    signal: AbortSignal.timeout(60_000),
    ...(body === undefined ? {} : { body: body() }),
  });
  return { status: reply.status, text: await reply.text() };
}

/** The same, where only the status is asked for. */
export const send = async (url: string, ask: Ask): Promise<number> => (await exchange(url, ask)).status;
