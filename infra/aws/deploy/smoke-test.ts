export interface SmokeTest {
  /** https://caseway.example */
  readonly address: string;
  readonly loginOrigin: string;
  readonly fetch: typeof fetch;
  readonly say: (text: string) => void;
  /** How long to wait before a check is tried again: a new address is known everywhere only after a while. */
  readonly pauseMs?: number;
}

const TRIES = 6;
const PAUSE_MS = 10_000;

/** A check of one reply: undefined when it is good, else what is wrong. */
type Check = (get: Get) => Promise<string | undefined>;
type Get = (path: string, init?: RequestInit) => Promise<Response>;

const json = { "content-type": "application/json" };

/** What a visitor and a program must find right after a deployment. None of it needs an account or leaves anything behind. */
const checks = (address: string, loginOrigin: string): Readonly<Record<string, Check>> => ({
  "the home page answers, as a page that is asked for again each time": async (get) => {
    const home = await get("/");
    return all(
      is("status", home.status, 200),
      has(home, "content-type", "text/html"),
      has(home, "cache-control", "must-revalidate"),
    );
  },
  "it tells search engines its own address": async (get) => {
    const canonical = /rel="canonical" href="([^"]*)"/.exec(await (await get("/")).text())?.[1];
    return is("the canonical address", canonical, `${address}/`);
  },
  "its headers allow the site and its login, and nothing else": async (get) => {
    const home = await get("/");
    return all(
      has(home, "content-security-policy", "default-src 'none'"),
      has(home, "content-security-policy", `connect-src 'self' ${loginOrigin};`),
      has(home, "strict-transport-security", "max-age=63072000"),
      has(home, "x-content-type-options", "nosniff"),
      has(home, "x-frame-options", "DENY"),
      has(home, "referrer-policy", "strict-origin-when-cross-origin"),
    );
  },
  "a file with a hash in its name may be kept for good": async (get) => {
    const path = /\/_astro\/[\w.-]+\.(?:css|js)/.exec(await (await get("/")).text())?.[0];
    if (path === undefined) return "the home page names no such file";
    const file = await get(path);
    return all(is("status", file.status, 200), has(file, "cache-control", "immutable"));
  },
  "a page that there is not answers 404, with a page": async (get) => {
    const missing = await get("/there-is-no-such-page/");
    return all(is("status", missing.status, 404), has(missing, "content-type", "text/html"));
  },
  "the offline worker is never kept": async (get) => {
    const worker = await get("/sw.js");
    return all(is("status", worker.status, 200), has(worker, "cache-control", "no-cache"));
  },
  "the API says where to sign in, and it is the place that the headers allow": async (get) => {
    const settings = await get("/v1/sign-in");
    if (settings.status !== 200) return is("status", settings.status, 200);
    const { authorizationEndpoint } = (await settings.json()) as { authorizationEndpoint?: string };
    return is("authorizationEndpoint", authorizationEndpoint, `${loginOrigin}/oauth2/authorize`);
  },
  "the API decides about a portfolio": async (get) => {
    const reply = await get("/v1/eligibility/ccm?on=2026-03-15", {
      method: "POST",
      headers: json,
      body: "{}",
    });
    if (reply.status !== 200) return is("status", reply.status, 200);
    const { credential } = (await reply.json()) as { credential?: string };
    return is("credential", credential, "ccm");
  },
  "the API keeps its own errors": async (get) => {
    const reply = await get("/v1/there-is-no-such-route");
    return all(is("status", reply.status, 404), has(reply, "content-type", "application/json"));
  },
  "a log is given to nobody without a token": async (get) => {
    const reply = await get("/v1/log", { method: "POST", headers: json, body: "{}" });
    return is("status", reply.status, 401);
  },
});

/** Tries the site and its API from outside. Throws with all that is wrong. */
export async function smokeTest({ address, loginOrigin, fetch, say, pauseMs = PAUSE_MS }: SmokeTest) {
  const get: Get = (path, init) => fetch(`${address}${path}`, { redirect: "manual", ...init });
  const wrong: string[] = [];
  let answered = false;
  const noted: Get = async (path, init) => {
    const reply = await get(path, init);
    answered = true;
    return reply;
  };
  for (const [what, check] of Object.entries(checks(address, loginOrigin))) {
    const fault = await tried(() => check(noted), pauseMs);
    say(fault === undefined ? `  good: ${what}` : `  WRONG: ${what}: ${fault}`);
    if (fault !== undefined) wrong.push(what);
    if (!answered) throw new Error(`Nothing answers at ${address}.`);
  }
  if (wrong.length > 0) throw new Error(`${wrong.length} of the checks failed: ${wrong.join("; ")}.`);
}

async function tried(check: () => Promise<string | undefined>, pauseMs: number): Promise<string | undefined> {
  let fault: string | undefined;
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (tries > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    fault = await check().catch((error: Error) => `${error.message} ${String(error.cause ?? "")}`.trim());
    if (fault === undefined) return undefined;
  }
  return fault;
}

const is = (what: string, found: unknown, wanted: unknown): string | undefined =>
  found === wanted ? undefined : `${what} is ${String(found)}, not ${String(wanted)}`;

function has({ headers }: Response, header: string, part: string): string | undefined {
  const value = headers.get(header);
  return value?.includes(part) ? undefined : `${header} is ${value ?? "not there"}, and should have ${part}`;
}

const all = (...faults: (string | undefined)[]): string | undefined => {
  const found = faults.filter((fault) => fault !== undefined);
  return found.length === 0 ? undefined : found.join("; ");
};
