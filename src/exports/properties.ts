import { RENDERER } from '../domain/template/document.ts';
import type { FilledDocument } from '../domain/template/document.ts';
import type { Answers } from '../domain/template/answers.ts';
import type { DocumentIdentity } from '../domain/template/markdown.ts';

/** A property that Word, Excel and LibreOffice keep with a file. */
export interface Property {
  name: string;
  value: string;
}

/** Word keeps 255 characters of a property. */
const LONGEST = 240;
const NOTES = 'playbook-notes';
/** Words at the top and foot of each page, by which others are told from them. */
export const FRAME = 'playbook-frame';

/** What a file says of itself: its template, version and hash, the engine that made it, and the answers. */
export function identityProperties({ document, template, version, sha256 }: DocumentIdentity, answers: Answers): Property[] {
  return [
    ...(document ? [{ name: 'playbook-document', value: document }] : []),
    { name: 'playbook-template', value: template },
    { name: 'playbook-version', value: version },
    { name: 'playbook-sha256', value: sha256 },
    { name: 'playbook-renderer', value: String(RENDERER) },
    ...inPieces('playbook-answers', answers),
  ];
}

/**
 * What the text of a document alone does not say: the ids of its sections and of its notes, and which words around it are its own.
 * @param frame words at the top and foot of each page
 */
export function structureProperties({ sections, notes }: FilledDocument, frame: readonly string[]): Property[] {
  return [
    ...inPieces(FRAME, frame),
    ...inPieces(
      'playbook-sections',
      sections.flatMap(({ id }) => (id === undefined ? [] : [id])),
    ),
    ...inPieces(
      NOTES,
      notes.map(({ id, url, text }) => [id, url || text]),
    ),
  ];
}

/**
 * Ids of the notes of a file by what tells one from another: its address, or its words where it has none.
 * @returns nothing where the list is not what `structureProperties` writes; no notes where there is no list
 */
export function noteIds(properties: ReadonlyMap<string, string>): Map<string, string> | undefined {
  if (!properties.has(`${NOTES}-1`)) return new Map();
  const known = fromPieces(NOTES, properties);
  const isSound = Array.isArray(known) && known.every(isPairOfTexts);
  return isSound ? new Map(known.map(([id, key]: [string, string]) => [key, id])) : undefined;
}

const isPairOfTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string') && value[0] !== '';

/** A value as JSON, in properties `name-1`, `name-2` and so on. */
export function inPieces(name: string, value: unknown): Property[] {
  const json = JSON.stringify(value)
    // No XML holds these characters; `_x` begins an escape of Office; a space may be lost at an end.

    .replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\u0000-\u001f]/g, escaped)
    .replace(/_(?=x)/g, escaped);
  const pieces: string[] = [];
  let piece = '';
  for (const character of json) {
    if (piece.length + character.length > LONGEST - 10) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece].map((text, i) => ({ name: `${name}-${i + 1}`, value: text.replace(/^\s|\s$/g, escaped) }));
}

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The value that pieces make; nothing where there are none, or where they are not whole. */
export function fromPieces(name: string, properties: ReadonlyMap<string, string>): unknown {
  let json = '';
  for (let i = 1; properties.has(`${name}-${i}`); i++) json += properties.get(`${name}-${i}`);
  try {
    return json === '' ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}
