import { expect, it } from 'vitest';
import { toMarkdown } from '../document/to-markdown.ts';
import type { CitedSource } from '../page/facts.ts';
import { citation, sourceList } from './cite.ts';

const style = { locale: 'en-GB', currency: 'GBP' };
const survey: CitedSource = {
  slug: 'survey',
  title: 'A survey of lamps',
  publisher: 'Lamp Board, via Post',
  published: '2025-06',
  population: '402 lamps',
  kind: 'secondary',
  figures: [],
  reviewed: '2026-11-24',
  reviewBy: '2027-05-24',
  label: 'Lamp Board, via Post, 2025',
};
const rumour: CitedSource = {
  ...survey,
  slug: 'rumour',
  title: 'A rumour of lamps',
  publisher: 'Anon',
  published: '2012',
  population: 'Not stated.',
  kind: 'unverified',
  label: 'Anon, 2012, unverified',
};

it('cites a source by a link to its record, with population, date and grade beside it', () => {
  expect(citation(survey, style)).toMatchObject({
    name: 'Cite',
    inline: true,
    attributes: {
      label: 'Lamp Board, via Post, 2025',
      words: 'A survey of lamps. Published June 2025. Counted: 402 lamps. Grade: secondary, a third party that names the source.',
      reviewBy: '2027-05-24',
    },
    children: [{ type: 'link', url: '/sources/survey/', children: [{ value: '(Lamp Board, via Post, 2025)' }] }],
  });
});

it('lists the sources of a document in words that its twin has as well', () => {
  const markdown = toMarkdown({ type: 'root', children: sourceList({ sources: { survey, rumour } }, style) }, (url) => url);
  expect(markdown).toBe(`## Sources of this page

- [A rumour of lamps](/sources/rumour/). Anon. Published 2012. Counted: Not stated. Grade: unverified, no traceable method; discussed here, never asserted. Review due 24 May 2027. **Older than 3 years.**
- [A survey of lamps](/sources/survey/). Lamp Board, via Post. Published June 2025. Counted: 402 lamps. Grade: secondary, a third party that names the source. Review due 24 May 2027.

[All sources, with their age and grade](/evidence/)
`);
});

it('keeps for the page the marks that come after the last review, each with its day', () => {
  const marks = JSON.stringify(sourceList({ sources: { survey, rumour } }, style)).match(/"after":"[^"]*","words":"[^"]*"/g);
  expect(marks).toEqual([
    '"after":"2027-05-24","words":"Review overdue."',
    '"after":"2027-05-24","words":"Review overdue."',
    '"after":"2028-06-30","words":"Older than 3 years."',
  ]);
});

it('lists nothing for a document without sources', () => {
  expect(sourceList({ sources: {} }, style)).toEqual([]);
});
