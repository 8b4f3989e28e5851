import type { CollectionName, Move, Topic } from '../schema/names.ts';

/** Words for a collection: its name, one of it, and what an index says. */
export const COLLECTION_WORDS: Record<CollectionName, { title: string; one: string; lead: string }> = {
  guides: { title: 'Guides', one: 'Guide', lead: 'How to own the operations strategy: what it is, and the three moves of a quarter.' },
  templates: {
    title: 'Templates',
    one: 'Template',
    lead: 'Documents to fork: typed blanks, a version, a page budget, and an adopted example.',
  },
  workflows: {
    title: 'Workflows',
    one: 'Workflow',
    lead: 'Case studies: a process before and after as a model, its constraint computed, what changed and what it cost.',
  },
  budgets: {
    title: 'Budget arguments',
    one: 'Budget argument',
    lead: 'An ask, its options with doing nothing among them, ranges with owners, and answers to what the room will say.',
  },
  conversations: {
    title: 'Conversations',
    one: 'Conversation',
    lead: 'Four meetings in which ownership shows: the line people say, the line that shows it, and what to bring.',
  },
  roles: { title: 'Roles', one: 'Role', lead: 'What a role owns, decides and unlocks, what it is not, and how it is measured.' },
  scenarios: {
    title: 'Scenarios',
    one: 'Scenario',
    lead: 'Situations that an AI policy must decide. Try yours against them before the meeting.',
  },
  decisions: {
    title: 'Decisions',
    one: 'Decision',
    lead: 'Recommendations with a prediction that can turn out wrong, and a date to look back.',
  },
  sources: { title: 'Sources', one: 'Source', lead: 'The evidence ledger: who counted whom, when, and how far the figure can be trusted.' },
  glossary: { title: 'Glossary', one: 'Term', lead: 'Plain meanings of the words the playbook uses.' },
};

/** Words for a topic. */
export const TOPIC_WORDS: Record<Topic, string> = {
  'ai-governance': 'AI governance',
  platforms: 'Platforms',
  workflow: 'Workflow',
  data: 'Data',
  budget: 'Budget',
  people: 'People',
};

/** Words for a move. */
export const MOVE_WORDS: Record<Move, string> = {
  governance: 'Get into the governance room',
  workflow: 'Map one workflow',
  recommendation: 'Make one recommendation',
};

/** Words for what a case rests on. */
export const BASIS_WORDS = { measured: 'Measured', published: 'Published', illustrative: 'Illustrative' } as const;

/** Buckets of minutes that lists and search filter by. */
export const MINUTE_BUCKETS = [
  { id: 'up-to-5', label: 'Up to 5 minutes', upTo: 5 },
  { id: 'up-to-15', label: '6 to 15 minutes', upTo: 15 },
  { id: 'up-to-30', label: '16 to 30 minutes', upTo: 30 },
  { id: 'up-to-60', label: '31 to 60 minutes', upTo: 60 },
  { id: 'longer', label: 'Over an hour', upTo: Number.POSITIVE_INFINITY },
] as const;

/** The bucket that a number of minutes falls in. */
export const bucketOf = (minutes: number): (typeof MINUTE_BUCKETS)[number] =>
  MINUTE_BUCKETS.find((bucket) => minutes <= bucket.upTo) ?? MINUTE_BUCKETS[4];
