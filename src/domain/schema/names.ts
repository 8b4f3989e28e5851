import * as z from 'zod';

/** Names of the ten collections, in the order of navigation. A folder of `content/` each. */
export const COLLECTIONS = [
  'guides',
  'templates',
  'workflows',
  'budgets',
  'conversations',
  'roles',
  'scenarios',
  'decisions',
  'sources',
  'glossary',
] as const;
export type CollectionName = (typeof COLLECTIONS)[number];

/** What an entry is about: the five things an operations strategy owns, and the people who do it. */
export const TOPICS = ['ai-governance', 'platforms', 'workflow', 'data', 'budget', 'people'] as const;
export const topic = z.enum(TOPICS);
export type Topic = z.infer<typeof topic>;

/** The three moves of a quarter. */
export const MOVES = ['governance', 'workflow', 'recommendation'] as const;
export const move = z.enum(MOVES);
export type Move = z.infer<typeof move>;

/** What a case study rests on. */
export const BASES = ['measured', 'published', 'illustrative'] as const;
export const basis = z.enum(BASES);
export type Basis = z.infer<typeof basis>;

/** A reference to an entry of any collection, `collection/slug`. */
export const ref = z
  .string()
  .regex(new RegExp(`^(${COLLECTIONS.join('|')})/[a-z][a-z0-9-]*$`), {
    error: `Expected a reference as collection/slug, with one of the collections ${COLLECTIONS.join(', ')}.`,
  })
  .meta({ reference: 'entry' });
export type Ref = string;

/**
 * A slug of an entry of one collection.
 * @param collection the collection that must hold the entry
 */
export function refTo(collection: CollectionName) {
  return z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, { error: `Expected the slug of an entry of ${collection}.` })
    .meta({ reference: collection });
}
