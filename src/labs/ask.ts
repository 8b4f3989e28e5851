import { startAsk } from './policy/ask-tool.ts';

/** "Ask the policy". It requests the policy that is asked, a file of this site, and nothing else. */
const root = document.querySelector<HTMLElement>('[data-ask]');
if (root) startAsk(root, { keepsAddress: true });
