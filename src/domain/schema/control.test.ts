import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { framework } from './control.ts';

/** Paths at which a schema finds fault; an unknown key is named at the end of its path. */
const faults = (schema: z.ZodType, value: unknown): string[] =>
  (schema.safeParse(value).error?.issues ?? []).flatMap((issue) =>
    (issue.code === 'unrecognized_keys' ? issue.keys : [undefined]).map((key) =>
      [...issue.path, ...(key === undefined ? [] : [key])].join('.'),
    ),
  );

const control = { id: 'GOVERN-1.1', label: 'GOVERN 1.1' };
const sound = {
  id: 'nist-ai-rmf',
  name: 'NIST AI RMF',
  identifier: 'NIST AI 100-1',
  kind: 'standard',
  summary: 'How to manage risk.',
  inForce: 'Since 2023; voluntary',
  url: 'https://example.org/',
  grade: 'primary',
  reviewed: '2026-01-01',
  reviewBy: '2026-07-01',
  controls: [control],
};
const withControl = (more: object) => ({ ...sound, controls: [{ ...control, ...more }] });

describe('framework', () => {
  const cases: [string, unknown, string[]][] = [
    ['a sound one', sound, []],
    ['one that was not seen', { ...sound, url: null }, []],
    // That nothing was seen has to be said.
    ['one without an address', { ...sound, url: undefined }, ['url']],
    ['an unknown kind', { ...sound, kind: 'blog' }, ['kind']],
    ['an unknown grade', { ...sound, grade: 'good' }, ['grade']],
    ['no controls', { ...sound, controls: [] }, ['controls']],
    ['a control with all there is', withControl({ paraphrase: 'p', inForce: 'i', use: 'u', url: 'https://example.org/1' }), []],
    ['a control with its framework in its id', withControl({ id: 'nist:1' }), ['controls.0.id']],
    ['a control with a space in its id', withControl({ id: 'Art. 50' }), ['controls.0.id']],
    ['a control whose address is null', withControl({ url: null }), ['controls.0.url']],
    ['an unknown key of a control', withControl({ text: 'x' }), ['controls.0.text']],
    ['an unknown key', { ...sound, title: 'x' }, ['title']],
  ];
  it.each(cases)('%s', (_, value, expected) => expect(faults(framework, value)).toEqual(expected));
});
