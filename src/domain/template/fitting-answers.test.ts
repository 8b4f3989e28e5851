import { describe, expect, it } from 'vitest';
import type { Field } from '../schema/field.ts';
import { fieldLabel } from './field-label.ts';
import { fittingAnswers } from './fitting-answers.ts';

const base = { help: 'Help.', required: true };
const fields: Field[] = [
  { ...base, id: 'team', label: 'Team', type: 'text', maxLength: 5 },
  { ...base, id: 'cost', label: 'Cost', type: 'money' },
  { ...base, id: 'evening', label: 'Evening', type: 'toggle', default: false },
  { ...base, id: 'place', label: 'Place', type: 'text', maxLength: 160, showWhen: { field: 'evening', is: true } },
  {
    ...base,
    id: 'tools',
    label: 'Tools',
    type: 'list',
    item: [{ ...base, id: 'tool', label: 'Tool', type: 'text', maxLength: 5 }],
    minRows: 1,
    maxRows: 1,
  },
];

describe('answers that a form can show', () => {
  it('are all that it has made itself, finished or not', () => {
    const answers = { team: 'A long name', place: 'Ghent', tools: [{ tool: 'A long name' }, { tool: 'x' }] };
    expect(fittingAnswers(fields, answers)).toEqual({ answers, faults: [] });
    expect(fittingAnswers(fields, {})).toEqual({ answers: {}, faults: [] });
  });

  it('leave out what no control can hold, and say why', () => {
    const answers = { team: [{ tool: 'x' }], cost: 'much', other: 'x', tools: [{ gone: 'x' }], place: 'Ghent' };
    expect(fittingAnswers(fields, answers)).toEqual({
      answers: { place: 'Ghent' },
      faults: [
        'The answer to “other” was left out. Found an answer to "other", expected one of the fields team, cost, evening, place, tools.',
        'The answer to “Team” was left out. Found [{"tool":"x"}], expected text.',
        'The answer to “Cost” was left out. Found "much", expected a number.',
        'The answer to “Tools” was left out. Found the column "gone", expected one of tool.',
      ],
    });
    expect(fittingAnswers(fields, { tools: 'x' }).faults).toEqual(['The answer to “Tools” was left out. Expected a list of rows.']);
  });
});

describe('the name of a field', () => {
  it('is that of its form, and of a column that of its list as well', () => {
    expect(['team', 'tools', 'tools.tool', 'tools.gone', 'team.tool', 'gone'].map((path) => fieldLabel(fields, path))).toEqual([
      ...['Team', 'Tools', 'Tools: Tool'],
      ...[undefined, undefined, undefined],
    ]);
  });
});
