// Keeps the explorer usable without a network after one visit, at every address.
//
// A worker belongs to one version of the site and keeps it in a cache of its
// own, whole or not at all: the browser holds every file against its digest. A
// new version is kept beside the one in use and waits. It takes over when the
// reader says so or when the explorer is opened anew, and only then is the old
// one dropped.
const site = "{{.Site}}"; // the version in the addresses of its files
const family = "parley-";
const cacheName = family + "{{.Digest}}"; // of all that is kept, and of this program
const files = {{.Files}}; // digests by address
const pages = new Set({{.Pages}});
const start = "{{.Start}}"; // the page that starts the explorer at any address
const patience = 2000; // milliseconds that the server has for a page

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== self.location.origin) return;
  const path = pathname.startsWith("/web/") ? `/${site}${pathname}` : pathname; // as the manifest names its icons
  if (Object.hasOwn(files, path)) event.respondWith(file(path, event.request));
  else if (mode === "navigate" && pages.has(pathname)) event.respondWith(page(pathname));
});

async function install() {
  const cache = await caches.open(cacheName);
  try {
    const whole = Object.entries(files).map(async ([path, digest]) => [path, await load(path, digest)]);
    for (const [path, answer] of await Promise.all(whole)) await cache.put(path, answer);
  } catch (reason) {
    await caches.delete(cacheName);
    throw reason;
  }
}

// What the browser has loaded for the page need not be loaded again, unless it
// is not what it should be.
async function load(path, integrity) {
  try {
    return await fetch(path, { integrity });
  } catch {
    return fetch(path, { integrity, cache: "reload" });
  }
}

async function activate() {
  const old = (await caches.keys()).filter((name) => name.startsWith(family) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function file(path, request) {
  const cache = await caches.open(cacheName);
  return (await cache.match(path)) ?? fetch(request);
}

// A page that was visited comes as it is kept. Any other the server writes, with
// its numbers, if it still has this version and is quick; else the explorer
// starts without them and finds its state in the address.
async function page(path) {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(path);
  if (kept) return kept;
  try {
    const written = await fetch(path, { signal: AbortSignal.timeout(patience) });
    if (written.ok && written.headers.get("Parley-Site") === site) {
      await cache.put(path, written); // whole, or not at all
      return await cache.match(path);
    }
  } catch {
    // There is no server, or it is too slow.
  }
  return cache.match(start);
}
