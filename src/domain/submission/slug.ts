/**
 * An id made of words: lower-case letters, digits and hyphens, starting with a letter.
 * @param fallback stands where the words hold no Latin letter
 */
export function slugOf(words: string, fallback: string): string {
  const slug = words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|(?<!-)-+$/g, '');
  if (/^[a-z]/.test(slug)) return slug;
  return slug ? `${fallback}-${slug}` : fallback;
}

/** Gives ids that have not been given before: a second "check" becomes "check-2". */
export function uniqueIds(taken: readonly string[] = []): (words: string, fallback: string) => string {
  const used = new Set(taken);
  return (words, fallback) => {
    const slug = slugOf(words, fallback);
    let id = slug;
    for (let i = 2; used.has(id); i++) id = `${slug}-${i}`;
    used.add(id);
    return id;
  };
}
