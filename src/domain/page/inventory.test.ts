import { expect, it } from 'vitest';
import type { Entry } from '../graph/entry.ts';
import { pagesJson } from './inventory.ts';

const upkeep = { owner: 'editors', reviewed: '2026-11-24', reviewBy: '2027-05-24', minutes: 5, topics: ['data'], status: 'published' };
const page = (entry: unknown, updated = '2026-11-25') => ({ entry: entry as Entry, updated });
const guide = {
  collection: 'guides',
  slug: 'z',
  file: 'guides/z/index.mdx',
  data: { ...upkeep, title: 'Hang it', summary: 'How.', secret: 1 },
};
const term = { collection: 'glossary', slug: 'lamp', file: 'glossary/lamp.mdx', data: { ...upkeep, term: 'lamp', short: 'It shines.' } };
const source = {
  collection: 'sources',
  slug: 'log',
  file: 'sources/log.mdx',
  data: {
    ...upkeep,
    title: 'Log',
    summary: 'A log.',
    url: 'https://log.example/',
    published: '2025',
    kind: 'secondary',
    population: '40 lamps',
    note: 'Mind.',
  },
};
const absolute = (path: string) => `https://lamp.example/handbook${path}`;

it('holds every published entry by address, and of a source where it was seen, when and how well', () => {
  const draft = { ...guide, slug: 'draft', data: { ...guide.data, status: 'draft' } };
  const common = { owner: 'editors', reviewed: '2026-11-24', reviewBy: '2027-05-24', updated: '2026-11-25', minutes: 5, topics: ['data'] };
  expect(pagesJson('Lamps', [page(source), page(guide), page(draft), page(term)], absolute)).toEqual({
    version: 1,
    name: 'Lamps',
    url: 'https://lamp.example/handbook/',
    entries: [
      {
        url: 'https://lamp.example/handbook/glossary/lamp/',
        title: 'Lamp',
        summary: 'It shines.',
        collection: 'glossary',
        file: 'glossary/lamp.mdx',
        ...common,
      },
      {
        url: 'https://lamp.example/handbook/guides/z/',
        title: 'Hang it',
        summary: 'How.',
        collection: 'guides',
        file: 'guides/z/index.mdx',
        ...common,
      },
      {
        url: 'https://lamp.example/handbook/sources/log/',
        title: 'Log',
        summary: 'A log.',
        collection: 'sources',
        file: 'sources/log.mdx',
        ...common,
        source: { url: 'https://log.example/', published: '2025', kind: 'secondary', population: '40 lamps' },
      },
    ],
  });
});

it('is the same whatever order the entries come in', () => {
  const pages = [page(guide), page(source), page(term)];
  expect(JSON.stringify(pagesJson('Lamps', [...pages].reverse(), absolute))).toBe(JSON.stringify(pagesJson('Lamps', pages, absolute)));
});
