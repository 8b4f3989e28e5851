import type { APIRoute } from 'astro';
import { exampleEntry } from '../../../content/reference.ts';
import { COLLECTIONS, type CollectionName } from '../../../domain/schema/names.ts';

export const getStaticPaths = () => COLLECTIONS.map((collection) => ({ params: { collection } }));

/** The example of a reference page, as a file to copy or keep. */
export const GET: APIRoute = async ({ params }) =>
  new Response(await exampleEntry(params.collection as CollectionName), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
