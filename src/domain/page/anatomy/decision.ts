import { heading, list, paragraph, strong, table } from '../../document/build.ts';
import type { Node } from '../../document/types.ts';
import { formatDate, formatShare } from '../../format.ts';
import type { Entry } from '../../graph/entry.ts';
import { BASIS_WORDS } from '../describe.ts';
import type { AnatomyContext } from './context.ts';
import { frame } from './parts.ts';

/** A decision: the recommendation, the prediction it can be held to, and the outcome once there is one. */
export const decisionAnatomy = ({ data }: Entry<'decisions'>, body: Node[], { style }: AnatomyContext): Node[] => {
  const { prediction, outcome } = data;
  return [
    frame('Situation', [paragraph(data.recommendation)]),
    list([
      [strong('Quarter: '), data.quarter],
      [strong('Changes: '), `a ${data.kind === 'data' ? 'data fault' : data.kind}`],
      [strong('Rests on: '), `${BASIS_WORDS[data.basis].toLowerCase()} data`],
      [strong('Decided by: '), data.decider],
      [strong('Confidence: '), formatShare(data.confidence, style)],
      [strong('Look back on: '), formatDate(data.reviewDate, style)],
    ]),
    heading('Prediction'),
    table(
      ['What will change', 'From', 'To', 'By'],
      [[prediction.metric, prediction.from, prediction.to, formatDate(prediction.by, style)]],
    ),
    ...body,
    heading('Outcome'),
    outcome
      ? paragraph(`${outcome.value}, seen on ${formatDate(outcome.date, style)}. ${outcome.note}`)
      : paragraph(`Still open. The look back is on ${formatDate(data.reviewDate, style)}.`),
  ];
};
