import type { BenchLine } from './bench-view.ts';
import { DECISION_WORDS } from './sentence.ts';

const HEAD = ['Id', 'Situation', 'Facts', 'Decision', 'Who is asked', 'Clause', 'Rule', 'Why', 'Compared with the template'];

/**
 * The matrix of a bench as a CSV file (RFC 4180, with a byte order mark, by which Excel reads its letters). A cell that a spreadsheet
 * would run as a formula begins with an apostrophe.
 */
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
  return `\ufeff${[HEAD, ...rows].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`;
}

/** Tabs and returns count as well: some spreadsheets skip them and read on. */
const cellOf = (words: string): string => `"${(/^[=+\-@\t\r\n]/.test(words) ? `'${words}` : words).replaceAll('"', '""')}"`;
