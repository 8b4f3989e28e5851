import { heading, link, list, paragraph, strong, table } from '../../document/build.ts';
import type { Node } from '../../document/types.ts';
import { figureText, publishedText } from '../../evidence/citation.ts';
import { GRADE_WORDS } from '../../evidence/grades.ts';
import { formatDate, formatNumber } from '../../format.ts';
import type { Entry } from '../../graph/entry.ts';
import type { AnatomyContext } from './context.ts';
import { frame } from './parts.ts';

/** A source: who published it, who was counted, how far to trust it, and its figures. */
export const sourceAnatomy = ({ slug, data }: Entry<'sources'>, body: Node[], { style }: AnatomyContext): Node[] => [
  frame('Card', [
    list([
      [strong('Publisher: '), data.publisher],
      [strong('Published: '), publishedText(data.published, style)],
      [strong('Counted: '), data.population],
      [strong('Grade: '), `${GRADE_WORDS[data.kind].title.toLowerCase()}: ${GRADE_WORDS[data.kind].means}`],
      [strong('Seen at: '), link(data.url, /^https?:..([^/]+)/.exec(data.url)?.[1] ?? data.url), ` on ${formatDate(data.accessed, style)}`],
      ...(data.official ? [[strong('Official text: '), link(data.official.url, data.official.title)]] : []),
      [strong('Used: '), link(`/evidence/#source-${slug}`, 'where it is cited, in the evidence ledger')],
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
