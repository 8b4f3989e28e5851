import { formatDate, type Style } from '../format.ts';
import type { Source } from '../schema/source.ts';

/** The short form of a citation: "Gartner, 2026"; an unverified source says so: "Zippia, undated, unverified". */
export function citationOf(source: Pick<Source, 'publisher' | 'published' | 'kind'>): string {
  const year = source.published === 'undated' ? 'undated' : source.published.slice(0, 4);
  return `${source.publisher}, ${year}${source.kind === 'unverified' ? ', unverified' : ''}`;
}

/** When a source was published, as exactly as it is known: "12 May 2026", "May 2026", "2026", "undated". */
export function publishedText(published: Source['published'], style: Pick<Style, 'locale'>): string {
  const [year, month, day] = published.split('-');
  if (!month) return published;
  if (day) return formatDate(published, style);
  return new Intl.DateTimeFormat(style.locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${year}-${month}-01T00:00:00Z`),
  );
}

/** A figure as it is read: value and unit. A sign that belongs to the number stands without a space. */
export function figureText(value: number | string, unit: string, format: (value: number) => string): string {
  const number = typeof value === 'number' ? format(value) : value;
  return unit.startsWith('%') ? `${number}${unit}` : `${number} ${unit}`;
}
