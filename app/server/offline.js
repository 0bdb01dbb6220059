// Keeps the explorer usable without a network after one visit. Files under a
// version never change and come from the cache; everything else is asked of the
// server first and comes from the cache only when the server does not answer.
const cacheName = "parley-{{.Version}}";
const files = {{.ResourcesToCache}};

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(files))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  const drop = (names) =>
    Promise.all(names.filter((n) => n !== cacheName).map((n) => caches.delete(n)));
  event.waitUntil(caches.keys().then(drop));
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) {
    return;
  }
  const versioned = /^\/[0-9a-f]{16}\/web\//.test(url.pathname);
  event.respondWith(versioned ? cacheFirst(event.request) : serverFirst(event.request));
});

async function cacheFirst(request) {
  return (await caches.match(request)) ?? fetch(request);
}

async function serverFirst(request) {
  try {
    return await fetch(request);
  } catch (offline) {
    const kept = await caches.match(request.mode === "navigate" ? "/" : request);
    if (kept) {
      return kept;
    }
    throw offline;
  }
}
