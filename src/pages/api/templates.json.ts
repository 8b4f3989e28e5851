import type { APIRoute } from 'astro';
import { getReleases } from '../../content/releases.ts';
import { site } from '../../content/site.ts';
import { registryOf } from '../../domain/template/index-of.ts';

/** Every template that can be forked, with its newest version; its shape is `templateRegistry`. */
export const GET: APIRoute = async () => {
  const newest = [...(await getReleases()).values()].map(([first]) => first!);
  return new Response(`${JSON.stringify(registryOf(site.name, newest), undefined, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
