import type { ImportReview, reviewImport } from '../../exports/import-review.ts';
import type { readDocx } from '../../exports/read-docx.ts';
import { FileFault } from '../../exports/read/fault.ts';
import type { TrackedChoice } from '../../exports/read/findings.ts';
import type { Answers } from '../../domain/template/answers.ts';
import { readIdentity, type DocumentIdentity } from '../../domain/template/markdown.ts';
import { describeGitMarkers, findGitMarkers, RESOLVE_MERGE } from '../../domain/template/git-markers.ts';
import { measureDocument } from '../../domain/template/measure-document.ts';
import type { readAnswersText } from '../../markdown/answers-text.ts';
import { decodeDocument } from './document-text.ts';
import { endingOf } from './file-kind.ts';
import type { Progress } from './messages.ts';

/** A file that a reader chose: a document in Word or Markdown, or answers. */
export interface DocumentFile {
  name: string;
  bytes: Uint8Array;
  /** What becomes of the tracked changes of a Word file. */
  tracked?: TrackedChoice | undefined;
}

/** What a file says. */
export interface DocumentRead {
  identity: DocumentIdentity;
  markdown?: string;
  answers?: Answers;
  /** What to show of a Word file before it is taken over. */
  review?: ImportReview;
}

/** The readers, each loaded when a file needs it. */
export interface Readers {
  docx: () => Promise<{ readDocx: typeof readDocx; reviewImport: typeof reviewImport }>;
  answers: () => Promise<typeof readAnswersText>;
}

/** Reads a file. @returns what it says, or what is wrong with it in a sentence or two */
export async function readDocumentFile(
  { name, bytes, tracked }: DocumentFile,
  readers: Readers,
  report: (progress: Progress) => void,
): Promise<DocumentRead | { fault: string }> {
  const ending = endingOf(name);
  if (ending === 'docx') {
    const { readDocx, reviewImport } = await readers.docx();
    try {
      const { identity, markdown, answers, ...found } = readDocx(bytes, {
        ...(tracked ? { tracked } : {}),
        onProgress: ({ share }) => report({ done: share, total: 1 }),
      });
      return { identity, markdown, answers, review: reviewImport(found) };
    } catch (error) {
      if (error instanceof FileFault) return { fault: error.message };
      throw error;
    }
  }
  const decoded = decodeDocument(bytes, name);
  if ('fault' in decoded) return decoded;
  const isMarkdown = !ending.startsWith('y');
  const unsettled = gitMarkers(decoded.text, name, isMarkdown);
  if (isMarkdown) return readMarkdown(decoded.text, name, unsettled);
  if (unsettled !== undefined) return { fault: unsettled };
  const answers = (await readers.answers())(decoded.text, name);
  if ('issues' in answers) return { fault: answers.issues.join(' ') };
  return { identity: answers.identity, answers: answers.answers };
}

function readMarkdown(markdown: string, name: string, unsettled: string | undefined): DocumentRead | { fault: string } {
  // First, since a line of many quotes looks like what git leaves, too.
  const excess = measureDocument(markdown);
  if (excess) return { fault: `${name}:${excess.line}:1 ${excess.message} ${excess.hint}` };
  if (unsettled !== undefined) return { fault: unsettled };
  const identity = readIdentity(markdown);
  if (identity) return { identity, markdown };
  return {
    fault:
      'The Markdown file does not say which template it is from. Expected lines with “template” and “version” between two lines of three hyphens at its top, as an export has them.',
  };
}

/** Why a text with an unresolved git merge is not read, with the place of the first marker. */
function gitMarkers(text: string, name: string, isMarkdown: boolean): string | undefined {
  const found = describeGitMarkers(findGitMarkers(text, isMarkdown), name);
  return found && `${found} ${RESOLVE_MERGE}`;
}
