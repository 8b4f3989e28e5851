/*
 * Keeps what was read, and the whole search index once search was opened, for reading without a connection.
 * The network comes first for pages, so that nobody reads an old page while a new one can be had.
 */
const KEEP = 'playbook-v1';
const base = new URL('./', self.location).pathname;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  if (Array.isArray(event.data?.keep)) event.waitUntil(keepSearch(event.data.keep));
});

/** Keeps the page on which search was opened, with what it is made of, and the whole index. */
async function keepSearch(open) {
  const cache = await caches.open(KEEP);
  const own = open.map((url) => new URL(url)).filter((url) => url.origin === self.location.origin);
  await Promise.allSettled(own.map((url) => cache.add(url.origin + url.pathname)));
  const response = await fetch(`${base}pagefind/files.json`);
  if (!response.ok) return;
  const files = (await response.json()).map((file) => `${base}pagefind/${file}`);
  const known = new Set((await cache.keys()).map((request) => new URL(request.url).pathname));
  const wanted = new Set(files);
  // Index files carry a hash in their name: those of an older build are of no use.
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith(`${base}pagefind/`) && !wanted.has(pathname)) await cache.delete(request);
  }
  const fixed = files.filter((file) => /\.(js|json)$/.test(file));
  await Promise.allSettled([...files.filter((file) => !known.has(file)), ...fixed].map((file) => cache.add(file)));
  for (const client of await self.clients.matchAll()) client.postMessage('search-kept');
}

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  // The editor is megabytes that no reader needs, and of no use without a connection.
  if (url.pathname.startsWith(`${base}admin/`)) return;
  event.respondWith(answer(event.request, url));
});

async function answer(request, url) {
  const cache = await caches.open(KEEP);
  const key = url.origin + url.pathname;
  const hashed = url.pathname.startsWith(`${base}_astro/`) || /\.pf_\w+$/.test(url.pathname);
  const kept = hashed ? await cache.match(key) : undefined;
  if (kept) return kept;
  try {
    const response = await fetch(request);
    if (response.ok && response.type === 'basic') await cache.put(key, response.clone());
    return response;
  } catch (error) {
    const old = await cache.match(key);
    if (old) return old;
    throw error;
  }
}
