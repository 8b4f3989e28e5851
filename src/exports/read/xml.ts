import { SaxesParser } from 'saxes';
import { DOCX_LIMITS } from '../../domain/limits.ts';
import { FileFault, tooMany } from './fault.ts';

/** An element of XML, by its name with its prefix. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

/** What the parts of a file hold together, counted while they are parsed. */
export interface XmlCount {
  elements: number;
}

/**
 * Reads XML without document types, so that no entity can be declared.
 * @param part path of the part, for the fault
 * @param count of the parts so far
 * @throws FileFault for XML that is not well formed, too deep or too much, or has a document type
 */
export function parseXml(text: string, part: string, count: XmlCount = { elements: 0 }): XmlElement {
  const parser = new SaxesParser();
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  let attributes = 0;
  const fail = (what: string): never => {
    throw new FileFault(`Found ${what} in the part ${part} of the file. Open it in a word processor, save it again and try again.`);
  };
  parser.on('error', (error) => fail(`broken XML (${error.message})`));
  parser.on('doctype', () => fail('a document type'));
  parser.on('opentagstart', () => void (attributes = 0));
  parser.on('attribute', () => {
    if (++attributes > DOCX_LIMITS.attributes) fail(`more than ${DOCX_LIMITS.attributes} attributes of one element`);
  });
  const add = (): void => {
    if (++count.elements > DOCX_LIMITS.elements) throw tooMany('elements of XML', DOCX_LIMITS.elements);
  };
  // A comment cuts the text around it in two, so that it costs as much as an element.
  parser.on('comment', add);
  parser.on('processinginstruction', add);
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > DOCX_LIMITS.depth) fail(`more than ${DOCX_LIMITS.depth} levels of XML`);
    add();
    const element: XmlElement = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (value) => void open.at(-1)!.children.push(value));
  parser.on('cdata', (value) => {
    add();
    open.at(-1)!.children.push(value);
  });
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
 * controls, fields, links, directions. Tracked changes are resolved before (`tracked.ts`).
 */
export const FRAMES: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:fldSimple',
  'w:hyperlink',
  'w:bdo',
  'w:dir',
]);

/** Elements of some names among the children, those in frames too. */
export function framed(element: XmlElement | undefined, ...names: string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const open = [...(element?.children ?? [])].reverse();
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (typeof part === 'string') continue;
    if (names.includes(part.name)) found.push(part);
    else if (FRAMES.has(part.name)) pushAll(open, part.children);
  }
  return found;
}

/** The first child of a name, or of names below each other. */
export const child = (element: XmlElement | undefined, ...names: string[]): XmlElement | undefined =>
  names.reduce<XmlElement | undefined>(
    (found, name) => found?.children.find((part): part is XmlElement => typeof part !== 'string' && part.name === name),
    element,
  );

/** The value `w:val` of a child. */
export const valueOf = (element: XmlElement | undefined, ...names: string[]): string | undefined =>
  child(element, ...names)?.attributes['w:val'];

/** All text in an element. */
export const textOf = (element: XmlElement | undefined): string =>
  (element?.children ?? []).map((part) => (typeof part === 'string' ? part : textOf(part))).join('');

/** Every element below one, in order. @param isEntered whether those below an element are wanted too */
export function* descendants(element: XmlElement, isEntered: (element: XmlElement) => boolean = () => true): Generator<XmlElement> {
  const open = [...element.children].reverse();
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (typeof part === 'string') continue;
    yield part;
    if (isEntered(part)) pushAll(open, part.children);
  }
}

/** Puts parts on a stack, so that the first of them is on top. A call with all of them as arguments would overflow. */
function pushAll(stack: XmlElement['children'], parts: XmlElement['children']): void {
  for (let i = parts.length - 1; i >= 0; i--) stack.push(parts[i]!);
}

/** Elements whose text a reader of the document sees: words, formulas, words in pictures. */
const SHOWN = new Set(['w:t', 'm:t', 'a:t', 'c:v', 'w:delText']);

/**
 * Words that an element shows, wherever they stand in it; paragraphs and cells are set apart.
 * @param isEntered whether the words of an element below count
 */
export const shownText = (element: XmlElement, isEntered?: (element: XmlElement) => boolean): string =>
  rawText(element, isEntered).replace(/\s+/g, ' ').trim();

/** Such words with the spaces around them, so that they can be put together. */
export function rawText(element: XmlElement, isEntered: (element: XmlElement) => boolean = () => true): string {
  let text = '';
  const enter = (part: XmlElement): boolean => {
    const isWanted = isEntered(part);
    if (isWanted && SHOWN.has(part.name)) text += textOf(part);
    return isWanted;
  };
  for (const part of descendants(element, enter)) {
    if (['w:p', 'a:p', 'w:tc', 'w:br', 'w:tab', 'c:pt'].includes(part.name)) text += ' ';
    else if (part.name === 'v:textpath') text += ` ${part.attributes.string ?? ''}`;
  }
  return text;
}
