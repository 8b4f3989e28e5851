import { inFields, type HostileCase } from './case.ts';

const wrong = (name: string, address: string): HostileCase =>
  inFields(`old address: ${name}`, { redirectFrom: `['${address}']` }, ['schema']);
const taken = (name: string, address: string): HostileCase => ({
  ...inFields(`old address: ${name}`, { redirectFrom: `['${address}']` }, ['redirect-clash']),
  checkOnly: true,
});
const free = (name: string, address: string): HostileCase => inFields(`old address: ${name}`, { redirectFrom: `['${address}']` }, []);

/** Old addresses that are none, and such as another page has. */
export const redirectCases: HostileCase[] = [
  wrong('nothing between two slashes', '/x//y/'),
  wrong('slashes alone', '///'),
  wrong('a part of 300 letters', `/${'a'.repeat(300)}/`),
  wrong('a part of 101 letters', `/guides/${'a'.repeat(101)}/`),
  wrong('more than 200 characters', '/abc'.repeat(60)),
  wrong('a device of Windows', '/guides/con/'),
  wrong('a device of Windows, with a number', '/com1/'),
  wrong('dots', '/guides/./lamp/'),
  wrong('percent signs', '/guides/%2e%2e/'),
  wrong('capitals', '/Guides/Lamp/'),
  wrong('the name of a file', '/guides/lamp.md'),
  wrong('a query', '/guides/lamp/?a'),
  taken('the root of the site', '/'),
  taken('the search page', '/search/'),
  taken('below the web editor', '/admin/lamp/'),
  taken('below the social cards', '/cards/lamp/'),
  taken('below the files for programs', '/api/lamp'),
  taken('the search index', '/pagefind/'),
  taken('the page for what is not there', '/404/'),
  taken('the page for errors', '/500/'),
  taken('an index', '/guides/'),
  taken('a filtered index', '/scenarios/topic/data/'),
  taken('a filtered index that is not there yet', '/scenarios/role/lamplighter/'),
  taken('a topic', '/tags/data/'),
  taken('a code of the check', '/checks/schema/'),
  taken('a reference page', '/reference/guides/'),
  taken('the entry itself', '/scenarios/talking-lamp'),
  {
    ...inFields('old address: twice in one entry', { redirectFrom: '[/lamp/, /lamp]' }, ['redirect-clash']),
    checkOnly: true,
  },
  free('an entry called like a facet', '/scenarios/topic/'),
  free('a template that is no more, its form', '/templates/old-lamp/fill/'),
  free('a part of 100 letters', `/${'a'.repeat(100)}/`),
  free('one within another', '/lamp/lamp/lamp/'),
];
