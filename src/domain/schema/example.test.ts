import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { example } from './example.ts';

/** Paths at which a schema finds fault; an unknown key is named at the end of its path. */
const faults = (schema: z.ZodType, value: unknown): string[] =>
  (schema.safeParse(value).error?.issues ?? []).flatMap((issue) =>
    (issue.code === 'unrecognized_keys' ? issue.keys : [undefined]).map((key) =>
      [...issue.path, ...(key === undefined ? [] : [key])].join('.'),
    ),
  );

const withAnswer = (answer: unknown) => ({ team: 'a team of nine', answers: { a: answer } });

describe('example', () => {
  const good: [string, unknown][] = [
    ['no answers', { team: 'a team of nine', answers: {} }],
    ['a text', withAnswer('')],
    ['a number', withAnswer(0)],
    ['a toggle', withAnswer(false)],
    ['several options', withAnswer(['eu', 'uk'])],
    ['rows', withAnswer([{ what: 'a', where: ['eu'] }, {}])],
  ];
  it.each(good)('accepts %s', (_, value) => expect(faults(example, value)).toEqual([]));

  const bad: [string, unknown, string[]][] = [
    ['no team', { answers: {} }, ['team']],
    ['no answers, not even none', { team: 'a team' }, ['answers']],
    ['nothing as an answer', withAnswer(null), ['answers.a']],
    ['a row outside a list', withAnswer({ what: 'a' }), ['answers.a']],
    ['rows within rows', withAnswer([{ what: [{ a: 'b' }] }]), ['answers.a']],
    ['an id with capitals', { team: 'a team', answers: { Team: 'x' } }, ['answers.Team']],
    ['an unknown key', { team: 'a team', answers: {}, name: 'x' }, ['name']],
  ];
  it.each(bad)('refuses %s', (_, value, expected) => expect(faults(example, value)).toEqual(expected));
});
