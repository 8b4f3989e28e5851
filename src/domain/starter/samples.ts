import type { CollectionName, Ref } from '../schema/names.ts';
import type { Values } from './values.ts';

const upkeep = (topic: string): Values => ({ topics: [topic], owner: 'Marketing operations' });

const titled = (title: string, summary: string, topic: string): Values => ({ title, summary, ...upkeep(topic) });

/**
 * Answers to what an entry of each kind must say, as an example. With the starting values they make a sound entry.
 * @param known an entry that there is, for references that a kind cannot be without
 */
export const SAMPLES: Record<CollectionName, (known: Ref) => Values> = {
  guides: () => ({
    ...titled('Agree who answers a lead', 'One meeting after which each lead has one owner.', 'workflow'),
    outcome: 'a list of leads and owners',
  }),
  templates: () => ({
    ...titled('Campaign checklist', 'One page to go through before a campaign starts.', 'workflow'),
    useWhen: ['A campaign starts this week.'],
    notWhen: ['Nothing is sent or published. Write a note instead.'],
    kind: 'checklist',
    licence: 'CC-BY-4.0',
  }),
  workflows: () => ({
    ...titled('Approve a newsletter', 'A newsletter from first draft to approval, as a model to start from.', 'workflow'),
    team: 'a marketing team of four',
    trigger: 'Somebody asks for a newsletter',
    outcome: 'The newsletter is approved',
  }),
  budgets: () => ({
    ...titled('The case for a data tidy-up', 'An argument for time to mend records, with doing nothing beside it.', 'budget'),
    ask: { decision: 'Approve time to mend records.', by: 'before the next quarter starts', decider: 'Head of marketing' },
  }),
  conversations: (known) => ({
    ...titled('The monthly 1:1', 'Show what was decided, and what needs a decision next.', 'people'),
    meeting: 'The monthly meeting with your head of marketing',
    stakes: 'Whether you are asked for opinions or for reports.',
    bring: [known],
    followUp: 'Send what was decided, with names and dates.',
  }),
  roles: () => ({
    ...titled('Campaign analyst', 'Answers what a campaign changed, and how far to trust the answer.', 'data'),
    owns: ['The report after each campaign'],
    decides: ['Which measure a campaign is judged by'],
    unlocks: [{ what: 'Campaigns that are stopped in time', metric: 'Days from the first sign to the decision' }],
    notThis: ['The person who exports lists'],
    skills: ['Say in one sentence what a chart does not show'],
    measuredBy: ['Decisions that named the report'],
  }),
  scenarios: () => ({
    ...titled('Shorten a press release', 'A published text is shortened with AI. Allowed, as nothing secret goes in.', 'ai-governance'),
    situation: 'May I ask the chatbot to shorten our press release from last week?',
    activity: 'edit',
    data: 'public',
    why: 'It is the most frequent question of all.',
  }),
  decisions: () => ({
    ...titled(
      'Stop the second newsletter',
      'An illustrative team stops one of two newsletters and predicts fewer complaints.',
      'platforms',
    ),
    basis: 'illustrative',
    kind: 'workflow',
    recommendation: 'Stop the second newsletter after its next issue.',
    prediction: { metric: 'Complaints a month', from: 'several', to: 'none', by: '2027-03-31' },
    confidence: 0.7,
    decider: 'Head of marketing',
    reviewDate: '2027-04-15',
  }),
  sources: () => ({
    ...titled('Survey of newsletter readers', 'How often readers open a newsletter, by their own account.', 'data'),
    publisher: 'Name of the publisher',
    url: 'https://example.org/survey',
    published: '2026',
    population: 'Who was asked, how many, and where',
    kind: 'primary',
  }),
  glossary: () => ({ ...upkeep('workflow'), term: 'service level', short: 'What a team promises: how fast, how often, how well.' }),
};
