import type { APIRoute, GetStaticPaths } from 'astro';
import { digestOf } from '../../../../content/digest.ts';
import { getReleases } from '../../../../content/releases.ts';
import { indexOf, indexText } from '../../../../domain/template/index-of.ts';

/** The versions of a template, newest first, each with its digest, date, changes and migrations. */
export const getStaticPaths = (async () =>
  [...(await getReleases())].map(([slug, releases]) => {
    const text = indexText(indexOf(releases));
    return { params: { slug }, props: { text }, cacheKey: digestOf(text) };
  })) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json; charset=utf-8' } });
