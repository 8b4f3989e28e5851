import { readArchive } from './archive.ts';
import { FileFault } from './fault.ts';
import { child, descendants, elements, framed, parseXml, textOf, valueOf, type XmlElement } from './xml.ts';

/** A style, as far as it says what words are. */
export interface Style {
  name: string;
  basedOn?: string;
  run?: XmlElement;
  paragraph?: XmlElement;
}

/** A level of a list. */
export interface Level {
  ordered: boolean;
  start: number;
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
  styles: Map<string, Style>;
  /** Numberings by their id. */
  lists: Map<string, Numbering>;
  /** Paragraphs of a note, by its id. */
  footnotes: Map<string, XmlElement[]>;
  /** Addresses of the links of the document, and of its notes. */
  links: { document: Map<string, string>; footnotes: Map<string, string> };
  properties: Map<string, string>;
  isLibreOffice: boolean;
}

const WANTED = /^(_rels\/\.rels|docProps\/(custom|app)\.xml|word\/(_rels\/)?[^/]+\.(xml|rels))$/;

/** Reads the parts of a DOCX file. @throws FileFault for a file that is none, or is broken */
export function readParts(bytes: Uint8Array): Parts {
  const texts = readArchive(bytes, (path) => WANTED.test(path));
  const part = (path: string): XmlElement | undefined => (texts.has(path) ? parseXml(texts.get(path)!, path) : undefined);
  const main = elements(part('_rels/.rels')).find(({ attributes }) => attributes.Type?.endsWith('/officeDocument'))?.attributes.Target;
  const path = main?.replace(/^\//, '') ?? 'word/document.xml';
  const body = child(part(path), 'w:body');
  if (!body) throw new FileFault('Found an archive that is not a DOCX file. Save the document as “Word document (.docx)” and try again.');
  const links = (file: string) =>
    new Map(
      elements(part(file)).map(({ attributes }) => [
        attributes.Id ?? '',
        attributes.TargetMode === 'External' ? (attributes.Target ?? '') : '',
      ]),
    );
  const name = path.split('/').at(-1)!;
  return {
    body,
    styles: readStyles(part('word/styles.xml')),
    lists: readLists(part('word/numbering.xml')),
    footnotes: new Map(
      elements(part('word/footnotes.xml'), 'w:footnote').map((note) => [note.attributes['w:id'] ?? '', framed(note, 'w:p')]),
    ),
    links: { document: links(`word/_rels/${name}.rels`), footnotes: links('word/_rels/footnotes.xml.rels') },
    isLibreOffice: textOf(child(part('docProps/app.xml'), 'Application')).startsWith('LibreOffice'),
    properties: new Map(
      elements(part('docProps/custom.xml'), 'property').map((property) => [property.attributes.name ?? '', textOf(property)]),
    ),
  };
}

const readStyles = (root: XmlElement | undefined): Map<string, Style> =>
  new Map(
    elements(root, 'w:style').map((style) => [
      style.attributes['w:styleId'] ?? '',
      {
        name: (valueOf(style, 'w:name') ?? '').toLowerCase(),
        basedOn: valueOf(style, 'w:basedOn'),
        run: child(style, 'w:rPr'),
        paragraph: child(style, 'w:pPr'),
      },
    ]),
  );

function readLists(root: XmlElement | undefined): Map<string, Numbering> {
  const levels = (element: XmlElement) =>
    [...descendants(element)]
      .filter(({ name }) => name === 'w:lvl')
      .map((level): [number, Level] => [
        Number(level.attributes['w:ilvl']),
        { ordered: !['bullet', 'none', undefined].includes(valueOf(level, 'w:numFmt')), start: Number(valueOf(level, 'w:start') ?? 1) },
      ]);
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
