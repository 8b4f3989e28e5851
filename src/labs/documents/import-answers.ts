import { fittingAnswers } from '../../domain/template/fitting-answers.ts';
import { toValues } from '../../domain/template/values.ts';
import { endingOf } from '../../tools/kit/file-kind.ts';
import { fetchMadeFrom } from '../update/fetch-release.ts';
import { readUpload, type ReadOptions } from '../update/read-upload.ts';
import { createReasons } from './reasons.ts';
import type { NewDraft } from './store.ts';

/** A document that an answers file makes, and what of the file it leaves out; or why it makes none, in a sentence. */
export type AnswersImport = { draft: NewDraft; faults: string[] } | { fault: string };

/**
 * Reads an answers file. The version of the template that it answers is fetched from this site.
 * @param base path of the site
 */
export async function readAnswersImport(base: string, file: File, options: ReadOptions): Promise<AnswersImport> {
  if (!/^ya?ml$/.test(endingOf(file.name)))
    return {
      fault: `“${file.name}” is a document, expected its answers file (.yaml). To keep its text, open it on the page of its template, under “Bring a document you edited up to date”.`,
    };
  const upload = await readUpload(file, options);
  if ('fault' in upload) return upload;
  const known = await fetchMadeFrom(base, upload.identity);
  if ('fault' in known) return known;
  const { id, name, version, fields, locale } = known.release;
  const { answers, faults } = fittingAnswers(fields, upload.answers ?? {});
  const reasons = createReasons();
  for (const fault of faults) reasons.add(fault);
  const values = toValues(fields, answers, locale);
  return { draft: { template: id, version, name, title: `${name} (from a file)`, values }, faults: reasons.sentences('answer') };
}
