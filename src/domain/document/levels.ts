/** What nests within a line: quotes and items of lists in a body. */
const CONTAINER = />|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])/y;

/** Levels of quotes and lists that open at the start of a line. */
export const countLevels = (line: string): number => countLeading(line, CONTAINER);

/**
 * How many of these stand at the start of a line, with nothing but white space between them.
 * @param pattern sticky
 */
export function countLeading(line: string, pattern: RegExp): number {
  let count = 0;
  let at = 0;
  for (;;) {
    while (line[at] === ' ' || line[at] === '\t') at++;
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    if (!match) return count;
    count++;
    at += match[0].length;
  }
}
