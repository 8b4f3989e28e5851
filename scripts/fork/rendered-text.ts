import type { TemplateRelease } from '../../src/domain/schema/release.ts';
import type { Answers } from '../../src/domain/template/answers.ts';
import { createDocument, type FilledDocument } from '../../src/domain/template/document.ts';
import type { DocumentIdentity } from '../../src/domain/template/markdown.ts';
import { documentFromMarkdown } from '../../src/exports/from-markdown.ts';

/** A document of a folder as exports are made from it. @param text as it is @param base its pristine text */
export const exportedDocument = (text: string, base: string, release: TemplateRelease, answers: Answers): FilledDocument =>
  text === base ? createDocument(release, answers) : documentFromMarkdown(text, release);

/**
 * The text of a document as an unedited DOCX file gives it back. What comes back is compared with this, so that
 * nothing of the way there and back counts as an edit.
 */
export async function textThroughWord(document: FilledDocument, identity: DocumentIdentity, answers: Answers): Promise<string> {
  const [{ createDocx }, { readDocx }] = await Promise.all([import('../../src/exports/docx.ts'), import('../../src/exports/read-docx.ts')]);
  return readDocx(await createDocx(document, identity, answers)).markdown;
}
