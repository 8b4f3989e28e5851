const judgement = (ref: string) => ({ kind: 'judgement', ref: `Starter: ${ref}`, confidence: 'low' });

/**
 * The starter of a budget: one cost, one benefit, doing nothing and doing it. Every amount is nought until its author sets it.
 * @param today the day; the case starts with the next month, and the day is the seed of its draws
 * @param currency code of the currency of the playbook
 */
export function starterBudget(today: string, currency: string): Record<string, unknown> {
  return {
    months: 18,
    start: nextMonth(today),
    seed: Number(today.replaceAll('-', '')),
    rate: { annual: 0, basis: 'real', source: 'Starter: ask finance for the rate and whether inflation is in it' },
    timing: 'month-end',
    quantities: [
      quantity('cost', 'Starter: what it costs a month', 'ask whoever pays the invoice', currency),
      quantity('benefit', 'Starter: what it gives back a month', 'ask whoever sees the benefit', currency),
    ],
    options: [
      { id: 'nothing', label: 'Do nothing', isDoNothing: true, overrides: {}, lines: [] },
      {
        id: 'proposal',
        label: 'Starter: what you propose',
        overrides: {},
        lines: [countedLine('cost', 'cost'), countedLine('benefit', 'benefit')],
      },
    ],
    objections: [{ claim: 'Starter: what the room will say', answer: 'Starter: answer it in two sentences.', quantities: ['cost'] }],
    risks: [{ risk: 'Starter: what could go wrong', sign: 'Starter: what is seen first', response: 'Starter: what you do then' }],
    reviewPoints: [{ month: 6, question: 'Starter: what is looked at', stopIf: 'Starter: what ends the spending' }],
  };
}

const quantity = (id: string, label: string, ask: string, currency: string) => ({
  id,
  label,
  unit: `${currency}/month`,
  dist: { type: 'point', value: 0 },
  series: true,
  owner: 'Starter: who answers for the number',
  source: judgement(ask),
});

const countedLine = (name: string, side: 'cost' | 'benefit') => ({
  quantity: name,
  side,
  class: side === 'cost' ? 'cash-releasing' : 'unquantified',
  owner: 'Starter: who answers for this line',
  measuredBy: 'Starter: how it is seen whether it came true',
});

/** First day of the month after a day. */
function nextMonth(day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
