import type { APIRoute, GetStaticPaths } from 'astro';
import { cardImage } from '../../../content/card-image.ts';
import { digestOf } from '../../../content/digest.ts';
import { getLibrary } from '../../../content/queries.ts';
import { cardOf, type Card } from '../../../domain/page/card.ts';
import { COLLECTION_WORDS } from '../../../domain/page/describe.ts';

export const getStaticPaths = (async () =>
  (await getLibrary()).entries.map((entry) => {
    const card = cardOf(entry);
    return {
      params: { collection: card.collection, slug: card.slug },
      props: { card },
      cacheKey: digestOf([card.title, card.summary, card.minutes]),
    };
  })) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const { card } = props as { card: Card };
  return new Response(
    await cardImage({ kind: `${COLLECTION_WORDS[card.collection].one} · ${card.minutes} min`, title: card.title, summary: card.summary }),
    { headers: { 'content-type': 'image/png' } },
  );
};
