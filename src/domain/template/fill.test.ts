import { describe, expect, it } from 'vitest';
import { paragraph, root, strong, table, text } from '../document/build.ts';
import type { ComponentNode, Node } from '../document/types.ts';
import { toText } from '../document/text.ts';
import { field, type Field } from '../schema/field.ts';
import type { Answers, Row, Scalar } from './answers.ts';
import { blank, fill, showAnswer } from './fill.ts';

const style = { locale: 'en-GB', currency: 'GBP' };
const make = (type: string, id: string, label: string, more: object = {}): Field =>
  field.parse({ type, id, label, help: 'Help.', ...more });
const options = [
  { value: 'eu', label: 'European Union' },
  { value: 'uk', label: 'United Kingdom' },
];
const fields: Field[] = [
  make('text', 'team', 'Team'),
  make('toggle', 'ai', 'AI is used'),
  make('choice', 'where', 'Where', { options }),
  make('list', 'uses', 'Uses', {
    item: [
      { type: 'text', id: 'what', label: 'What', help: 'Help.' },
      { type: 'money', id: 'cost', label: 'Cost', help: 'Help.' },
      { type: 'toggle', id: 'live', label: 'Live', help: 'Help.' },
      // The same id as a field of the template: within a row it is the column.
      { type: 'text', id: 'team', label: 'Team of the use', help: 'Help.' },
    ],
  }),
];

const component = (name: string, attributes: ComponentNode['attributes'], children: Node[] = [], inline = false): ComponentNode => ({
  type: 'component',
  name,
  attributes,
  inline,
  children,
});
const slot = (id: string, ...children: Node[]) => component('Field', { id }, children, true);
/** A slot whose answer is missing. */
const hole = (id: string, ...children: Node[]) => component('Field', { id, blank: true }, children, true);
/** A slot in a row of the list of uses, with its answer or its blank. */
const cell = (id: string, row: number, words: string, blank?: true) =>
  component('Field', { id, list: 'uses', row, ...(blank ? { blank } : {}) }, [text(words)], true);
const usesTable = (rows: string[][]) => ({
  ...(table(['What', 'Cost', 'Live', 'Team of the use'], rows, [1]) as Extract<Node, { type: 'table' }>),
  data: { list: 'uses' },
});
const when = (attributes: ComponentNode['attributes'], ...children: Node[]) => component('When', attributes, children);
const each = (...children: Node[]) => component('Each', { field: 'uses' }, children);

describe('showAnswer', () => {
  const cases: [Field, Scalar | Row[] | undefined, string][] = [
    [make('text', 'f', 'Name'), 'a', 'a'],
    [make('text', 'f', 'Name'), undefined, '[Name]'],
    [make('text', 'f', 'Name'), '', '[Name]'],
    [make('choice', 'f', 'Where', { options }), 'uk', 'United Kingdom'],
    [make('choice', 'f', 'Where', { options }), 'gone', 'gone'],
    // In the order of the options, whatever the order of the answers.
    [make('multichoice', 'f', 'Where', { options }), ['uk', 'eu'], 'European Union, United Kingdom'],
    [make('toggle', 'f', 'On'), true, 'Yes'],
    [make('toggle', 'f', 'On'), false, 'No'],
    [make('toggle', 'f', 'On'), undefined, '[On]'],
    [make('date', 'f', 'Day'), '2026-11-24', '24 November 2026'],
    [make('money', 'f', 'Cost'), 1200, '£1,200'],
    [make('money', 'f', 'Cost'), 0, '£0'],
    [make('percent', 'f', 'Share'), 12.5, '12.5%'],
    [make('number', 'f', 'N', { unit: 'people' }), 1200, '1,200 people'],
    [make('number', 'f', 'N'), 0, '0'],
    [make('person', 'f', 'Who'), 'CFO', 'CFO'],
    [fields[3]!, [{ what: 'a' }], '[Uses]'],
  ];
  it.each(cases)('of %o and %o is "%s"', (of, answer, expected) => expect(showAnswer(of, answer, style)).toBe(expected));
});

describe('fill', () => {
  const filled = (nodes: Node[], answers: Answers): Node[] => fill(root(...nodes), fields, answers, style).children;
  const cases: [string, Node[], Answers, Node[]][] = [
    [
      'shows an answer among words',
      [paragraph('For ', slot('team'), '.')],
      { team: 'Brand' },
      [paragraph('For ', slot('team', text('Brand')), '.')],
    ],
    [
      'shows an answer that stands alone as a paragraph',
      [component('Field', { id: 'team' })],
      { team: 'Brand' },
      [paragraph(slot('team', text('Brand')))],
    ],
    ['shows the blank of a field without an answer', [paragraph(slot('team'))], {}, [paragraph(hole('team', text('[Team]')))]],
    ['leaves a field that is not declared', [paragraph(slot('gone'))], { gone: 'x' }, [paragraph(slot('gone'))]],
    ['keeps what stands under a condition that holds', [when({ field: 'ai' }, paragraph('a'))], { ai: true }, [paragraph('a')]],
    ['drops what stands under a condition that does not hold', [when({ field: 'ai' }, paragraph('a'))], { ai: false }, []],
    ['drops what stands under a condition without an answer', [when({ field: 'ai' }, paragraph('a'))], {}, []],
    ['keeps what is said of a toggle that is off', [when({ field: 'ai', is: 'false' }, paragraph('a'))], {}, [paragraph('a')]],
    [
      'keeps what is said of the chosen option',
      [when({ field: 'where', is: 'eu' }, paragraph('a')), when({ field: 'where', is: 'uk' }, paragraph('b'))],
      { where: 'uk' },
      [paragraph('b')],
    ],
    [
      'fills what stands under a condition',
      [when({ field: 'ai' }, paragraph(slot('team')))],
      { ai: true, team: 'Brand' },
      [paragraph(slot('team', text('Brand')))],
    ],
    [
      'fills components and emphasis that frame fields',
      [component('Section', { id: 's' }, [paragraph(strong(slot('team')))])],
      { team: 'Brand' },
      [component('Section', { id: 's' }, [paragraph(strong(slot('team', text('Brand'))))])],
    ],
    [
      'repeats a block for each row',
      [each(paragraph(slot('what')))],
      { uses: [{ what: 'a' }, { what: 'b' }] },
      [paragraph(cell('what', 0, 'a')), paragraph(cell('what', 1, 'b'))],
    ],
    ['shows nothing for no rows', [each(paragraph('x'))], { uses: [] }, []],
    ['shows nothing for rows without an answer', [each(paragraph('x'))], {}, []],
    [
      'shows the blank of a column without an answer',
      [each(paragraph(slot('what')))],
      { uses: [{}] },
      [paragraph(cell('what', 0, '[What]', true))],
    ],
    [
      'takes a column before a field of the same id',
      [each(paragraph(slot('team'))), paragraph(slot('team'))],
      { team: 'Brand', uses: [{ team: 'Web' }] },
      [paragraph(cell('team', 0, 'Web')), paragraph(slot('team', text('Brand')))],
    ],
    [
      'does not take the field for a column without an answer',
      [each(paragraph(slot('team')))],
      { team: 'Brand', uses: [{}] },
      [paragraph(cell('team', 0, '[Team of the use]', true))],
    ],
    [
      'shows fields of the template within rows',
      [each(paragraph(slot('where')))],
      { where: 'eu', uses: [{}] },
      [paragraph(slot('where', text('European Union')))],
    ],
    [
      'decides conditions on columns row by row',
      [each(when({ field: 'live' }, paragraph(slot('what'))))],
      { uses: [{ what: 'a', live: false }, { what: 'b', live: true }, { what: 'c' }] },
      [paragraph(cell('what', 1, 'b'))],
    ],
    ['does not know columns outside their rows', [paragraph(slot('what'))], { uses: [{ what: 'a' }] }, [paragraph(slot('what'))]],
    [
      'makes a table of rows, with money to the right and a dash for what is missing',
      [component('Each', { field: 'uses', as: 'table' })],
      { uses: [{ what: 'a', cost: 5, live: true, team: 'Web' }, { what: 'b' }] },
      [
        usesTable([
          ['a', '£5', 'Yes', 'Web'],
          ['b', '–', '–', '–'],
        ]),
      ],
    ],
    [
      'makes a table of blanks where there are no rows',
      [component('Each', { field: 'uses', as: 'table' })],
      {},
      [usesTable([['[What]', '[Cost]', '[Live]', '[Team of the use]']])],
    ],
  ];
  it.each(cases)('%s', (_, nodes, answers, expected) => expect(filled(nodes, answers)).toEqual(expected));

  it('leaves the given tree as it was', () => {
    const tree = root(paragraph(slot('team')), each(paragraph(slot('what'))));
    const before = structuredClone(tree);
    fill(tree, fields, { team: 'Brand', uses: [{ what: 'a' }] }, style);
    expect(tree).toEqual(before);
  });
});

describe('blank', () => {
  const cases: [string, Node, string][] = [
    ['a field by its label', paragraph('For ', slot('team'), '.'), 'For [Team].'],
    ['a field that stands alone', component('Field', { id: 'team' }), '[Team]'],
    ['a field that is not declared by its id', paragraph(slot('gone')), '[gone]'],
    ['a column by its label', each(paragraph(slot('what'))), 'For each row of “Uses”:\n[What]'],
    ['a condition on a toggle', when({ field: 'ai' }, paragraph('a')), 'If “AI is used” is yes:\na'],
    ['a condition on a toggle that is on', when({ field: 'ai', is: 'true' }, paragraph('a')), 'If “AI is used” is yes:\na'],
    ['a condition on a toggle that is off', when({ field: 'ai', is: 'false' }, paragraph('a')), 'If “AI is used” is no:\na'],
    [
      'a condition on a choice by the words of the option',
      when({ field: 'where', is: 'uk' }, paragraph('a')),
      'If “Where” is “United Kingdom”:\na',
    ],
    ['a condition on an option that is not declared', when({ field: 'where', is: 'us' }, paragraph('a')), 'If “Where” is “us”:\na'],
    [
      'a condition among words within brackets',
      paragraph('a', component('When', { field: 'ai' }, [text('b')], true), 'c'),
      'a[If “AI is used” is yes: b]c',
    ],
    [
      'a table with a row of labels',
      component('Each', { field: 'uses', as: 'table' }),
      'What\nCost\nLive\nTeam of the use\n[What]\n[Cost]\n[Live]\n[Team of the use]',
    ],
    ['rows of no list as they are', component('Each', { field: 'team' }, [paragraph('a')]), 'a'],
    ['what is no blank as it is', component('Section', { id: 's' }, [paragraph('a')]), 'a'],
    ['blanks under conditions', when({ field: 'ai' }, paragraph(slot('team'))), 'If “AI is used” is yes:\n[Team]'],
  ];
  it.each(cases)('shows %s', (_, node, expected) => expect(toText(blank(root(node), fields))).toBe(expected));
});
