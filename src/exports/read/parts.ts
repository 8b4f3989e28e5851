import { DOCX_LIMITS } from '../../domain/limits.ts';
import { LEVELS } from '../docx/names.ts';
import { readArchive } from './archive.ts';
import { FileFault, tooMany } from './fault.ts';
import { StyleSheet } from './styles.ts';
import { child, elements, parseXml, shownText, textOf, valueOf, type XmlElement } from './xml.ts';

/** A level of a list. */
export interface Level {
  ordered: boolean;
  start: number;
  /** How its numbers are written, such as `lowerLetter`. */
  format: string;
}

/** The numbering of a list. */
export interface Numbering {
  /** Id of its definition, which several may share. */
  definition: string;
  levels: Map<number, Level>;
  /** Levels at which it begins anew. */
  restarts: Set<number>;
}

/** The parts of a DOCX file that say what the document is. */
export interface Parts {
  body: XmlElement;
  styles: StyleSheet;
  /** Numberings by their id. */
  lists: Map<string, Numbering>;
  /** Notes by their id; those at the end of the document have `end:` before it. */
  notes: Map<string, XmlElement>;
  /** Addresses of the links of the document, and of its notes. */
  links: Record<'document' | 'footnotes' | 'endnotes', Map<string, string>>;
  /** Words of each comment, with its author, by its id. */
  comments: Map<string, string>;
  /** Words of charts and diagrams, by the id of their relationship. */
  drawings: Map<string, string>;
  /** What stands at the top and the foot of pages, but page numbers. */
  frames: { kind: 'header' | 'footer'; words: string }[];
  properties: Map<string, string>;
  /** Title and description of the file. */
  core: { title: string; description: string };
  isLibreOffice: boolean;
}

const WANTED = /^(_rels\/\.rels|docProps\/(core|custom|app)\.xml|word\/((_rels|charts|diagrams)\/)?[^/]+\.(xml|rels))$/;

interface Relationship {
  /** The last part of its type, such as `hyperlink`. */
  type: string;
  target: string;
  isOutside: boolean;
}

/**
 * Reads the parts of a DOCX file.
 * @param onPart called before each part is parsed, with the share of them that has been
 * @throws FileFault for a file that is none, is broken, or holds too much
 */
export function readParts(bytes: Uint8Array, onPart: (share: number) => void = () => undefined): Parts {
  const texts = readArchive(bytes, (path) => WANTED.test(path));
  const count = { elements: 0 };
  let read = 0;
  const part = (path: string): XmlElement | undefined => {
    const text = texts.get(path);
    if (text === undefined) return undefined;
    onPart(Math.min(1, read++ / texts.size));
    return parseXml(text, path, count);
  };
  const main = elements(part('_rels/.rels')).find(({ attributes }) => attributes.Type?.endsWith('/officeDocument'))?.attributes.Target;
  const path = main?.replace(/^\//, '') ?? 'word/document.xml';
  const body = child(part(path), 'w:body');
  if (!body) throw new FileFault('Found an archive that is not a DOCX file. Save the document as “Word document (.docx)” and try again.');
  const related = readRelationships(part(`word/_rels/${path.split('/').at(-1)!}.rels`));
  const core = part('docProps/core.xml');
  return {
    body,
    styles: new StyleSheet(part('word/styles.xml')),
    lists: readLists(part('word/numbering.xml')),
    notes: new Map([...notesOf(part('word/footnotes.xml'), ''), ...notesOf(part('word/endnotes.xml'), 'end:')]),
    links: {
      document: linksOf(related),
      footnotes: linksOf(readRelationships(part('word/_rels/footnotes.xml.rels'))),
      endnotes: linksOf(readRelationships(part('word/_rels/endnotes.xml.rels'))),
    },
    comments: new Map(elements(part('word/comments.xml'), 'w:comment').map((item) => [item.attributes['w:id'] ?? '', commentWords(item)])),
    drawings: new Map(
      [...related].flatMap(([id, { type, target }]) => {
        const drawn = type === 'chart' || type === 'diagramData' ? part(pathOf(target)) : undefined;
        return drawn ? [[id, shownText(drawn)] as const] : [];
      }),
    ),
    frames: [...related.values()].flatMap(({ type, target }) => {
      const frame = type === 'header' || type === 'footer' ? part(pathOf(target)) : undefined;
      return frame ? [{ kind: type as 'header' | 'footer', words: frameWords(frame) }] : [];
    }),
    core: { title: textOf(child(core, 'dc:title')), description: textOf(child(core, 'dc:description')) },
    isLibreOffice: textOf(child(part('docProps/app.xml'), 'Application')).startsWith('LibreOffice'),
    properties: readProperties(part('docProps/custom.xml')),
  };
}

const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `word/${target}`);

function readRelationships(root: XmlElement | undefined): Map<string, Relationship> {
  const all = elements(root);
  if (all.length > DOCX_LIMITS.relationships) throw tooMany('links and parts', DOCX_LIMITS.relationships);
  return new Map(
    all.map(({ attributes }) => [
      attributes.Id ?? '',
      {
        type: attributes.Type?.split('/').at(-1) ?? '',
        target: attributes.Target ?? '',
        isOutside: attributes.TargetMode === 'External',
      },
    ]),
  );
}

const linksOf = (related: ReadonlyMap<string, Relationship>): Map<string, string> =>
  new Map([...related].flatMap(([id, { target, isOutside }]) => (isOutside ? [[id, target] as const] : [])));

function notesOf(root: XmlElement | undefined, prefix: string): [string, XmlElement][] {
  const notes = elements(root).filter(({ name }) => name === 'w:footnote' || name === 'w:endnote');
  if (notes.length > DOCX_LIMITS.notes) throw tooMany('notes', DOCX_LIMITS.notes);
  return notes.map((note) => [prefix + (note.attributes['w:id'] ?? ''), note]);
}

function readProperties(root: XmlElement | undefined): Map<string, string> {
  const properties = new Map(elements(root, 'property').map((property) => [property.attributes.name ?? '', textOf(property)]));
  const length = [...properties.values()].reduce((sum, value) => sum + value.length, 0);
  if (length > DOCX_LIMITS.characters) throw tooMany('characters in its properties', DOCX_LIMITS.characters);
  return properties;
}

const commentWords = (comment: XmlElement): string => [comment.attributes['w:author'], shownText(comment)].filter(Boolean).join(': ');

/** Words at the edge of a page without what fields show, which is another on each page. */
function frameWords(frame: XmlElement): string {
  let open = 0;
  return shownText(frame, (part) => {
    const type = part.name === 'w:fldChar' ? part.attributes['w:fldCharType'] : undefined;
    if (type === 'begin') open += 1;
    if (type === 'end') open -= 1;
    return part.name !== 'w:fldSimple' && (open <= 0 || part.name !== 'w:t');
  });
}

function readLists(root: XmlElement | undefined): Map<string, Numbering> {
  const levels = (element: XmlElement) =>
    [...elements(element, 'w:lvl'), ...elements(element, 'w:lvlOverride').flatMap((override) => elements(override, 'w:lvl'))]
      .slice(0, 2 * LEVELS)
      .map((level): [number, Level] => {
        const format = valueOf(level, 'w:numFmt') ?? 'none';
        const start = Number(valueOf(level, 'w:start') ?? 1);
        return [Number(level.attributes['w:ilvl']), { ordered: !['bullet', 'none'].includes(format), start, format }];
      });
  if (elements(root).length > DOCX_LIMITS.numberings) throw tooMany('numberings', DOCX_LIMITS.numberings);
  const defined = new Map(elements(root, 'w:abstractNum').map((list) => [list.attributes['w:abstractNumId'], levels(list)]));
  return new Map(
    elements(root, 'w:num').map((list) => {
      const definition = valueOf(list, 'w:abstractNumId') ?? '';
      const own = new Map([...(defined.get(definition) ?? []), ...levels(list)]);
      const restarts = new Set<number>();
      for (const override of elements(list, 'w:lvlOverride')) {
        const level = Number(override.attributes['w:ilvl']);
        const start = valueOf(override, 'w:startOverride');
        const known = own.get(level);
        if (start === undefined) continue;
        restarts.add(level);
        if (known) own.set(level, { ...known, start: Number(start) });
      }
      return [list.attributes['w:numId'] ?? '', { definition, levels: own, restarts }];
    }),
  );
}
