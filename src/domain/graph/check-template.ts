import { finding, type Finding } from '../check/rule.ts';
import { outline } from '../document/outline.ts';
import { componentsOf } from '../document/walk.ts';
import { listNames } from '../list-names.ts';
import { SECTION_ID, SECTION_ID_EXPECTED } from '../template/release-tree.ts';
import { checkRuleSettings } from './check-rule-settings.ts';
import type { Entry } from './entry.ts';
import { REQUIRED_SECTIONS } from './sections.ts';

/** The sections that every entry of a kind has are there, in their order. */
export function checkSections(entry: Entry): Finding[] {
  const required = REQUIRED_SECTIONS[entry.collection] ?? [];
  const ids = outline(entry.tree).map((item) => item.id);
  const missing = required.filter((section) => !ids.includes(section.id));
  const issues = missing.map((section) =>
    finding('error', 'section-missing', entry, `Found no section "${section.heading}".`, {
      hint: `Add "## ${section.heading}". The order is: ${required.map((item) => item.heading).join(', ')}.`,
    }),
  );
  const order = required.map((section) => ids.indexOf(section.id)).filter((place) => place >= 0);
  if (order.some((place, i) => i > 0 && place < order[i - 1]!)) {
    issues.push(
      finding('error', 'section-missing', entry, 'Found the required sections out of order.', {
        hint: `The order is: ${required.map((item) => item.heading).join(', ')}.`,
      }),
    );
  }
  return issues;
}

/** Fields, rules and sections of a template are declared and used: each way. */
export function checkTemplate(entry: Entry): Finding[] {
  if (entry.collection !== 'templates') return [];
  const issues: Finding[] = [];
  const nodes = componentsOf(entry.tree);
  const sections = new Set(nodes.filter((node) => node.name === 'Section').map((node) => String(node.attributes.id)));
  const rules = entry.data.rules ?? [];
  const declared = new Set(entry.data.fields.map((field) => field.id));
  const columns = new Set(entry.data.fields.flatMap((field) => (field.type === 'list' ? field.item.map((column) => column.id) : [])));
  const used = new Set<string>();
  const ruleIds = new Set(rules.map((rule) => rule.id));
  const shown = new Set<unknown>();
  for (const node of nodes) {
    const id =
      node.name === 'Field'
        ? node.attributes.id
        : node.name === 'When' || node.name === 'Each'
          ? node.attributes.field
          : node.name === 'Rules'
            ? node.attributes.settings
            : undefined;
    if (id !== undefined) {
      used.add(String(id));
      if (!declared.has(String(id)) && !columns.has(String(id))) {
        issues.push(
          finding('error', 'field-undeclared', entry, `Found the field "${String(id)}", which the frontmatter does not declare.`, {
            node,
            hint: `Declare it, or use one of ${listNames(declared)}.`,
          }),
        );
      }
    }
    if (node.name === 'Section' && !SECTION_ID.test(String(node.attributes.id))) {
      issues.push(
        finding(
          'error',
          'component-attribute',
          entry,
          `Found the section "${String(node.attributes.id)}", expected ${SECTION_ID_EXPECTED}.`,
          {
            node,
            hint: 'Give it another id.',
          },
        ),
      );
    }
    if (node.name === 'Rule') shown.add(`rule ${String(node.attributes.id)}`);
    if (node.name === 'Rules') shown.add(`decision ${String(node.attributes.decision)}`);
    if (node.name === 'Rule' && !ruleIds.has(String(node.attributes.id))) {
      issues.push(
        finding('error', 'rule-unknown', entry, `Found the rule "${String(node.attributes.id)}", which the frontmatter does not declare.`, {
          node,
          hint: `Use one of ${listNames(ruleIds)}.`,
        }),
      );
    }
  }
  entry.data.fields.forEach((field, i) => {
    if (!used.has(field.id))
      issues.push(
        finding('error', 'field-unused', entry, `The body does not use the field "${field.id}".`, {
          path: ['fields', i, 'id'],
          hint: `Add <Field id="${field.id}" />, or remove the field.`,
        }),
      );
  });
  rules.forEach((rule, i) => {
    if (!sections.has(rule.section))
      issues.push(
        finding('error', 'section-unknown', entry, `Found the section "${rule.section}", which the body does not have.`, {
          path: ['rules', i, 'section'],
          hint: `Use one of ${listNames(sections)}.`,
        }),
      );
    if (!shown.has(`rule ${rule.id}`) && !shown.has(`decision ${rule.decision}`))
      issues.push(
        finding('error', 'rule-unknown', entry, `The body does not show the rule "${rule.id}".`, {
          path: ['rules', i, 'id'],
          hint: `Add <Rule id="${rule.id}" /> or <Rules decision="${rule.decision}" /> to its section.`,
        }),
      );
  });
  if ((entry.data.limits !== undefined) !== nodes.some((node) => node.name === 'Limits'))
    issues.push(
      entry.data.limits
        ? finding('error', 'rule-unknown', entry, 'The body does not show the limits of the policy.', {
            path: ['limits'],
            hint: 'Add <Limits /> to the section that says what is never done.',
          })
        : finding('error', 'rule-unknown', entry, 'Found <Limits />, and no limits in the frontmatter.', {
            node: nodes.find((node) => node.name === 'Limits')!,
            hint: 'List them in `limits`, or take it out.',
          }),
    );
  return [...issues, ...checkRuleSettings(entry)];
}
