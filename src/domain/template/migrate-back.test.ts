import { describe, expect, it } from 'vitest';
import type { Migration } from '../schema/template.ts';
import { answersBefore } from './migrate-back.ts';

const cases: [string, Parameters<typeof answersBefore>[0], Parameters<typeof answersBefore>[1], Migration[], object][] = [
  ['a renamed field', { lead: 'Ada' }, {}, [{ type: 'renameField', from: 'owner', to: 'lead' }], { owner: 'Ada' }],
  [
    'a field that was renamed twice',
    { c: 'x' },
    {},
    [
      { type: 'renameField', from: 'a', to: 'b' },
      { type: 'renameField', from: 'b', to: 'c' },
    ],
    { a: 'x' },
  ],
  [
    'a renamed column',
    { rooms: [{ bulb: 'Oil' }, {}] },
    {},
    [{ type: 'renameField', from: 'rooms.lamp', to: 'rooms.bulb' }],
    { rooms: [{ lamp: 'Oil' }, {}] },
  ],
  ['a field that is gone', {}, { owner: 'Ada' }, [{ type: 'removeField', field: 'owner' }], { owner: 'Ada' }],
  ['a mapped choice', { k: 'b', m: ['b', 'z'] }, {}, [{ type: 'mapChoice', field: 'm', map: { a: 'b' } }], { k: 'b', m: ['a', 'z'] }],
  [
    'a name that is taken',
    { owner: 'Bo', lead: 'Ada' },
    {},
    [{ type: 'renameField', from: 'owner', to: 'lead' }],
    { owner: 'Bo', lead: 'Ada' },
  ],
];

describe('answersBefore', () => {
  it.each(cases)('gives %s back', (_, answers, aside, migrations, expected) => {
    const before = JSON.stringify(answers);
    expect(answersBefore(answers, aside, migrations)).toEqual(expected);
    expect(JSON.stringify(answers)).toBe(before);
  });
});
