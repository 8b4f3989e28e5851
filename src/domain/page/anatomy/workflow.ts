import { heading, list, strong, table } from '../../document/build.ts';
import type { Node } from '../../document/types.ts';
import type { Entry } from '../../graph/entry.ts';
import { aiUsesTable } from '../../workflow/ai-uses-table.ts';
import { BASIS_WORDS } from '../describe.ts';
import type { AnatomyContext } from './context.ts';
import { frame } from './parts.ts';

/** A case says what it rests on before it says anything else, and ends with its changes in one table. */
export const workflowAnatomy = ({ data }: Entry<'workflows'>, body: Node[], { facts }: Pick<AnatomyContext, 'facts'>): Node[] => [
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
  ...aiUses(data, facts),
];

/** Where AI is used, and what the policy of the workflow says of it. */
function aiUses(data: Entry<'workflows'>['data'], facts: AnatomyContext['facts']): Node[] {
  const policy = data.policy === undefined ? undefined : facts.policies[data.policy];
  const rows = policy
    ? aiUsesTable(
        [
          { when: 'Before', process: data.before },
          { when: 'After', process: data.after },
        ],
        policy,
      )
    : [];
  return rows.length > 0 ? [heading('AI in this workflow'), ...rows] : [];
}
