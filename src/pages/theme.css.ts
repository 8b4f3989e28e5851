import type { APIRoute } from 'astro';
import { site } from '../content/site.ts';

/** The accent of the configuration, for each ground. */
export const GET: APIRoute = () =>
  new Response(`:root{--accent-light:${site.accent.light};--accent-dark:${site.accent.dark}}\n`, {
    headers: { 'content-type': 'text/css' },
  });
