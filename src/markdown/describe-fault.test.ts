import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { describeFault } from './describe-fault.ts';

describe('describeFault', () => {
  const cases: [string, z.ZodType, unknown, string][] = [
    ['a missing value', z.string(), undefined, 'Found nothing, expected text.'],
    ['a word for a number', z.number(), 'soon', 'Found "soon", expected a number.'],
    ['a list for text', z.string(), ['a'], 'Found a list, expected text.'],
    ['a value of another list', z.enum(['draft', 'published']), 'done', 'Found "done", expected one of draft, published.'],
    ['a text that is too long', z.string().max(3), 'four', 'Found 4 characters, expected at most 3.'],
    ['an empty list', z.array(z.string()).min(1), [], 'Found 0 items, expected at least 1.'],
    ['a number that is too small', z.number().positive(), 0, 'Found 0, expected more than 0.'],
    ['a share above one', z.number().max(1), 1.5, 'Found 1.5, expected at most 1.'],
    ['a long value by its start', z.number(), 'x'.repeat(50), `Found "${'x'.repeat(40)}…", expected a number.`],
    ['a schema with words of its own', z.string({ error: 'Expected a name.' }), 5, 'Expected a name.'],
  ];
  it.each(cases)('tells %s', (_, schema, value, message) => {
    const { error } = schema.safeParse(value, { reportInput: true });
    expect(error?.issues.map(describeFault)).toEqual([message]);
  });
});
