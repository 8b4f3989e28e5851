import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staleness } from '../../scripts/commands/staleness.ts';
import { runPlaybook } from '../sites.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'staleness-'));
const file = path.join(folder, 'pages.json');
const entry = (title: string, reviewBy: string, rest: object = {}) => ({
  url: `https://lamp.example/${title.length}/`,
  title,
  owner: 'counter',
  reviewBy,
  ...rest,
});
const PAGES = {
  version: 1,
  name: 'Lamps',
  entries: [
    entry('Hang [it]', '2026-11-22'),
    entry('Dim it', '2026-11-24'),
    entry('Log', '2026-12-01', { source: { published: 'undated', kind: 'unverified' } }),
  ],
};
const server = createServer((request, response) =>
  request.url === '/handbook/api/pages.json' ? response.end(JSON.stringify(PAGES)) : response.writeHead(404).end(),
);
let site = '';

beforeAll(async () => {
  writeFileSync(file, JSON.stringify(PAGES));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/handbook`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const today = '2026-11-24';

describe('the report of staleness', () => {
  it('is plain text for a terminal', async () => {
    expect(await staleness({ pages: file, today, format: 'terminal' })).toBe(`Lamps: reviews and sources on 2026-11-24

counter
  Review overdue (1)
    Hang [it], due 2026-11-22, 2 days ago
      https://lamp.example/9/
  Review due within 30 days (2)
    Dim it, due 2026-11-24, today
      https://lamp.example/6/
    Log, due 2026-12-01, in 7 days
      https://lamp.example/3/
  Sources to replace or to trace (1)
    Log, unverified, undated
      https://lamp.example/3/
`);
  });

  it('is Markdown for an issue, in which a title means its words', async () => {
    const report = await staleness({ pages: file, today, format: 'markdown' });
    expect(report).toContain('# Lamps: reviews and sources on 2026-11-24\n\n## counter\n\n### Review overdue (1)\n');
    expect(report).toContain('- [Hang \\[it\\]](https://lamp.example/9/), due 2026-11-22, 2 days ago\n');
  });

  it('says that all is well where it is', async () => {
    writeFileSync(path.join(folder, 'well.json'), JSON.stringify({ ...PAGES, entries: [entry('Dim it', '2099-01-01')] }));
    expect(await staleness({ pages: path.join(folder, 'well.json'), today, format: 'terminal' })).toContain(
      'Every entry is within its review, and every source is dated, traceable and recent. Entries read: 1.',
    );
  });

  it.each([[''], ['/'], ['/api/pages.json']])('reads a site by its address and "%s"', async (end) => {
    const report = JSON.parse(await staleness({ pages: site + end, today, format: 'json' })) as { owners: { overdue: object[] }[] };
    expect(report.owners[0]!.overdue).toHaveLength(1);
  });

  const unreadable: [string, string, string][] = [
    ['no JSON', 'x', 'is not JSON'],
    ['of another version', JSON.stringify({ ...PAGES, version: 2 }), 'not an inventory of version 1'],
    ['without a date', JSON.stringify({ ...PAGES, entries: [entry('a', 'soon')] }), 'entry 1 has no `reviewBy`'],
    ['with half a source', JSON.stringify({ ...PAGES, entries: [entry('a', '2026-01-01', { source: {} })] }), 'no `source.published`'],
  ];
  it.each(unreadable)('cannot be made of a file %s', async (_, text, message) => {
    writeFileSync(path.join(folder, 'bad.json'), text);
    await expect(staleness({ pages: path.join(folder, 'bad.json'), today, format: 'json' })).rejects.toThrow(message);
  });

  it('cannot be made of a site that has none, and says so', async () => {
    await expect(staleness({ pages: `${site}/x/`, today, format: 'json' })).rejects.toThrow('answered 404, expected 200');
    await expect(staleness({ pages: 'http://127.0.0.1:1/', today, format: 'json' })).rejects.toThrow('did not answer');
  });

  it('never fails for what it found, and fails with 2 where it cannot be made', () => {
    const run = (...args: string[]) => runPlaybook(['staleness', ...args], process.env).code;
    expect(run('--pages', file, '--today', today)).toBe(0);
    expect(run('--pages', path.join(folder, 'none.json'))).toBe(2);
    expect(run('--pages', file, '--today', '2026-02-30')).toBe(2);
    expect(run('--help')).toBe(0);
  });
});
