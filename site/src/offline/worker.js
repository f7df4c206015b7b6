/*
 * The offline worker. The build writes the version and the list of files in (integration.ts). Pages come from the network
 * while there is one; without it, from what was put aside when this version was installed. Hashed files never change, so
 * they come from the device first. Nothing of the API, of signing in, or of anybody's token is ever touched or kept.
 */
const VERSION = "__VERSION__";
const FILES = __FILES__;
const ASIDE = `caseway-${VERSION}`;
/** Pages beyond the list that were opened while this version was in charge, and what they load. */
const VISITED = `caseway-visited-${VERSION}`;
const OFFLINE = "/offline/";

addEventListener("install", (event) => {
  const fresh = FILES.map((file) => new Request(file, { cache: "reload" }));
  // It takes over when the last page of the old version is closed: no page mixes two versions.
  event.waitUntil(caches.open(ASIDE).then((cache) => cache.addAll(fresh)));
});

addEventListener("activate", (event) => {
  const mine = [ASIDE, VISITED];
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith("caseway-") && !mine.includes(name))
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => clients.claim()),
  );
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || request.headers.has("authorization"))
    return;
  if (/^\/(v1|signed-in|oauth2|login)(\/|$)/.test(url.pathname)) return;
  if (url.pathname.startsWith("/_astro/")) event.respondWith(hashed(request));
  else if (request.mode === "navigate") event.respondWith(page(request, url));
  else if (FILES.includes(url.pathname)) event.respondWith(fetch(request).catch(() => aside(url.pathname)));
});

async function hashed(request) {
  const kept = await caches.match(request);
  if (kept !== undefined) return kept;
  const reply = await fetch(request);
  if (reply.ok) await keep(request, reply.clone());
  return reply;
}

async function page(request, url) {
  try {
    const reply = await fetch(request);
    if (reply.ok && !reply.redirected && !FILES.includes(url.pathname))
      await keep(url.pathname, reply.clone());
    return reply;
  } catch {
    // What stands behind the question mark is for the page, not for the service.
    return aside(url.pathname);
  }
}

async function aside(path) {
  return (await caches.match(path)) ?? (await caches.match(OFFLINE)) ?? Response.error();
}

/** A device without room still shows the page: it is only not kept. */
async function keep(request, reply) {
  try {
    const cache = await caches.open(VISITED);
    await cache.put(request, reply);
  } catch {
    return;
  }
}
