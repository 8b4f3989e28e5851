import { CODES } from '../issue.ts';
import type { Entry } from '../graph/entry.ts';
import { pathOf } from '../graph/entry.ts';
import { COLLECTIONS, TOPICS } from '../schema/names.ts';
import type { Framework } from '../schema/control.ts';
import { FACETS } from './facets.ts';
import { SITE_PAGES } from './site-pages.ts';

/** First parts of addresses below which the engine puts files of its own; nothing of an author stands there. */
const OWN_FOLDERS: Readonly<Record<string, string>> = {
  '404': 'the page for addresses that lead nowhere',
  '500': 'the page that a host shows for its errors',
  admin: 'the web editor',
  api: 'the files for programs',
  cards: 'the social cards',
  pagefind: 'the search index',
  policies: 'the policies for programs',
  search: 'the search page',
};

/** Pages below that of a template. */
const OF_TEMPLATE = ['fill', 'update', 'versions'];

/**
 * The addresses that a site has besides those that old addresses add.
 * A filtered index counts as there whatever it would filter today, so that no later entry takes the address from a redirect.
 * @returns what stands at an address, in a few words; `undefined` if nothing does. The address ends with a slash
 */
export function generatedPages(playbook: {
  entries: readonly Pick<Entry, 'collection' | 'slug'>[];
  frameworks: readonly Pick<Framework, 'id'>[];
}): (address: string) => string | undefined {
  const pages = new Map<string, string>([
    ...SITE_PAGES.map((address) => [address, 'a page of the engine'] as const),
    ...Object.keys(CODES).map((code) => [`/checks/${code}/`, 'the page of a code of the check'] as const),
    ...TOPICS.map((topic) => [`/tags/${topic}/`, 'the page of a topic'] as const),
    ...playbook.frameworks.map(({ id }) => [`/controls/${id}/`, 'the page of a framework'] as const),
    ...playbook.entries.map((entry) => [pathOf(entry), `the entry ${entry.collection}/${entry.slug}`] as const),
  ]);
  const templates = new Set(playbook.entries.flatMap((entry) => (entry.collection === 'templates' ? [entry.slug] : [])));
  return (address) => {
    const [first = '', second = '', third] = address.split('/').filter(Boolean);
    if (Object.hasOwn(OWN_FOLDERS, first)) return OWN_FOLDERS[first];
    if (third !== undefined && COLLECTIONS.some((name) => name === first)) {
      if (FACETS.some((name) => name === second)) return 'a filtered index';
      if (first === 'templates' && templates.has(second) && OF_TEMPLATE.includes(third)) return `a page of the template ${second}`;
    }
    return pages.get(address);
  };
}
