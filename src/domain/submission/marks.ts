import type { Finding } from './scrub/scrub.ts';

/** A stretch of the text that will be shared; `finding` is the place in the list of findings where it stands for one. */
export interface Segment {
  text: string;
  finding?: number;
}

/*
 * A replacement travels through the writing of the file between two private-use characters, which no cleaned text
 * holds: so the preview marks exactly what was replaced, and never the same words where somebody typed them.
 */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const MARKED = /\uE000(\d+):([^\uE001]*)\uE001/g;

/** A replacement that knows which finding it stands for. */
export const mark = (finding: Finding, place: number): string => `${OPEN}${place}:${finding.replacement}${CLOSE}`;

/** A text as it will be read, without marks. */
export const unmark = (text: string): string => text.replace(MARKED, '$2');

/** A marked text cut at its marks. */
export function toSegments(text: string): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const match of text.matchAll(MARKED)) {
    if (match.index > at) segments.push({ text: text.slice(at, match.index) });
    segments.push({ text: match[2]!, finding: Number(match[1]) });
    at = match.index + match[0].length;
  }
  if (at < text.length) segments.push({ text: text.slice(at) });
  return segments;
}

/** Changes every text inside a value. @param change gets the text and its path, such as `before.0.name` */
export function mapTexts<T>(value: T, change: (text: string, path: string) => string, path = ''): T {
  const below = (key: string | number) => (path ? `${path}.${key}` : String(key));
  if (typeof value === 'string') return change(value, path) as T;
  if (Array.isArray(value)) return value.map((item, i) => mapTexts(item, change, below(i))) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change, below(key))])) as T;
}
