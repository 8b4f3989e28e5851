import { describe, expect, it } from 'vitest';
import { field, type Field } from '../schema/field.ts';
import { checkAnswers, holds, isShown, type Answers, type Row, type Scalar } from './answers.ts';

const make = (type: string, id: string, more: object = {}): Field => field.parse({ type, id, label: id, help: 'Help.', ...more });
const options = [
  { value: 'eu', label: 'European Union' },
  { value: 'uk', label: 'United Kingdom' },
];

describe('holds', () => {
  const cases: [Scalar | Row[] | undefined, Scalar, boolean][] = [
    ['eu', 'eu', true],
    ['eu', 'uk', false],
    ['eu', ['uk', 'eu'], true],
    ['eu', [], false],
    [['eu', 'uk'], 'uk', true],
    [['eu'], ['uk'], false],
    [[], 'eu', false],
    [true, true, true],
    [true, false, false],
    // An attribute of a component is text: is="true".
    [true, 'true', true],
    [3, '3', true],
    // A toggle that nobody has touched is off.
    [undefined, false, true],
    [undefined, 'false', true],
    [undefined, true, false],
    [undefined, 'eu', false],
    ['', false, false],
    [0, false, false],
  ];
  it.each(cases)('for %o against %o is %o', (answer, wanted, expected) => expect(holds(answer, wanted)).toBe(expected));
});

describe('isShown', () => {
  const cases: [Field['showWhen'], Answers, boolean][] = [
    [undefined, {}, true],
    [{ field: 'ai', is: true }, { ai: true }, true],
    [{ field: 'ai', is: true }, { ai: false }, false],
    [{ field: 'ai', is: true }, {}, false],
    [{ field: 'ai', is: false }, {}, true],
    [{ field: 'where', is: ['eu', 'uk'] }, { where: 'uk' }, true],
    [{ field: 'where', is: ['eu', 'uk'] }, { where: ['us', 'eu'] }, true],
    [{ field: 'where', is: 'eu' }, { other: 'eu' }, false],
  ];
  it.each(cases)('for %o and %o is %o', (showWhen, answers, expected) => expect(isShown({ showWhen }, answers)).toBe(expected));
});

describe('checkAnswers to one field', () => {
  const text = make('text', 'f', { maxLength: 5 });
  const number = make('number', 'f', { min: 1, max: 3 });
  const choice = make('choice', 'f', { options });
  const multichoice = make('multichoice', 'f', { options });
  const good: [Field, Answers['f']][] = [
    [text, 'fives'],
    [text, ''],
    [make('longtext', 'f', { maxLength: 5 }), 'a\nb'],
    [make('person', 'f'), 'Head of brand'],
    [make('date', 'f'), '2028-02-29'],
    [number, 1],
    [number, 3],
    [make('number', 'f'), -1e9],
    [make('money', 'f'), -20.5],
    [make('percent', 'f'), 0],
    [make('percent', 'f'), 100],
    [make('toggle', 'f'), false],
    [choice, 'eu'],
    [multichoice, []],
    [multichoice, ['uk', 'eu']],
  ];
  it.each(good)('to %o accepts %o', (of, answer) => expect(checkAnswers([of], { f: answer! })).toEqual([]));

  const bad: [Field, Answers['f'], string][] = [
    [text, 5, 'Found 5, expected text.'],
    [text, 'longer', 'Found 6 characters, expected at most 5.'],
    [make('longtext', 'f', { maxLength: 5 }), 'longer', 'Found 6 characters, expected at most 5.'],
    [make('person', 'f'), true, 'Found true, expected text.'],
    [make('date', 'f'), '24/11/2026', 'Found "24/11/2026", expected a date as YYYY-MM-DD.'],
    // The form is right, but there is no such day.
    [make('date', 'f'), '2026-02-29', 'Found "2026-02-29", expected a date as YYYY-MM-DD.'],
    [make('date', 'f'), '2026-13-01', 'Found "2026-13-01", expected a date as YYYY-MM-DD.'],
    [make('date', 'f'), '2026-1-1', 'Found "2026-1-1", expected a date as YYYY-MM-DD.'],
    [make('date', 'f'), 20260101, 'Found 20260101, expected a date as YYYY-MM-DD.'],
    [number, '2', 'Found "2", expected a number.'],
    [number, 0.5, 'Found 0.5, expected at least 1.'],
    [number, 3.5, 'Found 3.5, expected at most 3.'],
    [make('number', 'f', { min: 0 }), -1, 'Found -1, expected at least 0.'],
    [make('number', 'f', { max: 0 }), 1, 'Found 1, expected at most 0.'],
    [make('money', 'f'), '£5', 'Found "£5", expected a number.'],
    [make('percent', 'f'), 101, 'Found 101, expected a percentage from 0 to 100.'],
    [make('percent', 'f'), -1, 'Found -1, expected a percentage from 0 to 100.'],
    [make('toggle', 'f'), 'yes', 'Found "yes", expected true or false.'],
    [choice, 'us', 'Found "us", expected one of eu, uk.'],
    [choice, 'European Union', 'Found "European Union", expected one of eu, uk.'],
    [choice, ['eu'], 'Found ["eu"], expected one of eu, uk.'],
    [multichoice, 'eu', 'Found "eu", expected a list of eu, uk.'],
    [multichoice, ['eu', 'us'], 'Found ["eu","us"], expected a list of eu, uk.'],
  ];
  it.each(bad)('to %o refuses %o: %s', (of, answer, message) => {
    expect(checkAnswers([of], { f: answer! })).toEqual([{ path: ['f'], message }]);
  });
});

describe('checkAnswers to several fields', () => {
  const fields = [
    make('toggle', 'ai'),
    make('text', 'tool', { required: true, showWhen: { field: 'ai', is: true } }),
    make('text', 'note'),
  ];
  const cases: [string, Answers, [string, string][]][] = [
    ['nothing of a field that is hidden and required', {}, []],
    ['nothing of a field that is neither required nor answered', { ai: true, tool: 'Chat' }, []],
    ['a required field once it is shown', { ai: true }, [['tool', 'Found no answer to the required field "tool".']]],
    [
      'an answer to a field that is hidden',
      { ai: false, tool: 'Chat' },
      [['tool', 'Found an answer to "tool", expected none: its condition does not hold.']],
    ],
    ['an answer to no field', { gone: 'x' }, [['gone', 'Found an answer to "gone", expected one of the fields ai, tool, note.']]],
    [
      'every fault, unknown answers first',
      { note: 5, ai: true, gone: 1 },
      [
        ['gone', 'Found an answer to "gone", expected one of the fields ai, tool, note.'],
        ['tool', 'Found no answer to the required field "tool".'],
        ['note', 'Found 5, expected text.'],
      ],
    ],
  ];
  it.each(cases)('reports %s', (_, answers, expected) => {
    expect(checkAnswers(fields, answers).map(({ path, message }) => [path.join('.'), message])).toEqual(expected);
  });
});

describe('checkAnswers to a list', () => {
  const rows = make('list', 'uses', {
    maxRows: 2,
    item: [
      { type: 'text', id: 'what', label: 'What', help: 'Help.', required: true },
      { type: 'toggle', id: 'ai', label: 'AI', help: 'Help.' },
      { type: 'text', id: 'tool', label: 'Tool', help: 'Help.', required: true, showWhen: { field: 'ai', is: true } },
    ],
  });
  const cases: [string, unknown, [string, string][]][] = [
    ['nothing of good rows', [{ what: 'a' }, { what: 'b', ai: true, tool: 'Chat' }], []],
    ['nothing of no rows', [], []],
    ['one answer in place of rows', 'a', [['uses', 'Expected a list of rows.']]],
    ['too many rows', [{ what: 'a' }, { what: 'b' }, { what: 'c' }], [['uses', 'Found 3 rows, expected at most 2.']]],
    ['text in place of a row', ['a'], [['uses.0', 'Expected a row with an answer for each column.']]],
    ['nothing in place of a row', [null], [['uses.0', 'Expected a row with an answer for each column.']]],
    ['an answer that does not fit its column', [{ what: 'a' }, { what: 5 }], [['uses.1.what', 'Found 5, expected text.']]],
    ['an unknown column', [{ what: 'a', why: 'b' }], [['uses.0.why', 'Found the column "why", expected one of what, ai, tool.']]],
    ['a missing required column', [{ ai: false }], [['uses.0', 'Found no answer to the required column "what".']]],
    ['a required column that the row shows', [{ what: 'a', ai: true }], [['uses.0', 'Found no answer to the required column "tool".']]],
  ];
  it.each(cases)('reports %s', (_, answer, expected) => {
    expect(checkAnswers([rows], { uses: answer as Row[] }).map(({ path, message }) => [path.join('.'), message])).toEqual(expected);
  });
});
