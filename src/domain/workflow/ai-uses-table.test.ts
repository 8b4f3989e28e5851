import { describe, expect, it } from 'vitest';
import { toText } from '../document/text.ts';
import type { Node } from '../document/types.ts';
import type { UsedPolicy } from '../page/facts.ts';
import { processModel } from '../schema/process.ts';
import type { Rule } from '../schema/rule.ts';
import { aiUsesTable, decisionWords } from './ai-uses-table.ts';

const rule = (over: Partial<Rule>): Rule => ({
  id: 'open',
  activity: ['draft', 'score'],
  data: ['internal'],
  decision: 'allow',
  why: 'It is harmless.',
  section: 'may',
  controls: [],
  ...over,
});
const policy: UsedPolicy = {
  title: 'AI policy',
  path: '/templates/policy/',
  rules: [rule({}), rule({ id: 'no-score', activity: ['score'], automation: ['unattended'], decision: 'deny', section: 'never' })],
  clauses: { may: 'What AI may do' },
};
const time = { type: 'constant', value: 1 };
const step = (id: string, name: string, aiUse?: object) => ({
  id,
  name,
  laneRef: 'desk',
  kind: 'ai-assist',
  processingTime: time,
  evidence: 'assumed',
  ...(aiUse ? { aiUse } : {}),
});
const process = processModel.parse({
  calendar: { hoursPerWeek: 40 },
  arrivals: { perWeek: 1, interTriggerTimer: { type: 'exponential', mean: 2400 } },
  resources: [{ id: 'writer', name: 'Writer', kind: 'person', quantity: 1, availability: 1, unitCost: 0 }],
  lanes: [{ id: 'desk', name: 'Writing desk', resourceRef: 'writer' }],
  steps: [
    { id: 'in', name: 'In', laneRef: 'desk', kind: 'start', processingTime: { type: 'constant', value: 0 }, evidence: 'assumed' },
    {
      ...step('draft', 'Draft it', { activity: 'draft', data: 'internal', audience: 'customer', automation: 'reviewed' }),
      platforms: ['Chat'],
    },
    step('score', 'Score it', { activity: 'score', data: 'internal' }),
    step('guess', 'Guess it', { activity: 'analyse', data: 'personal' }),
    { id: 'out', name: 'Out', laneRef: 'desk', kind: 'end', processingTime: { type: 'constant', value: 0 }, evidence: 'assumed' },
  ],
  flows: ['in', 'draft', 'score', 'guess'].map((id, i) => ({
    id: `f${i}`,
    sourceRef: id,
    targetRef: ['draft', 'score', 'guess', 'out'][i],
    type: 'forward',
  })),
});
const rowsOf = (nodes: Node[]): string[][] =>
  nodes.flatMap((node) =>
    node.type === 'table' ? node.children.map((row) => ('children' in row ? row.children.map((cell) => toText(cell as Node)) : [])) : [],
  );

describe('aiUsesTable', () => {
  it('has a row for each use of AI, with what the policy says and where', () => {
    expect(rowsOf(aiUsesTable([{ when: 'After', process }], policy)).slice(1)).toEqual([
      [
        'After',
        'Draft it',
        'Writing desk',
        'Chat',
        'draft, with internal data, for customers, where a person reviews the result',
        'Allowed',
        'What AI may do, rule open',
      ],
      // A step that leaves the automation open may be anything: the strictest rule decides.
      ['After', 'Score it', 'Writing desk', '–', 'score, with internal data', 'Not allowed', 'never, rule no-score'],
      ['After', 'Guess it', 'Writing desk', '–', 'analyse, with personal data', 'No rule', '–'],
    ]);
  });
  it('is nothing where no step uses AI', () => {
    expect(
      aiUsesTable(
        [{ when: 'Before', process: { ...process, steps: process.steps.map((item) => ({ ...item, aiUse: undefined })) } }],
        policy,
      ),
    ).toEqual([]);
  });
});

describe('decisionWords', () => {
  it('says nothing without a policy, and that there is no rule', () => {
    expect(decisionWords(undefined, { activity: 'draft', data: 'internal' })).toBeUndefined();
    expect(decisionWords(policy, { activity: 'send', data: 'internal' })).toBe('No rule');
    expect(decisionWords(policy, { activity: 'draft', data: 'internal' })).toBe('Allowed');
  });
});
