import { heading, link, list, paragraph, root } from '../document/build.ts';
import type { Tree } from '../document/types.ts';
import { PRECEDENCE } from '../policy/machine.ts';
import { limitsSentence } from '../policy/sentence.ts';
import { policyTable } from '../policy/table-nodes.ts';
import type { Rule } from '../schema/rule.ts';

/** What the reference of a policy is made from. */
export interface ReferencePolicy {
  title: string;
  version: string;
  path: string;
  rules: readonly Rule[];
  limits: readonly string[];
}

/** Every answer of each policy in a table, and how to read it. It stands in for the tool where there is no JavaScript. */
export function policyReference(policies: readonly ReferencePolicy[]): Tree {
  return root(
    ...policies.flatMap(({ title, version, path, rules, limits }) => [
      heading(`Every answer of “${title}”`),
      paragraph(
        'What version ',
        version,
        ' of ',
        link(path, title),
        ' says, as this playbook has it. Find the row of what AI would do and the column of the most sensitive data that goes in. Where a cell has several sentences, the one applies whose beginning fits. “Ask” means to wait for a yes in writing.',
      ),
      policyTable(rules),
      ...(limits.length > 0 ? [paragraph(limitsSentence(limits))] : []),
    ]),
    heading('How rules are weighed'),
    list(PRECEDENCE.map((line) => [line])),
  );
}
