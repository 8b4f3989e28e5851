import { SaxesParser } from 'saxes';
import { FileFault } from './fault.ts';

/** An element of XML, by its name with its prefix. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

const DEEPEST = 200;

/**
 * Reads XML without document types, so that no entity can be declared.
 * @param part path of the part, for the fault
 * @throws FileFault for XML that is not well formed, too deep, or has a document type
 */
export function parseXml(text: string, part: string): XmlElement {
  const parser = new SaxesParser();
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  const fail = (what: string): never => {
    throw new FileFault(`Found ${what} in the part ${part} of the file. Open it in a word processor, save it again and try again.`);
  };
  parser.on('error', (error) => fail(`broken XML (${error.message})`));
  parser.on('doctype', () => fail('a document type'));
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > DEEPEST) fail(`more than ${DEEPEST} levels of XML`);
    const element: XmlElement = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (value) => void open.at(-1)!.children.push(value));
  parser.on('cdata', (value) => void open.at(-1)!.children.push(value));
  parser.write(text.replace(/^\ufeff/, '')).close();
  return elements(root)[0] ?? fail('no XML');
}

/** Elements among the children, of one name or of any. */
export const elements = (element: XmlElement | undefined, name?: string): XmlElement[] =>
  (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );

/**
 * Elements that stand around others and are nothing themselves, whether those are words, paragraphs, rows or cells: content
 * controls, tracked insertions, fields, links, directions. What was deleted or moved away is none of them.
 */
export const FRAMES: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:moveTo',
  'w:customXml',
  'w:smartTag',
  'w:fldSimple',
  'w:hyperlink',
  'w:bdo',
  'w:dir',
]);

/** Elements of some names among the children, those in frames too. */
export const framed = (element: XmlElement | undefined, ...names: string[]): XmlElement[] =>
  elements(element).flatMap((part) => (names.includes(part.name) ? [part] : FRAMES.has(part.name) ? framed(part, ...names) : []));

/** The first child of a name, or of names below each other. */
export const child = (element: XmlElement | undefined, ...names: string[]): XmlElement | undefined =>
  names.reduce<XmlElement | undefined>((found, name) => elements(found, name)[0], element);

/** The value `w:val` of a child. */
export const valueOf = (element: XmlElement | undefined, ...names: string[]): string | undefined =>
  child(element, ...names)?.attributes['w:val'];

/** All text in an element. */
export const textOf = (element: XmlElement | undefined): string =>
  (element?.children ?? []).map((part) => (typeof part === 'string' ? part : textOf(part))).join('');

/** Every element below one, in order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const part of elements(element)) {
    yield part;
    yield* descendants(part);
  }
}
