import { inBody, inFields, scenario, type HostileCase } from './case.ts';

const rows = (count: number) => `| a | b |\n| - | - |\n${'| 1 | 2 |\n'.repeat(count)}`;

/** One thing over and over, as long as a paragraph may be, in so many paragraphs. */
const paragraphs = (count: number, part: string, size = 9_000, end = '') =>
  Array.from({ length: count }, () => part.repeat(Math.floor(size / part.length)) + end).join('\n\n');

/** Words that no dictionary has, each another. */
const strange = (count: number, end = '') =>
  Array.from(
    { length: count },
    (_, i) => `${i % 100 ? '' : '\n\n'}q${[...i.toString(4)].map((digit) => 'xzvk'[Number(digit)]).join('')}${end}`,
  ).join(' ');

/** Content that makes a rule, a dictionary or a formula of readability work without end. */
const wordCases: HostileCase[] = [
  inFields('summary of 60,000 numbers', { summary: '5 '.repeat(60_000) }, ['too-large'], '3:10'),
  inFields('summary of 4,000 numbers', { summary: '5 '.repeat(4_000) }, ['schema'], '3:10'),
  inFields('title that repeats apostrophes before an at sign', { title: `${'a’'.repeat(4_000)}@` }, ['schema']),
  inFields('many topics with a slip', { topics: `[${'dataa, '.repeat(1_900)}]` }, ['schema']),
  inFields('many related entries that are not there', { related: `[${'scenarios/lump, '.repeat(1_900)}]` }, ['reference-unknown']),
  inFields('many long related entries', { related: `[${`scenarios/${'a'.repeat(300)}, `.repeat(300)}]` }, ['reference-unknown']),
  inBody('25 paragraphs of numbers', () => paragraphs(25, '1% '), ['number-uncited'], '16:1'),
  inBody('numbers that may be dates', () => paragraphs(25, '1 and 1 '), []),
  inBody('numbers after the name of a law', () => paragraphs(25, 'and 1 ', 9_000, 'Article'), []),
  inBody('one number of many parts', () => paragraphs(25, '1.'), []),
  inBody('entities between numbers', () => paragraphs(25, '&amp;1% '), ['number-uncited']),
  inBody('apostrophes before an at sign', () => paragraphs(12, 'a’', 9_000, '@'), []),
  inBody('straight apostrophes before an at sign', () => paragraphs(25, "a'", 9_000, '@'), []),
  inBody('filler words', () => paragraphs(25, 'very really basically utilize '), []),
  inBody('filler words in short paragraphs', () => paragraphs(80, 'it is there is he whether or not he utilize ', 2_900), []),
  inBody('sentences that never end', () => paragraphs(80, 'the organisation orchestrates transformation ', 2_900), []),
  inBody('abbreviations that never end', () => paragraphs(80, 'e.g. i.e. Mr. ', 2_900), []),
  inBody('one word of 9,000 letters', () => paragraphs(25, 'lamp'), []),
  inBody('words that no dictionary has', () => strange(14_000), []),
  inBody('long words that no dictionary has', () => strange(900, 'internationalisationalistically'), []),
  inBody('white space between two words', () => `a${' '.repeat(9_000)}b\n\n`.repeat(25), []),
  inBody('10,000 broken references', () => Array.from({ length: 3_500 }, (_, i) => `A [lamp](/guides/lamp-${i}/) speaks.`).join('\n\n'), [
    'link-broken',
  ]),
  {
    ...inBody('words of the project that are commands of the dictionary', 'A lampworkshade.', []),
    before: `for i in $(seq 4000); do echo "+lamp$i+"; echo "*shade*"; echo "!a"; done > content/words.txt`,
  },
];

/** Content that is too much: for a parser, for a stack, for a reader. */
export const sizeCases: HostileCase[] = [
  inBody('body of 10 MB', () => 'A lamp.\n\n'.repeat(1_200_000), ['too-large'], '1:1'),
  inBody('one long line', () => 'a'.repeat(200_000), ['too-large'], '16:1'),
  inBody('quotes that nest', () => `${'> '.repeat(20_000)}a`, ['too-deep'], '16:1'),
  inBody('quotes that nest without a space', () => `${'>'.repeat(20_000)}a`, ['too-deep'], '16:1'),
  inBody('lists that nest on a line', () => `${'- '.repeat(20_000)}a`, ['too-deep'], '16:1'),
  inBody('numbered lists that nest on a line', () => `${'1. '.repeat(20_000)}a`, ['too-deep'], '16:1'),
  inBody('lists that nest by indentation', () => Array.from({ length: 130 }, (_, i) => `${' '.repeat(2 * i)}- a\n`).join('\n'), [
    'too-deep',
  ]),
  inBody('emphasis that nests', () => `${'*a **b '.repeat(100)}c${'** d*'.repeat(100)}`, ['too-deep']),
  inBody('components that nest', () => `${'<Aside>\n\n'.repeat(2_000)}a\n\n${'</Aside>\n\n'.repeat(2_000)}`, ['too-deep']),
  inBody('tags that nest', () => `${'<a>'.repeat(400)}${'</a>'.repeat(400)}`, ['too-deep']),
  inBody('brackets of code that nest', () => `{${'('.repeat(9_000)}1${')'.repeat(900)}}`, ['no-code'], '16:1'),
  inBody('brackets of code that nest over many blocks', () => `{${`${'('.repeat(9_000)}\n\n`.repeat(20)}}`, ['no-code'], '16:1'),
  inBody('operators of code that nest', () => `{${`${'!'.repeat(9_000)}\n\n`.repeat(20)}1}`, ['no-code'], '16:1'),
  inBody('brackets of an attribute that nest', () => `<Aside title={${'('.repeat(9_000)}}>a</Aside>`, ['no-code'], '16:14'),
  inBody('brackets of an export that nest', () => `export const a = ${'('.repeat(9_000)}`, ['no-code'], '16:1'),
  inBody('brackets of an export that go on', () => `export const a = ${`${'('.repeat(9_000)}\n\n`.repeat(20)}`, ['no-code'], '16:1'),
  inBody('brackets of code behind an address', () => `www.lamp.example\\{${'('.repeat(9_000)}`, ['unsafe-address']),
  inBody('brackets of links that nest', () => `${'['.repeat(900)}a${'](/about/)'.repeat(500)}`, []),
  inBody('many marks of emphasis', () => 'a_'.repeat(4_000), ['too-large'], '16:1'),
  inBody('many marks of emphasis in many paragraphs', () => `${'a_'.repeat(900)}\n\n`.repeat(120), []),
  inBody('many addresses', () => '[www.~'.repeat(1_500), ['too-large'], '16:1'),
  inBody('many brackets that open', () => '['.repeat(9_000), ['too-large'], '16:1'),
  inBody('huge table', () => rows(20_000), ['too-large']),
  inBody('wide table', () => `${'| a '.repeat(2_000)}|\n${'| - '.repeat(2_000)}|`, ['too-large'], '16:1'),
  inBody('many tables', () => `${rows(90)}\n`.repeat(200), ['too-large']),
  inBody('many headings of one name', () => '## a\n\n'.repeat(9_000), []),
  inBody('many links to many headings', () => `${'## a\n\n'.repeat(2_500)}${`${'[b](#a-3) '.repeat(300)}\n\n`.repeat(15)}`, []),
  inBody('many links to no heading', () => `${'## a\n\n'.repeat(2_000)}${`${'[b](#c) '.repeat(300)}\n\n`.repeat(5)}`, ['link-broken']),
  inBody('many faults', () => `${'<b/>'.repeat(300)}\n\n`.repeat(30), ['raw-html']),
  inBody('many references to nothing', () => `${'A <Cite id="nothing" /> '.repeat(300)}\n\n`.repeat(10), ['reference-unknown']),
  inBody('reference with a long name', () => `A <Cite id="${'a'.repeat(9_000)}" />`, ['reference-unknown'], '16:3'),
  inBody('many backslashes', () => `${'\\'.repeat(9_000)}\n\n`.repeat(25), []),
  inBody('many braces', () => `${'{'.repeat(9_000)}\n\n`.repeat(20), ['no-code'], '16:1'),
  inBody('many footnotes', () => Array.from({ length: 900 }, (_, i) => `[^a${i}]: b[^a${i + 1}]`).join('\n\n'), ['text-lost']),
  inBody('address of many characters', () => `[a](javascript:${'a'.repeat(9_000)})`, ['unsafe-address'], '16:1'),
  {
    name: 'example of 10 MB',
    file: 'templates/lamp-note/example.yaml',
    content: () => `team: a\nanswers: { a: ${'a'.repeat(10 * 1024 * 1024)} }\n`,
    codes: ['too-large'],
    at: '1:1',
    before: `mkdir -p content/templates/lamp-note && printf -- '---\\n---\\n' > content/templates/lamp-note/index.mdx`,
  },
  {
    name: 'framework of controls of 10 MB',
    file: 'controls/nist.yaml',
    content: () => 'a'.repeat(10 * 1024 * 1024),
    codes: ['too-large'],
    at: '1:1',
  },
  {
    name: 'headings called as prototypes',
    file: 'scenarios/talking-lamp.mdx',
    content: scenario('## constructor\n\n## __proto__\n\n[a](#constructor)\n\n```__proto__\na\n```\n\n[^__proto__]\n\n[^__proto__]: a'),
    codes: [],
  },
  ...wordCases,
];
