import type { Decision } from '../schema/decision.ts';
import type { Topic } from '../schema/names.ts';
import type { DecisionCase, WorkflowCase } from '../schema/submission.ts';
import type { Workflow } from '../schema/workflow.ts';
import { toProcess } from './to-process.ts';

/** What a maintainer adds to a suggestion. */
export interface Editing {
  /** Team or handle that answers for the entry. */
  owner: string;
  /** Day of the import, as YYYY-MM-DD. */
  today: string;
  /** Language of the playbook, by which ids are made of names. */
  locale?: string;
}

const TOPIC: Record<DecisionCase['change'], Topic> = { role: 'people', platform: 'platforms', workflow: 'workflow', data: 'data' };

/** A day half a year later, as YYYY-MM-DD. */
function halfAYearAfter(day: string): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const next = month + 6;
  return `${next > 12 ? year + 1 : year}-${String(next > 12 ? next - 12 : next).padStart(2, '0')}-01`;
}

/** The start of a text, as one line of at most so many characters, cut between words where there are any. */
export function lineOf(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line
    .slice(0, most - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  return `${cut.replace(/(?<!\s)\s+\S*$/, '').trim() || cut.trim()}…`;
}

/** Frontmatter of the draft entry that a workflow case becomes; the schema of workflows accepts it. */
export function toWorkflow(suggestion: WorkflowCase, { owner, today, locale }: Editing): Workflow {
  return {
    title: lineOf(`Case: ${suggestion.trigger}`, 90),
    summary: lineOf(`${suggestion.team}: ${suggestion.changes[0]!.what}`, 160),
    topics: ['workflow'],
    minutes: 10,
    owner,
    reviewed: today,
    reviewBy: halfAYearAfter(today),
    status: 'draft',
    basis: suggestion.basis,
    team: suggestion.team,
    trigger: suggestion.trigger,
    outcome: suggestion.outcome,
    before: toProcess(suggestion, 'before', locale),
    after: toProcess(suggestion, 'after', locale),
    changes: suggestion.changes,
  };
}

/** Frontmatter of the draft entry that a decision becomes; the schema of decisions accepts it. */
export function toDecision(suggestion: DecisionCase, { owner, today }: Editing): Decision {
  return {
    title: lineOf(suggestion.recommendation, 90),
    summary: lineOf(`Predicted: ${suggestion.prediction.metric} from ${suggestion.prediction.from} to ${suggestion.prediction.to}.`, 160),
    topics: [TOPIC[suggestion.change]],
    minutes: 5,
    owner,
    reviewed: today,
    reviewBy: halfAYearAfter(today),
    status: 'draft',
    basis: suggestion.basis,
    quarter: suggestion.quarter,
    kind: suggestion.change,
    recommendation: suggestion.recommendation,
    prediction: suggestion.prediction,
    confidence: suggestion.confidence,
    decider: suggestion.decider,
    reviewDate: suggestion.reviewDate,
    ...(suggestion.outcome ? { outcome: suggestion.outcome } : {}),
  };
}
