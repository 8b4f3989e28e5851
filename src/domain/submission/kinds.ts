import type { Basis } from '../schema/names.ts';
import type { Decision } from '../schema/decision.ts';
import type { Step } from '../schema/process.ts';

/*
 * Lists and bounds that the browser and the schema share. They stand apart from the schemas so that the browser
 * gets them without a schema library; a test holds them to the schemas.
 */

/** What can be suggested. */
export const SUGGESTION_KINDS = ['correction', 'workflow', 'decision'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** What a reader most likely wants to send who comes from a page: a correction of it. She may choose another kind. */
export const KIND_FOR_PAGE: SuggestionKind = 'correction';

/** Kinds of step that a contributor names; the start and the end are made from the trigger and the outcome. */
export const CASE_STEP_KINDS = ['human', 'ai-assist', 'system', 'approval', 'decision'] as const satisfies readonly Step['kind'][];

/** What a decision changes. */
export const DECISION_KINDS = ['role', 'platform', 'workflow', 'data'] as const satisfies readonly Decision['kind'][];

/** What a case rests on. */
export const CASE_BASES = ['measured', 'published', 'illustrative'] as const satisfies readonly Basis[];

/** Collections that an entry can stand in, as a reference names them. */
export const PAGE_PATTERN =
  /^(guides|templates|workflows|budgets|conversations|roles|scenarios|decisions|sources|glossary)\/[a-z][a-z0-9-]*$/;

/** Most that is taken: characters of a line and of a text, rows of each list, and the largest number. */
export const LIMITS = { line: 300, text: 4000, steps: 40, changes: 20, platforms: 12, number: 1_000_000 } as const;
