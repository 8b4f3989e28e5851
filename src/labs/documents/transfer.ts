import { isDraft, pickDraft, type Draft } from './draft.ts';
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

/**
 * Most bytes of a file of documents. A browser keeps some five million characters for a site: as indented JSON in UTF-8 they are
 * fewer bytes than these, so that whatever was exported can be imported.
 */
export const FILE_BYTES = 40_000_000;

/** The text of the file that holds all documents. */
export function exportText({ drafts, damaged }: Listing, exported: string): string {
  return `${JSON.stringify({ kind: 'playbook-documents', format: 1, exported, drafts, damaged }, undefined, 1)}\n`;
}

/**
 * Reads such a file and keeps its drafts. How long one may be is for the storage to say, on the way in as on the way out.
 * @param keep keeps one draft, under a new id where its own is taken
 */
export function readExport(text: string, keep: (draft: Draft) => SaveResult & { kept?: 'already' }): ImportReport {
  const report: ImportReport = { added: [], already: 0, faults: [] };
  const drafts = readList(text);
  if (!drafts) {
    report.faults.push(
      'Expected a file that “Export all” on this page has made, a backup from a form, or an answers file. Nothing was added.',
    );
    return report;
  }
  for (const [i, draft] of drafts.entries()) {
    const where = `Document ${i + 1} of the file`;
    if (!isDraft(draft)) report.faults.push(`${where} has another form than a document of this playbook. It was left out.`);
    else {
      const result = keep(pickDraft(draft));
      if (result.ok && result.kept) report.already += 1;
      else if (result.ok) report.added.push(result.draft);
      else report.faults.push(`${where}, “${draft.title}”, was left out: ${keepReason(result)}`);
    }
  }
  return report;
}

/** Why a document could not be kept, as the end of a sentence. */
export const keepReason = ({ reason }: Extract<SaveResult, { ok: false }>): string => WHY[reason];

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
