import { isDraft, pickDraft, VALUES_LENGTH, type Draft } from './draft.ts';
import type { Listing, SaveResult } from './kept.ts';

/** What an import did, and what it did not. */
export interface ImportReport {
  /** Drafts that were added. */
  added: Draft[];
  /** Number of drafts that were here already, word for word. */
  already: number;
  /** What could not be taken over and why, a sentence each. Nothing was added where the file itself is at fault. */
  faults: string[];
}

/** Most characters of a file that is imported; a browser keeps about half as many. */
const FILE_LENGTH = 10_000_000;

/** The text of the file that holds all documents. */
export function exportText({ drafts, damaged }: Listing, exported: string): string {
  return `${JSON.stringify({ kind: 'playbook-documents', format: 1, exported, drafts, damaged }, undefined, 1)}\n`;
}

/**
 * Reads such a file and keeps its drafts.
 * @param keep keeps one draft, under a new id where its own is taken
 */
export function readExport(text: string, keep: (draft: Draft) => SaveResult & { kept?: 'already' }): ImportReport {
  const report: ImportReport = { added: [], already: 0, faults: [] };
  if (text.length > FILE_LENGTH) {
    report.faults.push(
      `Found a file of ${Math.ceil(text.length / 1_000_000)} MB, expected at most ${FILE_LENGTH / 1_000_000} MB. Nothing was added.`,
    );
    return report;
  }
  const drafts = readList(text);
  if (!drafts) {
    report.faults.push('Expected a file that “Export all” on this page has made. Nothing was added.');
    return report;
  }
  for (const [i, draft] of drafts.entries()) {
    const where = `Document ${i + 1} of the file`;
    if (!isDraft(draft)) report.faults.push(`${where} has another form than a document of this playbook. It was left out.`);
    else if (JSON.stringify(draft.values).length > VALUES_LENGTH)
      report.faults.push(`${where} is longer than a document may be. It was left out.`);
    else {
      const result = keep(pickDraft(draft));
      if (result.ok && result.kept) report.already += 1;
      else if (result.ok) report.added.push(result.draft);
      else report.faults.push(`${where}, “${draft.title}”, was left out: ${WHY[result.reason]}`);
    }
  }
  return report;
}

const WHY = {
  full: 'the storage of this browser is full.',
  refused: 'this browser refuses to keep it.',
  changed: 'another tab changed it at this moment. Import the file again.',
};

function readList(text: string): unknown[] | undefined {
  try {
    const file: unknown = JSON.parse(text);
    const { kind, format, drafts } = (file ?? {}) as Record<string, unknown>;
    return kind === 'playbook-documents' && format === 1 && Array.isArray(drafts) ? drafts : undefined;
  } catch {
    return undefined;
  }
}
