import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { COLLECTIONS, ref, refTo } from './names.ts';
import { address, date, id, line, minutes, sha256, share, text, version } from './primitives.ts';

const cases: [string, z.ZodType, unknown[], unknown[]][] = [
  ['id', id, ['a', 'a1', 'a-b', 'a-'], ['', '1a', '-a', 'A', 'aB', 'a_b', 'a b', 'a\n', 'é', 1]],
  ['date', date, ['2026-01-01', '2028-02-29'], ['2026-02-29', '2026-13-01', '2026-1-1', '2026-01-01T00:00', '01/01/2026', '', new Date(0)]],
  ['share', share, [0, 0.5, 1], [-0.01, 1.01, Number.NaN, '0.5']],
  ['minutes', minutes, [0.5, 1], [0, -1, Number.POSITIVE_INFINITY, '5']],
  ['line', line, ['a', 'a b', '“é”'], ['', ' ', ' a', 'a ', 'a\nb', 'a\r', '\ta', 5]],
  ['text', text, ['a', 'a\nb'], ['', 5]],
  [
    'address',
    address,
    ['https://example.org/', 'http://example.org/a?b#c'],
    ['', 'example.org', '/a', 'mailto:a@b.org', 'ftp://a.org/', 'javascript:alert(1)'],
  ],
  ['version', version, ['0.0.1', '1.20.3'], ['', '1', '1.2', 'v1.2.3', '1.2.3-beta', '1.2.3.4']],
  [
    'sha256',
    sha256,
    ['0123456789abcdef'.repeat(4)],
    ['', 'a'.repeat(63), 'a'.repeat(65), 'A'.repeat(64), 'g'.repeat(64), `${'a'.repeat(64)}\n`],
  ],
  [
    'reference',
    ref,
    COLLECTIONS.map((name) => `${name}/a-1`),
    ['', 'guides', 'guides/', 'pages/a', 'guides/A', '/guides/a', 'guides/a/', 'guides/a/b', 'guides/1'],
  ],
  ['reference to one collection', refTo('roles'), ['lead', 'lead-2'], ['', 'roles/lead', 'Lead', '2-lead']],
];

describe.each(cases)('%s', (_, schema, good, bad) => {
  it.each(good)('accepts %j', (value) => expect(schema.safeParse(value).data).toBe(value));
  it.each(bad)('refuses %j', (value) => expect(schema.safeParse(value).success).toBe(false));
});

describe('reference to one collection', () => {
  it('says which, so that a form can offer its entries', () => expect(refTo('roles').meta()).toMatchObject({ reference: 'roles' }));
});
