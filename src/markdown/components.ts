import type { CollectionName } from '../domain/schema/names.ts';

/** What an attribute of a component may hold. */
interface AttributeSpec {
  type: 'string' | 'number' | 'boolean';
  required?: boolean;
  /** Closed list of values, where there is one. */
  values?: readonly string[];
}

/** A component that content may use. */
export interface ComponentSpec {
  /** What it is for, in one line. */
  purpose: string;
  /** The kind of entry it is made for; absent where it serves every kind. */
  of?: CollectionName;
  /** Where it may stand: as a block, among words, or either. */
  place: 'block' | 'inline' | 'either';
  attributes: Record<string, AttributeSpec>;
  /** Whether it wraps content; one that does not is written `<Name />`. */
  children: boolean;
  /** The component it must stand directly in, where it must. */
  parent?: string;
}

const text: AttributeSpec = { type: 'string' };
const needed: AttributeSpec = { type: 'string', required: true };
const which: AttributeSpec = { type: 'string', required: true, values: ['before', 'after'] };

/** Every component that content may use. Nothing else is rendered, and nothing in content is executed. */
export const COMPONENTS: Record<string, ComponentSpec> = {
  Section: {
    purpose: 'A section with an id that stays when its heading changes; rules and edits refer to it.',
    of: 'templates',
    place: 'block',
    children: true,
    attributes: { id: needed },
  },
  Field: {
    purpose: 'The answer to a field of the template, or its blank.',
    of: 'templates',
    place: 'either',
    children: false,
    attributes: { id: needed },
  },
  When: {
    purpose: 'Text that stands only for some answers to a field.',
    of: 'templates',
    place: 'either',
    children: true,
    attributes: { field: needed, is: text },
  },
  Each: {
    purpose: 'Text repeated for each row of a list field, or the rows as a table.',
    of: 'templates',
    place: 'block',
    children: true,
    attributes: { field: needed, as: { type: 'string', values: ['blocks', 'table'] } },
  },
  Rule: { purpose: 'A rule of the policy as a sentence.', of: 'templates', place: 'either', children: false, attributes: { id: needed } },
  Rules: {
    purpose: 'The rules of the policy with one decision, as a list; a list field may hold what a team changed of them.',
    of: 'templates',
    place: 'block',
    children: false,
    attributes: { decision: { type: 'string', required: true, values: ['allow', 'ask', 'deny'] }, settings: text },
  },
  Limits: {
    purpose: 'What the policy forbids even with a yes, as a sentence.',
    of: 'templates',
    place: 'block',
    children: false,
    attributes: {},
  },
  Cite: { purpose: 'A short citation of a source, by its slug.', place: 'inline', children: false, attributes: { id: needed } },
  Figure: {
    purpose: 'A figure of a source with its unit and its citation.',
    place: 'inline',
    children: false,
    attributes: { source: needed, id: needed },
  },
  Term: { purpose: 'A word with its plain meaning, from the glossary.', place: 'inline', children: true, attributes: { id: needed } },
  Aside: {
    purpose: 'A remark beside the text: a note, a warning, an example, or what the law says.',
    place: 'block',
    children: true,
    attributes: { kind: { type: 'string', values: ['note', 'warning', 'example', 'law'] }, title: text },
  },
  Steps: { purpose: 'A numbered list of steps.', place: 'block', children: true, attributes: {} },
  Step: {
    purpose: 'One step, with a title and the minutes it takes.',
    place: 'block',
    children: true,
    parent: 'Steps',
    attributes: { title: needed, minutes: { type: 'number' } },
  },
  Tabs: { purpose: 'Versions of one thing, of which the reader opens one.', place: 'block', children: true, attributes: {} },
  Tab: { purpose: 'One of the versions, under its label.', place: 'block', children: true, parent: 'Tabs', attributes: { label: needed } },
  Old: { purpose: 'The line that most people say.', place: 'block', children: true, attributes: {} },
  New: { purpose: 'The line that shows ownership.', place: 'block', children: true, attributes: {} },
  Ask: { purpose: 'The ask of the budget: what, of whom, by when.', of: 'budgets', place: 'block', children: false, attributes: {} },
  ProcessMap: {
    purpose: 'The process as a map of lanes and steps, with a table for those who do not see it.',
    of: 'workflows',
    place: 'block',
    children: false,
    attributes: { which },
  },
  Metrics: {
    purpose: 'Loads, times and the constraint, computed from the process.',
    of: 'workflows',
    place: 'block',
    children: false,
    attributes: { which },
  },
  Compare: {
    purpose: 'Before and after side by side, computed from both.',
    of: 'workflows',
    place: 'block',
    children: false,
    attributes: {},
  },
  BudgetTable: {
    purpose: 'A part of the budget as a table.',
    of: 'budgets',
    place: 'block',
    children: false,
    attributes: {
      show: {
        type: 'string',
        required: true,
        values: ['assumptions', 'formulas', 'options', 'lines', 'risks', 'reviews', 'objections'],
      },
    },
  },
  Related: { purpose: 'A card that leads to another entry.', place: 'block', children: false, attributes: { entry: needed } },
};
