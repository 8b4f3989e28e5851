import { createHash } from 'node:crypto';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fork } from '../../../scripts/fork/commands/fork.ts';
import { list } from '../../../scripts/fork/commands/list.ts';
import { status } from '../../../scripts/fork/commands/status.ts';
import { locateSource, parseTemplate, sourceName } from '../../../scripts/fork/registry/locate.ts';
import { assertAllowed } from '../../../scripts/fork/registry/rules.ts';
import { releaseText } from '../../../src/domain/template/release.ts';
import { lampPolicy } from '../../fork/releases.ts';
import { serveFolder, type Answer } from '../../fork/serve.ts';
import { createWorkspace, type Workspace } from '../../fork/workspace.ts';

let at: Workspace;
let stop = async (): Promise<void> => undefined;
beforeEach(async () => {
  at = await createWorkspace();
});
afterEach(async () => {
  await stop();
  stop = async () => undefined;
  await at.remove();
});

const INDEX = '/templates/lamp-policy/versions/index.json';
const RELEASE = '/templates/lamp-policy/versions/1.0.0.json';

/** Serves the playbook, answering some addresses otherwise. @returns the address of the template */
async function served(answer?: Answer): Promise<string> {
  const server = await serveFolder(at.site, answer);
  stop = server.stop;
  return `${server.address}templates/lamp-policy/`;
}

const at200 =
  (address: string, body: string | Buffer): Answer =>
  (request, response) => {
    if (request.url !== address) return false;
    response.end(body);
    return true;
  };

const indexWith = (change: (index: { versions: Record<string, unknown>[] } & Record<string, unknown>) => void): string => {
  const text = releaseText(lampPolicy('1.0.0'));
  const sha256 = createHash('sha256').update(text).digest('hex');
  const index = {
    format: 1,
    id: 'lamp-policy',
    name: 'Lamp',
    summary: 'Lamps.',
    kind: 'charter',
    latest: '1.0.0',
    versions: [{ version: '1.0.0', date: '2026-01-10', sha256, path: '1.0.0.json', items: ['First.'] } as Record<string, unknown>],
  };
  change(index);
  return JSON.stringify(index);
};

describe('a download', () => {
  it('comes from a published playbook by the address of a page, and the lock remembers the playbook', async () => {
    expect(await fork(await served(), { yes: true }, at.machine)).toBe(0);
    const { documents } = JSON.parse(await at.read('.playbook/lock.json')) as { documents: { source: string }[] };
    expect(documents[0]!.source).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await status({}, at.machine)).toBe(0);
  });

  it.each<[string, Answer, RegExp]>([
    ['is no JSON', at200(INDEX, '<html>'), /index\.json is not JSON/],
    ['is no UTF-8', at200(INDEX, Buffer.from([0x22, 0xff, 0x22])), /index\.json is not JSON/],
    ['does not fit its schema', at200(INDEX, '{"format":2}'), /index\.json, at format: /],
    [
      'has a key too many',
      at200(
        INDEX,
        indexWith((index) => (index.more = 1)),
      ),
      /index\.json, at its root: /,
    ],
    [
      'lists another template',
      at200(
        INDEX,
        indexWith((index) => (index.id = 'other')),
      ),
      /lists versions of "other", expected "lamp-policy"/,
    ],
    [
      'names a newest version that it does not list',
      at200(
        INDEX,
        indexWith((index) => (index.latest = '2.0.0')),
      ),
      /names 2\.0\.0 the newest version/,
    ],
    [
      'has another digest than listed',
      at200(RELEASE, `${releaseText(lampPolicy('1.0.0'))} `),
      /is not what the list of versions says: found the SHA-256/,
    ],
    [
      'lies at another site',
      at200(
        INDEX,
        indexWith((index) => (index.versions[0]!.path = 'https://elsewhere.example/1.json')),
      ),
      /expected one of its own/,
    ],
    ['is larger than allowed', at200(INDEX, Buffer.alloc(2 * 1024 * 1024 + 1, 0x20)), /is larger than 2 MB/],
    [
      'leads on for ever',
      (request, response) => {
        response.writeHead(302, { location: request.url }).end();
        return true;
      },
      /leads on more than 5 times/,
    ],
    [
      'leads to an address that is not safe',
      (_, response) => {
        response.writeHead(302, { location: 'http://elsewhere.example/' }).end();
        return true;
      },
      /expected one that starts with https:/,
    ],
    [
      'leads to a file of this machine',
      (_, response) => {
        response.writeHead(302, { location: 'file:///etc/hostname' }).end();
        return true;
      },
      /expected one that starts with https:/,
    ],
    [
      'is answered with an error',
      (_, response) => {
        response.writeHead(500).end();
        return true;
      },
      /answered 500, expected 200/,
    ],
    [
      'breaks off',
      (_, response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('{');
        setTimeout(() => response.destroy(), 20);
        return true;
      },
      /did not answer/,
    ],
  ])('that %s is refused, and nothing is written', async (_, answer, message) => {
    const before = await at.files();
    await expect(fork(await served(answer), { yes: true }, at.machine)).rejects.toThrow(message);
    expect(await at.files()).toEqual(before);
  });

  it('that follows a redirect is held to the digest all the same', async () => {
    const address = await served((request, response) => {
      if (request.url !== RELEASE) return false;
      response.writeHead(301, { location: '/templates/lamp-policy/versions/1.0.0.json?again' }).end();
      return true;
    });
    expect(await fork(address, { yes: true }, at.machine)).toBe(0);
  });

  it('whose body would run code or name other nodes is refused by its schema', async () => {
    const own = lampPolicy('1.0.0');
    const text = JSON.stringify({ ...own, body: { type: 'root', children: [{ type: 'html', value: '<script>' }] } });
    const sha256 = createHash('sha256').update(text).digest('hex');
    const index = indexWith((value) => (value.versions[0]!.sha256 = sha256));
    const address = await served((request, response) => at200(INDEX, index)(request, response) || at200(RELEASE, text)(request, response));
    await expect(fork(address, { yes: true }, at.machine)).rejects.toThrow('Found a node of type "html" in the body.');
  });
});

describe('an address', () => {
  it.each(['https://lamps.example/', 'http://localhost:4321/', 'http://127.0.0.1/', 'http://127.9.9.9/', 'http://[::1]:8080/'])(
    '%s may be asked',
    (url) => {
      expect(() => assertAllowed(new URL(url))).not.toThrow();
    },
  );
  it.each([
    'http://lamps.example/',
    'http://localhost.lamps.example/',
    'http://127.0.0.1.lamps.example/',
    'ftp://lamps.example/',
    'file:///a',
    'data:,a',
    'http://[::2]/',
  ])('%s may not', (url) => expect(() => assertAllowed(new URL(url))).toThrow(/expected one that starts with https:/));
  it.each([
    ['lamp-policy', { slug: 'lamp-policy' }],
    ['https://lamps.example/templates/lamp-policy/', { slug: 'lamp-policy', site: 'https://lamps.example/' }],
    ['https://lamps.example/book/templates/lamp-policy?x#y', { slug: 'lamp-policy', site: 'https://lamps.example/book/' }],
    ['https://lamps.example/templates/lamp-policy.md', { slug: 'lamp-policy', site: 'https://lamps.example/' }],
    ['https://lamps.example/templates/lamp-policy/versions/1.0.0.json', { slug: 'lamp-policy', site: 'https://lamps.example/' }],
    ['https://lamps.example/book/lamp-policy', { slug: 'lamp-policy', site: 'https://lamps.example/book/' }],
  ])('%s names a template', (words, named) => expect(parseTemplate(words)).toEqual(named));
  it.each(['', 'Lamp', 'a/b', '-a', 'https://lamps.example/', 'https://lamps.example/templates/', 'https://'])('%j names none', (words) => {
    expect(() => parseTemplate(words)).toThrow(/^Found /);
  });
});

describe('a folder', () => {
  it('is named in the lock by its path from the root, so that others find it too', () => {
    expect(sourceName(locateSource(at.site, at.root), at.root)).toBe('../playbook');
    expect(sourceName(locateSource('https://lamps.example/book', at.root), at.root)).toBe('https://lamps.example/book/');
  });

  it('gives no file that a link leads out of it to', async () => {
    await rm(path.join(at.site, RELEASE));
    await writeFile(path.join(at.root, 'other.json'), releaseText(lampPolicy('1.0.0')));
    await symlink(path.join(at.root, 'other.json'), path.join(at.site, RELEASE));
    await expect(fork('lamp-policy', { yes: true }, at.machine)).rejects.toThrow('expected one of its own');
  });

  it('lists nothing where there is no playbook, and still lists documents', async () => {
    await rm(at.site, { recursive: true });
    expect(await list({}, at.machine)).toBe(1);
    expect(at.warned.join('\n')).toContain('Found no templates in');
    expect(at.said.join('\n')).toContain('Documents of');
  });
});

describe('a path', () => {
  const lockWith = async (change: object): Promise<void> => {
    await fork('lamp-policy', { yes: true }, at.machine);
    const lock = JSON.parse(await at.read('.playbook/lock.json')) as { documents: object[] };
    await at.write('.playbook/lock.json', JSON.stringify({ ...lock, documents: [{ ...lock.documents[0], ...change }] }));
  };

  it.each([
    [{ path: '../out.md' }, 'without ".."'],
    [{ path: '/etc/out.md' }, 'without an empty part'],
    [{ path: 'C:\\out.md' }, 'without "C:'],
    [{ path: '.git/out.md' }, 'without ".git"'],
    [{ path: '.playbook/out.md' }, 'expected that of a Markdown file'],
    [{ path: 'out.sh' }, 'expected that of a Markdown file'],
    [{ answersPath: 'a/../../out.yaml' }, 'without ".."'],
    [{ id: '../x' }, 'Expected an id of lower-case letters'],
    [{ template: 'a/b' }, 'Expected an id of lower-case letters'],
    [{ base: '../../x' }, 'Expected a SHA-256 in hex'],
  ])('in a lock that says %j is refused before anything is read or written', async (change, message) => {
    await lockWith(change);
    const before = await at.files();
    await expect(status({}, at.machine)).rejects.toThrow(message);
    await expect(fork('lamp-policy', { yes: true, out: 'b' }, at.machine)).rejects.toThrow('Nothing was written.');
    expect(await at.files()).toEqual(before);
  });

  it('that goes through a link is refused', async () => {
    await mkdir(path.join(at.root, '../outside'));
    await symlink(path.join(at.root, '../outside'), path.join(at.root, 'linked'));
    await expect(fork('lamp-policy', { yes: true, out: 'linked' }, at.machine)).rejects.toThrow('Found a link at linked');
    expect(Object.keys(await at.files())).toEqual([]);
  });
});
