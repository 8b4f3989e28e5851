import type { Position } from '../domain/issue.ts';

/** Offsets at which the lines of a source start. */
export function lineStarts(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Offset of a line and column, both counted from 1. */
export const offsetAt = (starts: readonly number[], line: number, column: number): number => (starts[line - 1] ?? 0) + column - 1;

/** Line and column of an offset, both counted from 1. */
export function placeAt(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}

/** Order of things by where they start; what has no place comes first. */
export const byPosition = ({ position: a }: { position?: Position }, { position: b }: { position?: Position }): number =>
  (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);

/**
 * Where some characters of a text stand in the source.
 * @param starts offsets at which the lines of the source start
 * @param value the text as it is read
 * @param whole place of the text as it is written
 * @returns the place of the whole where the source writes the characters another way, with an entity or an escape
 */
export function placeSpan(
  source: string,
  starts: readonly number[],
  value: string,
  whole: Position,
  span: { start: number; end: number },
): Position {
  const from = offsetAt(starts, whole.line, whole.column);
  const raw = source.slice(from, offsetAt(starts, whole.endLine, whole.endColumn));
  const wanted = value.slice(span.start, span.end);
  // Entities, escapes and folded line breaks shift the text against its source: count the same words before it instead.
  let at = -1;
  for (let i = value.indexOf(wanted); i >= 0 && i <= span.start; i = value.indexOf(wanted, i + 1)) at = raw.indexOf(wanted, at + 1);
  if (at < 0 || wanted === '') return whole;
  const start = placeAt(starts, from + at);
  const end = placeAt(starts, from + at + wanted.length);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/**
 * A function that says where an offset of a text stands. Lines end with a line feed, as everywhere in content.
 * @param text the whole text; offsets are in UTF-16 code units
 */
export function placesOf(text: string): (start: number, end?: number) => Position {
  const starts = lineStarts(text);
  return (start, end = start) => {
    const from = placeAt(starts, Math.min(start, text.length));
    const to = placeAt(starts, Math.min(end, text.length));
    return { ...from, endLine: to.line, endColumn: to.column };
  };
}
