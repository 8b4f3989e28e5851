import { describe, expect, it } from 'vitest';
import { parseYaml, splitFrontmatter } from './frontmatter.ts';

describe('splitFrontmatter', () => {
  const cases: [string, string, string | undefined, number][] = [
    ['a file', '---\na: 1\n---\nBody', 'a: 1\n', 4],
    ['an empty file', '', undefined, 0],
    ['no frontmatter', '# Body', undefined, 0],
    ['nothing between the fences', '---\n---\n', '', 4],
    ['a fence that ends the file', '---\na: 1\n---', 'a: 1\n', 4],
    ['a fence that is not closed', '---\na: 1\n', undefined, 0],
    ['a fence after the start', '\n---\na: 1\n---\n', undefined, 0],
    ['a fence of four', '----\na: 1\n----\n', undefined, 0],
    ['fences with spaces at their ends', '--- \na: 1\n---\t\nBody', 'a: 1\n', 5],
    ['hyphens that are no fence', '---\na: ---\nb: |\n  ---\n--- x\n---\n', 'a: ---\nb: |\n  ---\n--- x\n', 4],
    // A rule across the page of the body is not the end of the frontmatter.
    ['the first closing fence', '---\na: 1\n---\nBody\n\n---\n', 'a: 1\n', 4],
    ['a byte order mark', '\uFEFF---\na: 1\n---\n', 'a: 1\n', 5],
    ['line ends of Windows', '---\r\na: 1\r\nb: 2\r\n---\r\nBody', 'a: 1\r\nb: 2\r\n', 5],
  ];
  it.each(cases)('of %s', (_, source, yaml, yamlOffset) => expect(splitFrontmatter(source)).toMatchObject({ yaml, yamlOffset }));

  it('says where the YAML stands', () => {
    const source = '\uFEFF---\r\na: 1\r\n---\r\n';
    const { yaml, yamlOffset } = splitFrontmatter(source);
    expect(source.slice(yamlOffset, yamlOffset + (yaml?.length ?? 0))).toBe('a: 1\r\n');
  });
});

describe('parseYaml', () => {
  const good: [string, string, unknown][] = [
    ['a map', 'a: 1\nb: [x, true]\n', { a: 1, b: ['x', true] }],
    ['nothing', '', null],
    // A date is text here: it has no time zone.
    ['a date', 'a: 2026-01-01', { a: '2026-01-01' }],
    ['a few aliases', 'a: &a [1]\nb: *a\n', { a: [1], b: [1] }],
  ];
  it.each(good)('reads %s', (_, yaml, data) => expect(parseYaml(yaml, 'f.mdx')).toMatchObject({ data, issues: [] }));

  const bad: [string, string, number][] = [
    ['an open quotation', 'a: 1\nb: "x\n', 2],
    ['two colons on a line', 'a: 1\nb: c: d\n', 2],
    ['one key twice', 'a: 1\nb: 2\na: 3\n', 3],
    ['a tab that indents', 'a:\n\tb: 1\n', 2],
  ];
  it.each(bad)('refuses %s', (_, yaml, line) => {
    const { data, issues } = parseYaml(yaml, 'f.mdx', 1);
    expect(data).toBeUndefined();
    expect(issues[0]).toMatchObject({ code: 'yaml-syntax', severity: 'error', file: 'f.mdx' });
    // One line of fence stands before the YAML; a parser may name the end of the fault.
    expect(issues[0]?.position?.line).toBeGreaterThanOrEqual(line + 1);
  });

  const slips: [string, string, string][] = [
    ['a colon in a value', 'title: A: b\n', 'Found a second colon in one line, expected one.'],
    [
      'a key between a key and its list',
      'topics:\nroles: [a]\n  - workflow\n',
      'Found lines below a value that is already complete, expected a new key.',
    ],
    ['a tab', 'a:\n\t- b\n', 'Found a tab at the start of a line, expected spaces.'],
    ['a list that is not closed', 'a: [b\nc: d\n', 'Found a quotation mark, a bracket or a comma that is missing.'],
    [
      'a handle without quotation marks',
      'owner: @team\n',
      'Found a value that starts with a sign that has a meaning of its own, such as @ or %.',
    ],
    ['a key out of line', 'a:\n  b: 1\n c: 2\n', 'Found a line that is indented otherwise than its neighbours.'],
  ];
  it.each(slips)('says in plain words what %s is, once', (_, yaml, message) => {
    expect(parseYaml(yaml, 'f.mdx').issues.map((issue) => issue.message)).toEqual([message]);
  });

  it('refuses to unfold a small file into a large value', () => {
    const levels = 'abcdefgh'.split('').map(
      (name, i, all) =>
        `${name}: &${name} [${
          i === 0
            ? '1'
            : Array(9)
                .fill(`*${all[i - 1]}`)
                .join(', ')
        }]`,
    );
    const { data, issues } = parseYaml(levels.join('\n'), 'f.mdx');
    expect(data).toBeUndefined();
    expect(issues).toMatchObject([{ code: 'too-large', hint: 'Write the values out instead of using aliases.' }]);
  });
});

describe('locate', () => {
  // Below a fence, so that the first line of the YAML is the second of the file.
  const { locate } = parseYaml('title: T\nsteps:\n  - id: one\n  - id: two\n    name: x\n', 'f.mdx', 1);
  const cases: [string, PropertyKey[], boolean, number, number][] = [
    ['a value', ['title'], false, 2, 8],
    ['a key', ['title'], true, 2, 1],
    ['a value in a list', ['steps', 1, 'id'], false, 5, 9],
    ['a key in a list', ['steps', 1, 'name'], true, 6, 5],
    ['a whole item', ['steps', 0], false, 4, 5],
    // Where a value is missing, the key that it is missing under is what an author looks for.
    ['the key above a missing item', ['steps', 7], false, 3, 1],
    ['the key above a missing value', ['title', 'x', 'y'], false, 2, 1],
    ['the beginning for a missing key at the top', ['summary'], false, 2, 1],
    ['the beginning for no path', [], false, 2, 1],
  ];
  it.each(cases)('finds %s', (_, path, key, line, column) => expect(locate(path, key)).toMatchObject({ line, column }));

  it('says where a value ends', () => expect(locate(['steps', 1, 'id'])).toEqual({ line: 5, column: 9, endLine: 5, endColumn: 12 }));
  it('finds the beginning of a file without content', () =>
    expect(parseYaml('', 'f.mdx', 1).locate(['a'])).toMatchObject({ line: 2, column: 1 }));
});
