import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, it } from 'vitest';

/** The service worker as the browser gets it, run against a store and a network that fail as told. */
const source = readFileSync('public/sw.js', 'utf8');
const ORIGIN = 'https://lamp.example';

interface Sent {
  url: string;
  cache: string;
  redirect: string;
}

let stored: Map<string, Response>;
let sent: Sent[];
let messages: unknown[];
let open: () => Promise<unknown>;
let put: (key: string, response: Response) => Promise<void>;
let network: (request: Request) => Promise<Response>;
let listeners: Record<string, (event: unknown) => void>;

/** An answer of the server, of the type that a browser gives to its own site. */
function answer(body: string, status = 200, headers: Record<string, string> = { 'content-type': 'text/html; charset=utf-8' }): Response {
  return Object.defineProperty(new Response(body, { status, headers }), 'type', { value: status === 0 ? 'opaqueredirect' : 'basic' });
}

const quota = (): Promise<never> => Promise.reject(new DOMException('No room.', 'QuotaExceededError'));

beforeEach(() => {
  stored = new Map();
  sent = [];
  messages = [];
  listeners = {};
  put = async (key, response) => void stored.set(new URL(key, ORIGIN).href, response);
  network = async () => answer('<html lang="en-GB"><body class="x"><p>New</p></body></html>');
  const cache = {
    match: async (key: string) => stored.get(key)?.clone(),
    put: (key: string, response: Response) => put(key, response),
    delete: async (key: string | { url: string }) => stored.delete(typeof key === 'string' ? key : key.url),
    keys: async () => [...stored.keys()].map((url) => ({ url })),
  };
  open = async () => cache;
  const self = {
    location: new URL(`${ORIGIN}/sw.js`),
    addEventListener: (name: string, listener: (event: unknown) => void) => (listeners[name] = listener),
    skipWaiting: () => undefined,
    clients: {
      claim: () => undefined,
      get: async (id: string) => ({ postMessage: (message: unknown) => messages.push([id, message]) }),
      matchAll: async () => [{ postMessage: (message: unknown) => messages.push(message) }],
    },
  };
  runInNewContext(source, {
    self,
    caches: { open: () => open() },
    fetch: (request: Request | string, init?: RequestInit) => {
      const asked = typeof request === 'string' ? new Request(new URL(request, ORIGIN), init) : request;
      sent.push({ url: asked.url, cache: asked.cache, redirect: asked.redirect });
      return network(asked);
    },
    ...{ URL, Request, Response, Headers, Promise, Date, Number, Math, Map, Set, Array, TypeError },
  });
});

/** What the worker answers, once everything that it does behind it is done; an error if the request fails. */
async function visit(path: string, request: Partial<Request> = { mode: 'navigate' }): Promise<Response | undefined> {
  const url = ORIGIN + path;
  const own =
    request.mode === 'navigate'
      ? { url, method: 'GET', cache: 'default', headers: new Headers(), destination: 'document', ...request }
      : Object.assign(new Request(url, request as RequestInit));
  let responded: Promise<Response> | undefined;
  const waiting: Promise<unknown>[] = [];
  listeners.fetch!({
    request: own,
    clientId: 'tab',
    respondWith: (promise: Promise<Response>) => (responded = promise),
    waitUntil: (promise: Promise<unknown>) => waiting.push(promise),
  });
  const response = await responded;
  await Promise.all(waiting);
  return response;
}

const read = async (path: string, request?: Partial<Request>): Promise<string | undefined> => (await visit(path, request))?.text();
const offline = () => (network = () => Promise.reject(new TypeError('Failed to fetch')));

describe('the answer of the server is handed on', () => {
  it.each([
    ['there is no room', () => (put = quota)],
    ['the copy is refused', () => (put = () => Promise.reject(new TypeError('Partial response')))],
    ['the store cannot be opened', () => (open = () => Promise.reject(new DOMException('Denied', 'SecurityError')))],
    [
      'the store throws at once',
      () =>
        (open = () => {
          throw new Error('Gone');
        }),
    ],
  ])('if %s', async (_, fail) => {
    fail();
    expect(await read('/guides/')).toContain('New');
    expect(await read('/_astro/site.AqRGcbV7.js', {})).toContain('New');
    expect(stored.size).toBe(0);
  });

  it.each([404, 410, 500, 503])('with the status %i, and is not stored', async (status) => {
    network = async () => answer('Sorry', status);
    expect((await visit('/guides/'))?.status).toBe(status);
    expect(stored.size).toBe(0);
  });

  it('if it leads elsewhere: the browser follows it', async () => {
    const lead = Object.defineProperties(new Response(null), { type: { value: 'opaqueredirect' }, status: { value: 0 } });
    network = async () => lead;
    expect(await visit('/guides')).toBe(lead);
    expect(sent[0]!.redirect).toBe('manual');
    expect(stored.size).toBe(0);
  });

  it('in part, and a part is not stored', async () => {
    network = async () => answer('ab', 206, { 'content-type': 'text/plain' });
    expect((await visit('/letters.txt', {}))?.status).toBe(206);
    expect(stored.size).toBe(0);
  });
});

describe('with a connection', () => {
  it('asks the server for everything but hashed files, past the cache of the browser', async () => {
    await visit('/guides/');
    await visit('/theme.css', {});
    await visit('/api/pages.json', { cache: 'force-cache' });
    await visit('/api/pages.json', { cache: 'reload' });
    await visit('/_astro/site.AqRGcbV7.js', {});
    expect(sent.map(({ cache }) => cache)).toEqual(['no-cache', 'no-cache', 'no-cache', 'reload', 'default']);
  });

  it('shows the page of the server however often it was stored, and stores the newer one', async () => {
    await visit('/guides/');
    network = async () => answer('<body>Newer</body>');
    expect(await read('/guides/')).toBe('<body>Newer</body>');
    expect(await stored.get(`${ORIGIN}/guides/`)!.text()).toBe('<body>Newer</body>');
  });

  it('takes a hashed file from the store without a question', async () => {
    network = async () => answer('1', 200, { 'content-type': 'text/javascript' });
    await visit('/_astro/site.AqRGcbV7.js', {});
    await visit('/pagefind/index/en_1.pf_index', {});
    const before = sent.length;
    await visit('/_astro/site.AqRGcbV7.js', {});
    await visit('/pagefind/index/en_1.pf_index', {});
    expect(sent.length).toBe(before);
  });

  it('never stores a page in the place of a hashed file', async () => {
    const script = { 'content-type': 'text/javascript' };
    await visit('/_astro/gone.AqRGcbV7.js', {});
    expect(stored.size).toBe(0);
    network = async () => answer('1', 200, script);
    await visit('/_astro/gone.AqRGcbV7.js', {});
    expect(stored.size).toBe(1);
  });

  it('forgets a page that the server has no more, and keeps one while the server is ill', async () => {
    await visit('/guides/');
    network = async () => answer('Sorry', 503);
    await visit('/guides/');
    expect(stored.size).toBe(1);
    network = async () => answer('Gone', 404);
    await visit('/guides/');
    expect(stored.size).toBe(0);
  });
});

describe('without a connection', () => {
  it('shows the stored page, which says what it is and since when', async () => {
    await visit('/guides/');
    offline();
    const html = await read('/guides/');
    const year = new Date().getFullYear();
    expect(html).toMatch(
      new RegExp(
        `<body class="x"><p class="banner" role="status" data-stored-copy>The site cannot be reached\\..* stored on \\d+ \\w+ ${year} at \\d\\d:\\d\\d,.*<p>New</p>`,
      ),
    );
  });

  it('says so of a copy without a date, and of data that a page asks for', async () => {
    stored.set(`${ORIGIN}/guides/`, answer('<body>Old</body>'));
    stored.set(`${ORIGIN}/api/pages.json`, answer('{}', 200, { 'content-type': 'application/json' }));
    offline();
    expect(await read('/guides/')).toContain('stored during an earlier visit');
    expect(await read('/api/pages.json', {})).toBe('{}');
    expect(messages).toEqual([['tab', { stored: expect.stringContaining('stored during an earlier visit') as string }]]);
  });

  it('fails as the network does if nothing is stored', async () => {
    offline();
    await expect(visit('/guides/')).rejects.toThrow('Failed to fetch');
    open = () => Promise.reject(new Error('Denied'));
    await expect(visit('/guides/')).rejects.toThrow('Failed to fetch');
  });
});

describe('a full store', () => {
  it('loses its oldest copies to a new one', async () => {
    for (let i = 0; i < 9; i++) await visit(`/guides/${i}/`);
    let refused = 0;
    put = async (key, response) => {
      if (stored.size >= 9 && ++refused) return quota();
      stored.set(key, response);
    };
    expect(await read('/guides/new/')).toContain('New');
    expect(refused).toBe(1);
    expect([...stored.keys()].map((key) => key.slice(ORIGIN.length))).toEqual([
      '/guides/3/',
      '/guides/4/',
      '/guides/5/',
      '/guides/6/',
      '/guides/7/',
      '/guides/8/',
      '/guides/new/',
    ]);
  });

  it('is left alone once making room did not help, and once a copy did not arrive whole', async () => {
    for (let i = 0; i < 9; i++) await visit(`/guides/${i}/`);
    put = () => Promise.reject(new TypeError('The body was cut off.'));
    await visit('/guides/new/');
    expect(stored.size).toBe(9);
    let puts = 0;
    put = () => (puts++, quota());
    for (let i = 0; i < 5; i++) expect(await read(`/guides/more-${i}/`)).toContain('New');
    expect(puts).toBe(2);
    expect(stored.size).toBe(6);
  });
});

describe('what it leaves to the browser', () => {
  it.each([
    ['the editor', '/admin/', { mode: 'navigate' }],
    ['what is not read', '/guides/', { method: 'POST' }],
    ['the cache of the browser alone', '/guides/', { cache: 'only-if-cached', mode: 'same-origin' }],
  ] as [string, string, Partial<Request>][])('%s', async (_, path, request) => {
    expect(await visit(path, request)).toBeUndefined();
    expect(sent).toEqual([]);
  });
});

describe('the search index', () => {
  const keepSearch = async () => {
    const waiting: Promise<unknown>[] = [];
    listeners.message!({
      data: { keep: [`${ORIGIN}/guides/?q=1#x`, 'https://other.example/x'] },
      waitUntil: (promise: Promise<unknown>) => waiting.push(promise),
    });
    await Promise.all(waiting);
  };

  it('is stored whole, and says if it is not', async () => {
    network = async (request) =>
      answer(request.url.endsWith('files.json') ? '["pagefind.js","index/en_1.pf_index"]' : 'x', 200, { 'content-type': 'text/plain' });
    stored.set(`${ORIGIN}/pagefind/index/en_0.pf_index`, answer('old'));
    await keepSearch();
    expect([...stored.keys()].map((key) => new URL(key, ORIGIN).pathname).sort()).toEqual([
      '/guides/',
      '/pagefind/index/en_1.pf_index',
      '/pagefind/pagefind.js',
    ]);
    put = quota;
    await keepSearch();
    expect(messages).toEqual(['search-kept', 'search-not-kept']);
  });

  it('does no harm without a connection or a store', async () => {
    offline();
    await keepSearch();
    open = () => Promise.reject(new Error('Denied'));
    await keepSearch();
    expect(messages).toEqual([]);
  });
});
