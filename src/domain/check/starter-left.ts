import type { Node } from '../document/types.ts';
import { walk } from '../document/walk.ts';
import { finding, type EntryRule, type Finding } from './rule.ts';

/** Start of every placeholder that `playbook new` writes. */
const STARTER = /^Starter:/;

/** Placeholder text from `playbook new` that is still in a published entry. */
export const checkStarter: EntryRule = (entry) => {
  if (entry.data.status !== 'published') return [];
  const found: Finding[] = [];
  const left = (text: string, rest: Partial<Finding>): void => {
    if (!STARTER.test(text)) return;
    found.push(
      finding('error', 'starter-left', entry, `Found "${text.slice(0, 60)}" in a published entry.`, {
        ...rest,
        hint: 'Write what it asks for, or set the status to draft until then.',
      }),
    );
  };
  walk(entry.tree, (node: Node) => {
    if (node.type === 'text') left(node.value, { node });
  });
  const look = (value: unknown, path: (string | number)[]): void => {
    if (typeof value === 'string') left(value, { path });
    else if (Array.isArray(value)) value.forEach((item, i) => look(item, [...path, i]));
    else if (value && typeof value === 'object') for (const [key, item] of Object.entries(value)) look(item, [...path, key]);
  };
  look(entry.data, []);
  return found;
};
