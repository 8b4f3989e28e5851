import { describe, expect, it } from 'vitest';
import { link, list, paragraph, root, strong, text } from '../document/build.ts';
import type { ComponentNode, Node } from '../document/types.ts';
import type { Entry } from '../graph/entry.ts';
import { schemas } from '../schema/collections.ts';
import { createRelease } from './release.ts';

const upkeep = { topics: ['workflow'], owner: 'ops', reviewed: '2026-01-01', reviewBy: '2026-07-01', status: 'published' };
const page = { ...upkeep, title: 'One', summary: 'S', minutes: 5 };
const guide: Entry = {
  collection: 'guides',
  slug: 'one',
  file: 'guides/one.mdx',
  data: schemas.guides.parse({ ...page, outcome: 'a page', order: 1 }),
  tree: root(),
};
const template = (...children: Node[]): Entry<'templates'> => ({
  collection: 'templates',
  slug: 'note',
  file: 'templates/note/index.mdx',
  data: schemas.templates.parse({
    ...page,
    useWhen: ['a'],
    notWhen: ['b'],
    kind: 'memo',
    version: '1.0.0',
    changes: [{ version: '1.0.0', date: '2026-01-01', items: ['First.'] }],
    pages: 1,
    licence: 'CC0-1.0',
    fields: [{ type: 'text', id: 'team', label: 'Team', help: 'Name it.' }],
  }),
  tree: root(...children),
});
const bodyOf = (...children: Node[]): Node[] =>
  createRelease(template(...children), {
    get: (ref) => (ref === 'guides/one' ? guide : undefined),
    style: { locale: 'en-GB', currency: 'GBP' },
    playbook: 'Lamps',
    root: 'https://lamps.example/book/',
  }).body.children;

const component = (name: string, attributes: ComponentNode['attributes'] = {}, ...children: Node[]): ComponentNode => ({
  type: 'component',
  name,
  attributes,
  inline: false,
  children,
});
const a = paragraph('a');
const quote = (...children: Node[]): Node => ({ type: 'blockquote', children });
const steps = (...items: Node[][]): Node => ({
  type: 'list',
  ordered: true,
  start: 1,
  spread: true,
  children: items.map((children) => ({ type: 'listItem', spread: true, checked: null, children })),
});

describe('the body of a release', () => {
  const cases: [string, Node, Node[]][] = [
    ['an aside with what it is', component('Aside', {}, a), [quote(paragraph(strong('Note')), a)]],
    ['an aside with its title', component('Aside', { kind: 'law', title: 'In force' }, a), [quote(paragraph(strong('In force')), a)]],
    [
      'steps with their titles and minutes',
      component('Steps', {}, component('Step', { title: 'Ask', minutes: 5 }, a), component('Step', { title: 'Write' }, a)),
      [steps([paragraph(strong('Ask'), ' · 5 minutes'), a], [paragraph(strong('Write')), a])],
    ],
    ['the old line with what it is', component('Old', {}, a), [quote(paragraph(strong('What most people say')), a)]],
    ['the new line with what it is', component('New', {}, a), [quote(paragraph(strong('What shows ownership')), a)]],
    ['a tab with its label', component('Tabs', {}, component('Tab', { label: 'For GBP' }, a)), [paragraph(strong('For GBP')), a]],
    [
      'another entry as a link to it',
      component('Related', { entry: 'guides/one' }),
      [paragraph(link('https://lamps.example/book/guides/one/', 'One'))],
    ],
    ['no link to an entry that is not there', component('Related', { entry: 'guides/gone' }), []],
    [
      'a frame within a section, with the fields in it',
      component('Section', { id: 's' }, component('Aside', {}, paragraph(component('Field', { id: 'team' })))),
      [component('Section', { id: 's' }, quote(paragraph(strong('Note')), paragraph(component('Field', { id: 'team' }))))],
    ],
    ['a link of the site by its full address', paragraph(link('/x/', 'x')), [paragraph(link('https://lamps.example/book/x/', 'x'))]],
    ['the words of a link within the page', paragraph('see ', link('#s', 'there')), [paragraph('see ', 'there')]],
    ['plain Markdown as it is', list([['a'], [text('b')]]), [list([['a'], [text('b')]])]],
  ];
  it.each(cases)('has %s', (_, node, expected) => expect(bodyOf(node)).toEqual(expected));

  const reference = (identifier: string, ...children: Node[]): Node =>
    ({ type: 'linkReference', identifier, label: identifier, referenceType: 'full', children }) as Node;
  const definition = (identifier: string, url: string): Node => ({ type: 'definition', identifier, label: identifier, url, title: null });
  const apart: [string, string, Node][] = [
    ['of the web', 'https://a.example/', link('https://a.example/', 'a')],
    ['of the site', '/guides/one/', link('https://lamps.example/book/guides/one/', 'a')],
    ['within the page', '#s', text('a')],
  ];
  it.each(apart)('has a link in place of one whose address, %s, stands apart', (_, url, expected) => {
    const children = [paragraph(reference('x', text('a'))), definition('x', url), definition('x', 'https://second.example/')];
    expect(bodyOf(...children)).toEqual([paragraph(expected)]);
  });
});
