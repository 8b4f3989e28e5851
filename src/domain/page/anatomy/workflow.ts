import { list, strong, table } from '../../document/build.ts';
import type { Node } from '../../document/types.ts';
import type { Entry } from '../../graph/entry.ts';
import { BASIS_WORDS } from '../describe.ts';
import { frame, heading } from './parts.ts';

/** A case says what it rests on before it says anything else, and ends with its changes in one table. */
export const workflowAnatomy = ({ data }: Entry<'workflows'>, body: Node[]): Node[] => [
  frame('Card', [
    list([
      [strong('Rests on: '), `${BASIS_WORDS[data.basis].toLowerCase()} data`],
      [strong('Team: '), data.team],
      [strong('Starts with: '), data.trigger],
      [strong('Done when: '), data.outcome],
    ]),
  ]),
  ...body,
  heading('Changes at a glance'),
  table(
    ['What', 'Why', 'Cost'],
    data.changes.map((change) => [change.what, change.why, change.cost]),
  ),
];
