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
  jobs: [],
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
} satisfies PlaybookConfigInput;
