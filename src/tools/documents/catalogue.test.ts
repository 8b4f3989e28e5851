import { expect, it } from 'vitest';
import { createCatalogue } from './catalogue.ts';

it('reads each item once, and again only if it changed', () => {
  const items = new Map([
    ['a', 1],
    ['b', 2],
  ]);
  const reads: string[] = [];
  const catalogue = createCatalogue(
    () => [...items.keys()],
    (key) => (reads.push(key), items.get(key)!),
  );
  expect(catalogue.values()).toEqual([1, 2]);
  items.set('b', 3).set('c', 4).delete('a');
  expect(catalogue.values()).toEqual([2, 4]);
  catalogue.changed('b');
  expect(catalogue.values()).toEqual([3, 4]);
  expect(reads).toEqual(['a', 'b', 'c', 'b']);
  catalogue.changed(null);
  expect(catalogue.values()).toEqual([3, 4]);
  expect(reads).toHaveLength(6);
});
