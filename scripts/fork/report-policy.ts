import type { BenchView } from '../../src/domain/policy/bench-view.ts';
import { plainText } from '../../src/domain/template/plain.ts';

const KINDS = { gap: 'gap', contradiction: 'contradiction', unreachable: 'no effect' } as const;

/** What the test of one policy found. */
export interface TestedPolicy {
  /** What the report calls it. */
  name: string;
  /** What is wrong with the rules as they were set, in sentences. */
  faults: string[];
  view: BenchView;
}

/** The results of the test of one policy, for people: what is to be mended first, then every answer. */
export function policyReport({ name, faults, view }: TestedPolicy): string {
  const width = Math.max(0, ...Object.values(KINDS).map((words) => words.length));
  const findings = view.findings.map(({ kind, words, rules }) => {
    const mend = rules.length > 0 ? ` Set one of these rules otherwise: ${rules.join(', ')}.` : '';
    return `  ${KINDS[kind].padEnd(width)}  ${words}${mend}`;
  });
  const answers = view.lines.map((line) => {
    return `  ${line.verdict}: ${line.title}${line.differs ? ` (${line.compared.toLowerCase()})` : ''}`;
  });
  const notes = view.notes.map((words) => `  note: ${words}`);
  return plainText(
    [`${name}: ${view.verdict}`, ...faults.map((words) => `  ${words}`), ...findings, ...notes, `${view.summary}.`, ...answers].join('\n'),
  );
}
