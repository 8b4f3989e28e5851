import type { APIRoute, GetStaticPaths } from 'astro';
import { getReleases } from '../../../../content/releases.ts';

/** Every version of every template, byte for byte as it was frozen. */
export const getStaticPaths = (async () =>
  [...(await getReleases())].flatMap(([slug, releases]) =>
    releases.map(({ release, text, sha256 }) => ({ params: { slug, version: release.version }, props: { text }, cacheKey: sha256 })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
