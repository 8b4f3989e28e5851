import transliterate from '@sindresorhus/transliterate';

/** Most characters of a slug, so that addresses and paths stay short. */
const LONGEST = 60;

/**
 * Words as lower-case Latin letters, digits and hyphens, which is what addresses and file names are made of. Every slug of a title comes
 * from here. The locale decides how letters with marks are written: ö is "oe" in German and "o" in Swedish.
 */
const latin = (words: string, locale?: string): string =>
  transliterate(words, locale ? { locale } : {})
    // Ligatures and full-width letters, which have no other spelling
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');

/**
 * A slug for a title: lower-case letters, digits and hyphens, starting with a letter; at most 60 characters. Empty if none can be made.
 * @param locale language of the title
 */
export const slugOf = (title: string, locale?: string): string =>
  latin(title, locale)
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST)
    .replace(/(?<!-)-+$/, '');

/**
 * An id made of words: as a slug, but with the fallback before digits that it starts with.
 * @param fallback stands alone if the words hold no letter that can be written in Latin
 * @param locale language of the words
 */
export function slugOr(words: string, fallback: string, locale?: string): string {
  const slug = latin(words, locale)
    .slice(0, LONGEST)
    .replace(/^-+|(?<!-)-+$/g, '');
  if (/^[a-z]/.test(slug)) return slug;
  return slug ? `${fallback}-${slug}` : fallback;
}

/** The slug itself if it is free, else the nearest that is: `name-2`. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Gives ids that have not been given before: a second "check" becomes "check-2". */
export function uniqueIds(taken: readonly string[] = [], locale?: string): (words: string, fallback: string) => string {
  const used = new Set(taken);
  return (words, fallback) => {
    const id = freeSlug(slugOr(words, fallback, locale), used);
    used.add(id);
    return id;
  };
}
