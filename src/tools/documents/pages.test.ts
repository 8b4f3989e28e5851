import { expect, it } from 'vitest';
import { pageOf, pageWith } from './pages.ts';

const items = Array.from({ length: 5000 }, (_, i) => i);

it('shows a part of a long list and says which', () => {
  expect(pageOf(items, 0, 25)).toMatchObject({ page: 0, pages: 200, words: '1 to 25 of 5,000 documents' });
  expect(pageOf(items, 199, 25).items).toEqual(items.slice(4975));
  expect(pageOf(items.slice(0, 26), 1, 25)).toEqual({ items: [25], page: 1, pages: 2, words: '26 to 26 of 26 documents' });
});

it('shows all of a short list, and the last page if the wanted one is gone', () => {
  expect(pageOf(items.slice(0, 25), 7, 25)).toEqual({ items: items.slice(0, 25), page: 0, pages: 1, words: '' });
  expect(pageOf([], 3, 25)).toEqual({ items: [], page: 0, pages: 1, words: '' });
  expect(pageOf(items, -1, 25).page).toBe(0);
});

it('finds the page of an item', () => {
  expect([pageWith(0, 25), pageWith(24, 25), pageWith(25, 25), pageWith(-1, 25)]).toEqual([0, 0, 1, 0]);
});
