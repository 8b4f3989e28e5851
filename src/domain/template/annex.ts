import { heading, list, paragraph, table } from '../document/build.ts';
import type { BenchView } from '../policy/bench-view.ts';
import { DECISION_WORDS } from '../policy/sentence.ts';
import type { DocumentSection, FilledDocument } from './document.ts';

/** Id of the section with the results of the test bench. No section of a template may have it. */
export const ANNEX_SECTION = 'playbook-annex';

/** The results of a bench as a section of the document. An update keeps it as one that its owner wrote. */
export function benchAnnex({ lines, findings, notes, summary, verdict }: BenchView): DocumentSection {
  const rows = lines.map((line) => [
    line.title,
    line.facts,
    line.differs ? `${line.verdict} (${line.compared.charAt(0).toLowerCase()}${line.compared.slice(1)})` : line.verdict,
    line.clause === '' ? DECISION_WORDS.none : `${line.clause}: ${line.rule}`,
  ]);
  return {
    id: ANNEX_SECTION,
    children: [
      heading(lines.length > 0 ? `Annex: what this policy says of ${lines.length} situations` : 'Annex: what a test of this policy found'),
      paragraph(`${summary}. ${verdict}`),
      ...(findings.length > 0 ? [heading('To fix', 3), list(findings.map(({ words }) => [words]))] : []),
      ...notes.map((words) => paragraph(words)),
      ...(rows.length > 0 ? [table(['Situation', 'Facts', 'What the policy says', 'Clause and rule'], rows)] : []),
    ],
  };
}

/** A document with a section after its own. */
export const withAnnex = (document: FilledDocument, annex: DocumentSection): FilledDocument => ({
  ...document,
  sections: [...document.sections, annex],
});
