import { finding, type Finding } from '../check/rule.ts';
import { componentsOf } from '../document/walk.ts';
import { listNames } from '../list-names.ts';
import { POLICY_DECISIONS } from '../schema/rule-lists.ts';
import type { Entry } from './entry.ts';

/**
 * The list in which a team changes the rules of a policy offers every rule and every decision, and asks who reviews. A rule
 * that is missing there could not be switched, and one too many would change nothing.
 */
export function checkRuleSettings(entry: Entry): Finding[] {
  if (entry.collection !== 'templates') return [];
  const ids = new Set((entry.data.rules ?? []).map((rule) => rule.id));
  const decisions = new Set<string>([...POLICY_DECISIONS, 'off']);
  const named = new Set(componentsOf(entry.tree).flatMap((node) => (node.name === 'Rules' ? (node.attributes.settings ?? []) : [])));
  return entry.data.fields.flatMap((field, i): Finding[] => {
    if (!named.has(field.id)) return [];
    const fault = (message: string, path: (string | number)[], hint: string) =>
      finding('error', 'rule-unknown', entry, message, { path: ['fields', i, ...path], hint });
    if (field.type !== 'list')
      return [fault(`Found "${field.id}" of type ${field.type} as the settings of rules.`, ['type'], 'Make it a list.')];
    return [
      { id: 'rule', expected: ids },
      { id: 'decision', expected: decisions },
      { id: 'reviewer', expected: undefined },
    ].flatMap(({ id, expected }): Finding[] => {
      const at = field.item.findIndex((column) => column.id === id);
      const column = field.item[at];
      if (!column)
        return [fault(`Found no column "${id}" in the settings of rules.`, ['item'], `Add it: ${expected ? 'a choice' : 'a person'}.`)];
      if (!expected) return [];
      const values = 'options' in column ? column.options.map((option) => option.value) : [];
      const given = new Set<string>(values);
      const isSame = given.size === expected.size && values.every((value) => expected.has(value));
      return isSame
        ? []
        : [
            fault(
              `Found ${values.length === 0 ? 'no options' : `the options ${listNames(values)}`} for "${id}" in the settings of rules.`,
              ['item', at],
              `Expected a choice of ${listNames(expected)}.`,
            ),
          ];
    });
  });
}
