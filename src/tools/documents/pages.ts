import { SHOWN_LIMITS } from '../../domain/limits.ts';

/** A part of a list that is shown at once. */
export interface ListPage<T> {
  items: T[];
  /** Number of the page, counted from 0. */
  page: number;
  pages: number;
  /** Which items these are and how many there are, in a sentence; empty if all are shown. */
  words: string;
}

/**
 * The items of a page; of the last page if there are not that many.
 * @param page counted from 0
 */
export function pageOf<T>(items: readonly T[], page: number, size: number = SHOWN_LIMITS.documents): ListPage<T> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const number = Math.min(Math.max(0, page), pages - 1);
  const shown = items.slice(number * size, (number + 1) * size);
  const first = number * size + 1;
  const words = pages === 1 ? '' : `${count(first)} to ${count(first + shown.length - 1)} of ${count(items.length)} documents`;
  return { items: shown, page: number, pages, words };
}

/** The page on which an item is, counted from 0. */
export const pageWith = (place: number, size: number = SHOWN_LIMITS.documents): number => Math.floor(Math.max(0, place) / size);

const count = (number: number): string => number.toLocaleString('en-GB');
