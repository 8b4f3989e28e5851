import { REQUIRED_SECTIONS } from '../graph/sections.ts';
import type { CollectionName } from '../schema/names.ts';
import { SECTION_PROMPTS } from './prompts.ts';

/** Components that show the model of an entry, by the section they stand in. */
const SHOWN: Record<string, string> = {
  'workflows/the-map': '<ProcessMap which="before" />',
  'workflows/the-constraint': '<Metrics which="before" />',
  'workflows/what-changed': '<ProcessMap which="after" />\n\n<Compare />',
  'budgets/ask-and-date': '<Ask />',
  'budgets/options': '<BudgetTable show="options" />',
  'budgets/assumptions': '<BudgetTable show="assumptions" />',
  'budgets/costs': '<BudgetTable show="lines" />',
  'budgets/risks': '<BudgetTable show="risks" />',
  'budgets/delivery-and-stop-points': '<BudgetTable show="reviews" />',
  'budgets/objections-and-answers': '<BudgetTable show="objections" />',
};

/** What the body of an entry without fixed sections is for. */
const WHOLE: Partial<Record<CollectionName, string>> = {
  conversations: 'Starter: say how to prepare for the meeting, what the reader will be asked back, and what to send afterwards.',
  roles: 'Starter: say what the first weeks hold, how the role differs from its neighbours, and when not to hire for it.',
  scenarios: 'Starter: say what a good answer is, why, and what to do instead.',
  decisions: 'Starter: say what was seen, what was decided against which other choice, and what would prove it wrong.',
  sources: 'Starter: say what the source can be used for, and what it does not show.',
  glossary: 'Starter: say where the reader meets the term, and what it is mistaken for.',
};

/**
 * The body of a new entry as Markdown: its required sections, each with one sentence on what belongs there.
 * @param values frontmatter of the entry; a policy shows its rules
 */
export function startingBody(collection: CollectionName, values: Record<string, unknown>): string {
  if (collection === 'templates') return templateBody(values);
  const sections = REQUIRED_SECTIONS[collection];
  if (!sections) return `${WHOLE[collection]}\n`;
  const blocks = sections.map(({ id, heading }) => {
    const shown = SHOWN[`${collection}/${id}`];
    return [`## ${heading}`, `Starter: ${SECTION_PROMPTS[id]}`, ...(shown ? [shown] : [])].join('\n\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** One section that uses every field; each rule stands in the section that it names. */
function templateBody(values: Record<string, unknown>): string {
  const fields = idsOf(values.fields).map((id) => `<Field id="${id}" />`);
  const rules = Array.isArray(values.rules) ? (values.rules as { id: string; section: string }[]) : [];
  const names = new Set(['scope', ...rules.map((rule) => rule.section)]);
  const sections = [...names].map((name) => {
    const shown = rules.filter((rule) => rule.section === name).map((rule) => `- <Rule id="${rule.id}" />`);
    const text =
      name === 'scope'
        ? `Starter: say what the document covers and for whom: ${fields.join(', ')}.`
        : 'Starter: say what this section covers.';
    return [`<Section id="${name}">`, `## ${titleOf(name)}`, text, ...(shown.length > 0 ? [shown.join('\n')] : []), '</Section>'].join(
      '\n\n',
    );
  });
  return `${sections.join('\n\n')}\n`;
}

const idsOf = (list: unknown): string[] => (Array.isArray(list) ? list.map((item) => String((item as { id: unknown }).id)) : []);

const titleOf = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
