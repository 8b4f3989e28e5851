import type * as z from 'zod';
import { budget } from './budget.ts';
import { conversation } from './conversation.ts';
import { decision } from './decision.ts';
import { guide } from './guide.ts';
import type { CollectionName } from './names.ts';
import { role } from './role.ts';
import { scenario } from './scenario.ts';
import { source } from './source.ts';
import { template } from './template.ts';
import { term } from './term.ts';
import { workflow } from './workflow.ts';

/** The schema of each collection. */
export const schemas = {
  guides: guide,
  templates: template,
  workflows: workflow,
  budgets: budget,
  conversations: conversation,
  roles: role,
  scenarios: scenario,
  decisions: decision,
  sources: source,
  glossary: term,
} satisfies Record<CollectionName, z.ZodType>;

/** Validated frontmatter of each collection. */
export type CollectionData = { [Name in CollectionName]: z.infer<(typeof schemas)[Name]> };
