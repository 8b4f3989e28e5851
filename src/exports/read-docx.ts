import { text } from '../domain/document/build.ts';
import { toText } from '../domain/document/text.ts';
import { toMarkdown } from '../domain/document/to-markdown.ts';
import type { Node } from '../domain/document/types.ts';
import type { Answers } from '../domain/template/answers.ts';
import { isAnswers } from '../domain/template/answers-file.ts';
import { identityLines, NOTES_SECTION, sectionMark, type DocumentIdentity } from '../domain/template/markdown.ts';
import { fromPieces, noteIds } from './properties.ts';
import { readBlocks } from './read/blocks.ts';
import { FileFault } from './read/fault.ts';
import type { LostContent, PendingChange, ReadProgress, TrackedChoice } from './read/findings.ts';
import { markNotes, nest } from './read/nest.ts';
import { readParts, type Parts } from './read/parts.ts';
import { readTree } from './read/tree.ts';
import { readWords } from './read/words.ts';
import type { XmlElement } from './read/xml.ts';

/** A document as somebody left it in a word processor. */
export interface ReadDocument {
  identity: DocumentIdentity;
  /** The answers that it was exported with. */
  answers: Answers;
  /** The document in the form of `documentMarkdown`. */
  markdown: string;
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
 * of the document, byte for byte.
 * @throws FileFault, which says what is wrong with the file and what to do
 */
export function readDocx(bytes: Uint8Array, _options: ReadDocxOptions = {}): ReadDocument {
  const parts = readParts(bytes);
  const { identity, answers } = readProperties(parts.properties);
  const sections = fromPieces('playbook-sections', parts.properties);
  const ids = readNoteIds(parts.properties);
  const notes = new Map<string, Node[]>();
  /** Ids by those of the file. */
  const found = new Map<string, string>();

  const noteId = (file: string): string => {
    const known = found.get(file);
    if (known !== undefined) return known;
    const children = readNote(file, parts);
    const id = ids.get(addressIn(children) ?? toText({ type: 'root', children })) ?? newId(notes);
    found.set(file, id);
    if (!notes.has(id)) notes.set(id, children);
    return id;
  };
  const read = (paragraph: XmlElement): Node[] => nest(markNotes(readWords(paragraph, { ...parts, links: parts.links.document })), noteId);

  const order = Array.isArray(sections) ? sections.filter((id): id is string => typeof id === 'string') : [];
  const nodes = readTree(readBlocks(parts.body), parts, order, read);
  if (notes.size > 0) {
    nodes.push({ type: 'html', value: sectionMark(NOTES_SECTION) });
    for (const [id, children] of notes) nodes.push({ type: 'footnoteDefinition', identifier: id, label: id, children } as Node);
  }
  const markdown = `${identityLines(identity)}\n${toMarkdown({ type: 'root', children: nodes }, (url) => url)}`;
  return { identity, answers, markdown, pending: [], lost: [] };
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

/** Words of a note without the space after its number. */
function readNote(file: string, parts: Parts): Node[] {
  const paragraphs = parts.footnotes.get(file);
  if (!paragraphs)
    throw new FileFault(
      `Found a reference to the note ${file.slice(0, 20)} and no such note in the file. Open it in a word processor, remove the reference, save it and try again.`,
    );
  return paragraphs.flatMap((paragraph, i): Node[] => {
    const words = nest(readWords(paragraph, { ...parts, links: parts.links.footnotes }), () => '');
    const first = words[0];
    const children = i === 0 && first?.type === 'text' ? [text(first.value.trimStart()), ...words.slice(1)] : words;
    return children.length > 0 ? [{ type: 'paragraph', children } as Node] : [];
  });
}

function addressIn(nodes: readonly Node[]): string | undefined {
  for (const node of nodes) {
    const found = node.type === 'link' ? node.url : 'children' in node ? addressIn(node.children as Node[]) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function newId(notes: ReadonlyMap<string, unknown>): string {
  let number = notes.size + 1;
  while (notes.has(`note-${number}`)) number += 1;
  return `note-${number}`;
}
