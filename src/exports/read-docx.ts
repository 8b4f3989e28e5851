import { toMarkdown } from '../domain/document/to-markdown.ts';
import { DOCUMENT_LIMITS } from '../domain/limits.ts';
import type { Answers } from '../domain/template/answers.ts';
import { isAnswers } from '../domain/template/answers-file.ts';
import { identityLines, type DocumentIdentity } from '../domain/template/markdown.ts';
import { FRAME, fromPieces, noteIds } from './properties.ts';
import { readRendered } from './rendered.ts';
import { readBlocks } from './read/blocks.ts';
import { FileFault, tooMany } from './read/fault.ts';
import { Findings, shortWords, type LostContent, type PendingChange, type ReadProgress, type TrackedChoice } from './read/findings.ts';
import { measure, measureMarks } from './read/measure.ts';
import { markNotes, nest } from './read/nest.ts';
import { NoteReader } from './read/notes.ts';
import { roleOf } from './read/paragraph.ts';
import { readParts, type Parts } from './read/parts.ts';
import { PendingList } from './read/pending.ts';
import { resolveTracked } from './read/tracked.ts';
import { readTree } from './read/tree.ts';
import { readWords } from './read/words.ts';
import { shownText, type XmlElement } from './read/xml.ts';

/** A document as somebody left it in a word processor. */
export interface ReadDocument {
  identity: DocumentIdentity;
  /** The answers that it was exported with. */
  answers: Answers;
  /** The document in the form of `documentMarkdown`. */
  markdown: string;
  /** The document as it was exported, in the same form, if the file says: what differs from it was edited in a word processor. */
  rendered?: string;
  /** Tracked changes that are still proposals. Ask about them before the text is used. */
  pending: PendingChange[];
  /** What the document cannot hold, with its words. Show it before the text is used. */
  lost: LostContent[];
}

/** How a DOCX file is read. */
export interface ReadDocxOptions {
  /** What becomes of tracked changes (default: `accept`); whichever it is, `pending` lists all of them. */
  tracked?: TrackedChoice;
  onProgress?: (progress: ReadProgress) => void;
}

/**
 * Reads a DOCX file that was exported here, as it is after somebody edited it. One that nobody edited gives the Markdown
 * of the document, byte for byte, and nothing is pending or lost in it.
 * @throws FileFault, which says what is wrong with the file and what to do
 */
export function readDocx(bytes: Uint8Array, { tracked = 'accept', onProgress }: ReadDocxOptions = {}): ReadDocument {
  const progress = (step: ReadProgress['step'], share: number): void => onProgress?.({ step, share });
  progress('unpack', 0);
  const parts = readParts(bytes, (share) => progress('parse', 0.1 + 0.4 * share));
  const { identity, answers } = readProperties(parts.properties);
  measure([parts.body, ...parts.notes.values()]);
  progress('read', 0.5);
  const pending = resolveParts(parts, tracked);
  const sections = fromPieces('playbook-sections', parts.properties);
  const findings = new Findings();
  const notes = new NoteReader(parts, readNoteIds(parts.properties), findings);
  const context = { ...parts, findings, links: parts.links.document };
  const nodes = readTree(readBlocks(parts.body), {
    parts,
    findings,
    sections: Array.isArray(sections) ? sections.filter((id): id is string => typeof id === 'string') : [],
    read: (paragraph) => nest(markNotes(readWords(paragraph, context)), (file) => notes.id(file)),
    onShare: (share) => progress('read', 0.5 + 0.3 * share),
  });
  reportRest(parts, findings);
  nodes.push(...notes.section());
  measureMarks(nodes);
  progress('write', 0.8);
  const markdown = `${identityLines(identity)}\n${toMarkdown({ type: 'root', children: nodes }, (url) => url)}`;
  if (markdown.length > DOCUMENT_LIMITS.fileBytes) throw tooMany('characters of Markdown', DOCUMENT_LIMITS.fileBytes);
  progress('write', 1);
  const rendered = readRendered(parts.properties);
  return { identity, answers, markdown, ...(rendered === undefined ? {} : { rendered }), pending, lost: findings.lost };
}

/** Resolves the tracked changes of a document and its notes, and lists them. */
function resolveParts({ body, notes, styles }: Parts, tracked: TrackedChoice): PendingChange[] {
  const pending = new PendingList();
  const headingOf = (paragraph: XmlElement) => (roleOf(paragraph, styles).heading ? shortWords(shownText(paragraph)) : undefined);
  resolveTracked(body, tracked, pending, headingOf);
  pending.where = 'Notes';
  for (const note of notes.values()) resolveTracked(note, tracked, pending, () => undefined);
  return pending.list();
}

/** Reports what stands around the text: comments that no words refer to, and what was written at the top and foot of pages. */
function reportRest({ comments, frames, properties, core }: Parts, findings: Findings): void {
  findings.where = '';
  for (const comment of comments.values()) {
    findings.endParagraph();
    findings.report('comment', comment);
  }
  const own = fromPieces(FRAME, properties);
  const known = new Set(Array.isArray(own) ? own.map(String) : []);
  for (const { kind, words } of frames) {
    // Files from before their words were kept beside them.
    const isOwn = known.size > 0 ? known.has(words) : words.startsWith(kind === 'header' ? core.title : core.description);
    if (words !== '' && !isOwn) findings.report(kind, words);
  }
}

function readProperties(properties: ReadonlyMap<string, string>): Pick<ReadDocument, 'identity' | 'answers'> {
  const get = (name: string) => properties.get(`playbook-${name}`);
  const [document, template, version, sha256] = ['document', 'template', 'version', 'sha256'].map(get);
  if (!template || !version)
    throw new FileFault(
      'Found a DOCX file that was not exported from a template, or whose properties were removed; expected one with the property “playbook-template”. Export the document again, or use its Markdown or answers file.',
    );
  if (!/^[a-z][a-z0-9-]*$/.test(template) || !/^\d+\.\d+\.\d+$/.test(version) || !/^[0-9a-f]{64}$/.test(sha256 ?? ''))
    throw new FileFault(
      `Found the properties of template “${template.slice(0, 60)}” and version “${version.slice(0, 20)}”, expected the id of a template, a version such as 1.0.0 and a hash of 64 hex digits. Export the document again.`,
    );
  const answers = fromPieces('playbook-answers', properties);
  if (!isAnswers(answers))
    throw new FileFault(
      'Found a DOCX file whose answers cannot be read; expected them in its properties “playbook-answers-1” and so on. Export the document again, or use its Markdown or answers file.',
    );
  return { identity: { ...(document ? { document } : {}), template, version, sha256: sha256! }, answers };
}

function readNoteIds(properties: ReadonlyMap<string, string>): Map<string, string> {
  const ids = noteIds(properties);
  if (ids) return ids;
  throw new FileFault(
    'Found a DOCX file whose list of notes cannot be read; expected it in its properties “playbook-notes-1” and so on. Export the document again, or use its Markdown or answers file.',
  );
}
