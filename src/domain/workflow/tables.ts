import { list, paragraph, strong, table, text } from '../document/build.ts';
import type { Node } from '../document/types.ts';
import { describeDistribution, formatMinutes, formatMoney, formatNumber, formatShare, type Style } from '../format.ts';
import type { Situation } from '../policy/space.ts';
import type { Process, Step } from '../schema/process.ts';
import { situationWords } from '../policy/sentence.ts';
import { processMetrics, type ProcessMetrics } from './metrics.ts';

const KINDS: Record<Step['kind'], string> = {
  start: 'Start',
  human: 'Human',
  'ai-assist': 'AI assist',
  system: 'System',
  approval: 'Approval',
  decision: 'Decision',
  end: 'End',
};

/**
 * The model of a process as a table: each step with who, how long, how good, and what follows.
 * @param cite cites a source by its slug; nothing where there is no such source
 * @param decide what the policy says of a use of AI, in a few words; nothing where it says nothing
 */
export function processTable(
  process: Process,
  style: Style,
  cite: (slug: string) => Node | undefined,
  decide: (situation: Situation) => string | undefined = () => undefined,
): Node[] {
  const lanes = new Map(process.lanes.map((lane) => [lane.id, lane.name]));
  const names = new Map(process.steps.map((step) => [step.id, step.name]));
  const rows = process.steps.map((step) => {
    const next = process.flows
      .filter((flow) => flow.sourceRef === step.id)
      .map((flow) => {
        const share = flow.probability === undefined || flow.probability === 1 ? '' : ` (${formatShare(flow.probability, style)})`;
        return `${flow.type === 'rework' ? 'back to ' : ''}${names.get(flow.targetRef) ?? ''}${share}`;
      });
    const source = step.source && cite(step.source);
    return [
      [strong(step.name)],
      lanes.get(step.laneRef) ?? '',
      kindOf(step, decide),
      step.platforms?.join(', ') ?? '–',
      describeDistribution(step.processingTime, style),
      step.waitTime ? describeDistribution(step.waitTime, style) : '–',
      step.percentCompleteAccurate === undefined ? '–' : formatShare(step.percentCompleteAccurate, style),
      next.join('; ') || '–',
      source ? [capitalise(step.evidence), ' ', source] : capitalise(step.evidence),
    ];
  });
  const { arrivals, calendar } = process;
  return [
    paragraph(
      `${formatNumber(arrivals.perWeek, style)} items arrive in a week of ${formatNumber(calendar.hoursPerWeek, style)} working hours. `,
      'Waits are calendar delays; time in a queue for a busy person comes on top.',
    ),
    table(['Step', 'Who', 'Kind', 'Platform', 'Hands-on time', 'Wait before', 'Right first time', 'Then', 'Evidence'], rows),
    paragraph(strong('Who does the work')),
    list(
      process.resources.map((resource) => [
        `${resource.name}: ${resource.quantity} at ${formatShare(resource.availability, style)} of their hours`,
        resource.unitCost > 0 ? `, ${formatMoney(resource.unitCost, style)} an hour` : '',
      ]),
    ),
  ];
}

function kindOf({ kind, aiUse }: Step, decide: (situation: Situation) => string | undefined): Node[] {
  if (!aiUse) return [text(KINDS[kind])];
  const decision = decide(aiUse);
  return [text(`${KINDS[kind]}: ${situationWords(aiUse)}`), ...(decision ? [text('. '), strong(decision)] : [])];
}

/** What follows from one process: expected work, delay and the load of each pool. */
export function metricsTable(process: Process, style: Style): Node[] {
  const metrics = processMetrics(process);
  const [busiest] = metrics.loads;
  return [
    table(
      ['Who', 'Hands-on time an item', 'Load'],
      metrics.loads.map((load) => [load.name, formatMinutes(load.minutesPerItem, style), formatShare(load.utilisation, style)]),
      [1, 2],
    ),
    paragraph(
      text('The constraint is '),
      strong(busiest?.name ?? ''),
      text(
        `: arrivals ask for ${formatShare(busiest?.utilisation ?? 0, style)} of the hours it has. Computed from the model: expected work an item, rework included, times arrivals, over available hours.`,
      ),
    ),
  ];
}

/** Before against after, each line computed from the two models. */
export function compareTable(before: Process, after: Process, style: Style): Node[] {
  const was = processMetrics(before);
  const is = processMetrics(after);
  const row = (label: string, read: (metrics: ProcessMetrics) => string): string[] => [label, read(was), read(is)];
  return [
    table(
      ['Per item', 'Before', 'After'],
      [
        row('Steps', (m) => String(m.steps)),
        row('Approvals', (m) => String(m.approvals)),
        row('Steps with an AI assist', (m) => String(m.aiAssists)),
        row('Kinds of platform touched', (m) => String(m.platforms)),
        row('Hand-overs between lanes, expected', (m) => formatNumber(m.handOvers, style, 1)),
        row('Hands-on time, expected', (m) => formatMinutes(m.handsOnMinutes, style)),
        row('Calendar delay, expected', (m) => formatMinutes(m.waitMinutes, style)),
        row('Right first time through every step', (m) => formatShare(m.rolledCompleteAccurate, style)),
        row('Cost of the hands-on time', (m) => formatMoney(Math.round(m.costPerItem), style)),
        row('Busiest', (m) => `${m.loads[0]?.name ?? ''} (${formatShare(m.loads[0]?.utilisation ?? 0, style)})`),
      ],
      [1, 2],
    ),
    paragraph(
      'Expected values, computed from the two models. They leave out time in queues, which grows steeply as the busiest pool nears 100%.',
    ),
  ];
}

const capitalise = (value: string): string => value.charAt(0).toUpperCase() + value.slice(1);
