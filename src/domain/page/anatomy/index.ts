import type { Node } from '../../document/types.ts';
import type { Entry } from '../../graph/entry.ts';
import type { AnatomyContext } from './context.ts';
import { conversationAnatomy } from './conversation.ts';
import { decisionAnatomy } from './decision.ts';
import { guideAnatomy } from './guide.ts';
import { roleAnatomy } from './role.ts';
import { scenarioAnatomy } from './scenario.ts';
import { sourceAnatomy } from './source.ts';
import { templateAnatomy } from './template.ts';
import { termAnatomy } from './term.ts';
import { workflowAnatomy } from './workflow.ts';

/**
 * The whole document of an entry: its fixed anatomy, made from the frontmatter, around its body.
 * The page, the `.md` twin and the plain text are all made from these nodes.
 */
export function anatomy(entry: Entry, context: AnatomyContext): Node[] {
  const body = entry.tree.children;
  switch (entry.collection) {
    case 'guides':
      return guideAnatomy(entry, body);
    case 'templates':
      return templateAnatomy(entry, context);
    case 'workflows':
      return workflowAnatomy(entry, body, context);
    case 'budgets':
      return body;
    case 'conversations':
      return conversationAnatomy(entry, body, context);
    case 'roles':
      return roleAnatomy(entry, body, context);
    case 'scenarios':
      return scenarioAnatomy(entry, body, context);
    case 'decisions':
      return decisionAnatomy(entry, body, context);
    case 'sources':
      return sourceAnatomy(entry, body, context);
    case 'glossary':
      return termAnatomy(entry, body, context);
  }
}
