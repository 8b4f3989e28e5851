import { heading, link, list, paragraph, strong, table } from '../../document/build.ts';
import type { Node } from '../../document/types.ts';
import type { Entry } from '../../graph/entry.ts';
import { askAddress } from '../../policy/question.ts';
import { ACTIVITY_WORDS, AUDIENCE_WORDS, AUTOMATION_WORDS, DATA_WORDS, DECISION_WORDS } from '../../policy/sentence.ts';
import type { AnatomyContext } from './context.ts';
import { controlLinks, frame, refLink } from './parts.ts';

/** A scenario: the situation in a colleague's words, its four facts, the controls it touches, and what each policy says. */
export const scenarioAnatomy = ({ data }: Entry<'scenarios'>, body: Node[], { facts }: AnatomyContext): Node[] => {
  const expected = Object.entries(data.expected ?? {});
  return [
    frame('Situation', [paragraph(data.situation)]),
    list([
      [strong('Activity: '), ACTIVITY_WORDS[data.activity]],
      [strong('Data: '), DATA_WORDS[data.data]],
      [strong('Seen by: '), data.audience ? AUDIENCE_WORDS[data.audience] : 'anybody'],
      [strong('Automation: '), data.automation ? AUTOMATION_WORDS[data.automation] : 'any'],
      [strong('Why it matters: '), data.why],
      ...(data.controls ? [[strong('Controls it touches: '), ...controlLinks(data.controls)]] : []),
    ]),
    ...(expected.length > 0
      ? [
          heading('What the policy says'),
          table(
            ['Policy', 'Decision'],
            expected.map(([slug, decision]) => [[refLink(`templates/${slug}`, facts)], DECISION_WORDS[decision]]),
          ),
          paragraph(link(askAddress(data), 'Ask the policy about this'), ', as it is here or as you have filled it in.'),
        ]
      : []),
    heading('Why, and what to do'),
    ...body,
  ];
};
