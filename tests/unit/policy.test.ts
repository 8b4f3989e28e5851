import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlaybook } from '../../scripts/io/read-playbook.ts';
import { auditPolicy } from '../../src/domain/policy/audit.ts';
import { decide } from '../../src/domain/policy/decide.ts';
import { SPACE, type Situation } from '../../src/domain/policy/space.ts';

const { entries } = await readPlaybook(path.resolve(import.meta.dirname, '../../content'));
const policy = entries.find((entry) => entry.collection === 'templates' && entry.slug === 'ai-use-policy');
if (policy?.collection !== 'templates') throw new Error('The playbook has no AI use policy.');
const rules = policy.data.rules!;
const clauses = [...new Set(rules.map((rule) => rule.section))];

/** What the policy says, written by hand from its text and not from its rules: the decision and who is asked. */
function oracle({ activity, data, audience, automation }: Required<Situation>): string {
  const release = activity === 'publish' || activity === 'send';
  const office = ['ideate', 'draft', 'edit', 'summarise', 'translate', 'analyse', 'code'].includes(activity);
  const media = activity === 'generate-image' || activity === 'generate-audio-video';
  if (data === 'special-category') return 'deny';
  if (release && automation === 'unattended') return 'deny';
  if (activity === 'score' && automation === 'unattended' && audience !== 'internal') return 'deny';
  if (release) return 'ask a named colleague who did not make it';
  if (media) return 'ask the brand reviewer';
  if (data === 'personal') return 'ask the data protection lead';
  if (activity === 'agent') return 'ask the policy owner';
  if (!office) return 'ask the policy owner';
  return data === 'confidential' ? 'ask the policy owner' : 'allow';
}

describe('the AI use policy', () => {
  it('decides each of all situations as its text says', () => {
    const wrong = SPACE.flatMap((situation) => {
      const rule = decide(rules, situation);
      const said = rule?.decision === 'ask' ? `ask ${rule.reviewer}` : (rule?.decision ?? 'nothing');
      return said === oracle(situation) ? [] : [`${Object.values(situation).join(', ')}: ${said}, expected ${oracle(situation)}`];
    });
    expect(wrong).toEqual([]);
  });

  it('has no gap, contradiction, rule that never decides, or clause without a rule', () => {
    const { gaps, contradictions, unreachable, unused } = auditPolicy(rules, clauses);
    expect({ gaps, contradictions, unreachable, unused }).toEqual({ gaps: [], contradictions: [], unreachable: [], unused: [] });
  });
});
