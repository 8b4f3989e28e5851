import { list, paragraph, strong, table } from '../document/build.ts';
import type { Node } from '../document/types.ts';
import { describeDistribution90, formatDate, formatMoney, formatShare, type Style } from '../format.ts';
import type { Budget, Quantity } from '../schema/budget.ts';

/** The tables of a budget argument that content may show. */
export type BudgetTableName = 'assumptions' | 'formulas' | 'options' | 'lines' | 'risks' | 'reviews' | 'objections';

/** The ask as a list: decision, amount, date, decider, terms. */
export function askList(budget: Budget, style: Style): Node[] {
  const { ask, rate } = budget;
  return [
    list([
      [strong('Decision: '), ask.decision],
      [strong('Decider: '), `${ask.decider}, ${ask.by}`],
      [strong('Amount: '), ask.amount === undefined ? 'set by your own inputs' : `${formatMoney(ask.amount, style)} in the first year`],
      [strong('Horizon: '), `${budget.months} months from ${formatDate(budget.start, style)}`],
      [strong('Discount rate: '), `${formatShare(rate.annual, style)} a year, ${rate.basis}; ${rate.source}`],
    ]),
  ];
}

/**
 * One table of a budget argument.
 * @param cite cites a source by its slug; nothing where there is no such source
 */
export function budgetTable(budget: Budget, show: BudgetTableName, style: Style, cite: (slug: string) => Node | undefined): Node[] {
  const label = (id: string): string => budget.quantities.find((item) => item.id === id)?.label ?? id;
  switch (show) {
    case 'assumptions':
      return [
        table(
          ['Assumption', 'Range', 'Unit', 'Rests on', 'Confidence', 'Owner'],
          budget.quantities
            .filter((item) => item.dist)
            .map((item) => [
              item.label,
              item.dist ? describeDistribution90(item.dist, style) : '',
              item.unit,
              restsOn(item, cite),
              capitalise(item.source.confidence),
              item.owner,
            ]),
        ),
        paragraph('A range holds the value nine times in ten, unless a most likely value is named: then its ends are hard bounds.'),
      ];
    case 'formulas':
      return [
        table(
          ['Name', 'What it is', 'Unit', 'Formula'],
          budget.quantities.map((item) => [
            [{ type: 'inlineCode', value: item.id }],
            item.label,
            item.unit,
            [
              item.expr
                ? { type: 'inlineCode', value: item.expr }
                : {
                    type: 'text',
                    value: item.metric ? `${item.metric.name} of ${item.metric.workflow}, ${item.metric.process}` : 'an assumption',
                  },
            ],
          ]),
        ),
        paragraph('In formulas, ', { type: 'inlineCode', value: 't' }, ' is the month, counted from 1.'),
      ];
    case 'options':
      return [
        table(
          ['Option', 'What it changes'],
          budget.options.map((option) => [
            [strong(option.label)],
            Object.entries(option.overrides)
              .map(([id, dist]) => `${label(id)}: ${describeDistribution90(dist, style)}`)
              .join('; ') || describeUnchanged(option, label),
          ]),
        ),
      ];
    case 'lines':
      return [
        table(
          ['Option', 'Line', 'Side', 'Class', 'Owner', 'Measured by'],
          budget.options.flatMap((option) =>
            option.lines.map((item) => [
              option.label,
              label(item.quantity),
              capitalise(item.side),
              capitalise(item.class),
              item.owner,
              item.measuredBy,
            ]),
          ),
        ),
      ];
    case 'risks':
      return [
        table(
          ['Risk', 'First sign', 'Response'],
          budget.risks.map((item) => [item.risk, item.sign, item.response]),
        ),
      ];
    case 'reviews':
      return [
        table(
          ['Month', 'Question', 'Stop if'],
          budget.reviewPoints.map((item) => [String(item.month), item.question, item.stopIf]),
          [0],
        ),
      ];
    case 'objections':
      return budget.objections.flatMap((item) => [
        paragraph(strong(`“${item.claim}”`)),
        paragraph(
          item.answer,
          ...(item.quantities.length > 0 ? [` It turns on: ${item.quantities.map(label).join('; ')}.`] : []),
          ...after(item.evidence && cite(item.evidence)),
        ),
      ]);
  }
}

function restsOn(item: Quantity, cite: (slug: string) => Node | undefined): (Node | string)[] {
  const source = item.source.kind === 'benchmark' ? cite(item.source.ref) : undefined;
  if (source) return [capitalise(item.source.kind), ...after(source)];
  const dated = item.source.date ? `, ${item.source.date}` : '';
  return [`${capitalise(item.source.kind)}: ${item.source.ref}${dated}`];
}

/** A node with the space that keeps it from the words before it. */
const after = (node: Node | undefined | ''): (Node | string)[] => (node ? [' ', node] : []);

const capitalise = (value: string): string => value.charAt(0).toUpperCase() + value.slice(1);

/** What an option changes that overrides no assumption: only what it costs and brings itself. */
function describeUnchanged({ isDoNothing, lines }: Budget['options'][number], label: (id: string) => string): string {
  if (isDoNothing) return 'Nothing: every assumption stays as it is';
  const own = [...new Set(lines.map(({ quantity }) => label(quantity)))];
  return own.length > 0 ? `Its own costs and benefits: ${own.join(', ')}` : 'Nothing yet: it has neither costs nor benefits of its own';
}
