import type { Source } from '../schema/source.ts';

/**
 * When a source is stale: once it is older than this many whole years, or once its review is overdue.
 * Three years span one turn of yearly surveys, of budgets and of platforms; an older figure is context, not a benchmark.
 */
export const STALENESS = { years: 3 } as const;

/** What a reader should know before she relies on a source, most serious first. */
export const MARKS = ['unverified', 'overdue', 'old', 'undated'] as const;
export type Mark = (typeof MARKS)[number];

/** Words for a mark. */
export const MARK_WORDS: Record<Mark, string> = {
  unverified: 'Unverified',
  overdue: 'Review overdue',
  old: `Older than ${STALENESS.years} years`,
  undated: 'Undated',
};

/** What the marks of a source depend on. */
export type Dated = Pick<Source, 'published' | 'reviewBy' | 'kind'>;

/**
 * The last day on which a source can have been published: a year or a month is read as its last day, so that no
 * source is called older than it is.
 * @returns `YYYY-MM-DD`; nothing for an undated source
 */
export function lastDayOf(published: Source['published']): string | undefined {
  if (published === 'undated') return undefined;
  const [year, month, day] = published.split('-');
  if (!month) return `${year}-12-31`;
  if (day) return published;
  return `${year}-${month}-${String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, '0')}`;
}

/**
 * The last day on which a source is not yet too old.
 * @returns `YYYY-MM-DD`; nothing for an undated source
 */
export function freshUntil(published: Source['published']): string | undefined {
  const day = lastDayOf(published);
  if (!day) return undefined;
  const later = `${Number(day.slice(0, 4)) + STALENESS.years}${day.slice(4)}`;
  // There is no such day in a year that is not a leap year.
  return later.endsWith('-02-29') ? later.replace(/29$/, '28') : later;
}

/**
 * Whole years since a source was published, at least: counted from the last day that its date allows.
 * @returns a number from 0; nothing for an undated source
 */
export function ageInYears(published: Source['published'], today: string): number | undefined {
  const day = lastDayOf(published);
  if (!day) return undefined;
  const years = Number(today.slice(0, 4)) - Number(day.slice(0, 4));
  return Math.max(0, today.slice(5) < day.slice(5) ? years - 1 : years);
}

/** Marks of a source on a day, `YYYY-MM-DD`. */
export function marksOf(source: Dated, today: string): Mark[] {
  const coming = new Map(comingMarks(source).map(({ mark, after }) => [mark, after]));
  const has = (mark: Mark): boolean => {
    if (mark === 'unverified') return source.kind === 'unverified';
    if (mark === 'undated') return source.published === 'undated';
    const after = coming.get(mark);
    return after !== undefined && after < today;
  };
  return MARKS.filter(has);
}

/** Marks that a source gets by the passing of time, each with the last day on which it does not have it. */
export function comingMarks({ published, reviewBy }: Dated): { mark: Mark; after: string }[] {
  const fresh = freshUntil(published);
  return [{ mark: 'overdue', after: reviewBy }, ...(fresh ? [{ mark: 'old' as const, after: fresh }] : [])];
}
