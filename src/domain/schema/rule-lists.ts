/** What somebody does with AI, from harmless to acting alone. */
export const ACTIVITIES = [
  'ideate',
  'draft',
  'edit',
  'summarise',
  'translate',
  'personalise',
  'segment',
  'score',
  'generate-image',
  'generate-audio-video',
  'publish',
  'send',
  'analyse',
  'enrich',
  'code',
  'agent',
] as const;

/** How sensitive the data is that goes into the tool, least first. */
export const DATA_CLASSES = ['public', 'internal', 'confidential', 'personal', 'special-category'] as const;

/** Who sees the result. */
export const AUDIENCES = ['internal', 'customer', 'public'] as const;

/** How much a person stands between the tool and its effect. */
export const AUTOMATIONS = ['assisted', 'reviewed', 'unattended'] as const;

/** What a policy says of a situation, mildest first. */
export const POLICY_DECISIONS = ['allow', 'ask', 'deny'] as const;
