import { finding, type Finding } from '../check/rule.ts';
import { decide } from '../policy/decide.ts';
import { ACTIVITY_WORDS, DATA_WORDS } from '../policy/sentence.ts';
import type { Ref } from '../schema/names.ts';
import { usesOf } from '../workflow/ai-uses.ts';
import type { Entry } from './entry.ts';

/**
 * Every step that uses AI is decided by the policy of its workflow. A step of the new process that the policy denies may not
 * be recommended; one of the old process is told, for it may be the very thing that was mended.
 */
export function checkAiUses(entry: Entry, sound: (ref: Ref) => Entry | undefined): Finding[] {
  if (entry.collection !== 'workflows') return [];
  const { policy } = entry.data;
  const uses = (['before', 'after'] as const).flatMap((which) => usesOf(entry.data[which]).map((use) => ({ ...use, which })));
  if (uses.length === 0) return [];
  if (!policy) {
    return [
      finding('error', 'step-undecided', entry, 'Found a step that uses AI, and no policy that decides it.', {
        path: [uses[0]!.which, 'steps', uses[0]!.index, 'aiUse'],
        hint: 'Name the slug of a policy template in `policy`.',
      }),
    ];
  }
  const template = sound(`templates/${policy}`);
  // A policy that is not there is reported as an unknown reference.
  if (template?.collection !== 'templates') return [];
  const { rules } = template.data;
  if (!rules) {
    return [
      finding('error', 'step-undecided', entry, `Found the template "${policy}", which has no rules and decides nothing.`, {
        path: ['policy'],
        hint: 'Name a template of kind `policy`.',
      }),
    ];
  }
  return uses.flatMap(({ which, index: at, step, situation }): Finding[] => {
    const what = `${ACTIVITY_WORDS[situation.activity]}, with ${DATA_WORDS[situation.data]} data`;
    const place = { path: [which, 'steps', at, 'aiUse'] };
    const rule = decide(rules, situation);
    if (!rule) {
      return [
        finding('error', 'step-undecided', entry, `Found the step "${step.name}" (${what}), which no rule of ${policy} covers.`, {
          ...place,
          hint: 'Mend the activity or the data of the step, or add a rule to the policy.',
        }),
      ];
    }
    if (rule.decision !== 'deny') return [];
    return [
      finding(
        which === 'after' ? 'error' : 'warning',
        'step-denied',
        entry,
        `Found the step "${step.name}" (${what}), which the rule "${rule.id}" of ${policy} denies.`,
        {
          ...place,
          hint:
            which === 'after'
              ? 'Take the AI out of the step, or change what it does and with which data.'
              : 'Say in the text that it was not allowed.',
        },
      ),
    ];
  });
}
