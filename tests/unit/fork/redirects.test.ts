import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fork } from '../../../scripts/fork/commands/fork.ts';
import { list } from '../../../scripts/fork/commands/list.ts';
import { status } from '../../../scripts/fork/commands/status.ts';
import { update } from '../../../scripts/fork/commands/update.ts';
import { download, judgesOf } from '../../../scripts/fork/registry/download.ts';
import { allowedRedirects, assertRedirect } from '../../../scripts/fork/registry/redirects.ts';
import { staleness } from '../../../scripts/commands/staleness.ts';
import { lampPolicy, publish } from '../../fork/releases.ts';
import { serveFolder, type Answer } from '../../fork/serve.ts';
import { createWorkspace, type Workspace } from '../../fork/workspace.ts';

let at: Workspace;
const stops: (() => Promise<void>)[] = [];
beforeEach(async () => {
  at = await createWorkspace();
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  await at.remove();
});

/** Serves the playbook. @returns its origin, and the paths that were asked of it */
async function served(answer?: Answer): Promise<{ origin: string; asked: string[] }> {
  const asked: string[] = [];
  const server = await serveFolder(at.site, (request, response) => {
    asked.push(request.url ?? '');
    return answer?.(request, response) ?? false;
  });
  stops.push(server.stop);
  return { origin: new URL(server.address).origin, asked };
}

/** A server that leads on everything, to the same path of another place. */
const leadingTo = (place: string, status = 302): Promise<{ origin: string; asked: string[] }> =>
  served((request, response) => {
    response.writeHead(status, { location: `${place}${request.url}` }).end();
    return true;
  });

describe('a playbook that leads on', () => {
  it.each([301, 302, 303, 307, 308])(
    'by %i to another port is refused, nothing is asked there, and the message says how to allow it',
    async (code) => {
      const target = await served();
      const first = await leadingTo(target.origin, code);
      const before = await at.files();
      await expect(fork(`${first.origin}/templates/lamp-policy/`, { yes: true }, at.machine)).rejects.toThrow(
        `leads to ${target.origin}/templates/lamp-policy/versions/index.json, a private address, expected one on ${first.origin}. Nothing was read from there. If you trust it, add --allow-redirect ${target.origin}, or name that playbook itself with --from.`,
      );
      expect(target.asked).toEqual([]);
      expect(await at.files()).toEqual(before);
    },
  );

  it('is followed where that place was allowed, by every command that asks it', async () => {
    const target = await served();
    const first = await leadingTo(target.origin);
    const allowRedirect = ['https://other.example', `${target.origin}/some/path`];
    expect(await fork(`${first.origin}/templates/lamp-policy/`, { yes: true, allowRedirect }, at.machine)).toBe(0);
    expect(await status({}, at.machine)).toBe(1);
    expect(at.said.join()).toContain('--allow-redirect');
    expect(await status({ allowRedirect }, at.machine)).toBe(0);
    await publish(at.site, [lampPolicy('1.0.0'), lampPolicy('1.1.0')]);
    expect(await update(undefined, {}, at.machine)).toBe(1);
    expect(await update(undefined, { allowRedirect }, at.machine)).toBe(0);
    expect(await list({ from: first.origin }, at.machine)).toBe(1);
    expect(at.warned.join()).toContain('--allow-redirect');
  });

  it('is followed no further than to the place that was allowed', async () => {
    const last = await served();
    const middle = await leadingTo(last.origin);
    const first = await leadingTo(middle.origin);
    const call = fork(`${first.origin}/templates/lamp-policy/`, { yes: true, allowRedirect: [middle.origin] }, at.machine);
    await expect(call).rejects.toThrow(`leads to ${last.origin}/`);
    expect(last.asked).toEqual([]);
  });

  it('to another name of the same machine is refused', async () => {
    const { port } = new URL((await served()).origin);
    const first = await leadingTo(`http://localhost:${port}`);
    await expect(download(new URL(`${first.origin}/a`))).rejects.toThrow(`leads to http://localhost:${port}/a, a private address`);
  });

  it('within its own place is followed, but not for ever', async () => {
    const first = await served((request, response) => {
      if (!request.url!.startsWith('/old/')) return false;
      response.writeHead(301, { location: request.url!.slice(4) }).end();
      return true;
    });
    expect(await fork(`${first.origin}/old/templates/lamp-policy/`, { yes: true }, at.machine)).toBe(0);
    const loop = await served((request, response) => {
      response.writeHead(302, { location: `${request.url}a` }).end();
      return true;
    });
    await expect(download(new URL(`${loop.origin}/a`))).rejects.toThrow('leads on more than 5 times');
    expect(loop.asked).toHaveLength(6);
  });

  it('is not followed by a report of staleness either', async () => {
    const target = await served();
    const first = await leadingTo(target.origin);
    await expect(staleness({ pages: first.origin, today: '2026-11-24', format: 'json' })).rejects.toThrow(
      `leads to ${target.origin}/api/pages.json`,
    );
    expect(target.asked).toEqual([]);
  });
});

describe('assertRedirect', () => {
  const FIRST = new URL('https://lamps.example/book/');
  const lead =
    (to: string, allowed: string[] = [], first = FIRST) =>
    () =>
      assertRedirect(first, first, new URL(to), allowedRedirects(allowed));

  it.each([
    ['http://lamps.example/', 'another port or scheme without encryption, expected one that starts with https: on lamps.example'],
    ['https://lamps.example:8443/', 'another port or scheme, expected one on https://lamps.example'],
    ['https://evil.example/', 'another host, expected one on https://lamps.example'],
    ['https://lamps.example.evil.example/', 'another host'],
    ['https://www.lamps.example/', 'another host'],
    ['https://lamps.example./', 'another host'],
    ['http://evil.example/', 'another host without encryption'],
    ['http://127.0.0.1:8080/', 'a private address without encryption'],
    ['https://10.0.0.1/', 'a private address'],
    ['https://192.168.1.1/', 'a private address'],
    ['https://172.16.0.1/', 'a private address'],
    ['https://100.64.0.1/', 'a private address'],
    ['http://169.254.169.254/latest/meta-data/', 'a private address'],
    ['https://0.0.0.0/', 'a private address'],
    ['https://0/', 'a private address'],
    ['https://2130706433/', 'a private address'],
    ['https://0x7f.1/', 'a private address'],
    ['https://0177.0.0.1/', 'a private address'],
    ['https://[::1]/', 'a private address'],
    ['https://[::]/', 'a private address'],
    ['https://[::ffff:127.0.0.1]/', 'a private address'],
    ['https://[64:ff9b::7f00:1]/', 'a private address'],
    ['https://[fe80::1]/', 'a private address'],
    ['https://[fd00:ec2::254]/', 'a private address'],
    ['https://localhost/', 'a private address'],
    ['https://api.localhost./', 'a private address'],
  ])('refuses %s, and says what it is', (to, what) => {
    expect(lead(to)).toThrow(what);
    expect(lead(to)).toThrow(`leads to ${new URL(to).href}, `);
    expect(lead(to)).toThrow(`add --allow-redirect ${new URL(to).origin}`);
  });

  it.each(['file:///etc/passwd', 'ftp://lamps.example/', 'data:text/plain,a', 'javascript:alert(1)', 'blob:https://lamps.example/x'])(
    'refuses %s, which cannot be allowed',
    (to) => {
      expect(lead(to)).toThrow('expected one that starts with https:. Nothing was read from there.');
    },
  );

  it('refuses a name or password, and shows neither', () => {
    expect(lead('https://me:secret@lamps.example/')).toThrow('with a name or password, expected none');
    expect(lead('https://me:secret@lamps.example/')).not.toThrow('secret');
  });

  it('allows its own place, and those that were named', () => {
    expect(lead('https://lamps.example/other')).not.toThrow();
    expect(lead('https://lamps.example:443/other')).not.toThrow();
    expect(lead('https://b.example/x', ['https://a.example', 'https://B.example/any/path'])).not.toThrow();
    expect(lead('http://b.example/x', ['https://b.example'])).toThrow('--allow-redirect http://b.example');
  });

  it.each(['', 'b.example', 'ftp://b.example', 'https://', 'true'])('takes %j for no place', (words) => {
    expect(() => allowedRedirects([words])).toThrow('expected the address to which the playbook leads, such as https://lamps.example.');
  });
});

describe('a name that changes its mind', () => {
  const [first, other] = [new URL('https://lamps.example/'), new URL('https://b.example/')];

  it.each(['127.0.0.1', '10.0.0.1', '169.254.169.254', '::1', '::ffff:10.0.0.1', '0.0.0.0'])(
    'and leads to %s after it was public, is not connected to',
    (inside) => {
      const judge = judgesOf(first, new Set())(first);
      expect(judge('lamps.example', ['93.184.216.34'])).toBeUndefined();
      expect(judge('lamps.example', ['93.184.216.34', inside])?.message).toContain(`lamps.example is ${inside} now, a private address`);
    },
  );

  it('may be of the own network from the start, and anything where a person allowed it', () => {
    const judges = judgesOf(first, new Set([other.origin]));
    expect(judges(first)('lamps.example', ['10.0.0.1'])).toBeUndefined();
    expect(judges(first)('lamps.example', ['10.0.0.1'])).toBeUndefined();
    expect(judges(other)('b.example', ['10.0.0.1'])).toBeUndefined();
  });
});
