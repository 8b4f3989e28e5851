import { cardOf, type Card } from '../domain/page/card.ts';
import { facetsOf, facetValues, type FacetValue } from '../domain/page/facets.ts';
import { COLLECTIONS, type CollectionName } from '../domain/schema/names.ts';
import { refOf } from '../domain/graph/entry.ts';
import { digestOf } from './digest.ts';
import { getLibrary } from './queries.ts';

/** What an index of a collection shows. */
export interface IndexPage {
  collection: CollectionName;
  cards: Card[];
  facets: FacetValue[];
  facetsOf: Record<string, string[]>;
  active?: FacetValue;
}

/** The index of each collection, and one for each filter that keeps some of its entries. */
export async function indexPages(): Promise<{ page: IndexPage; cacheKey: string }[]> {
  const { of, get } = await getLibrary();
  return COLLECTIONS.flatMap((collection) => {
    const entries = of(collection);
    const facets = facetValues(entries, get);
    const make = (active?: FacetValue) => {
      const kept = active ? entries.filter((entry) => facetsOf(entry).includes(`${active.facet}/${active.value}`)) : entries;
      const page: IndexPage = {
        collection,
        cards: kept.map(cardOf),
        facets,
        facetsOf: Object.fromEntries(kept.map((entry) => [refOf(entry), facetsOf(entry)])),
        ...(active ? { active } : {}),
      };
      return { page, cacheKey: digestOf(page) };
    };
    return [make(), ...facets.map((facet) => make(facet))];
  });
}
