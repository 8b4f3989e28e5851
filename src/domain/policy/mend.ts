import type { Finding } from './findings.ts';

/**
 * Where in the form of a policy a finding is mended, as an anchor: at the row that sets one of its rules, else at the list of rules.
 * @param settings id of the list of rules that a team changes; nothing where the template has none
 * @param rows id of the rule of each row of the form, by its place
 */
export function mendAnchor({ rules }: Pick<Finding, 'rules'>, settings: string | undefined, rows: readonly (string | undefined)[]): string {
  if (settings === undefined) return '';
  const row = rows.findIndex((rule) => rule !== undefined && rules.includes(rule));
  return row < 0 ? `#${settings}` : `#${settings}-${row}`;
}
