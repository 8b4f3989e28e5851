import type { CollectionName, Move, Topic } from '../schema/names.ts';

/** Words for a collection: its name, one of it, several of it in a sentence, and the lead of its index. */
export const COLLECTION_WORDS: Record<CollectionName, { title: string; one: string; many: string; lead: string }> = {
  guides: {
    title: 'Guides',
    one: 'Guide',
    many: 'guides',
    lead: 'How to own the operations strategy: what it is, and the three moves of a quarter.',
  },
  templates: {
    title: 'Templates',
    one: 'Template',
    many: 'templates',
    lead: 'Documents to fork: typed blanks, a version, a page budget, and an adopted example.',
  },
  workflows: {
    title: 'Workflows',
    one: 'Workflow',
    many: 'workflows',
    lead: 'Case studies: a process before and after as a model, its constraint computed, what changed and what it cost.',
  },
  budgets: {
    title: 'Budget arguments',
    one: 'Budget argument',
    many: 'budget arguments',
    lead: 'An ask, its options with doing nothing among them, ranges with owners, and answers to what the room will say.',
  },
  conversations: {
    title: 'Conversations',
    one: 'Conversation',
    many: 'conversations',
    lead: 'Four meetings in which ownership shows: the line people say, the line that shows it, and what to bring.',
  },
  roles: {
    title: 'Roles',
    one: 'Role',
    many: 'roles',
    lead: 'What a role owns, decides and unlocks, what it is not, and how it is measured.',
  },
  scenarios: {
    title: 'Scenarios',
    one: 'Scenario',
    many: 'scenarios',
    lead: 'Situations that an AI policy must decide. Try yours against them before the meeting.',
  },
  decisions: {
    title: 'Decisions',
    one: 'Decision',
    many: 'decisions',
    lead: 'Recommendations with a prediction that can turn out wrong, and a date to look back.',
  },
  sources: {
    title: 'Sources',
    one: 'Source',
    many: 'sources',
    lead: 'The evidence ledger: who counted whom, when, and how far the figure can be trusted.',
  },
  glossary: { title: 'Glossary', one: 'Term', many: 'terms', lead: 'Plain meanings of the words the playbook uses.' },
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

/** How many entries of a collection there are, in words: "1 term", "44 terms". */
export const countOf = (collection: CollectionName, count: number): string =>
  `${count} ${count === 1 ? COLLECTION_WORDS[collection].one.toLowerCase() : COLLECTION_WORDS[collection].many}`;
