import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseYaml } from './frontmatter.ts';
import { formatPath, validate } from './validate.ts';

const schema = z.strictObject({
  title: z.string().min(2),
  steps: z.array(z.strictObject({ id: z.string(), share: z.number().optional() })).optional(),
});
const run = (yaml: string) => validate(schema, parseYaml(yaml, 'f.mdx', 1), 'f.mdx');

describe('validate', () => {
  it('returns the value, with nothing to say', () =>
    expect(run('title: Top\nsteps:\n  - id: a\n')).toEqual({ value: { title: 'Top', steps: [{ id: 'a' }] }, issues: [] }));

  // Line and column are those of the file, with one line of fence before the YAML.
  const cases: [string, string, [code: string, path: string, line: number, column: number, hint: string | undefined][]][] = [
    ['a value that does not fit at the value', 'title: T\n', [['schema', 'title', 2, 8, undefined]]],
    ['a missing field at the beginning, with what to do', 'steps: []\n', [['schema', 'title', 2, 1, 'Add the missing field.']]],
    [
      'a missing field of an item at the item’s nearest key',
      'title: Top\nsteps:\n  - share: 1\n',
      [['schema', 'steps.0.id', 4, 5, 'Add the missing field.']],
    ],
    [
      'an unknown key at the key',
      'title: Top\ntitel: x\n',
      [['unknown-key', 'titel', 3, 1, 'Did you mean "title"? Correct the spelling or remove it.']],
    ],
    [
      'each of several unknown keys',
      'title: Top\nsteps:\n  - id: a\n    colour: 1\n    deadline: 2\n',
      [
        ['unknown-key', 'steps.0.colour', 5, 5, 'Remove it, or use one of id, share.'],
        ['unknown-key', 'steps.0.deadline', 6, 5, 'Remove it, or use one of id, share.'],
      ],
    ],
    [
      'every fault at once',
      'title: T\nsteps:\n  - id: a\n    share: much\n',
      [
        ['schema', 'title', 2, 8, undefined],
        ['schema', 'steps.0.share', 5, 12, undefined],
      ],
    ],
    ['text in place of a map', 'just words\n', [['schema', '', 2, 1, undefined]]],
  ];
  it.each(cases)('puts %s', (_, yaml, expected) => {
    const { value, issues } = run(yaml);
    expect(value).toBeUndefined();
    expect(issues.map(({ code, path, position, hint }) => [code, path?.join('.'), position?.line, position?.column, hint])).toEqual(
      expected,
    );
    expect(issues.every(({ severity, file }) => severity === 'error' && file === 'f.mdx')).toBe(true);
  });

  it('names the path in its words, where there is one', () => {
    expect(run('title: Top\nsteps:\n  - id: 5\n').issues[0]?.message).toMatch(/^`steps\[0\]\.id`: ./);
    expect(run('words\n').issues[0]?.message).not.toContain('`');
    expect(run('title: Top\ntitel: x\n').issues[0]?.message).toBe('Found the key "titel", which is not a field here.');
  });

  it('says nothing of YAML that could not be read: that has an issue of its own', () => expect(run('title: "T\n')).toEqual({ issues: [] }));
});

describe('formatPath', () => {
  const cases: [(string | number)[], string][] = [
    [[], ''],
    [['title'], 'title'],
    [['steps', 2, 'laneRef'], 'steps[2].laneRef'],
    [['a', 'b', 0, 1], 'a.b[0][1]'],
    [[0, 'a'], '[0].a'],
  ];
  it.each(cases)('of %j is "%s"', (path, expected) => expect(formatPath(path)).toBe(expected));
});
