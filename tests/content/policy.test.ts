import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlaybook } from '../../scripts/io/read-playbook.ts';
import { auditPolicy } from '../../src/domain/policy/audit.ts';
import { rulingOf } from '../../src/domain/policy/decide.ts';
import { SPACE, type Situation } from '../../src/domain/policy/space.ts';

const { entries } = await readPlaybook(path.resolve(import.meta.dirname, '../../content'));
const policy = entries.find((entry) => entry.collection === 'templates' && entry.slug === 'ai-use-policy');
if (policy?.collection !== 'templates') throw new Error('The playbook has no AI use policy.');
const rules = policy.data.rules!;
const clauses = [...new Set(rules.map((rule) => rule.section))];

/** What the policy says, written by hand from its text and not from its rules: never, allowed, or everybody who is asked. */
function oracle({ activity, data, audience, automation }: Required<Situation>): string {
  const release = activity === 'publish' || activity === 'send';
  const alone = automation === 'unattended';
  if (data === 'special-category') return 'deny';
  if (release && alone) return 'deny';
  if (activity === 'score' && alone && audience !== 'internal') return 'deny';
  const asked: string[] = [];
  if (data === 'personal') asked.push('the data protection lead');
  if (activity === 'generate-image' || activity === 'generate-audio-video') asked.push('the brand reviewer');
  if (release) asked.push('a named colleague who did not make it');
  if (['segment', 'score', 'personalise', 'enrich', 'agent'].includes(activity)) asked.push('the policy owner');
  const office = ['ideate', 'draft', 'edit', 'summarise', 'translate', 'analyse', 'code'].includes(activity);
  if (office && data === 'confidential') asked.push('the policy owner');
  return asked.length > 0 ? `ask ${asked.sort().join(', ')}` : 'allow';
}

describe('the AI use policy', () => {
  it('decides each of all situations as its text says', () => {
    const wrong = SPACE.flatMap((situation) => {
      const { decision, reviewers } = rulingOf(rules, situation);
      const said = decision === 'ask' ? `ask ${[...reviewers].sort().join(', ')}` : decision;
      return said === oracle(situation) ? [] : [`${Object.values(situation).join(', ')}: ${said}, expected ${oracle(situation)}`];
    });
    expect(wrong).toEqual([]);
  });

  it('has no gap, contradiction, rule that never decides, or clause without a rule', () => {
    const { gaps, contradictions, unreachable, unused } = auditPolicy(rules, clauses);
    expect({ gaps, contradictions, unreachable, unused }).toEqual({ gaps: [], contradictions: [], unreachable: [], unused: [] });
  });
});
