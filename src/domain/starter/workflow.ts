const constant = (value: number) => ({ type: 'constant', value });

/** The starter of a process: one person works on an item, one approves it. Its times are assumed, and say so. */
function starterProcess(): Record<string, unknown> {
  const step = { evidence: 'assumed' };
  return {
    calendar: { hoursPerWeek: 37.5 },
    arrivals: { perWeek: 5, interTriggerTimer: { type: 'exponential', mean: 450 } },
    resources: [
      { id: 'worker', name: 'Starter: who does the work', kind: 'person', quantity: 1, availability: 0.5, unitCost: 0 },
      { id: 'approver', name: 'Starter: who approves it', kind: 'person', quantity: 1, availability: 0.1, unitCost: 0 },
    ],
    lanes: [
      { id: 'work', name: 'Starter: who does the work', resourceRef: 'worker' },
      { id: 'approval', name: 'Starter: who approves it', resourceRef: 'approver' },
    ],
    steps: [
      { id: 'begin', name: 'Starter: the work arrives', laneRef: 'work', kind: 'start', processingTime: constant(0), ...step },
      { id: 'do-it', name: 'Starter: do the work', laneRef: 'work', kind: 'human', processingTime: constant(60), ...step },
      { id: 'approve', name: 'Starter: approve it', laneRef: 'approval', kind: 'approval', processingTime: constant(10), ...step },
      { id: 'done', name: 'Starter: the work is done', laneRef: 'work', kind: 'end', processingTime: constant(0), ...step },
    ],
    flows: [
      { id: 'f1', sourceRef: 'begin', targetRef: 'do-it', type: 'forward' },
      { id: 'f2', sourceRef: 'do-it', targetRef: 'approve', type: 'forward' },
      { id: 'f3', sourceRef: 'approve', targetRef: 'done', type: 'forward' },
    ],
  };
}

/** The starter of a workflow: the same small process before and after, marked as illustrative. */
export function starterWorkflow(): Record<string, unknown> {
  return {
    basis: 'illustrative',
    before: starterProcess(),
    after: starterProcess(),
    changes: [
      {
        what: 'Starter: say what changed',
        why: 'Starter: say why it helps the step that limits the work.',
        cost: 'Starter: say what it cost, in time or money',
      },
    ],
  };
}
