import { COLLECTIONS } from '../schema/names.ts';

/** Pages that are no entries and that a reader may land on. The sitemap lists them, and links to them are sound. */
export const SITE_PAGES: readonly string[] = [
  '/',
  ...COLLECTIONS.map((name) => `/${name}/`),
  '/tags/',
  '/controls/',
  '/evidence/',
  '/checks/',
  '/reference/',
  ...COLLECTIONS.map((name) => `/reference/${name}/`),
  '/reference/controls/',
  '/about/',
  '/contribute/',
  '/suggest/',
  '/ask/',
  '/bench/',
  '/documents/',
  '/accessibility/',
];
