import { inFields, scenario, type HostileCase } from './case.ts';

const raw = (name: string, yaml: string | (() => string), codes: HostileCase['codes'], at?: string): HostileCase => ({
  name,
  file: 'scenarios/talking-lamp.mdx',
  content: () => `---\n${typeof yaml === 'string' ? yaml : yaml()}\n---\n\nA lamp.\n`,
  codes,
  at,
});
const laughs = [
  'a: &a [lol, lol]',
  ...Array.from('bcdefghijk', (name, i) => `${name}: &${name} [${`*${'abcdefghijk'[i]}, `.repeat(9)}lol]`),
];

/** Frontmatter and YAML that expand, execute, hide or change what an object is. */
export const yamlCases: HostileCase[] = [
  raw('aliases that explode', laughs.join('\n'), ['too-large']),
  raw('alias of itself', 'a: &a [*a]', ['yaml-syntax'], '2:8'),
  raw(
    'aliases that double',
    ['a0: &a0 [a]', ...Array.from({ length: 24 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)].join('\n'),
    ['yaml-syntax'],
    '2:1',
  ),
  raw('alias of nothing', 'a: *b', ['yaml-syntax']),
  raw(
    'key __proto__',
    scenario('')
      .slice(4)
      .replace(/---[^]*/, '__proto__: { polluted: true }'),
    ['reserved-key'],
    '14:1',
  ),
  raw('key constructor', 'constructor: { prototype: { polluted: true } }', ['reserved-key'], '2:1'),
  raw('key __proto__ in quotation marks with an escape', '"\\x5f_proto__": { polluted: true }', ['reserved-key'], '2:1'),
  raw('merged keys', 'a: &a { b: 1 }\n<<: *a', ['unknown-key', 'schema']),
  inFields('record with the key constructor', { expected: '{ constructor: allowed }' }, ['reserved-key'], '14:13'),
  inFields('record with the key __proto__', { expected: '{ __proto__: allowed }' }, ['reserved-key'], '14:13'),
  raw('key that is a list', '? [a, b]\n: c', ['yaml-syntax'], '2:3'),
  raw('key twice', 'title: a\ntitle: b', ['yaml-syntax'], '3:1'),
  raw('tag of a function', "a: !!js/function 'function () { return 1 }'", ['yaml-syntax']),
  raw('tag of Python', 'a: !!python/object/apply:os.system [id]', ['yaml-syntax']),
  raw('tag of our own', 'a: !include ../../outside/secret', ['yaml-syntax']),
  raw('directive of another version', '%YAML 1.1', ['yaml-syntax']),
  raw('brackets that nest', () => `a: ${'['.repeat(5_000)}`, ['too-deep'], '2:104'),
  raw('maps that nest', () => `a: ${'{a: '.repeat(5_000)}`, ['too-deep']),
  raw('lists that nest', () => `${'- '.repeat(5_000)}a`, ['too-deep'], '2:1'),
  raw('keys that nest', () => `${'? '.repeat(5_000)}a`, ['too-deep'], '2:1'),
  raw('indentation that nests', () => Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), ['too-deep']),
  raw('frontmatter of 200 KB', () => `title: ${'a'.repeat(200 * 1024)}`, ['too-large'], '2:1'),
  raw('frontmatter of 10 MB', () => `title: ${'a'.repeat(10 * 1024 * 1024)}`, ['too-large'], '1:1'),
  raw('many keys in braces', () => `a: {${'b: 1 '.repeat(8_000)}}`, ['yaml-syntax']),
  raw('many keys', () => Array.from({ length: 12_000 }, (_, i) => `k${i}: 1`).join('\n'), ['too-large']),
  raw('many errors', () => `[${','.repeat(9_000)}`, ['yaml-syntax'], '2:3'),
  raw('very many errors', () => `[${','.repeat(60_000)}`, ['too-large'], '2:10002'),
  raw('many unknown keys', () => Array.from({ length: 5_000 }, (_, i) => `k${i}: 1`).join('\n'), ['unknown-key', 'schema']),
  raw('list of things that fit nothing', () => `topics: [${'x,'.repeat(9_000)}]`, ['schema']),
  raw('no end of the frontmatter', 'title: a\n--', ['yaml-syntax']),
  inFields('title that closes a tag', { title: "'</title><script>alert(1)</script>'" }, []),
  inFields('date that is none', { reviewed: "'2026-10-01; rm -rf /'" }, ['schema'], '7:11'),
  inFields('number without end', { minutes: '.inf' }, ['schema'], '4:10'),
  inFields('number that is none', { minutes: '.nan' }, ['schema'], '4:10'),
  inFields('right-to-left override written as an escape', { why: '"A \\u202e price"' }, ['hidden-character'], '13:6'),
  inFields('NUL written as an escape', { why: '"A \\0 price"' }, ['hidden-character'], '13:6'),
  {
    name: 'frontmatter that is never closed',
    file: 'scenarios/talking-lamp.mdx',
    content: '---\ntitle: a\n',
    codes: ['frontmatter-missing'],
    at: '1:1',
  },
  {
    name: 'framework of controls with a prototype key',
    file: 'controls/nist.yaml',
    content: 'id: nist\n__proto__: { controls: [] }\n',
    codes: ['reserved-key'],
    at: '2:1',
  },
  {
    name: 'framework of controls with a hidden character',
    file: 'controls/nist.yaml',
    content: 'id: nist\ntitle: a\u200bb\n',
    codes: ['hidden-character'],
    at: '2:9',
  },
  {
    name: 'framework of controls that starts another document',
    file: 'controls/nist.yaml',
    content: '%YAML 1.1\n---\nid: nist\n',
    codes: ['yaml-syntax'],
    at: '1:1',
  },
];
