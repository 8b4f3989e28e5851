/*
 * Stores what was read, and the whole search index once search was opened, for reading without a connection.
 *
 * What the server says comes first: its answer is always handed on, and storing it is best effort. A stored copy is shown only if
 * the server cannot be reached, and says of itself that it is one and since when.
 */
const STORE = 'playbook-v1';
/** Header of a stored copy: when it was stored, in ISO 8601. */
const STORED_AT = 'x-playbook-stored';
/** Part of the store that makes room when the browser has none left. */
const TRIMMED = 1 / 3;
const base = new URL('./', self.location).pathname;

/** Whether the browser refused to store anything even after room was made; it is asked again once this worker starts anew. */
let full = false;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  if (Array.isArray(event.data?.keep)) event.waitUntil(storeSearch(event.data.keep));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  // The editor is megabytes that no reader needs, and of no use without a connection.
  if (url.pathname.startsWith(`${base}admin/`)) return;
  // The browser asks its own cache only, and answers that better itself.
  if (request.cache === 'only-if-cached') return;
  event.respondWith(answer(event, url));
});

/** A file whose name holds a hash of its content is the same wherever it comes from. */
const isHashed = (pathname) => pathname.startsWith(`${base}_astro/`) || /\.pf_\w+$/.test(pathname);

async function answer(event, url) {
  const key = url.origin + url.pathname;
  const hashed = isHashed(url.pathname);
  const stored = hashed ? await find(key) : undefined;
  if (stored) return stored;
  let response;
  try {
    response = await fetch(asked(event.request, hashed));
  } catch (error) {
    const copy = await find(key);
    if (!copy) throw error;
    return hashed ? copy : tell(event, copy);
  }
  keep(event, key, response, hashed);
  return response;
}

/**
 * The request as it is sent. Only hashed files may come from the cache of the browser without a question to the server. A request
 * for a page cannot be made anew as one, so it is asked for as a file; where the server leads elsewhere, the browser follows it.
 */
function asked(request, hashed) {
  if (hashed) return request;
  const cache = request.cache === 'no-store' || request.cache === 'reload' ? request.cache : 'no-cache';
  if (request.mode !== 'navigate') return new Request(request, { cache });
  return new Request(request.url, { cache, headers: request.headers, redirect: 'manual', credentials: 'same-origin' });
}

/** A stored copy; nothing if there is none, or if the browser does not let the store be read. */
async function find(key) {
  try {
    return await (await caches.open(STORE)).match(key);
  } catch {
    return undefined;
  }
}

/** Stores an answer in the background. If that fails, the reader still gets the answer. */
function keep(event, key, response, hashed) {
  if (response.status === 404 || response.status === 410) {
    // A page that was withdrawn is not shown later as if it were still there.
    event.waitUntil(drop(key));
    return;
  }
  if (full || response.status !== 200 || response.type !== 'basic') return;
  // A host that answers with a page where a file is missing must not have it stored as that file for good.
  if (hashed && /^text\/html\b/.test(response.headers.get('content-type') ?? '')) return;
  event.waitUntil(store(key, toStore(response.clone())));
}

/** An answer as it is stored: with its time, and without what is only true of its way over the network. */
function toStore(response) {
  const headers = new Headers(response.headers);
  headers.set(STORED_AT, new Date().toISOString());
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  return new Response(response.body, { status: 200, headers });
}

async function drop(key) {
  try {
    await (await caches.open(STORE)).delete(key);
  } catch {
    // The browser does not let the store be changed: it is not read then either.
  }
}

/**
 * Stores a copy, and if there is no room, once more after the oldest copies have made some. A copy that does not arrive whole, or
 * that the browser refuses for another reason, is not stored.
 */
async function store(key, copy) {
  const spare = copy.clone();
  try {
    const cache = await caches.open(STORE);
    try {
      await cache.put(key, copy);
    } catch (error) {
      if (error?.name !== 'QuotaExceededError') return;
      const keys = await cache.keys();
      const oldest = keys.slice(0, Math.ceil(keys.length * TRIMMED));
      await Promise.all(oldest.map((request) => cache.delete(request)));
      await cache.put(key, spare);
    }
  } catch (error) {
    if (error?.name === 'QuotaExceededError') full = true;
  }
}

/** A stored copy that says so: a page at its top, data through the page that asked for it. */
async function tell(event, copy) {
  const type = copy.headers.get('content-type') ?? '';
  const since = copy.headers.get(STORED_AT) ?? copy.headers.get('date');
  if (event.request.mode === 'navigate' && type.startsWith('text/html')) {
    const html = await copy.text();
    const language = /<html[^>]*\slang="([\w-]+)"/i.exec(html)?.[1];
    const note = `<p class="banner" role="status" data-stored-copy>${wordsOf(since, language)}</p>`;
    const headers = new Headers(copy.headers);
    headers.delete('content-length');
    return new Response(
      html.replace(/<body[^>]*>/i, (body) => body + note),
      { status: copy.status, headers },
    );
  }
  // Pictures, fonts and styles are no statement that could be out of date.
  if (event.request.destination === '') {
    const client = event.clientId ? await self.clients.get(event.clientId) : undefined;
    client?.postMessage({ stored: wordsOf(since) });
  }
  return copy;
}

function wordsOf(since, language = 'en-GB') {
  const date = new Date(since ?? '');
  const when = Number.isNaN(date.getTime())
    ? 'during an earlier visit'
    : `on ${date.toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' })}`;
  return `The site cannot be reached. This is a copy that your browser stored ${when}, so it may be out of date.`;
}

/** Stores the page on which search was opened, with what it is made of, and the whole index. */
async function storeSearch(open) {
  try {
    const cache = await caches.open(STORE);
    const own = open.map((url) => new URL(url)).filter((url) => url.origin === self.location.origin);
    const pages = await Promise.allSettled(own.map((url) => storeFresh(cache, url.origin + url.pathname)));
    const response = await fetch(`${base}pagefind/files.json`, { cache: 'no-cache' });
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
    const index = await Promise.allSettled([...files.filter((file) => !known.has(file)), ...fixed].map((file) => storeFresh(cache, file)));
    const whole = [...pages, ...index].every(({ status }) => status === 'fulfilled');
    for (const client of await self.clients.matchAll()) client.postMessage(whole ? 'search-kept' : 'search-not-kept');
  } catch {
    // Without the index, search needs a connection: nothing is lost that was there.
  }
}

async function storeFresh(cache, address) {
  const { pathname } = new URL(address, self.location);
  const response = await fetch(address, isHashed(pathname) ? {} : { cache: 'no-cache' });
  if (response.status !== 200) throw new TypeError(`${pathname} answered ${response.status}.`);
  await cache.put(address, toStore(response));
}
