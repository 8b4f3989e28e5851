import { heading, paragraph, strong, table } from '../../document/build.ts';
import type { Node } from '../../document/types.ts';
import { citation } from '../../evidence/cite.ts';
import { describeDistribution90 } from '../../format.ts';
import type { Entry } from '../../graph/entry.ts';
import type { AnatomyContext } from './context.ts';
import { listed } from './parts.ts';

/** A role: what it owns, decides, unlocks and is measured by, and what it is mistaken for. */
export const roleAnatomy = ({ data }: Entry<'roles'>, body: Node[], { facts, style }: AnatomyContext): Node[] => [
  ...listed('Owns', data.owns),
  ...listed('Decides without asking', data.decides),
  heading('Unlocks'),
  table(
    ['What becomes possible', 'How it is seen'],
    data.unlocks.map((item) => [item.what, item.metric]),
  ),
  ...listed('Is not', data.notThis),
  ...listed('Can show', data.skills),
  ...listed('Is measured by', data.measuredBy),
  ...(data.cost || data.ramp ? [heading('Cost and ramp')] : []),
  ...(['cost', 'ramp'] as const).flatMap((key) => {
    const quantity = data[key];
    if (!quantity) return [];
    const cited = quantity.source && facts.sources[quantity.source];
    const source = cited ? [' ', citation(cited, style)] : [];
    return [
      paragraph(
        strong(key === 'cost' ? 'Cost: ' : 'Ramp: '),
        `${describeDistribution90(quantity.dist, style)} ${quantity.unit}. ${quantity.basis}`,
        ...source,
      ),
    ];
  }),
  ...body,
];
