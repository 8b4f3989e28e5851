import { expect, it } from 'vitest';
import { rowsInUse } from './rows-in-use.ts';

it('finds the rows that hold something, by their place in the form', () => {
  const values = { 'a.0.x': [''], 'a.1.x': ['  '], 'a.2.x': ['1'], 'a.2.y': [''], 'a.4.z': ['yes'], 'ab.1.x': ['1'], a: ['1'] };
  expect(rowsInUse(values, 'a')).toEqual([2, 4]);
  expect(rowsInUse(values, 'b')).toEqual([]);
});
