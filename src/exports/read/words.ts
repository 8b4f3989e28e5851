import { marksOf, STYLE } from '../docx/names.ts';
import type { Style } from './parts.ts';
import { child, elements, FRAMES, textOf, valueOf, type XmlElement } from './xml.ts';

/** A stretch of a paragraph. */
export interface Word {
  type: 'text' | 'break' | 'note';
  /** The words, or the id of the note in the file. */
  value: string;
  /** What marks it, from the outer to the inner where `isOrdered`. */
  marks: string;
  isOrdered: boolean;
  /** Address of the link it stands in. */
  url?: string;
}

/** What is needed to read words. */
export interface WordContext {
  styles: ReadonlyMap<string, Style>;
  links: ReadonlyMap<string, string>;
  /** Whether LibreOffice wrote the file: it writes `_` as an escape where the text looks like one. */
  isLibreOffice: boolean;
}

/** Words of a paragraph, without what tracked changes took away. */
export function readWords(paragraph: XmlElement, context: WordContext): Word[] {
  const words: Word[] = [];
  // A link may also be a field: what it does, a separator, and what is shown, in runs of their own.
  const fields: { code: string; isShown: boolean }[] = [];
  const collect = (element: XmlElement, url: string | undefined): void => {
    for (const part of elements(element)) {
      if (part.name === 'w:r') readRun(part, url);
      else if (isCheckBox(part)) continue;
      else if (FRAMES.has(part.name)) collect(part, part.name === 'w:hyperlink' ? (addressOf(part, context) ?? url) : url);
    }
  };
  const readRun = (run: XmlElement, url: string | undefined): void => {
    const { marks, isOrdered } = marksOfRun(child(run, 'w:rPr'), context.styles);
    const add = (type: Word['type'], value: string): void => {
      const field = fields.at(-1);
      if (field && !field.isShown) return;
      const address = url ?? fields.map(({ code }) => addressOfField(code)).find(Boolean);
      words.push({
        type,
        value,
        marks: address ? (marks.includes('l') ? marks : `l${marks}`) : marks.replace('l', ''),
        isOrdered,
        ...(address ? { url: address } : {}),
      });
    };
    for (const part of elements(run)) {
      if (part.name === 'w:t') add('text', context.isLibreOffice ? textOf(part).replace(/_x005F_(?=x[0-9a-f]{4}_)/gi, '_') : textOf(part));
      else if (part.name === 'w:tab') add('text', ' ');
      else if (part.name === 'w:noBreakHyphen') add('text', '\u2011');
      else if (part.name === 'w:softHyphen') add('text', '\u00ad');
      else if (part.name === 'w:cr' || (part.name === 'w:br' && part.attributes['w:type'] !== 'page')) add('break', '');
      else if (part.name === 'w:footnoteReference') add('note', part.attributes['w:id'] ?? '');
      else if (part.name === 'w:instrText' && fields.length > 0) fields.at(-1)!.code += textOf(part);
      else if (part.name === 'w:fldChar') {
        const type = part.attributes['w:fldCharType'];
        if (type === 'begin') fields.push({ code: '', isShown: false });
        else if (type === 'separate' && fields.length > 0) fields.at(-1)!.isShown = true;
        else if (type === 'end') fields.pop();
      }
    }
  };
  collect(paragraph, undefined);
  return words.filter((word) => word.type !== 'text' || word.value !== '');
}

/** Whether an element is a box that can be ticked. */
export const isCheckBox = (element: XmlElement): boolean =>
  element.name === 'w:sdt' && child(element, 'w:sdtPr', 'w14:checkbox') !== undefined;

/** The address of a field of a link; the switch `\l` names a place on the page. */
function addressOfField(code: string): string | undefined {
  const [, address, place] = /^\s*HYPERLINK\s+"([^"]+)"(?:.*?\\l\s+"([^"]+)")?/s.exec(code) ?? [];
  return address && (place ? `${address}#${place}` : address);
}

const addressOf = ({ attributes }: XmlElement, { links }: WordContext): string | undefined => {
  const target = links.get(attributes['r:id'] ?? '');
  return target && /^(https?|mailto):/i.test(target) ? target + (attributes['w:anchor'] ? `#${attributes['w:anchor']}` : '') : undefined;
};

const PROPERTY = { 'w:b': 's', 'w:i': 'e', 'w:strike': 'd' } as const;

function marksOfRun(properties: XmlElement | undefined, styles: ReadonlyMap<string, Style>): { marks: string; isOrdered: boolean } {
  const id = valueOf(properties, 'w:rStyle');
  let marks = '';
  let ordered = '';
  const chain: Style[] = [];
  for (let style = id === undefined ? undefined : styles.get(id); style && !chain.includes(style); style = styles.get(style.basedOn ?? ''))
    chain.push(style);
  for (const style of chain.reverse()) {
    ordered = marksOf(style.name) || ordered;
    if (style.name === STYLE.inlineCode.toLowerCase()) marks += 'c';
    marks = apply(marks, style.run);
  }
  marks = apply([...new Set(ordered + marks)].join(''), properties);
  return { marks, isOrdered: ordered.length > 1 };
}

function apply(marks: string, properties: XmlElement | undefined): string {
  for (const [name, mark] of Object.entries(PROPERTY)) {
    const property = child(properties, name);
    if (!property) continue;
    const isOff = ['0', 'false', 'off', 'none'].includes(property.attributes['w:val'] ?? '1');
    marks = isOff ? marks.replace(mark, '') : marks.includes(mark) ? marks : marks + mark;
  }
  return marks;
}
