import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkExternal, type ExternalCheck } from '../../scripts/check/external.ts';
import { reportExternal } from '../../scripts/commands/check-external.ts';
import { readAddresses } from '../../scripts/io/read-addresses.ts';
import { httpFetch } from '../../scripts/io/http-request.ts';
import { externalReport } from '../../scripts/reporters/external.ts';
import { loadConfig } from '../../src/content/load-config.ts';
import { FIXTURE } from '../sites.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'external-'));
const requests: { method: string; url: string; agent: string; open: number }[] = [];
let open = 0;

const ROUTES: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/fine': (_, response) => response.end('fine'),
  '/no-head': ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
  '/moved': (_, response) => response.writeHead(301, { location: '/fine' }).end(),
  '/for-now': (_, response) => response.writeHead(302, { location: '/fine' }).end(),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/shut': (_, response) => response.writeHead(403).end(),
  '/fault': (_, response) => response.writeHead(500).end(),
  '/slow': () => undefined,
  '/inside': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
};

const server = createServer((request, response) => {
  open++;
  response.on('close', () => open--);
  requests.push({ method: request.method!, url: request.url!, agent: request.headers['user-agent'] ?? '', open });
  // A moment, so that two requests at one time would be seen as such.
  setTimeout(() => (ROUTES[request.url!] ?? ((_, answer) => answer.writeHead(404).end()))(request, response), 5);
});
let site = '';
const waits: number[] = [];
const net = (allowPrivate: boolean) => ({
  fetch: httpFetch({ userAgent: 'test (+https://lamp.example/)', timeout: 300, allowPrivate }),
  sleep: (milliseconds: number) => {
    waits.push(milliseconds);
    return Promise.resolve();
  },
  now: Date.now,
});

const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://localhost:${(server.address() as AddressInfo).port}`;
  write(
    'guides/lamp.mdx',
    `---\ntitle: Lamp\n---\n\nSee [it](${site}/fine), [this](${site}/moved)\nand [that][x], [home](/guides/lamp/), [mail](mailto:a@b.example).\n\n[x]: ${site}/gone\n`,
  );
  write('sources/log.mdx', `---\nurl: ${site}/moved\n---\n\n[Head](${site}/no-head) [now](${site}/for-now) [shut](${site}/shut)\n`);
  write('sources/slow.mdx', `---\nurl: ${site}/slow\n---\n`);
  write(
    'controls/law.yaml',
    `url: ${site}/fault\ncontrols:\n  - id: a\n    url: https://localhost:${new URL(site).port}/fine\n  - id: b\n    url: http://no-such-host.invalid/\n`,
  );
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

it('asks for nothing that stands outside of the content folder', async () => {
  const other = mkdtempSync(path.join(tmpdir(), 'external-'));
  mkdirSync(path.join(other, 'content/guides'), { recursive: true });
  writeFileSync(path.join(other, 'outside.mdx'), '---\ntitle: A\n---\n\n[a](https://outside.example/)\n');
  execFileSync('sh', ['-ec', 'ln -s ../../outside.mdx content/guides/in.mdx; mkfifo content/guides/pipe.mdx'], { cwd: other });
  expect([...(await readAddresses(path.join(other, 'content')))]).toEqual([]);
  rmSync(other, { recursive: true });
});

describe('a check of external addresses', () => {
  let result: ExternalCheck;
  beforeAll(async () => (result = await checkExternal(folder, net(true))));

  it('warns of what is gone, moved or unreachable, in every place, and of nothing else', () => {
    const found = result.issues.map(
      ({ code, severity, file, position }) => `${severity} ${code} ${file}:${position?.line}:${position?.column}`,
    );
    expect(found.sort()).toEqual([
      'warning address-gone guides/lamp.mdx:8:1',
      `warning address-moved guides/lamp.mdx:5:${`See [it](${site}/fine), `.length + 1}`,
      'warning address-moved sources/log.mdx:2:6',
      'warning address-unreachable controls/law.yaml:1:6',
      'warning address-unreachable controls/law.yaml:4:10',
      'warning address-unreachable controls/law.yaml:6:10',
      'warning address-unreachable sources/slow.mdx:2:6',
    ]);
  });

  it('tells apart how each address answers', () => {
    const states = Object.fromEntries(
      result.addresses.map(({ url, state }) => [url.replace(/:\d+/, ''), state.kind === 'no-answer' ? state.why : state.kind]),
    );
    expect(states).toEqual({
      'http://localhost/fine': 'answers',
      'http://localhost/for-now': 'answers',
      'http://localhost/no-head': 'answers',
      'http://localhost/moved': 'moved',
      'http://localhost/gone': 'gone',
      'http://localhost/shut': 'refused',
      'http://localhost/fault': 'server-error',
      'http://localhost/slow': 'timeout',
      'https://localhost/fine': 'tls',
      'http://no-such-host.invalid/': 'dns',
    });
    expect(result.addresses.find(({ url }) => url.endsWith('/moved'))?.state).toMatchObject({ to: `${site}/fine` });
  });

  it('asks one host one thing at a time, with a pause, each address once, and says who asks', () => {
    expect(Math.max(...requests.map((request) => request.open))).toBe(1);
    // Asked by itself, and at the end of the redirects from /moved and /for-now.
    expect(requests.filter(({ url }) => url === '/fine')).toHaveLength(3);
    expect(requests.filter(({ url }) => url === '/moved')).toHaveLength(1);
    expect(waits.filter((wait) => wait === 1000).length).toBeGreaterThanOrEqual(7);
    expect(new Set(requests.map(({ agent }) => agent))).toEqual(new Set(['test (+https://lamp.example/)']));
  });

  it('says in words what was found, where, and what to do', () => {
    const report = externalReport(result, 'content/');
    expect(report).toContain(
      `content/sources/log.mdx:2:6 warning address-moved\n    Found the address ${site}/moved, which has moved for good to ${site}/fine.\n    Open the new address.`,
    );
    expect(report).toContain(`    ${site}/shut (403)`);
    expect(report.split('\n').at(-1)).toBe(
      '10 external addresses: 3 answer, 1 moved for good, 1 gone, 1 do not say to a program, 1 with a fault of their server, 3 without an answer. Nothing here keeps the site from being built.',
    );
  });
});

describe('an address inside the network', () => {
  it('is not asked, by name, by number or by redirect', async () => {
    const before = requests.length;
    const { addresses } = await checkExternal(folder, net(false));
    expect(addresses.filter(({ url }) => url.includes('localhost')).map(({ state }) => state)).toEqual(
      Array.from({ length: 9 }, () => expect.objectContaining({ kind: 'no-answer', why: 'private' })),
    );
    for (const url of [
      site.replace('localhost', '127.0.0.1'),
      site.replace('localhost', '2130706433'),
      'http://[::1]/',
      'http://[::ffff:7f00:1]/',
    ]) {
      await expect(net(false).fetch(new URL(url), 'HEAD')).rejects.toMatchObject({ code: 'PRIVATE' });
    }
    expect(requests).toHaveLength(before);
  });
});

describe('a machine without a connection', () => {
  it('is told so once, instead of a warning for every address', async () => {
    const fetch = () => Promise.reject(Object.assign(new Error('getaddrinfo'), { code: 'EAI_AGAIN' }));
    const result = await checkExternal(folder, { ...net(true), fetch });
    expect(result).toMatchObject({ offline: true, issues: [] });
    expect(externalReport(result, '')).toMatch(/^None of 10 external addresses answered\./);
    const one = await checkExternal(folder, {
      ...net(true),
      fetch: (url) => (url.pathname === '/fine' ? Promise.resolve({ status: 200 }) : fetch()),
    });
    expect(one.offline).toBe(false);
    expect(one.issues.length).toBeGreaterThan(5);
  });
});

describe('the command', () => {
  it('names the repository, reports in JSON, and does not fail', async () => {
    const { config } = await loadConfig(path.join(FIXTURE, 'playbook.config.ts'));
    rmSync(path.join(folder, 'sources'), { recursive: true });
    rmSync(path.join(folder, 'controls'), { recursive: true });
    const pass = () => Promise.resolve();
    const loaded = { config, content: folder, file: '' };
    requests.length = 0;
    const json = JSON.parse(await reportExternal(loaded, { format: 'json', allowPrivate: true }, pass)) as ExternalCheck;
    expect(json.addresses.map(({ state }) => state.kind).sort()).toEqual(['answers', 'gone', 'moved']);
    expect(json.issues).toHaveLength(2);
    expect(requests[0]!.agent).toContain(config.repository!.url);
    expect(await reportExternal(loaded, { format: 'terminal' }, pass)).toContain('was not asked');
  });
});
