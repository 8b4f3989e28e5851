import { inBody, scenario, type HostileCase } from './case.ts';

const bytes = (name: string, before: string, bad: number[], after: string, codes: HostileCase['codes'], at?: string): HostileCase => ({
  name,
  file: 'scenarios/talking-lamp.mdx',
  content: Buffer.concat([Buffer.from(before), Buffer.from(bad), Buffer.from(after)]),
  codes,
  at,
});
const start = scenario('').trimEnd();
const hidden = (name: string, character: string): HostileCase =>
  inBody(`${name} in the text`, `The price is ${character}42 euro.`, ['hidden-character'], '16:14');

/** Bytes that are no text, and characters that nobody sees. */
export const byteCases: HostileCase[] = [
  bytes('byte that UTF-8 never has', `${start}\n\nA `, [0xff], ' b\n', ['encoding'], '16:3'),
  bytes('Latin 1', `${start}\n\ncaf`, [0xe9], ' b\n', ['encoding'], '16:4'),
  bytes('sequence that is cut off at the end', `${start}\n\né`, [0xe2, 0x82], '', ['encoding'], '16:2'),
  bytes('slash in a long form', `${start}\n\nA `, [0xc0, 0xaf], '\n', ['encoding'], '16:3'),
  bytes('half of a surrogate pair', `${start}\n\nA `, [0xed, 0xa0, 0x80], '\n', ['encoding'], '16:3'),
  bytes('byte in the frontmatter', '---\ntitle: a', [0xfe], '\n---\n', ['encoding'], '2:9'),
  bytes('NUL', `${start}\n\nA `, [0], 'b\n', ['hidden-character'], '16:3'),
  bytes('escape sequence of a terminal', `${start}\n\nA `, [0x1b, 0x5b, 0x32, 0x4a], '\n', ['hidden-character'], '16:3'),
  bytes('picture under the name of an entry', '', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0], '', ['encoding'], '1:1'),
  bytes('nothing at all', '', [], '', ['frontmatter-missing'], '1:1'),
  {
    name: 'UTF-16',
    file: 'scenarios/talking-lamp.mdx',
    content: Buffer.from(`\ufeff${scenario('A')}`, 'utf16le'),
    codes: ['encoding'],
    at: '1:1',
  },
  {
    name: 'byte order mark at the start',
    file: 'scenarios/talking-lamp.mdx',
    content: `\ufeff${scenario('A lamp.')}`,
    codes: [],
  },
  {
    name: 'line ends of Windows',
    file: 'scenarios/talking-lamp.mdx',
    content: scenario('A lamp.\n\nB.').replaceAll('\n', '\r\n'),
    codes: [],
  },
  {
    name: 'line ends of old Macs',
    file: 'scenarios/talking-lamp.mdx',
    content: scenario('A').replaceAll('\n', '\r'),
    codes: ['hidden-character'],
    at: '1:4',
  },
  hidden('right-to-left override', '\u202e'),
  hidden('left-to-right isolate', '\u2066'),
  hidden('right-to-left mark', '\u200f'),
  hidden('zero-width space', '\u200b'),
  hidden('zero-width joiner', '\u200d'),
  hidden('word joiner', '\u2060'),
  hidden('byte order mark', '\ufeff'),
  hidden('soft hyphen', '\u00ad'),
  hidden('line separator', '\u2028'),
  hidden('blank letter', '\u3164'),
  hidden('variation selector', '\u{e0101}'),
  hidden('tag that only a model reads', '\u{e0041}'),
  hidden('private-use character', '\ue000'),
  hidden('stand-in of the parser', '\u0001'),
  inBody('zero-width space in a component', '<Aside title="a\u200bb">a</Aside>', ['hidden-character'], '16:16'),
  inBody('override in a block of code', '```js\nif (admin) { /*\u202e } */\n```', ['hidden-character'], '17:16'),
  inBody('override written as an entity', 'The price is &#x202e;42.', ['hidden-character'], '16:1'),
  inBody('NUL written as an entity', '<Aside title="&#x200b;">a</Aside>', ['hidden-character'], '16:1'),
  inBody('joiners that spell', '👩‍💻 and ❤️ and می‌خواهم', []),
  inBody(
    'braces that are no code',
    '`{a}` and \\{b} and \\`\n\n<Aside title="{c}">\n\n```js {1}\nconst a = { b: `${c}` };\n```\n\n</Aside>\n\nAn import is\nexport of goods.',
    [],
  ),
];
