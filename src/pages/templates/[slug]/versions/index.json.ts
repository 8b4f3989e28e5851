import type { APIRoute, GetStaticPaths } from 'astro';
import { digestOf } from '../../../../content/digest.ts';
import { getReleases, versionsOf } from '../../../../content/releases.ts';
import { indexText } from '../../../../domain/template/index-of.ts';

/** The versions of a template, newest first, each with its digest, date, changes and migrations. */
export const getStaticPaths = (async () =>
  [...(await getReleases())].map(([slug, releases]) => {
    const text = indexText(versionsOf(releases));
    return { params: { slug }, props: { text }, cacheKey: digestOf(text) };
  })) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
