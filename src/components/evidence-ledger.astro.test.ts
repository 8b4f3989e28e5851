import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, it } from 'vitest';
import type { Ledger, LedgerRow } from '../domain/page/ledger.ts';
import EvidenceLedger from './EvidenceLedger.astro';

const row = (slug: string, changes: Partial<LedgerRow> = {}): LedgerRow => ({
  slug,
  path: `/sources/${slug}/`,
  title: `A & ${slug}`,
  publisher: 'Lamp Board',
  published: '2025-06',
  population: '402 lamps',
  kind: 'primary',
  reviewBy: '2027-05-24',
  marks: [],
  coming: [],
  usedIn: [],
  ...changes,
});
const uses = (count: number) => Array.from({ length: count }, (_, i) => ({ title: `Guide ${i}`, path: `/guides/g${i}/` }));
const ledger: Ledger = {
  asOf: '2026-11-24',
  total: 3,
  groups: [
    {
      kind: 'unverified',
      rows: [row('rumour', { kind: 'unverified', published: 'undated', marks: ['unverified', 'undated'], usedIn: uses(1) })],
    },
    { kind: 'primary', rows: [row('survey', { coming: [{ mark: 'old', after: '2028-06-30' }], usedIn: uses(3) }), row('log')] },
  ],
  counts: { unverified: 1, overdue: 0, old: 0, undated: 1 },
  after: { overdue: ['2027-05-24'], old: ['2028-06-30'] },
};

async function render(props: Ledger = ledger): Promise<string> {
  const container = await AstroContainer.create();
  const href = (path: string) => `/handbook${path}`;
  return container.renderToString(EvidenceLedger, { props: { ledger: props, href, style: { locale: 'en-GB', currency: 'GBP' } } });
}

/** The row of a source. */
const rowOf = (html: string, slug: string): string => new RegExp(`<tr id="source-${slug}">.*?</tr>`, 's').exec(html)![0];

describe('the evidence ledger', () => {
  it('says of which day it speaks, and counts grades and marks, with a link to each grade', async () => {
    const html = await render();
    expect(html.slice(0, html.indexOf('<table'))).toMatchInlineSnapshot(
      `"<p>On <time datetime="2026-11-24" data-today>24 November 2026</time>, of 3 sources:</p><ul class="tally"><li><a href="#unverified">Unverified</a> <b>1</b></li><li><a href="#primary">Primary</a> <b>2</b></li><li>Review overdue <b data-count-after="2027-05-24">0</b></li><li>Older than 3 years <b data-count-after="2028-06-30">0</b></li><li>Undated <b>1</b></li></ul>"`,
    );
  });

  it('is a table with a caption, heads of columns, of groups and of rows', async () => {
    const html = await render();
    expect(html).toMatch(/<table class="ledger"><caption>.{20,}<\/caption>/);
    expect(html.match(/<th scope="col">[^<]*/g)?.map((head) => head.slice(head.lastIndexOf('>') + 1))).toEqual([
      'Source',
      'Published',
      'Counted',
      'Grade',
      'Review due',
      'Used in',
    ]);
    expect(html).toContain('<tr class="grade" id="unverified"><th scope="rowgroup" colspan="6">Unverified: no traceable method');
  });

  it('shows of a source who published it, when, who was counted, its grade, its marks and where it is used', async () => {
    expect(rowOf(await render(), 'rumour')).toMatchInlineSnapshot(
      `"<tr id="source-rumour"><th scope="row"><a href="/handbook/sources/rumour/">A &amp; rumour</a> <span class="publisher">Lamp Board</span><strong class="mark">Unverified</strong><strong class="mark">Undated</strong></th><td data-label="Published">undated <span></span></td><td data-label="Counted">402 lamps</td><td data-label="Grade">Unverified</td><td data-label="Review due"><time datetime="2027-05-24">24 May 2027</time></td><td data-label="Used in"><ul><li><a href="/handbook/guides/g0/">Guide 0</a></li></ul></td></tr>"`,
    );
  });

  it('folds many uses under their number, and keeps a mark that comes for its day', async () => {
    const html = rowOf(await render(), 'survey');
    expect(html).toContain('<summary>3 entries</summary>');
    expect(html.match(/href="\/handbook\/guides\//g)).toHaveLength(3);
    expect(html).toContain('<strong class="mark" data-due="2028-06-30" hidden>Older than 3 years</strong>');
    expect(html).toContain('June 2025 <span data-age="2025-06-30"></span>');
  });

  it('says of a source that nothing cites it', async () => {
    expect(rowOf(await render(), 'log')).toContain('No entry cites it');
  });

  it('counts one source as one', async () => {
    expect(await render({ ...ledger, total: 1 })).toContain('of 1 source:');
  });
});
