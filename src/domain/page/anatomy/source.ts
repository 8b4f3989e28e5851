import { link, list, paragraph, strong, table } from '../../document/build.ts';
import { figureText } from '../../evidence/citation.ts';
import type { Node } from '../../document/types.ts';
import { formatDate, formatNumber } from '../../format.ts';
import type { Entry } from '../../graph/entry.ts';
import type { AnatomyContext } from './index.ts';
import { frame, heading } from './parts.ts';

const GRADES = {
  primary: 'primary: the publisher’s own text',
  secondary: 'secondary: a third party that names the source',
  unverified: 'unverified: no traceable method; discussed here, never asserted',
} as const;

/** A source: who published it, who was counted, how far to trust it, and its figures. */
export const sourceAnatomy = ({ data }: Entry<'sources'>, body: Node[], { style }: AnatomyContext): Node[] => [
  frame('Card', [
    list([
      [strong('Publisher: '), data.publisher],
      [strong('Published: '), data.published],
      [strong('Counted: '), data.population],
      [strong('Grade: '), GRADES[data.kind]],
      [strong('Seen at: '), link(data.url, /^https?:..([^/]+)/.exec(data.url)?.[1] ?? data.url), ` on ${formatDate(data.accessed, style)}`],
    ]),
  ]),
  ...(data.note ? [frame('Aside', [paragraph(data.note)], { kind: 'warning', title: 'Mind' })] : []),
  ...(data.figures.length > 0
    ? [
        heading('Figures'),
        table(
          ['What it says', 'Value'],
          data.figures.map((figure) => [figure.statement, figureText(figure.value, figure.unit, (value) => formatNumber(value, style))]),
          [1],
        ),
      ]
    : []),
  ...body,
];
