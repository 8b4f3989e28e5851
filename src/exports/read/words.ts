import { DOCX_LIMITS } from '../../domain/limits.ts';
import { isOutsideAddress } from '../../domain/safe-address.ts';
import { tooMany } from './fault.ts';
import { addCode, readFieldCode } from './field-code.ts';
import type { Findings } from './findings.ts';
import { reportGraphic } from './graphics.ts';
import type { Parts } from './parts.ts';
import { scriptText } from './script.ts';
import { isOn } from './styles.ts';
import { child, elements, FRAMES, shownText, textOf, valueOf, type XmlElement } from './xml.ts';

/** A stretch of a paragraph. */
export interface Word {
  type: 'text' | 'break' | 'note';
  /** The words, or the id of the note in the file; one at the end of the document has `end:` before it. */
  value: string;
  /** What marks it, from the outer to the inner where `isOrdered`. */
  marks: string;
  isOrdered: boolean;
  /** Address of the link it stands in. */
  url?: string;
}

/** What is needed to read words. */
export interface WordContext extends Pick<Parts, 'styles' | 'comments' | 'drawings' | 'isLibreOffice'> {
  /** Addresses of the links of the part that the words stand in. */
  links: ReadonlyMap<string, string>;
  findings: Findings;
}

/** A field that is open: what it does comes before what it shows. */
interface Field {
  code: string;
  isShown: boolean;
  name: string;
  /** Address of a link that may be kept. */
  url?: string;
  /** What it shows, for what is said of it. */
  words: string;
}

/** Elements that say nothing by themselves. */
const SILENT =
  /^w:(pPr|rPr|sdtPr|sdtEndPr|t|bookmark(Start|End)|comment(RangeStart|RangeEnd)|proofErr|perm(Start|End)|move(From|To)Range(Start|End)|customXml\w+Range(Start|End)|footnoteRef|endnoteRef|annotationRef|separator|continuationSeparator|lastRenderedPageBreak)$/;

/** Words of a paragraph; what Markdown has no words for is reported. Tracked changes have been resolved. */
export function readWords(paragraph: XmlElement, context: WordContext): Word[] {
  const { findings, links } = context;
  const words: Word[] = [];
  const style = valueOf(child(paragraph, 'w:pPr'), 'w:pStyle') ?? '';
  // A link may also be a field: what it does, a separator, and what is shown, in runs of their own.
  const fields: Field[] = [];
  const shownSince = (start: number): string =>
    words
      .slice(start)
      .map(({ value }) => value)
      .join('');

  const collect = (element: XmlElement, url: string | undefined): void => {
    for (const part of elements(element)) {
      if (part.name === 'w:r') readRun(part, url);
      else if (isCheckBox(part)) continue;
      else if (part.name === 'w:hyperlink') collectLink(part, addressOf(part, links), url);
      else if (part.name === 'w:fldSimple') collectField(part, url);
      else if (FRAMES.has(part.name)) collect(part, url);
      else if (!SILENT.test(part.name)) reportForeign(part, context);
    }
  };
  const collectLink = (part: XmlElement, address: string, around: string | undefined): void => {
    const start = words.length;
    const isSafe = isOutsideAddress(address);
    collect(part, isSafe ? address : around);
    if (!isSafe && address !== '') findings.report('link', address, shownSince(start));
  };
  const collectField = (part: XmlElement, url: string | undefined): void => {
    const { name, address } = readFieldCode(part.attributes['w:instr'] ?? '');
    if (name === 'HYPERLINK') return collectLink(part, address, url);
    const start = words.length;
    collect(part, url);
    findings.report('field', part.attributes['w:instr'] ?? '', shownSince(start));
  };

  const readRun = (run: XmlElement, url: string | undefined): void => {
    const properties = child(run, 'w:rPr');
    const { marks, isOrdered, isHidden, script } = context.styles.look(properties, style);
    const add = (type: Word['type'], value: string): void => {
      const hiding = fields.findLast((field) => !field.isShown);
      if (hiding) {
        // What a field shows within the code of another is a part of that code.
        if (type === 'text') hiding.code = addCode(hiding.code, value);
        return;
      }
      if (isHidden) return findings.report('hidden', type === 'text' ? value : ' ');
      const shown = type === 'text' && script ? scriptText(value, script) : value;
      if (shown !== value) findings.report(script!, value, shown);
      const address = url ?? fields.find((field) => field.url !== undefined)?.url;
      if (type === 'text' && address === undefined && value.trim() !== '' && isSetApart(properties))
        findings.report('formatting', value, shown);
      for (const field of fields) if (field.words.length < 500) field.words += type === 'text' ? shown : ' ';
      words.push({
        type,
        value: shown,
        marks: address ? (marks.includes('l') ? marks : `l${marks}`) : marks.replace('l', ''),
        isOrdered,
        ...(address ? { url: address } : {}),
      });
    };
    for (const part of elements(run)) {
      if (part.name === 'w:t') add('text', context.isLibreOffice ? textOf(part).replace(/_x005F_(?=x[0-9a-f]{4}_)/gi, '_') : textOf(part));
      else if (part.name === 'w:tab' || part.name === 'w:ptab') add('text', ' ');
      else if (part.name === 'w:noBreakHyphen') add('text', '\u2011');
      else if (part.name === 'w:softHyphen') add('text', '\u00ad');
      else if (part.name === 'w:sym') readSymbol(part, add);
      else if (part.name === 'w:br' && ['page', 'column'].includes(part.attributes['w:type'] ?? '')) findings.report('page-break', '');
      else if (part.name === 'w:cr' || part.name === 'w:br') add('break', '');
      else if (part.name === 'w:footnoteReference') add('note', part.attributes['w:id'] ?? '');
      else if (part.name === 'w:endnoteReference') add('note', `end:${part.attributes['w:id'] ?? ''}`);
      else if (part.name === 'w:commentReference') reportComment(part.attributes['w:id'] ?? '');
      else if (part.name === 'w:instrText') addInstruction(textOf(part));
      else if (part.name === 'w:fldChar') turnField(part.attributes['w:fldCharType'], url);
      else if (part.name === 'w:ruby') {
        for (const base of elements(child(part, 'w:rubyBase'), 'w:r')) readRun(base, url);
        findings.report('other', shownText(child(part, 'w:rt') ?? part));
      } else if (!SILENT.test(part.name)) reportForeign(part, context);
    }
  };
  const readSymbol = ({ attributes }: XmlElement, add: (type: 'text', value: string) => void): void => {
    const code = Number.parseInt(attributes['w:char'] ?? '', 16);
    const font = attributes['w:font'] ?? '';
    // The fonts of symbols have signs of their own in the private part of Unicode.
    if (code > 0x20 && code < 0xe000 && !/symbol|dings/i.test(font)) add('text', String.fromCodePoint(code).toWellFormed());
    else findings.report('symbol', `${font} ${attributes['w:char'] ?? ''}`);
  };
  const reportComment = (id: string): void => {
    const comment = context.comments.get(id);
    if (!comment) return;
    context.comments.delete(id);
    findings.report('comment', comment);
  };
  const addInstruction = (code: string): void => {
    const field = fields.findLast(({ isShown }) => !isShown);
    if (field) field.code = addCode(field.code, code);
  };
  const turnField = (type: string | undefined, url: string | undefined): void => {
    if (type === 'begin') {
      if (fields.length >= DOCX_LIMITS.openFields) throw tooMany('fields in each other', DOCX_LIMITS.openFields);
      fields.push({ code: '', isShown: false, name: '', words: '' });
    } else if (type === 'separate') {
      const field = fields.at(-1);
      if (field) show(field, url);
    } else if (type === 'end') {
      const field = fields.pop();
      if (field) endField(field);
    }
  };
  const show = (field: Field, url: string | undefined): void => {
    const { name, address } = readFieldCode(field.code);
    Object.assign(field, { isShown: true, name, ...(url === undefined && isOutsideAddress(address) ? { url: address } : {}) });
  };
  const endField = ({ code, isShown, name, url, words }: Field): void => {
    if (isShown && name === 'HYPERLINK' && url !== undefined) return;
    const { address } = readFieldCode(code);
    if (name === 'HYPERLINK') {
      if (address !== '' && !isOutsideAddress(address)) findings.report('link', address, words);
    } else if (fields.every((around) => around.isShown) && (code.trim() !== '' || words.trim() !== ''))
      // What stands in the code of another is a part of that one.
      findings.report('field', code, isShown ? words : undefined);
  };

  collect(paragraph, undefined);
  for (const field of fields.splice(0).reverse()) endField(field);
  findings.endParagraph();
  return words.filter((word) => word.type !== 'text' || word.value !== '');
}

/** Reports what is not known, if it has words or is a picture. */
export function reportForeign(part: XmlElement, { findings, drawings }: Pick<WordContext, 'findings' | 'drawings'>): void {
  if (part.name.startsWith('m:oMath')) findings.report('equation', shownText(part));
  else if (['w:drawing', 'w:pict', 'w:object'].includes(part.name)) reportGraphic(part, drawings, findings);
  else if (part.name === 'w:altChunk') findings.report('other', 'Another file that is embedded in it');
  else if (shownText(part) !== '') findings.report('other', shownText(part));
}

/** Whether an element is a box that can be ticked. */
export const isCheckBox = (element: XmlElement): boolean =>
  element.name === 'w:sdt' && child(element, 'w:sdtPr', 'w14:checkbox') !== undefined;

/** Address of a link, with the place on its page; empty if it has none. */
const addressOf = ({ attributes }: XmlElement, links: ReadonlyMap<string, string>): string =>
  (links.get(attributes['r:id'] ?? '') ?? '') + (attributes['w:anchor'] ? `#${attributes['w:anchor']}` : '');

/** Whether words are underlined or highlighted by themselves, which often means something to those who did it. */
const isSetApart = (properties: XmlElement | undefined): boolean =>
  isOn(properties, 'w:u') === true || isOn(properties, 'w:highlight') === true;
