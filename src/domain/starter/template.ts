/** The starter of a template: one field, a first version, and for a policy one rule that asks before anything is done. */
export function starterTemplate(given: Record<string, unknown>, today: string): Record<string, unknown> {
  const version = typeof given.version === 'string' ? given.version : '1.0.0';
  return {
    version,
    changes: [{ version, date: today, items: ['First version.'] }],
    pages: 1,
    fields: [
      {
        id: 'team',
        type: 'text',
        label: 'Team',
        help: 'Starter: name the team that uses the document.',
        example: 'Marketing',
        required: true,
      },
    ],
    ...(given.kind === 'policy' ? { rules: [STARTER_RULE] } : {}),
  };
}

const STARTER_RULE = {
  id: 'starter',
  activity: ['publish'],
  data: ['public'],
  decision: 'ask',
  reviewer: 'Starter: the job that is asked',
  why: 'Starter: say in one sentence why this is asked first.',
  section: 'scope',
  controls: [],
};
