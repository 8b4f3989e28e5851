/** Files whose names hold a hash of their content: those that Astro bundles, and the parts of the search index. */
const HASHED = [/^_astro\/[\w.@~-]+$/, /^pagefind\/(?:[\w-]+\/)?[\w.-]+\.pf_\w+$/];

/** @param file path below the root of the site, with forward slashes */
export const isHashed = (file: string): boolean => HASHED.some((form) => form.test(file));
