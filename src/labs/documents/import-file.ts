import { loaded, whyNot } from '../load.ts';
import type { DraftStore } from './store.ts';
import { FILE_BYTES, keepReason, type ImportReport } from './transfer.ts';

/**
 * Adds the documents of a file, or the one that an answers file makes.
 * @param base path of the site
 * @throws what is a mistake in the page
 */
export async function importFile(store: DraftStore, base: string, file: File): Promise<ImportReport> {
  const none = (fault: string): ImportReport => ({ added: [], already: 0, faults: [`${fault} Nothing was added.`] });
  if (/\.(ya?ml|docx|md|markdown)$/i.test(file.name)) {
    const { readAnswersImport } = await loaded(import('./import-answers.ts'));
    const found = await readAnswersImport(base, file);
    if ('fault' in found) return none(found.fault);
    const result = store.create(found.draft);
    return result.ok
      ? { added: [result.draft], already: 0, faults: found.faults }
      : none(`“${file.name}” was left out: ${keepReason(result)}`);
  }
  if (file.size > FILE_BYTES)
    return none(`Found a file of ${Math.ceil(file.size / 1_000_000)} MB, expected at most ${FILE_BYTES / 1_000_000} MB.`);
  let text: string;
  try {
    text = await file.text();
  } catch {
    return none(`“${file.name}” could not be read. It may have been moved or changed since it was chosen: choose it again.`);
  }
  return store.importAll(text);
}

/** What is said where an import stopped half-way. */
export const importStopped = (error: unknown): string => `The file could not be imported, because ${whyNot(error)}`;
