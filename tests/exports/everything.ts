import { emphasis, link, list, paragraph, strong, table, text } from '../../src/domain/document/build.ts';
import type { AttributeValue, Node } from '../../src/domain/document/types.ts';
import type { Answers } from '../../src/domain/template/answers.ts';
import type { TemplateRelease } from '../../src/domain/schema/release.ts';

export const component = (name: string, attributes: Record<string, AttributeValue>, inline: boolean, ...children: Node[]): Node => ({
  type: 'component',
  name,
  attributes,
  inline,
  children,
});
export const section = (id: string, title: string, ...children: Node[]): Node =>
  component('Section', { id }, false, { type: 'heading', depth: 2, children: [text(title)] }, ...children);
export const field = (id: string, inline = true): Node => component('Field', { id }, inline);
const cite = (id: string): Node => component('Cite', { id }, true);
const item = (spread: boolean, checked: boolean | null, ...children: Node[]): Node =>
  ({ type: 'listItem', spread, checked, children }) as Node;
const listOf = (spread: boolean, start: number | null, ...children: Node[]): Node =>
  ({ type: 'list', ordered: start !== null, start, spread, children }) as Node;
const quote = (...children: Node[]): Node => ({ type: 'blockquote', children }) as Node;
const code = (value: string, lang: string | null = null): Node => ({ type: 'code', value, lang, meta: null });
const inlineCode = (value: string): Node => ({ type: 'inlineCode', value });
const deleted = (...children: Node[]): Node => ({ type: 'delete', children }) as Node;

const LONG_ID = 'a-section-with-an-id-that-is-much-longer-than-a-bookmark';

/** Blocks of every kind, alone and in each other. */
const SECTIONS: Node[] = [
  section(
    'words',
    'Words, *escaped* & <plain>',
    paragraph(
      'A ',
      strong('strong ', emphasis('and emphasised')),
      ', ',
      emphasis(strong('the other way')),
      ', ',
      deleted(text('gone')),
      ', ',
      inlineCode('a  `code`'),
      '.',
    ),
    paragraph(
      strong(link('https://a.example/?a=1&b=2', 'strong link')),
      ' and ',
      link('https://b.example/', strong('link of strength')),
      '.',
    ),
    paragraph(
      'One',
      { type: 'break' },
      strong('two', { type: 'break' }, 'three'),
      ', cited',
      cite('law'),
      ' twice',
      cite('law'),
      ' and ',
      strong('more', cite('study'), ' of it'),
      '.',
    ),
    paragraph('2', '. not a list, <!-- section: words --> not a mark, [^law] not a note, https://not.example/'),
    { type: 'heading', depth: 3, children: [text('Level 3 '), emphasis('set apart')] } as Node,
    { type: 'heading', depth: 6, children: [text('Level 6')] } as Node,
    paragraph('  Spaces   inside, no-break space, zero\u200bwidth, soft\u00adhyphen '),
  ),
  section(
    'lists',
    'Lists',
    list([['one'], ['two ', strong('strong')], ['three']]),
    listOf(
      false,
      3,
      item(false, null, paragraph('third'), list([['bullet'], ['bullet']]), paragraph('goes on')),
      item(false, null, paragraph('fourth')),
    ),
    listOf(
      true,
      1,
      item(true, null, paragraph('spaced'), paragraph('second paragraph'), list([['a'], ['b']], true)),
      item(false, null, paragraph('next'), list([['c']])),
    ),
    listOf(true, null, item(false, null, paragraph('spaced bullet')), item(false, null, paragraph('another'))),
    listOf(
      false,
      null,
      item(false, false, paragraph('to do'), listOf(false, null, item(false, true, paragraph('done below')))),
      item(false, true, paragraph('done')),
    ),
    listOf(false, null, item(false, true, paragraph('a task')), item(false, null, paragraph('and a bullet'))),
    listOf(
      false,
      null,
      item(true, null, paragraph('with'), quote(paragraph('a quotation'), list([['and its list']]))),
      item(true, null, paragraph('with code'), code('a\n  b', 'js')),
    ),
    listOf(false, null, item(true, null, paragraph('with a table'), table(['a', 'b'], [['1', '2']], [1]))),
    listOf(
      false,
      null,
      item(false, null, paragraph('1'), listOf(false, 1, item(false, null, paragraph('2'), list([['3'], ['3']])))),
      item(false, null, paragraph('1')),
    ),
  ),
  section(
    'blocks',
    'Blocks',
    quote(paragraph('Quoted ', strong('words')), quote(paragraph('deeper')), paragraph('back')),
    quote(paragraph('another quotation')),
    code('const a = 1;\n\n  if (a) {}\n'),
    code('# not a heading', 'md'),
    { type: 'thematicBreak' },
    table(
      ['Text', 'Number', 'Empty'],
      [
        ['a | b', '1,234', ''],
        [[strong('x'), cite('study')], '-5', [inlineCode('c')]],
      ],
      [1],
    ),
    table(['Second', 'table'], [['that', 'touches']]),
  ),
  component('Section', { id: 'empty' }, false),
  section(LONG_ID, 'Long', paragraph('Long id.')),
  section(`${LONG_ID}-2`, 'Longer', table(['only'], [['a table']])),
  section(
    'fields',
    'Fields',
    paragraph('Answer: ', field('name'), '. ', strong(field('name')), ' ', field('missing'), '.'),
    field('text', false),
  ),
  section('rows', 'Rows', component('Each', { field: 'rows', as: 'table' }, false)),
];

/** A release that has everything a release may have. */
export const everything: TemplateRelease = {
  format: 1,
  id: 'everything',
  version: '1.2.3',
  date: '2026-11-24',
  title: 'Everything & more',
  name: 'Everything',
  summary: 'All there is.',
  kind: 'register',
  pages: 3,
  landscape: true,
  licence: 'CC-BY-4.0',
  playbook: 'Playbook of <tests>',
  address: 'https://playbook.example/templates/everything/',
  locale: 'en-GB',
  currency: 'GBP',
  fields: [
    { id: 'name', type: 'text', label: 'Name', help: 'A name.', required: true, maxLength: 160 },
    { id: 'text', type: 'longtext', label: 'Text', help: 'A text.', required: false, maxLength: 600 },
    { id: 'missing', type: 'text', label: 'Never given', help: 'Nothing.', required: true, maxLength: 160 },
    { id: 'when', type: 'date', label: 'When', help: 'A day.', required: false },
    { id: 'sure', type: 'toggle', label: 'Sure', help: 'Yes or no.', required: false, default: false },
    {
      id: 'rows',
      type: 'list',
      label: 'Rows: [all] of them/here?',
      help: 'Rows.',
      required: false,
      minRows: 1,
      maxRows: 50,
      item: [
        { id: 'what', type: 'text', label: 'What', help: 'A thing.', required: true, maxLength: 160 },
        { id: 'cost', type: 'money', label: 'Cost', help: 'An amount.', required: false },
        { id: 'share', type: 'percent', label: 'Share', help: 'A share.', required: false },
        { id: 'days', type: 'number', label: 'Days', help: 'A number.', required: false, unit: 'days' },
        { id: 'day', type: 'date', label: 'Day', help: 'A day.', required: false },
        {
          id: 'class',
          type: 'choice',
          label: 'Class',
          help: 'One.',
          required: false,
          options: [
            { value: 'a', label: 'Class A, the first' },
            { value: 'b', label: '"Class" B' },
          ],
        },
      ],
    },
  ],
  body: { type: 'root', children: [paragraph('Before the first section: ', field('name'), '.'), ...SECTIONS] },
  sources: [
    { id: 'law', text: 'A law & its “notes”.', url: 'https://law.example/?a=1&b=2' },
    { id: 'study', text: 'A study.', url: 'https://study.example/' },
  ],
  changes: [{ version: '1.2.3', date: '2026-11-24', items: ['First.'] }],
};

/** Answers to it. */
export const answers: Answers = {
  name: 'the team',
  text: 'First line\nsecond line',
  when: '2026-12-01',
  sure: true,
  rows: [
    { what: 'One', cost: 1234.5, share: 12.5, days: 3, day: '2027-01-31', class: 'a' },
    { what: 'Two', cost: 20, share: 50, class: 'b' },
  ],
};

/** A release in which one answer stands among words, alone, in bold, in an item and in a table. */
export const oneAnswer: TemplateRelease = {
  ...everything,
  fields: [
    { id: 'it', type: 'longtext', label: 'It', help: 'Anything.', required: true, maxLength: 600 },
    {
      id: 'rows',
      type: 'list',
      label: 'Rows',
      help: 'Rows.',
      required: false,
      minRows: 1,
      maxRows: 5,
      item: [{ id: 'it-again', type: 'longtext', label: 'It again', help: 'Anything.', required: true, maxLength: 600 }],
    },
  ],
  body: {
    type: 'root',
    children: [
      paragraph('Before: ', field('it'), '.'),
      section(
        'one',
        'One',
        field('it', false),
        paragraph(field('it'), '. After.'),
        paragraph(strong(field('it'))),
        list([[field('it')], ['next']]),
      ),
      section('two', 'Two', component('Each', { field: 'rows', as: 'table' }, false), paragraph('The end.')),
    ],
  },
};

/** Answers to it. */
export const oneAnswerOf = (value: string): Answers => ({ it: value, rows: [{ 'it-again': value }, { 'it-again': 'last' }] });
