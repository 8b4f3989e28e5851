import type { APIRoute } from 'astro';
import { cardImage } from '../../content/card-image.ts';
import { site } from '../../content/site.ts';

export const GET: APIRoute = async () =>
  new Response(await cardImage({ kind: site.organisation, title: site.name, summary: site.tagline }), {
    headers: { 'content-type': 'image/png' },
  });
