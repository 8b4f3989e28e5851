import { writeCsv } from '../csv.ts';
import type { BenchLine } from './bench-view.ts';
import { DECISION_WORDS } from './sentence.ts';

const HEAD = ['Id', 'Situation', 'Facts', 'Decision', 'Who is asked', 'Clause', 'Rule', 'Why', 'Compared with the template'];

/** The matrix of a policy test as a CSV file. */
export function benchCsv(lines: readonly BenchLine[]): string {
  const rows = lines.map(({ slug, title, facts, decision, asked, clause, rule, why, compared }) => [
    slug,
    title,
    facts,
    DECISION_WORDS[decision],
    asked,
    clause,
    rule,
    why,
    compared,
  ]);
  return writeCsv([HEAD, ...rows]);
}
