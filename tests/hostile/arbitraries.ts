import * as fc from 'fast-check';

/** Pieces of Markdown and MDX, whole and broken, harmless and not. */
const PIECES = [
  ...['lamp', 'The price', 'é', '👩‍💻', '漢字', 'export', 'import a from "b"', 'javascript:alert(1)', '__proto__', 'constructor'],
  ...[' ', '  ', '\n', '\n\n', '\n\n', '\r\n', '\t', '    ', '  \n', '\\', '\\\\'],
  ...['# ', '## ', '- ', '1. ', '> ', '- [ ] ', '---', '===', '***', '+++', '```', '~~~js {1}', '`', '``', '|', '| a | b |\n| - | -: |\n'],
  ...['*', '**', '_', '~~', '[', ']', '(', ')', '![', '](', '](./lamp.png)', '](/about/)', '](https://lamp.example)', '[^a]', '[^a]: '],
  ...[
    '[b]: /about/',
    '[b]: <javascript:a>',
    '<https://a.example>',
    'https://a.example',
    'www.a.example',
    'a@b.example',
    '&lt;script&gt;',
    '&#x7b;',
    '&Tab;',
  ],
  ...['{', '}', '{a}', '\\{', '{/*', '*/}', '{`', '`}', '${', '"', "'", '{"a"}', '={5}', '{5}', '{...a}'],
  ...[
    '<',
    '>',
    '/>',
    '</',
    '<>',
    '</>',
    '<script>',
    '</script>',
    '<a.b />',
    '<svg:script />',
    '<!--',
    '-->',
    '<style>',
    '<img src="x" onerror="a" />',
  ],
  ...[
    '<Aside>',
    '</Aside>',
    '<Aside title="a{b}">',
    '<Aside onClick="a">',
    '<Aside {...a}>',
    '<Aside title={a}>',
    '<Term id="a">',
    '</Term>',
    '<Cite id="a" />',
  ],
  ...[
    '<Steps>',
    '</Steps>',
    '<Step title="a" minutes={5}>',
    '</Step>',
    '<Field id="a" />',
    '<Section id="a">',
    '</Section>',
    '<Tabs>',
    '<Tab label="a">',
  ],
];

/** Bodies that are sound more often than not: sentences with a little of everything. */
const sentence = fc.constantFrom(
  'The lamp speaks.',
  'It **costs** 42 _euro_.',
  'See [the shelf](/about/) and `{code}`.',
  '- one\n- two\n  - three',
  '> A quote\n> goes on.',
  '```js\nconst a = {};\n```',
  '| a | b |\n| - | -: |\n| 1 | 2 |',
  '## A heading',
  '<Aside kind="note" title="A {brace}">\n\nMind the lamp.\n\n</Aside>',
  '<Steps>\n\n<Step title="One" minutes={5}>\n\nDo.\n\n</Step>\n\n</Steps>',
  'A note.[^n]\n\n[^n]: Here.',
  'An escaped \\{brace\\} and &lt;script&gt;.',
);

/** A body: sound sentences with broken pieces among them. */
export const body = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: sentence },
      { weight: 1, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((parts) => parts.join('')) },
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join('\n\n'));

/** Nothing but pieces, in any order. */
export const soup = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 60 })
  .map((parts) => parts.join(''));

const KEYS = [
  'title',
  'summary',
  'minutes',
  'topics',
  'status',
  'expected',
  'related',
  '__proto__',
  'constructor',
  'toString',
  '"\\x5f_proto__"',
  '? a',
  '<<',
  '',
];
const VALUES = [
  'a',
  '1',
  '[data]',
  '[a, *b]',
  '&b {c: d}',
  '*b',
  '{__proto__: {polluted: true}}',
  '!!js/function a',
  '|',
  '>-',
  '"\\u202e"',
  "'",
  '"',
  '[[[[',
  '2026-01-01',
  '.nan',
  '- - - a',
  '# b',
  '%',
  '@',
  '\t',
];

/** Frontmatter of lines that may or may not be YAML. */
export const frontmatter = fc
  .array(
    fc.tuple(
      fc.constantFrom('', ' ', '  ', '- '),
      fc.constantFrom(...KEYS),
      fc.constantFrom(': ', ':', '', ' : '),
      fc.oneof(fc.constantFrom(...VALUES), fc.string({ maxLength: 5 })),
    ),
    { maxLength: 12 },
  )
  .map((lines) => lines.map((parts) => parts.join('')).join('\n'));
