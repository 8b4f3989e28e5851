import type { APIRoute, GetStaticPaths } from 'astro';
import { getReleases } from '../../../content/releases.ts';

/** The newest version of each template, at an address that stays. */
export const getStaticPaths = (async () =>
  [...(await getReleases())].map(([slug, [newest]]) => ({
    params: { slug },
    props: { text: newest!.text },
    cacheKey: newest!.sha256,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
