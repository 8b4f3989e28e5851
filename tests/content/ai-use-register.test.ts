import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readPlaybook } from '../../scripts/io/read-playbook.ts';
import type { Entry } from '../../src/domain/graph/entry.ts';
import { decide } from '../../src/domain/policy/decide.ts';
import type { Situation } from '../../src/domain/policy/space.ts';
import type { CollectionName } from '../../src/domain/schema/names.ts';
import type { PolicyDecision } from '../../src/domain/schema/rule.ts';
import { ACTIVITIES, AUDIENCES, AUTOMATIONS, DATA_CLASSES, POLICY_DECISIONS } from '../../src/domain/schema/rule-lists.ts';

const content = path.resolve(import.meta.dirname, '../../content');
/** How rows of the register name the workflow that a step is of. */
const WORKFLOWS = { 'campaign-launch': 'Campaign launch: ', 'lead-routing': 'Lead routing: ' };

type Row = Situation & { step: string; decision: PolicyDecision };
let entries: Entry[];
let rows: Row[];
const find = <C extends CollectionName>(collection: C, slug: string): Entry<C>['data'] => {
  const found = entries.find((entry) => entry.collection === collection && entry.slug === slug);
  if (!found) throw new Error(`Found no sound entry ${collection}/${slug}.`);
  return (found as Entry<C>).data;
};
const ruleOf = (situation: Situation) => decide(find('templates', 'ai-use-policy').rules!, situation);

beforeAll(async () => {
  ({ entries } = await readPlaybook(content));
  const example = await readFile(path.join(content, 'templates/ai-use-register/example.yaml'), 'utf8');
  ({
    answers: { uses: rows },
  } = parse(example) as { answers: { uses: Row[] } });
});

describe('the register of AI uses', () => {
  it.each([
    ['activity', ACTIVITIES],
    ['data', DATA_CLASSES],
    ['audience', AUDIENCES],
    ['automation', AUTOMATIONS],
    ['decision', POLICY_DECISIONS],
  ] as const)('offers for the column %s what a rule of a policy knows', (id, known) => {
    const uses = find('templates', 'ai-use-register').fields.find((field) => field.id === 'uses');
    const column = uses?.type === 'list' ? uses.item.find((item) => item.id === id) : undefined;
    expect(column?.type === 'choice' && column.options.map((option) => option.value).sort()).toEqual([...known].sort());
  });

  it('says in each row of its example what the shipped policy decides', () => {
    expect(rows.map(({ step, decision }) => ({ step, decision }))).toEqual(
      rows.map((row) => ({ step: row.step, decision: ruleOf(row)?.decision })),
    );
    expect(new Set(rows.map((row) => row.decision))).toEqual(new Set(POLICY_DECISIONS));
  });

  it.each(Object.entries(WORKFLOWS))('has a row for each step of %s that uses AI', (slug, name) => {
    const uses = find('workflows', slug).after.steps.flatMap(({ aiUse }) => (aiUse ? [aiUse] : []));
    expect(uses.length).toBeGreaterThan(0);
    for (const use of uses) {
      const same = rows.filter(
        (row) =>
          row.step.startsWith(name) &&
          (['activity', 'data', 'audience', 'automation'] as const).every(
            (key) => !(key in use) || (use as Situation)[key] === undefined || (use as Situation)[key] === row[key],
          ),
      );
      expect({ use, rows: same.length }).toEqual({ use, rows: 1 });
    }
  });
});
