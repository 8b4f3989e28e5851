import { describe, expect, it } from 'vitest';
import type { Entry } from '../graph/entry.ts';
import type { Reference } from '../graph/references.ts';
import { ledgerOf } from './ledger.ts';

type Referring = Parameters<typeof ledgerOf>[0][number];

function source(slug: string, data: Partial<Entry<'sources'>['data']> = {}): Referring {
  const whole = {
    title: `Title of ${slug}`,
    publisher: 'Lamp Board',
    published: '2025',
    population: '402 lamps',
    kind: 'primary',
    reviewed: '2026-11-24',
    reviewBy: '2027-05-24',
    ...data,
  };
  return { collection: 'sources', slug, data: whole, references: [] } as unknown as Referring;
}

function guide(slug: string, ...references: [Reference['kind'], string][]): Referring {
  const made = references.map(([kind, target]) => ({ kind, target: `sources/${target}` }));
  return { collection: 'guides', slug, data: { title: `Guide ${slug}` }, references: made } as unknown as Referring;
}

describe('the evidence ledger', () => {
  it('groups by grade, the weakest first, and leaves out a grade without sources', () => {
    const { groups, total } = ledgerOf([source('a'), source('b', { kind: 'unverified' }), source('c')]);
    expect(groups.map(({ kind, rows }) => [kind, rows.map(({ slug }) => slug)])).toEqual([
      ['unverified', ['b']],
      ['primary', ['a', 'c']],
    ]);
    expect(total).toBe(3);
  });

  it('puts those to mind first: overdue, then old, then undated, then by title', () => {
    const { groups } = ledgerOf([
      source('fresh-b'),
      source('fresh-a'),
      source('undated', { published: 'undated' }),
      source('old', { published: '2012' }),
      source('overdue', { reviewed: '2026-01-01', reviewBy: '2026-11-23' }),
    ]);
    expect(groups[0]!.rows.map(({ slug }) => slug)).toEqual(['overdue', 'old', 'undated', 'fresh-a', 'fresh-b']);
  });

  it('speaks of the day of the latest review, and says how to count on any other', () => {
    const ledger = ledgerOf([
      source('a', { reviewed: '2026-10-01', published: '2023-11' }),
      source('b', { published: '2012' }),
      source('c', { published: 'undated', kind: 'unverified' }),
    ]);
    expect(ledger.asOf).toBe('2026-11-24');
    expect(ledger.counts).toEqual({ unverified: 1, overdue: 0, old: 1, undated: 1 });
    expect(ledger.after).toEqual({ overdue: ['2027-05-24', '2027-05-24', '2027-05-24'], old: ['2015-12-31', '2026-11-30'] });
    expect(ledger.groups.flatMap(({ rows }) => rows).find(({ slug }) => slug === 'a')).toMatchObject({
      marks: [],
      coming: [
        { mark: 'overdue', after: '2027-05-24' },
        { mark: 'old', after: '2026-11-30' },
      ],
    });
  });

  it('names each entry that cites a source once, by title, and no entry that only links to it', () => {
    const { groups } = ledgerOf([
      source('a'),
      guide('z', ['related', 'a'], ['source', 'a'], ['source', 'a']),
      guide('b', ['proof', 'a']),
      guide('c', ['related', 'a'], ['link', 'a']),
    ]);
    expect(groups[0]!.rows[0]!.usedIn).toEqual([
      { title: 'Guide b', path: '/guides/b/' },
      { title: 'Guide z', path: '/guides/z/' },
    ]);
  });

  it('is empty without sources', () => {
    expect(ledgerOf([guide('a')])).toMatchObject({ total: 0, groups: [] });
  });
});
