import type { Process, Step } from '../schema/process.ts';
import { mean } from './mean.ts';

/** Load of one pool of a process. */
export interface ResourceLoad {
  id: string;
  name: string;
  /** Hands-on minutes that one item asks of the pool, on average. */
  minutesPerItem: number;
  /** Share of the pool's available hours that arrivals ask for; at 1 and above, work piles up without end. */
  utilisation: number;
}

/** What follows from a process without simulating it: expected values only, no queues. */
export interface ProcessMetrics {
  /** Expected visits of each step by one item, rework included, by id of step. */
  visits: Map<string, number>;
  /** Expected hands-on minutes of one item. */
  handsOnMinutes: number;
  /** Expected calendar delay of one item, in minutes; time in queues comes on top. */
  waitMinutes: number;
  /** Expected hand-overs of one item from one lane to another. */
  handOvers: number;
  /** Probability that an item passes every step of its kind complete and accurate: the product over steps visited. */
  rolledCompleteAccurate: number;
  /** Expected cost of the hands-on time of one item, in the currency of the playbook. */
  costPerItem: number;
  /** Pools, busiest first. The first is the constraint. */
  loads: ResourceLoad[];
  steps: number;
  approvals: number;
  aiAssists: number;
  platforms: number;
}

/**
 * Expected values of a process.
 *
 * Visits solve v = s + Pᵀv, with s one item at each start and P the flow probabilities: the expected visits of an
 * absorbing Markov chain (Kemeny and Snell, 1960). Utilisation of a pool is arrivals × work per item over its hours.
 */
export function processMetrics(process: Process): ProcessMetrics {
  const visits = expectedVisits(process);
  const lanes = new Map(process.lanes.map((lane) => [lane.id, lane.resourceRef]));
  const work = new Map(process.resources.map((resource) => [resource.id, 0]));
  let handsOnMinutes = 0;
  let waitMinutes = 0;
  let costPerItem = 0;
  let rolled = 1;
  for (const step of process.steps) {
    const times = visits.get(step.id) ?? 0;
    const minutes = product(times, mean(step.processingTime));
    const pool = lanes.get(step.laneRef) ?? '';
    const resource = process.resources.find((item) => item.id === pool);
    work.set(pool, (work.get(pool) ?? 0) + minutes);
    handsOnMinutes += resource?.kind === 'person' ? minutes : 0;
    waitMinutes += step.waitTime ? product(times, mean(step.waitTime)) : 0;
    costPerItem += product(minutes / 60, resource?.unitCost ?? 0);
    if (times > 0) rolled *= step.percentCompleteAccurate ?? 1;
  }
  const laneOf = new Map(process.steps.map((step) => [step.id, step.laneRef]));
  const handOvers = process.flows
    .filter((flow) => laneOf.get(flow.sourceRef) !== laneOf.get(flow.targetRef))
    .reduce((sum, flow) => sum + product(visits.get(flow.sourceRef) ?? 0, flow.probability ?? 1), 0);
  const loads = process.resources
    .map((resource) => {
      const minutesPerItem = work.get(resource.id) ?? 0;
      const capacity = process.calendar.hoursPerWeek * 60 * resource.quantity * resource.availability;
      return {
        id: resource.id,
        name: resource.name,
        minutesPerItem,
        utilisation: minutesPerItem === 0 ? 0 : (process.arrivals.perWeek * minutesPerItem) / capacity,
      };
    })
    .sort((a, b) => b.utilisation - a.utilisation);
  return {
    visits,
    handsOnMinutes,
    waitMinutes,
    handOvers,
    rolledCompleteAccurate: rolled,
    costPerItem,
    loads,
    steps: process.steps.filter((step) => step.kind !== 'start' && step.kind !== 'end').length,
    approvals: process.steps.filter((step) => step.kind === 'approval').length,
    aiAssists: process.steps.filter((step) => step.kind === 'ai-assist').length,
    platforms: new Set(process.steps.flatMap((step) => step.platforms ?? [])).size,
  };
}

/**
 * Expected visits of each step, by Gaussian elimination with partial pivoting.
 * @returns infinite visits for every step that an item can reach and from which it can never leave the process
 */
export function expectedVisits(process: Process): Map<string, number> {
  const reached = follow(process, 'sourceRef', 'targetRef', (step) => step.kind === 'start');
  const leaving = follow(process, 'targetRef', 'sourceRef', (step) => waysOut(process, step) < 1 - 1e-9);
  const open = process.steps.filter((step) => reached.has(step.id) && leaving.has(step.id));
  const solved = solveVisits({ ...process, steps: open });
  return new Map(process.steps.map(({ id }) => [id, reached.has(id) ? (solved.get(id) ?? Number.POSITIVE_INFINITY) : 0]));
}

/** Steps that flows lead to, from one of their ends to the other, beginning with those that `first` holds of. */
function follow(
  process: Process,
  from: 'sourceRef' | 'targetRef',
  to: 'sourceRef' | 'targetRef',
  first: (step: Step) => boolean,
): Set<string> {
  const found = new Set(process.steps.filter(first).map((step) => step.id));
  // A set also visits what is added to it on the way.
  for (const id of found) {
    for (const flow of process.flows) if (flow[from] === id && flow.probability !== 0) found.add(flow[to]);
  }
  return found;
}

/** Share of items that go on from a step: 0 at an end. */
const waysOut = (process: Process, step: Step): number =>
  process.flows.filter((flow) => flow.sourceRef === step.id).reduce((sum, flow) => sum + (flow.probability ?? 1), 0);

function solveVisits(process: Process): Map<string, number> {
  const ids = process.steps.map((step) => step.id);
  const place = new Map(ids.map((id, i) => [id, i]));
  const size = ids.length;
  const rows: number[][] = ids.map((_, i) => ids.map((__, j) => (i === j ? 1 : 0)));
  const right: number[] = process.steps.map((step) => (step.kind === 'start' ? 1 : 0));
  for (const flow of process.flows) {
    const from = place.get(flow.sourceRef);
    const to = place.get(flow.targetRef);
    if (from !== undefined && to !== undefined) rows[to]![from]! -= flow.probability ?? 1;
  }
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    }
    if (Math.abs(rows[pivot]![column]!) < 1e-12) return new Map(ids.map((id) => [id, Number.POSITIVE_INFINITY]));
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    [right[column], right[pivot]] = [right[pivot]!, right[column]!];
    for (let row = 0; row < size; row++) {
      const factor = row === column ? 0 : rows[row]![column]! / rows[column]![column]!;
      if (factor === 0) continue;
      for (let k = column; k < size; k++) rows[row]![k]! -= factor * rows[column]![k]!;
      right[row]! -= factor * right[column]!;
    }
  }
  return new Map(ids.map((id, i) => [id, right[i]! / rows[i]![i]!]));
}

/** A product in which nothing stays nothing, however often it happens: 0 × ∞ is 0 here, not NaN. */
const product = (times: number, amount: number): number => (amount === 0 ? 0 : times * amount);
