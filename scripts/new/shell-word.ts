/**
 * A word of a command line as bash and zsh take it literally. Double quotes are preferred, since they work on Windows as well.
 * @param word on one line
 */
export function shellWord(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  return /["$`\\!]/.test(word) ? `'${word.replaceAll("'", String.raw`'\''`)}'` : `"${word}"`;
}
