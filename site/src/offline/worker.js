/*
 * The offline worker. The build writes the version and the list of files in (write-worker.ts). Pages come from the network
 * while there is one; without it, or with one that takes too long, from what was put aside when this version was
 * installed. Hashed files never change, so they come from the device first. Nothing of the API, of signing in, or of
 * anybody's token is ever touched or kept.
 */
const VERSION = "__VERSION__";
/** Each address with the beginning of the SHA-256 of what is there in this version. */
const FILES = new Map(__FILES__);
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

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || request.headers.has("authorization")) return;
  if (/^\/(v1|signed-in|oauth2|login)(\/|$)/.test(pathname)) return;
  if (request.mode === "navigate") event.respondWith(page(request, pathname));
  else if (pathname.startsWith("/_astro/") || FILES.has(pathname)) event.respondWith(file(request));
});

/** All of this version, or nothing of it: while a new version is being uploaded, the next page tries again. */
async function putAside() {
  const cache = await caches.open(ASIDE);
  try {
    await Promise.all(
      [...FILES].map(async ([address, hash]) => cache.put(address, await fileOf(address, hash))),
    );
  } catch (error) {
    await caches.delete(ASIDE);
    throw error;
  }
}

/** A file as this version has it: from the device where an earlier version had the same. */
async function fileOf(address, hash) {
  const kept = await caches.match(address);
  if (kept !== undefined && (await hashOf(kept)).startsWith(hash)) return kept;
  const reply = await fetch(address, { cache: "no-cache" });
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

async function page(request, path) {
  const here = FILES.has(path);
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

/** A page from the device: of this version where it has the page, never half of one and half of another. */
async function aside(path) {
  const cache = await caches.open(ASIDE);
  const kept = await cache.match(path.endsWith("/") || FILES.has(path) ? path : `${path}/`);
  return kept ?? (await caches.match(path)) ?? (await cache.match(OFFLINE)) ?? Response.error();
}

/** A device without room still shows the page: it is only not kept. */
async function keep(address, reply) {
  try {
    const cache = await caches.open(VISITED);
    await cache.put(address, reply);
  } catch {
    return;
  }
}
