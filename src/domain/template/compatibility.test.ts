import { describe, expect, it } from 'vitest';
import { root } from '../document/build.ts';
import type { Node } from '../document/types.ts';
import { field } from '../schema/field.ts';
import type { TemplateRelease } from '../schema/release.ts';
import type { Migration } from '../schema/template.ts';
import { findBreaks } from './compatibility.ts';

const make = (type: string, id: string, more: object = {}) => field.parse({ type, id, label: `The ${id}`, help: 'Help.', ...more });
const text = (id: string) => make('text', id);
const choice = (id: string, ...values: string[]) => make('choice', id, { options: values.map((value) => ({ value, label: value })) });
const list = (id: string, ...item: object[]) => make('list', id, { item });
const section = (id: string): Node => ({ type: 'component', name: 'Section', attributes: { id }, inline: false, children: [] });

interface Given {
  fields?: TemplateRelease['fields'];
  sections?: string[];
}
const release = (version: string, { fields = [], sections = [] }: Given, migrations: Migration[][] = []) =>
  ({
    version,
    fields,
    body: root(...sections.map(section)),
    // Newest first, as a release has them.
    changes: migrations
      .map((steps, i) => ({ version: `1.${i + 1}.0`, date: '2026-11-24', items: ['A change.'], migrations: steps }))
      .reverse(),
  }) as unknown as TemplateRelease;
/** Breaks between 1.0.0 and 2.0.0. @param migrations of the versions between, oldest first */
const breaks = (old: Given, next: Given, ...migrations: Migration[][]) =>
  findBreaks(release('1.0.0', old), release('2.0.0', next, migrations));

describe('breaks between two releases', () => {
  const kept: [string, Given, Given, Migration[][]][] = [
    ['fields that stay', { fields: [text('a'), list('l', text('c'))] }, { fields: [list('l', text('c')), text('a'), text('b')] }, []],
    [
      'a field that two versions renamed one after the other',
      { fields: [text('a')] },
      { fields: [text('c')] },
      [[{ type: 'renameField', from: 'a', to: 'b' }], [{ type: 'renameField', from: 'b', to: 'c' }]],
    ],
    [
      'a field that was renamed, then removed',
      { fields: [text('a')] },
      { fields: [] },
      [[{ type: 'renameField', from: 'a', to: 'b' }], [{ type: 'removeField', field: 'b' }]],
    ],
    [
      'a field whose id another one took after it had gone',
      { fields: [choice('a', 'x', 'y'), text('b')] },
      { fields: [text('a')] },
      [
        [
          { type: 'removeField', field: 'a' },
          { type: 'renameField', from: 'b', to: 'a' },
        ],
      ],
    ],
    [
      'a column that was renamed, in a list that was',
      { fields: [list('l', text('c'), text('d'))] },
      { fields: [list('m', text('e'), text('d'))] },
      [
        [
          { type: 'renameField', from: 'l.c', to: 'l.e' },
          { type: 'renameField', from: 'l', to: 'm' },
        ],
      ],
    ],
    [
      'a column that was renamed after its list was',
      { fields: [list('l', text('c'))] },
      { fields: [list('m', text('e'))] },
      [[{ type: 'renameField', from: 'l', to: 'm' }], [{ type: 'renameField', from: 'm.c', to: 'm.e' }]],
    ],
    [
      'a list that was removed with its columns',
      { fields: [list('l', text('c'))] },
      { fields: [] },
      [[{ type: 'removeField', field: 'l' }]],
    ],
    [
      'an option that two versions mapped, and whose field was renamed between',
      { fields: [choice('a', 'x', 'y')] },
      { fields: [choice('b', 'z', 'y')] },
      [
        [
          { type: 'mapChoice', field: 'a', map: { x: 'w' } },
          { type: 'renameField', from: 'a', to: 'b' },
        ],
        [{ type: 'mapChoice', field: 'b', map: { w: 'z' } }],
      ],
    ],
    [
      'options that changed places',
      { fields: [choice('a', 'x', 'y')] },
      { fields: [choice('a', 'x', 'y')] },
      [[{ type: 'mapChoice', field: 'a', map: { x: 'y', y: 'x' } }]],
    ],
    ['a section that is gone', { sections: ['a', 'b'] }, { sections: ['b'] }, []],
    [
      'a section that two versions renamed one after the other',
      { sections: ['a'] },
      { sections: ['c'] },
      [[{ type: 'renameSection', from: 'a', to: 'b' }], [{ type: 'renameSection', from: 'b', to: 'c' }]],
    ],
  ];
  it.each(kept)('are none for %s', (_, old, next, migrations) => expect(breaks(old, next, ...migrations)).toEqual([]));

  const gone = (id: string) => `The field "${id}" of version 1.0.0 is gone. Add a migration: renameField or removeField.`;
  const lost: [string, Given, Given, Migration[][], string[]][] = [
    ['a field without a migration', { fields: [text('a')] }, { fields: [text('b')] }, [], [gone('a')]],
    ['a column without one', { fields: [list('l', text('c'), text('d'))] }, { fields: [list('l', text('d'))] }, [], [gone('l.c')]],
    [
      'a field that the last of its new ids does not lead to',
      { fields: [text('a')] },
      { fields: [text('b')] },
      [[{ type: 'renameField', from: 'a', to: 'b' }], [{ type: 'renameField', from: 'b', to: 'c' }]],
      [gone('a')],
    ],
    [
      'a field that was removed under the id that it had only later',
      { fields: [text('a')] },
      { fields: [] },
      [
        [
          { type: 'removeField', field: 'b' },
          { type: 'renameField', from: 'a', to: 'b' },
        ],
      ],
      [gone('a')],
    ],
    [
      'a field of another type',
      { fields: [text('a')] },
      { fields: [make('number', 'b')] },
      [[{ type: 'renameField', from: 'a', to: 'b' }]],
      ['The field "a" was of type text and "b" is of type number. Give the new one another id.'],
    ],
    [
      'an option, also where it was mapped before the field had the id',
      { fields: [choice('a', 'x', 'y')] },
      { fields: [choice('b', 'z', 'y')] },
      [
        [
          { type: 'mapChoice', field: 'b', map: { x: 'z' } },
          { type: 'renameField', from: 'a', to: 'b' },
        ],
      ],
      ['The option "x" of "a" is gone. Add a migration: mapChoice with the option that takes its place.'],
    ],
    [
      'a section that is renamed to none of the body',
      { sections: ['a'] },
      { sections: ['b'] },
      [[{ type: 'renameSection', from: 'a', to: 'b' }], [{ type: 'renameSection', from: 'b', to: 'c' }]],
      ['The section "a" is renamed to "c", which the body does not have.'],
    ],
  ];
  it.each(lost)('name %s', (_, old, next, migrations, said) => expect(breaks(old, next, ...migrations)).toEqual(said));
});
