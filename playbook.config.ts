import type { PlaybookConfigInput } from './src/domain/schema/config.ts';

/** The one file that an organisation edits to make the engine its own playbook. */
export default {
  name: 'The MarOps Playbook',
  organisation: 'MarOps Playbook',
  tagline: 'Own the operations strategy under your campaigns: what AI may do, how work flows, what the budget buys.',
  site: 'https://marops-playbook.example',
  content: 'content',
  locale: 'en-GB',
  currency: 'GBP',
  repository: { url: 'https://github.com/marops-playbook/marops-playbook', branch: 'main', directory: 'content/' },
  accent: { light: '#0b5f4b', dark: '#7fd1b4' },
  navigation: ['guides', 'templates', 'workflows', 'budgets', 'conversations', 'roles'],
  jobs: [
    {
      job: 'Draft the one-page AI policy',
      deadline: 'Before the AI governance meeting',
      leave: 'a one-page draft of what your team may and may not do with AI',
      start: 'templates/ai-use-policy',
      then: ['guides/get-into-the-ai-governance-room', 'scenarios/customer-list-in-a-chatbot'],
    },
    {
      job: 'Map one workflow end to end',
      deadline: 'Before your next 1:1',
      leave: 'a one-page map with its constraint marked',
      start: 'guides/map-one-workflow',
      then: ['workflows/campaign-launch', 'conversations/stakeholder'],
    },
    {
      job: 'Make this quarter’s recommendation',
      deadline: 'Before the quarter closes',
      leave: 'one recommendation with a prediction and a date to look back',
      start: 'templates/quarterly-marops-recommendation',
      then: ['guides/make-one-recommendation', 'templates/platform-register'],
    },
    {
      job: 'Prepare the planning conversation',
      deadline: 'Before the plan is set',
      leave: 'the three workflow decisions that decide whether the headcount hits the target',
      start: 'conversations/planning',
      then: ['workflows/campaign-launch'],
    },
    {
      job: 'Prepare the budget conversation',
      deadline: 'Before the budget is set',
      leave: 'the ask, its options and the answers to what finance will say',
      start: 'conversations/budget',
      then: ['budgets/senior-marops-hire'],
    },
    {
      job: 'Prepare the hiring conversation',
      deadline: 'Before the job is advertised',
      leave: 'two roles side by side, and what each unlocks',
      start: 'conversations/hiring',
      then: ['budgets/workflow-architect-or-campaign-manager', 'roles/workflow-architect'],
    },
    {
      job: 'Answer the stakeholder who waits for leads',
      deadline: 'Before they ask again',
      leave: 'the routing logic, the fault under it, and this quarter’s fix',
      start: 'conversations/stakeholder',
      then: ['workflows/lead-routing'],
    },
    {
      job: 'See where you stand',
      deadline: 'This week',
      leave: 'the move to make first, and why',
      start: 'guides/own-the-operations-strategy',
      then: ['guides/the-ladder-has-moved'],
    },
  ],
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
} satisfies PlaybookConfigInput;
