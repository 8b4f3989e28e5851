import { describe, expect, it } from 'vitest';
import type { PageRecord, PagesJson, SourceRecord } from '../page/inventory.ts';
import { stalenessOf } from './report.ts';

const record = (title: string, reviewBy: string, owner = 'editors', source?: Partial<SourceRecord>): PageRecord => ({
  url: `https://lamp.example/${title}/`,
  title,
  summary: 'A page.',
  collection: source ? 'sources' : 'guides',
  file: `guides/${title}.mdx`,
  owner,
  reviewed: '2026-01-01',
  reviewBy,
  updated: '2026-01-01',
  minutes: 1,
  topics: ['data'],
  ...(source ? { source: { url: 'https://s.example/', published: '2026', kind: 'primary', population: 'Lamps', ...source } } : {}),
});
const pages = (...entries: PageRecord[]): PagesJson => ({ version: 1, name: 'Lamps', url: 'https://lamp.example/', entries });

describe('staleness', () => {
  const due: [string, { overdue: number[]; soon: number[] }][] = [
    ['2026-11-23', { overdue: [-1], soon: [] }],
    ['2026-11-24', { overdue: [], soon: [0] }],
    ['2026-12-24', { overdue: [], soon: [30] }],
    ['2026-12-25', { overdue: [], soon: [] }],
    ['2024-02-29', { overdue: [-999], soon: [] }],
  ];
  it.each(due)('of a review due on %s, seen on 24 November 2026', (reviewBy, expected) => {
    const [owner = { overdue: [], soon: [] }] = stalenessOf(pages(record('a', reviewBy)), '2026-11-24').owners;
    expect({ overdue: owner.overdue.map(({ days }) => days), soon: owner.soon.map(({ days }) => days) }).toEqual(expected);
  });

  const sources: [Partial<SourceRecord>, string[]][] = [
    [{}, []],
    [{ kind: 'unverified' }, ['unverified']],
    [{ published: '2020' }, ['old']],
    [{ published: 'undated' }, ['undated']],
    [{ published: 'undated', kind: 'unverified' }, ['unverified', 'undated']],
  ];
  it.each(sources)('of a source %o is %o', (source, expected) => {
    const report = stalenessOf(pages(record('a', '2099-01-01', 'editors', source)), '2026-11-24');
    expect(report.owners.flatMap((owner) => owner.sources.flatMap(({ marks }) => marks))).toEqual(expected);
  });

  it('says an overdue source once, among the reviews', () => {
    const report = stalenessOf(pages(record('a', '2026-01-02', 'editors', {})), '2026-11-24');
    expect(report.owners).toMatchObject([{ overdue: [{ title: 'a' }], sources: [] }]);
  });

  it('groups by owner, those with the most overdue first, and leaves out who has nothing to do', () => {
    const report = stalenessOf(
      pages(
        record('late', '2026-11-01', 'b'),
        record('later', '2026-10-01', 'b'),
        record('soon', '2026-12-01', 'a'),
        record('weak', '2099-01-01', 'a', { kind: 'unverified' }),
        record('old', '2099-01-01', 'a', { published: '2001' }),
        record('fine', '2099-01-01', 'c'),
      ),
      '2026-11-24',
    );
    expect(report.entries).toBe(6);
    expect(report.owners.map(({ owner }) => owner)).toEqual(['b', 'a']);
    expect(report.owners[0]!.overdue.map(({ title }) => title)).toEqual(['later', 'late']);
    expect(report.owners[1]!.sources.map(({ title }) => title)).toEqual(['weak', 'old']);
  });
});
