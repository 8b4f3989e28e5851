import type { Source } from '../schema/source.ts';

/** The short form of a citation: "Gartner, 2026". */
export function citationOf(source: Pick<Source, 'publisher' | 'published'>): string {
  return `${source.publisher}, ${source.published === 'undated' ? 'undated' : source.published.slice(0, 4)}`;
}

/** A figure as it is read: value and unit. A sign that belongs to the number stands without a space. */
export function figureText(value: number | string, unit: string, format: (value: number) => string): string {
  const number = typeof value === 'number' ? format(value) : value;
  return unit.startsWith('%') ? `${number}${unit}` : `${number} ${unit}`;
}
