import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environmentOf, FIXTURE } from '../sites.ts';
import { rawRequest, type RawAnswer } from '../raw-request.ts';

const CONFIG = path.join(FIXTURE, 'playbook.config.ts');

const PAGE = '<!doctype html><title>Lamps</title><p>Twenty-six letters.</p>';
const TEXT = 'abcdefghijklmnopqrstuvwxyz';

/** Files of a built site, and what has no business in one. */
function makeSite(folder: string): string {
  const out = path.join(folder, 'dist');
  const files = {
    'index.html': PAGE,
    '404.html': '<!doctype html><title>There is no such page</title>',
    'guides/index.html': PAGE,
    'guides/hang a lamp/index.html': PAGE,
    'guides/lamp.md': '# Lamp – hung\n',
    'letters.txt': TEXT,
    'empty.txt': '',
    'theme.css': 'body{}',
    'pagefind/wasm.en.pagefind': 'w',
    'pagefind/fragment/en_0a860c4.pf_fragment': 'f',
    'pagefind/pagefind.js': '1',
    '_astro/site.AqRGcbV7.js': '1',
    '.env': 'SECRET',
    '.git/config': 'SECRET',
    '.well-known/security.txt': 'Contact: us',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(out, name)), { recursive: true });
    writeFileSync(path.join(out, name), text);
  }
  mkdirSync(path.join(folder, 'dist-secret'));
  writeFileSync(path.join(folder, 'secret.txt'), 'SECRET');
  writeFileSync(path.join(folder, 'dist-secret/index.html'), 'SECRET');
  symlinkSync('../secret.txt', path.join(out, 'link.txt'));
  symlinkSync('..', path.join(out, 'up'));
  symlinkSync('letters.txt', path.join(out, 'inside.txt'));
  symlinkSync('guides', path.join(out, 'manuals'));
  mkdirSync(path.join(out, 'linked'));
  symlinkSync('../../secret.txt', path.join(out, 'linked/index.html'));
  spawnSync('sh', ['-c', 'mkfifo "$0"', path.join(out, 'pipe.txt')]);
  return out;
}

/** Starts `serve` on a site. @returns the port it printed */
async function start(config: string, out: string, port: number): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn('node', ['scripts/playbook.ts', 'serve', '--port', String(port)], { env: environmentOf({ config, out }) });
  let said = '';
  const printed = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /localhost:(\d+)/.exec(said)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', () => reject(new Error(said)));
  });
  return { child, port: Number(printed) };
}

const PORT = Number(process.env.PLAYBOOK_TEST_PORT ?? 4391) + 40;
const folder = mkdtempSync(path.join(tmpdir(), 'playbook-serve-'));
const out = makeSite(folder);
const running: ChildProcess[] = [];
let main = 0;
let based = 0;

beforeAll(async () => {
  const sites = await Promise.all([
    start(CONFIG, out, PORT),
    // Under a base path, and on a port that the first one may have taken.
    start('tests/fixtures/lumen/playbook.config.ts', out, PORT + 1),
  ]);
  running.push(...sites.map(({ child }) => child));
  [main, based] = sites.map(({ port }) => port) as [number, number];
}, 60_000);
afterAll(() => {
  for (const child of running) child.kill();
  rmSync(folder, { recursive: true, force: true });
});

const get = (target: string, ...headers: string[]): Promise<RawAnswer> => rawRequest(main, `GET ${target} HTTP/1.1`, ...headers);

/** An answer that refuses says so in words, and shows neither a stack nor a path of this machine. */
function isPlain(answer: RawAnswer): boolean {
  return !/\bat \S+:\d+|node_modules|Error:|\/tmp\/|SECRET/.test(answer.all) && !answer.all.includes(folder);
}

describe('the local server', () => {
  it.each([
    ['/..%2fx', 400],
    ['/%c0%ae/x', 400],
    ['/%', 400],
    ['/%zz/', 400],
    ['/%00', 400],
    ['/letters.txt%00.html', 400],
    ['/../secret.txt', 400],
    ['/../dist-secret/', 400],
    ['/%2e%2e/secret.txt', 400],
    ['/guides/..%2f..%2f..%2fsecret.txt', 400],
    ['/..%5csecret.txt', 400],
    ['/guides\\..\\letters.txt', 400],
    ['/guides%2findex.html', 400],
    ['/%0d%0aX-Injected:1', 400],
    ['letters.txt', 400],
    ['*', 400],
    ['//evil.example/..', 404],
    ['//evil.example', 404],
    ['//guides', 404],
    ['/.env', 404],
    ['/.git/config', 404],
    ['/%2eenv', 404],
    ['/no-such-page/', 404],
    ['/letters.txt/', 404],
    ['/letters.txt/x', 404],
    [`/${'x'.repeat(2000)}`, 404],
    [`/${'x/'.repeat(2000)}`, 404],
  ])('answers %s with %i, in plain words', async (target, status) => {
    const answer = await get(target);
    expect(answer.status).toBe(status);
    expect(isPlain(answer)).toBe(true);
    expect(answer.headers['x-injected']).toBeUndefined();
  });

  it.each(['/link.txt', '/up/secret.txt', '/up/dist/letters.txt', '/inside.txt', '/manuals/', '/manuals', '/linked/', '/pipe.txt'])(
    'follows no link and reads no pipe: %s',
    async (target) => {
      const answer = await get(target);
      expect(answer.status).toBe(404);
      expect(isPlain(answer)).toBe(true);
    },
  );

  it.each([
    ['bytes=10-5', 416],
    ['bytes=26-', 416],
    ['bytes=99-100', 416],
    ['bytes=-0', 416],
    ['bytes=-5', 206, 'vwxyz', 'bytes 21-25/26'],
    ['bytes=-99', 206, TEXT, 'bytes 0-25/26'],
    ['bytes=-26', 206, TEXT, 'bytes 0-25/26'],
    ['bytes=0-0', 206, 'a', 'bytes 0-0/26'],
    ['bytes=3-5', 206, 'def', 'bytes 3-5/26'],
    ['bytes=20-99', 206, 'uvwxyz', 'bytes 20-25/26'],
    ['bytes=25-', 206, 'z', 'bytes 25-25/26'],
    // Several ranges may be answered with the whole file, and so may what is no range at all.
    ['bytes=0-1,5-6', 200, TEXT],
    ['lines=1-2', 200, TEXT],
    ['bytes=', 200, TEXT],
    ['bytes=z-', 200, TEXT],
  ])('answers the range %s with %i', async (range, status, body?: string, shown?: string) => {
    const answer = await get('/letters.txt', `Range: ${range}`);
    expect(answer.status).toBe(status);
    if (status === 416) expect(answer.headers['content-range']).toBe('bytes */26');
    else expect([answer.body, answer.headers['content-range']]).toEqual([body, shown]);
    expect(isPlain(answer)).toBe(true);
  });

  it('has no range of an empty file and of a page that is not there', async () => {
    expect((await get('/empty.txt', 'Range: bytes=0-5')).status).toBe(416);
    const missing = await get('/no-such-page/', 'Range: bytes=0-5');
    expect(missing.status).toBe(404);
    expect(missing.body).toContain('There is no such page');
  });

  it.each(['PUT', 'DELETE', 'TRACE', 'POST', 'PATCH', 'OPTIONS', 'PROPFIND', 'CONNECT'])('refuses %s', async (method) => {
    const answer = await rawRequest(
      main,
      `${method} ${method === 'CONNECT' ? 'letters.txt:80' : '/letters.txt'} HTTP/1.1`,
      'X-Echo: SECRET',
    );
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
    expect(answer.all).not.toContain('SECRET');
  });

  it('answers HEAD as GET, without the body', async () => {
    for (const target of ['/', '/letters.txt', '/no-such-page/']) {
      const whole = await get(target);
      const head = await rawRequest(main, `HEAD ${target} HTTP/1.1`);
      expect([head.status, head.headers['content-length'], head.body]).toEqual([whole.status, whole.headers['content-length'], '']);
    }
  });

  it('leads to the folder of a page, and to no other host', async () => {
    const answer = await get('/guides?filter=//evil.example');
    expect([answer.status, answer.headers.location]).toEqual([301, '/guides/?filter=//evil.example']);
    expect((await get('/guides/hang%20a%20lamp')).headers.location).toBe('/guides/hang%20a%20lamp/');
    expect((await get('/guides/hang%20a%20lamp/')).body).toBe(PAGE);
  });

  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/guides/lamp.md', 'text/markdown; charset=utf-8', 'no-cache'],
    ['/letters.txt', 'text/plain; charset=utf-8', 'no-cache'],
    ['/theme.css', 'text/css; charset=utf-8', 'no-cache'],
    ['/pagefind/pagefind.js', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/pagefind/wasm.en.pagefind', 'application/octet-stream', 'no-cache'],
    ['/pagefind/fragment/en_0a860c4.pf_fragment', 'application/octet-stream', 'public, max-age=31536000, immutable'],
    ['/_astro/site.AqRGcbV7.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/.well-known/security.txt', 'text/plain; charset=utf-8', 'no-cache'],
  ])('sends %s with the headers of a public host', async (target, type, cache) => {
    const { status, headers } = await get(target);
    expect([status, headers['content-type'], headers['cache-control'], headers['x-content-type-options']]).toEqual([
      200,
      type,
      cache,
      'nosniff',
    ]);
  });

  it('says that a file has not changed since it was asked for', async () => {
    const { headers } = await get('/letters.txt');
    const again = await get('/letters.txt', `If-None-Match: ${headers.etag}`);
    expect([again.status, again.body]).toEqual([304, '']);
    expect((await get('/letters.txt', 'If-Match: "other"')).status).toBe(412);
  });

  it('answers only at its own name, so that a page of another host cannot read it', async () => {
    expect((await get('/', 'Host: evil.example')).status).toBe(403);
    expect((await get('/', 'Host: 127.0.0.1.evil.example')).status).toBe(403);
    for (const host of ['localhost:4321', '127.0.0.1:4321', '[::1]:4321', 'lamps.localhost']) {
      expect((await get('/', `Host: ${host}`)).status).toBe(200);
    }
  });

  it('reads a target with its host, and closes on what is no HTTP', async () => {
    expect((await get('http://localhost/letters.txt')).body).toBe(TEXT);
    expect((await rawRequest(main, 'LAMPS')).status).toBe(400);
  });

  it('stands under the base path of its site', async () => {
    const at = (target: string) => rawRequest(based, `GET ${target} HTTP/1.1`);
    expect((await at('/handbook/')).body).toBe(PAGE);
    expect((await at('/handbook/letters.txt')).body).toBe(TEXT);
    const lead = await at('/handbook');
    expect([lead.status, lead.headers.location]).toEqual([301, '/handbook/']);
    expect((await at('/handbook/guides')).headers.location).toBe('/handbook/guides/');
    for (const target of ['/', '/letters.txt', '/handbooks/letters.txt', '/handbook/handbook/letters.txt'])
      expect((await at(target)).status).toBe(404);
  });

  it('goes on after all of this', async () => {
    expect((await get('/')).status).toBe(200);
    for (const child of running) expect(child.exitCode).toBeNull();
  });
});

describe('a port that is taken', () => {
  const taken: Server[] = [];
  const take = (port: number, host: string) =>
    new Promise<void>((resolve) => {
      taken.push(createServer().listen(port, host, resolve));
    });
  afterAll(() => Promise.all(taken.map((server) => new Promise((resolve) => server.close(resolve)))));

  it('is passed over, on whichever address it is taken, and the one in use is printed', async () => {
    await take(PORT + 4, '127.0.0.1');
    await take(PORT + 5, '::1').catch(() => undefined);
    const { child, port } = await start(CONFIG, out, PORT + 4);
    running.push(child);
    expect(port).toBeGreaterThan(PORT + 4);
    expect((await rawRequest(port, 'GET / HTTP/1.1')).body).toBe(PAGE);
  });

  it('is reported in a sentence if no other can be had', async () => {
    // The last port there is: none follows it.
    await take(65_535, '127.0.0.1');
    const { stderr, status } = spawnSync('node', ['scripts/playbook.ts', 'serve', '--port', '65535'], {
      encoding: 'utf8',
      env: environmentOf({ config: CONFIG, out }),
    });
    expect(status).toBe(2);
    expect(stderr).toBe('Port 65535 is taken, and there is none after it. Stop what uses it, or name another with --port.\n');
  });
});
