import type { CollectionName } from '../schema/names.ts';
import { starterBudget } from './budget.ts';
import { starterTemplate } from './template.ts';
import { starterWorkflow } from './workflow.ts';

/** Frontmatter as it is written, before it is validated. */
export type Values = Record<string, unknown>;

/** What a new entry can know of its playbook. */
export interface StarterContext {
  /** The day, as `YYYY-MM-DD`. */
  today: string;
  /** Minutes of an entry of this kind; the median of those there are. */
  minutes: number;
  /** Place in the reading order that is free. */
  order: number;
  /** Code of the currency of the playbook. */
  currency: string;
}

/**
 * Values that a new entry of a kind can start with and stay honest: dates, status, and models that say they are starters.
 * What only its author knows is not among them.
 * @param given what the author has said already
 */
export function startingValues(collection: CollectionName, given: Values, context: StarterContext): Values {
  return { ...own(collection, given, context), ...upkeep(context) };
}

function upkeep({ today, minutes }: StarterContext): Values {
  return { minutes, reviewed: today, reviewBy: yearAfter(today), status: 'draft' };
}

function own(collection: CollectionName, given: Values, { today, order, currency }: StarterContext): Values {
  switch (collection) {
    case 'guides':
      return { order };
    case 'templates':
      return starterTemplate(given, today);
    case 'workflows':
      return starterWorkflow();
    case 'budgets':
      return starterBudget(today, currency);
    case 'conversations':
      return Array.isArray(given.bring) ? { lines: [starterLine(given.bring)] } : {};
    case 'decisions':
      return { quarter: quarterOf(today) };
    case 'sources':
      return { accessed: today, figures: [] };
    default:
      return {};
  }
}

function starterLine(bring: unknown[]): Values {
  return {
    old: 'Starter: write what most people say',
    new: 'Starter: write the line that shows ownership',
    why: 'Starter: say why the new line works.',
    proof: bring.slice(0, 1),
  };
}

/** The quarter of a day: `2026-Q4`. */
export const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** The same day of the next year; of 29 February, the day after its last. */
export function yearAfter(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year + 1, month - 1, date)).toISOString().slice(0, 10);
}
