import { describe, expect, it } from 'vitest';
import type { EntryData } from '../graph/entry.ts';
import type { Facts } from '../page/facts.ts';
import { schemas } from '../schema/collections.ts';
import { link, paragraph, root, strong, text } from './build.ts';
import { expand } from './expand.ts';
import { toText } from './text.ts';
import type { ComponentNode, Node } from './types.ts';
import { walk } from './walk.ts';

const style = { locale: 'en-GB', currency: 'GBP' };
const upkeep = { topics: ['workflow'], owner: 'ops', reviewed: '2026-01-01', reviewBy: '2026-07-01', status: 'published' };
const page = { ...upkeep, title: 'T', summary: 'S', minutes: 5 };

const guide: EntryData = { collection: 'guides', data: schemas.guides.parse({ ...page, outcome: 'a page', order: 1 }) };
const template: EntryData = {
  collection: 'templates',
  data: schemas.templates.parse({
    ...page,
    useWhen: ['a'],
    notWhen: ['b'],
    kind: 'policy',
    version: '1.0.0',
    changes: [{ version: '1.0.0', date: '2026-01-01', items: ['First.'] }],
    pages: 1,
    licence: 'CC0-1.0',
    fields: [{ type: 'text', id: 'team', label: 'Team', help: 'Name it.' }],
    rules: [
      {
        id: 'drafts',
        activity: ['draft'],
        data: ['public', 'internal'],
        decision: 'allow',
        why: 'A person reads it.',
        section: 's',
        controls: [],
      },
      {
        id: 'scores',
        activity: ['score'],
        data: ['personal'],
        decision: 'ask',
        reviewer: 'the privacy lead',
        why: 'It judges people.',
        section: 's',
        controls: [],
      },
    ],
  }),
};
const process = (name: string) => ({
  calendar: { hoursPerWeek: 40 },
  arrivals: { perWeek: 10, interTriggerTimer: { type: 'constant', value: 240 } },
  resources: [{ id: 'writer', name, kind: 'person', quantity: 1, availability: 1, unitCost: 0 }],
  lanes: [{ id: 'desk', name: 'Desk', resourceRef: 'writer' }],
  steps: [
    {
      id: 'begin',
      name: `Begin as ${name}`,
      laneRef: 'desk',
      kind: 'start',
      processingTime: { type: 'constant', value: 60 },
      evidence: 'measured',
    },
    { id: 'done', name: 'Done', laneRef: 'desk', kind: 'end', processingTime: { type: 'constant', value: 0 }, evidence: 'measured' },
  ],
  flows: [{ id: 'f', sourceRef: 'begin', targetRef: 'done', type: 'forward' }],
});
const workflow: EntryData = {
  collection: 'workflows',
  data: schemas.workflows.parse({
    ...page,
    basis: 'illustrative',
    team: 'a team',
    trigger: 'a brief',
    outcome: 'a page',
    before: process('Copywriter'),
    after: process('Editor'),
    changes: [{ what: 'a', why: 'b', cost: 'c' }],
  }),
};
const budget: EntryData = {
  collection: 'budgets',
  data: schemas.budgets.parse({
    ...page,
    ask: { decision: 'Hire one analyst.', by: 'before Q1', decider: 'CFO' },
    start: '2026-01-01',
    seed: 1,
    rate: { annual: 0.08, basis: 'real', source: 'Finance' },
    timing: 'month-end',
    quantities: [
      {
        id: 'pay',
        label: 'Pay',
        unit: 'GBP/month',
        dist: { type: 'point', value: 1 },
        owner: 'HR',
        source: { kind: 'quote', ref: 'HR', confidence: 'high' },
      },
    ],
    options: [
      { id: 'nothing', label: 'Do nothing', isDoNothing: true, overrides: {}, lines: [] },
      { id: 'hire', label: 'Hire', overrides: {}, lines: [] },
    ],
    objections: [{ claim: 'Too dear', answer: 'It is not.', quantities: [] }],
    risks: [{ risk: 'Nobody applies', sign: 'Silence', response: 'Wait' }],
    reviewPoints: [{ month: 3, question: 'Is it so?', stopIf: 'It is not' }],
  }),
};

const facts: Facts = {
  policies: {},
  sources: {
    survey: {
      slug: 'survey',
      title: 'The survey',
      population: '400 leaders',
      kind: 'primary',
      publisher: 'Gartner',
      published: '2026-03',
      reviewed: '2026-04-01',
      reviewBy: '2027-04-01',
      label: 'Gartner, 2026',
      figures: [
        { id: 'share', value: 7.75, unit: '% of revenue', statement: 'What is spent.' },
        { id: 'people', value: 1400, unit: 'people', statement: 'Who answered.' },
      ],
    },
  },
  terms: { lead: { slug: 'lead', title: 'Lead time', short: 'From start to end.' } },
  cards: {
    'guides/one': {
      ref: 'guides/one',
      collection: 'guides',
      slug: 'one',
      title: 'One',
      summary: 'The first.',
      path: '/guides/one/',
      minutes: 5,
    },
  },
};

const component = (name: string, attributes: ComponentNode['attributes'] = {}, children: Node[] = [], inline = false): ComponentNode => ({
  type: 'component',
  name,
  attributes,
  inline,
  children,
});
const expanded = (node: Node, entry: EntryData = guide): Node[] => expand(root(node), { entry, facts, style }).children;
/** The citation of the survey. What it explains beside the words is the concern of evidence/cite.ts. */
const cited: Node = {
  ...component(
    'Cite',
    { id: 'survey', label: 'Gartner, 2026', words: expect.stringContaining('The survey. '), reviewBy: '2027-04-01' },
    [],
    true,
  ),
  children: [link('/sources/survey/', '(Gartner, 2026)')],
};
const a = paragraph('a');

describe('expand puts evidence in place', () => {
  const figure = (id: string) => component('Figure', { source: 'survey', id }, [], true);
  const cases: [string, Node, Node[]][] = [
    ['a citation', component('Cite', { id: 'survey' }, [], true), [cited]],
    ['a citation of nothing as left out', component('Cite', { id: 'gone' }, [], true), [text('[source left out: gone]')]],
    [
      'a figure with its sign and its source',
      figure('share'),
      [{ ...figure('share'), children: [text('7.75% of revenue')] }, text(' '), cited],
    ],
    [
      'a figure in the digits of the locale',
      figure('people'),
      [{ ...figure('people'), children: [text('1,400 people')] }, text(' '), cited],
    ],
    ['a figure that its source does not have as left out', figure('gone'), [text('[figure left out: survey gone]')]],
    [
      'a figure of an unknown source as left out',
      component('Figure', { source: 'gone', id: 'share' }, [], true),
      [text('[figure left out: gone share]')],
    ],
    ['a term by its title', component('Term', { id: 'lead' }, [], true), [component('Term', { id: 'lead' }, [text('Lead time')], true)]],
    [
      'a term by its own words',
      component('Term', { id: 'lead' }, [text('how long')], true),
      [component('Term', { id: 'lead' }, [text('how long')], true)],
    ],
    ['an unknown term as left out', component('Term', { id: 'gone' }, [], true), [text('[term left out: gone]')]],
    [
      'an unknown term with words of its own by these alone',
      component('Term', { id: 'gone' }, [text('how long')], true),
      [text('how long')],
    ],
    [
      'a card of an unknown entry as left out',
      component('Related', { entry: 'guides/gone' }),
      [paragraph('[entry left out: guides/gone]')],
    ],
  ];
  it.each(cases)('%s', (_, node, expected) => expect(expanded(node)).toEqual(expected));
});

describe('expand says what a frame means', () => {
  const aside = (kind: string, title: string) => component('Aside', { kind }, [paragraph(strong(title)), a]);
  const cases: [string, Node, Node[]][] = [
    ['an aside is a note', component('Aside', {}, [a]), [aside('note', 'Note')]],
    ['a warning', component('Aside', { kind: 'warning' }, [a]), [aside('warning', 'Mind')]],
    ['an example', component('Aside', { kind: 'example' }, [a]), [aside('example', 'Example')]],
    ['a law', component('Aside', { kind: 'law' }, [a]), [aside('law', 'Law')]],
    // The title stands among the children; as an attribute too it would be shown twice.
    ['an aside with a title', component('Aside', { kind: 'law', title: 'In force' }, [a]), [aside('law', 'In force')]],
    ['a step', component('Step', { title: 'Ask' }, [a]), [component('Step', {}, [paragraph(strong('Ask')), a])]],
    [
      'a step with its minutes',
      component('Step', { title: 'Ask', minutes: 5 }, [a]),
      [component('Step', {}, [paragraph(strong('Ask'), ' · 5 minutes'), a])],
    ],
    [
      'a step of no minutes',
      component('Step', { title: 'Ask', minutes: 0 }, [a]),
      [component('Step', {}, [paragraph(strong('Ask'), ' · 0 minutes'), a])],
    ],
    ['the old line', component('Old', {}, [a]), [component('Old', {}, [paragraph(strong('What most people say')), a])]],
    ['the new line', component('New', {}, [a]), [component('New', {}, [paragraph(strong('What shows ownership')), a])]],
    ['a section stays', component('Section', { id: 's' }, [a]), [component('Section', { id: 's' }, [a])]],
    ['plain words stay', a, [a]],
  ];
  it.each(cases)('%s', (_, node, expected) => expect(expanded(node)).toEqual(expected));

  it('reaches components within components', () => {
    const cite = component('Cite', { id: 'survey' }, [], true);
    expect(toText(root(...expanded(component('Steps', {}, [component('Step', { title: 'Read' }, [paragraph('See ', cite)])]))))).toBe(
      'Read\nSee (Gartner, 2026)',
    );
  });
});

describe('expand writes a rule', () => {
  const cases: [string, Node, EntryData, Node[]][] = [
    [
      'as a paragraph',
      component('Rule', { id: 'drafts' }),
      template,
      [paragraph(strong('Allowed: '), 'draft, with public or internal data. A person reads it.')],
    ],
    [
      'among words, with whom to ask',
      component('Rule', { id: 'scores' }, [], true),
      template,
      [strong('Ask the privacy lead first: '), text('score, with personal data. It judges people.')],
    ],
    ['not, where there is none of that id', component('Rule', { id: 'gone' }), template, []],
    ['not, where the entry is no template', component('Rule', { id: 'drafts' }), guide, []],
  ];
  it.each(cases)('%s', (_, node, entry, expected) => expect(expanded(node, entry)).toEqual(expected));
});

describe('expand puts the model of the entry in place', () => {
  const cases: [string, ComponentNode, EntryData, string][] = [
    ['the ask', component('Ask'), budget, 'Decision: Hire one analyst.'],
    ['the risks', component('BudgetTable', { show: 'risks' }), budget, 'Nobody applies'],
    ['the reviews', component('BudgetTable', { show: 'reviews' }), budget, 'Is it so?'],
    ['the map before', component('ProcessMap', { which: 'before' }), workflow, 'Begin as Copywriter'],
    ['the map after', component('ProcessMap', { which: 'after' }), workflow, 'Begin as Editor'],
    ['the load before', component('Metrics', { which: 'before' }), workflow, 'The constraint is Copywriter'],
    ['the load after', component('Metrics', { which: 'after' }), workflow, 'The constraint is Editor'],
    // One hour an item, ten items, forty hours: a quarter of the week, before as after.
    ['both side by side', component('Compare'), workflow, 'Busiest\nCopywriter (25%)\nEditor (25%)'],
  ];
  it.each(cases)('%s', (_, node, entry, expected) => expect(toText(root(...expanded(node, entry)))).toContain(expected));
  it.each(cases)('%s only where the entry has one', (_, node) => expect(expanded(node, guide)).toEqual([]));

  it('leaves no component of data behind', () => {
    const names: string[] = [];
    for (const [, node, entry] of cases) for (const item of expanded(node, entry)) walk(item, (found) => void names.push(found.type));
    expect(names).not.toContain('component');
  });
});
