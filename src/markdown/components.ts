/** What an attribute of a component may hold. */
interface AttributeSpec {
  type: 'string' | 'number' | 'boolean';
  required?: boolean;
  /** Closed list of values, where there is one. */
  values?: readonly string[];
}

/** A component that content may use. */
interface ComponentSpec {
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
  Section: { place: 'block', children: true, attributes: { id: needed } },
  Field: { place: 'either', children: false, attributes: { id: needed } },
  When: { place: 'either', children: true, attributes: { field: needed, is: text } },
  Each: {
    place: 'block',
    children: true,
    attributes: { field: needed, as: { type: 'string', values: ['blocks', 'table'] } },
  },
  Rule: { place: 'either', children: false, attributes: { id: needed } },
  Cite: { place: 'inline', children: false, attributes: { id: needed } },
  Figure: { place: 'inline', children: false, attributes: { source: needed, id: needed } },
  Term: { place: 'inline', children: true, attributes: { id: needed } },
  Aside: {
    place: 'block',
    children: true,
    attributes: { kind: { type: 'string', values: ['note', 'warning', 'example', 'law'] }, title: text },
  },
  Steps: { place: 'block', children: true, attributes: {} },
  Step: {
    place: 'block',
    children: true,
    parent: 'Steps',
    attributes: { title: needed, minutes: { type: 'number' } },
  },
  Tabs: { place: 'block', children: true, attributes: {} },
  Tab: { place: 'block', children: true, parent: 'Tabs', attributes: { label: needed } },
  Old: { place: 'block', children: true, attributes: {} },
  New: { place: 'block', children: true, attributes: {} },
  Ask: { place: 'block', children: false, attributes: {} },
  ProcessMap: { place: 'block', children: false, attributes: { which } },
  Metrics: { place: 'block', children: false, attributes: { which } },
  Compare: { place: 'block', children: false, attributes: {} },
  BudgetTable: {
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
  Related: { place: 'block', children: false, attributes: { entry: needed } },
};
