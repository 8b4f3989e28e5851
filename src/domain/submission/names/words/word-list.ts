/** Words of a list as it is written in these files: lower case, without accents, in any number of lines. */
export const wordSet = (...lists: string[]): ReadonlySet<string> => new Set(lists.join(' ').trim().split(/\s+/));

/** Phrases of a list that is separated by commas, each as its folded words. */
export const phraseList = (list: string): readonly (readonly string[])[] => list.split(/,\s*/).map((phrase) => phrase.trim().split(/[ -]/));
