import { BACKUP_LIMITS } from '../../domain/limits.ts';
import { endingOf, tooLarge } from '../../tools/kit/file-kind.ts';
import { showProgress } from '../../tools/kit/progress-view.ts';
import { run } from '../../tools/background/run.ts';
import { loaded } from '../../tools/kit/loaded.ts';
import { bytesOf, type ReadOptions } from '../update/read-upload.ts';
import type { DraftStore } from './store.ts';
import { addDrafts, keepReason, type ImportReport } from './transfer.ts';

/**
 * Adds the documents of a file, or the one that an answers file makes. The file is read in the background; a reader who stops it
 * finds everything as it was.
 * @param base path of the site
 * @throws what is a mistake in the page
 */
export async function importFile(store: DraftStore, base: string, file: File, options: ReadOptions): Promise<ImportReport> {
  const none = (fault: string): ImportReport => ({ added: 0, already: 0, faults: [`${fault} Nothing was added.`] });
  if (/^(ya?ml|docx|md|markdown)$/.test(endingOf(file.name))) {
    const { readAnswersImport } = await loaded(import('./import-answers.ts'));
    const found = await readAnswersImport(base, file, options);
    if ('fault' in found) return none(found.fault);
    const result = store.create(found.draft);
    return result.ok ? { added: 1, already: 0, faults: found.faults } : none(`“${file.name}” was left out: ${keepReason(result)}`);
  }
  const large = tooLarge(file.size, BACKUP_LIMITS.fileBytes);
  if (large !== undefined) return none(large);
  const bytes = await bytesOf(file);
  if ('fault' in bytes) return none(bytes.fault);
  const backup = await run('backup', { name: file.name, bytes }, { ...options, words: `Reading “${file.name}”…` });
  if ('fault' in backup) return none(backup.fault);

  const stopped = new AbortController();
  const { status } = options;
  const view = showProgress(status, `Adding the documents of “${file.name}”…`, () => stopped.abort());
  const total = backup.drafts.length;
  const report = await addDrafts(store, backup, {
    signal: stopped.signal,
    pause: (done) => {
      view.update({ done, total });
      return new Promise((resolve) => setTimeout(resolve));
    },
  });
  if (view.end()) status.focus();
  return report ?? none('You stopped it, and what had been added was taken back.');
}
