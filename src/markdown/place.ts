import type { Position } from '../domain/issue.ts';

/**
 * A function that says where an offset of a text stands. Lines end with a line feed, as everywhere in content.
 * @param text the whole text; offsets are in UTF-16 code units
 */
export function placesOf(text: string): (start: number, end?: number) => Position {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  const place = (wanted: number) => {
    const offset = Math.min(wanted, text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
  return (start, end = start) => {
    const from = place(start);
    const to = place(end);
    return { ...from, endLine: to.line, endColumn: to.column };
  };
}
