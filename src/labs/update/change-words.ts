import { takesBoth } from '../../domain/template/merge/choices.ts';
import type { Change, Choice } from '../../domain/template/merge/types.ts';

/** A choice that a reader has, and how it is named. */
export interface Option {
  /** Nothing leaves the change as its state has it. */
  choice: Choice | undefined;
  label: string;
  checked: boolean;
}

const UNITS: Record<Change['unit'], string> = {
  section: 'Section',
  heading: 'Heading',
  paragraph: 'Paragraph',
  item: 'List item',
  row: 'Table row',
  column: 'Table column',
  block: 'Block',
  order: 'Order',
};
const STATES: Record<Change['state'], string> = {
  upstream: 'Taken over: only the new version changed this.',
  merged: 'Both changed this: please read. Your words and those of the new version went together.',
  conflict: 'Both changed this: please read and decide. Yours stays until you do.',
  deleted: 'You deleted it and have nothing in its place, and the new version changed it. It stays deleted unless you take it back.',
};

/** What kind of thing was changed how, such as “Paragraph changed”. */
export const changeTitle = ({ unit, kind }: Change): string => `${UNITS[unit]} ${kind}`;

/** What became of a change, in words. */
export const stateWords = ({ state }: Change): string => STATES[state];

/** What the reader may choose. A conflict has nothing chosen before she has read it. */
export function optionsOf(change: Change): Option[] {
  const theirs = change.theirs === undefined ? 'Leave it out, as the new version does' : 'The new version’s';
  const ours = change.ours !== undefined ? 'Mine' : change.state === 'conflict' ? 'Leave mine as it is' : 'Leave it out, as mine does';
  const both: Option[] = takesBoth(change) ? [{ choice: 'both', label: 'Both, mine first', checked: false }] : [];
  switch (change.state) {
    case 'upstream':
      return [
        { choice: undefined, label: theirs, checked: true },
        { choice: 'ours', label: ours, checked: false },
      ];
    case 'merged':
      return [
        { choice: undefined, label: 'Both, put together', checked: true },
        { choice: 'ours', label: ours, checked: false },
        { choice: 'theirs', label: theirs, checked: false },
      ];
    case 'conflict':
      return [{ choice: 'ours', label: ours, checked: false }, { choice: 'theirs', label: theirs, checked: false }, ...both];
    case 'deleted':
      return [
        { choice: undefined, label: 'Keep it deleted', checked: true },
        { choice: 'theirs', label: 'Take the new version’s', checked: false },
      ];
  }
}
