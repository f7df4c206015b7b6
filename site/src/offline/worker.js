/*
 * The offline worker. The build writes the version and the list of files in (write-worker.ts). Pages come from the network
 * while there is one; without it, or with one that takes too long, from what was put aside: the core when this version was
 * installed, the library file by file once a page of it was shown. Hashed files never change, so they come from the device first. Nothing of the API, of signing in, or of
 * anybody's token is ever touched or kept.
 */
const VERSION = "__VERSION__";
/** Each address with the beginning of the SHA-256 of what is there in this version. Put aside when it is installed. */
const CORE = new Map(__CORE__);
/** The same, put aside afterwards, in this order. */
const LIBRARY = new Map(__LIBRARY__);
const ASIDE = `caseway-${VERSION}`;
/** Pages beyond the list that were opened while this version was in charge, and what they load. */
const VISITED = `caseway-visited-${VERSION}`;
const OFFLINE = "/offline/";
/** A page that is on the device is shown after this long without an answer. */
const PATIENCE_MS = 4_000;

addEventListener("install", (event) => {
  // In charge from the next page on; pages of the version before find their own files until the version after.
  skipWaiting();
  event.waitUntil(putAside());
});

addEventListener("activate", (event) => event.waitUntil(tidy().then(() => clients.claim())));

// A page asks for the library once it has loaded; not where the browser is to save data.
addEventListener("message", (event) => {
  if (event.data === "library") event.waitUntil(putLibraryAside());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || request.headers.has("authorization")) return;
  if (/^\/(v1|signed-in|oauth2|login)(\/|$)/.test(pathname)) return;
  if (request.mode === "navigate") event.respondWith(page(request, pathname));
  else if (pathname.startsWith("/_astro/") || CORE.has(pathname)) event.respondWith(file(request));
  else if (LIBRARY.has(pathname)) event.respondWith(listed(request, pathname));
});

/** All of this version, or nothing of it: while a new version is being uploaded, the next page tries again. */
async function putAside() {
  const cache = await caches.open(ASIDE);
  try {
    await Promise.all(
      [...CORE].map(async ([address, hash]) => cache.put(address, await fileOf(address, hash))),
    );
  } catch (error) {
    await caches.delete(ASIDE);
    throw error;
  }
}

let library;

/**
 * What is not there yet of the library, one file after the other. A browser may stop it at any time, and a network may
 * fail: the next page goes on where it stopped.
 */
function putLibraryAside() {
  library ??= (async () => {
    const cache = await caches.open(ASIDE);
    for (const [address, hash] of LIBRARY)
      if ((await cache.match(address)) === undefined)
        await cache.put(address, await fileOf(address, hash, "low"));
  })()
    .catch(() => undefined)
    .finally(() => {
      library = undefined;
    });
  return library;
}

/** A file as this version has it: from the device where an earlier version had the same. */
async function fileOf(address, hash, priority = "auto") {
  const kept = await caches.match(address);
  if (kept !== undefined && (await hashOf(kept)).startsWith(hash)) return kept;
  const reply = await fetch(address, { cache: "no-cache", priority });
  if (reply.ok && (await hashOf(reply)).startsWith(hash)) return reply;
  throw new Error(`${address} is not of this version`);
}

async function hashOf(reply) {
  const bytes = await crypto.subtle.digest("SHA-256", await reply.clone().arrayBuffer());
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Keeps this version and the one before, whose pages may still be open. The names come in the order of their making. */
async function tidy() {
  const others = (await caches.keys()).filter((name) => /^caseway-[0-9a-f]+$/.test(name) && name !== ASIDE);
  const before = others.slice(-1).map((name) => name.replace("caseway-", ""));
  const kept = [VERSION, ...before].flatMap((version) => [
    `caseway-${version}`,
    `caseway-visited-${version}`,
  ]);
  for (const name of await caches.keys())
    if (name.startsWith("caseway-") && !kept.includes(name)) await caches.delete(name);
}

/** A file that is part of a page. This version's own come first: an icon has the same name in every version. */
async function file(request) {
  const cache = await caches.open(ASIDE);
  const kept =
    (await cache.match(request.url, { ignoreVary: true })) ??
    (await caches.match(request.url, { ignoreVary: true }));
  if (kept !== undefined) return kept;
  const reply = await fetch(request);
  if (reply.ok) await keep(request.url, reply.clone());
  return reply;
}

/** What is of the library and no page: of this version from the device, or else from the network, or else of another version. */
async function listed(request, path) {
  const kept = await (await caches.open(ASIDE)).match(path);
  if (kept !== undefined) return kept;
  const reply = await fetch(request).catch(() => undefined);
  return reply?.ok ? reply : ((await caches.match(path)) ?? reply ?? Response.error());
}

async function page(request, path) {
  const here = CORE.has(path) || (LIBRARY.has(path) && (await isAside(path)));
  const network = fetch(request).then(
    async (reply) => {
      // What stands behind the question mark is for the page, not for the service.
      if (reply.ok && !reply.redirected && !here) await keep(path, reply.clone());
      return reply.status >= 500 && here ? aside(path) : reply;
    },
    () => aside(path),
  );
  if (!here) return network;
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  return Promise.race([network, patience.then(() => aside(path))]);
}

/** A page from the device: of this version where it has the page, never half of one and half of another; or what stands in for it. */
async function aside(path) {
  const cache = await caches.open(ASIDE);
  const kept = await cache.match(
    path.endsWith("/") || CORE.has(path) || LIBRARY.has(path) ? path : `${path}/`,
  );
  return (
    kept ??
    (await caches.match(path)) ??
    (await studyOf(path)) ??
    (await cache.match(OFFLINE)) ??
    Response.error()
  );
}

/** In place of the page of a case or a question: study asks the questions that a learner keeps (kept-questions.ts). */
async function studyOf(path) {
  const [, id] = /^\/practice\/(?!questions\/?$)([\w-]+)\/?$/.exec(path) ?? [];
  if (id === undefined || !(await caches.has("kept-questions"))) return undefined;
  return Response.redirect(`/practice/study/?case=${id}`);
}

const isAside = async (path) => (await (await caches.open(ASIDE)).match(path)) !== undefined;

/** A device without room still shows the page: it is only not kept. */
async function keep(address, reply) {
  try {
    const cache = await caches.open(VISITED);
    await cache.put(address, reply);
  } catch {
    return;
  }
}
