import type { CollectionName } from '../schema/names.ts';

/** The word for one entry of each collection, and the collection. */
export const KINDS = {
  guide: 'guides',
  template: 'templates',
  workflow: 'workflows',
  budget: 'budgets',
  conversation: 'conversations',
  role: 'roles',
  scenario: 'scenarios',
  decision: 'decisions',
  source: 'sources',
  term: 'glossary',
} as const satisfies Record<string, CollectionName>;
export type Kind = keyof typeof KINDS;

/** The word for one entry of a collection. */
export const kindOf = (collection: CollectionName): Kind => (Object.keys(KINDS) as Kind[]).find((kind) => KINDS[kind] === collection)!;
