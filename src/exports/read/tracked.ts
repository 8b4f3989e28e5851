import type { TrackedChoice } from './findings.ts';
import { emptied, joinParagraphs, markIsGone, wordsIn } from './join-paragraphs.ts';
import type { PendingList } from './pending.ts';
import { child, elements, rawText, shownText, type XmlElement } from './xml.ts';

/** Elements around words, paragraphs or rows that a tracked change added or took away. */
const ADDED = new Set(['w:ins', 'w:moveTo']);
const REMOVED = new Set(['w:del', 'w:moveFrom']);

/**
 * Resolves the tracked changes below an element, all in one way, and lists them. What is left has none, so that readers need not know of
 * them. Of what is given in several forms for older programs, one is left as well.
 * @param headingOf words of a paragraph that is a heading
 */
export function resolveTracked(
  root: XmlElement,
  choice: TrackedChoice,
  pending: PendingList,
  headingOf: (paragraph: XmlElement) => string | undefined,
): void {
  resolve(root);

  /** Resolves the children of an element, in place. */
  function resolve(element: XmlElement): void {
    const children: XmlElement['children'] = [];
    for (const part of element.children) {
      if (typeof part === 'string') children.push(part);
      else for (const left of resolved(part)) children.push(left);
    }
    element.children = joinParagraphs(children, choice);
  }

  function resolved(part: XmlElement): XmlElement['children'] {
    if (part.name === 'mc:AlternateContent') {
      const chosen = child(part, 'mc:Choice') ?? child(part, 'mc:Fallback');
      if (!chosen) return [];
      resolve(chosen);
      return chosen.children;
    }
    if (ADDED.has(part.name) || REMOVED.has(part.name)) return resolvedFrame(part);
    if (part.name === 'w:p') return resolvedParagraph(part);
    if (part.name === 'w:tr') return resolvedRow(part);
    if (part.name === 'w:tc') return resolvedCell(part);
    // Properties are looked at with what they are of.
    if (part.name.endsWith('Pr')) return [part];
    if (part.name === 'w:r') {
      const properties = child(part, 'w:rPr');
      note('w:rPrChange', properties, () => rawText(part));
      if (properties) restore(properties);
    }
    resolve(part);
    return [part];
  }

  /** Words, or rows, that a tracked change added or took away. */
  function resolvedFrame(frame: XmlElement): XmlElement['children'] {
    const isAdded = ADDED.has(frame.name);
    if (frame.name.startsWith('w:move')) pending.add('move', 'moved', frame.attributes, rawText(frame));
    else pending.add(isAdded ? 'insertion' : 'deletion', isAdded ? 'added' : 'removed', frame.attributes, rawText(frame));
    pending.pause();
    resolve(frame);
    pending.resume();
    if (isAdded === (choice === 'accept')) return isAdded ? frame.children : frame.children.map(asShown);
    return emptied(frame);
  }

  function resolvedParagraph(paragraph: XmlElement): XmlElement[] {
    const hadWords = wordsIn(paragraph) !== '';
    const lasting = wordsIn(paragraph, (part) => !ADDED.has(part.name) && !REMOVED.has(part.name));
    const properties = child(paragraph, 'w:pPr');
    const mark = child(properties, 'w:rPr');
    pending.startParagraph();
    resolve(paragraph);
    // A paragraph that came or went as a whole is listed with its words alone.
    const kinds = pending.kindsInParagraph();
    const [added, removed] = [child(mark, 'w:ins'), child(mark, 'w:del')];
    if (added && !kinds.includes('insertion')) pending.add('paragraph', 'added', added.attributes, lasting);
    if (removed && !(kinds.includes('deletion') && lasting === '')) pending.add('paragraph', 'removed', removed.attributes, lasting);
    note('w:pPrChange', properties, () => lasting);
    if (properties) restore(properties);
    const heading = headingOf(paragraph);
    if (heading) pending.where = heading;
    // What lost all of its words is no empty item.
    return hadWords && wordsIn(paragraph) === '' && !markIsGone(paragraph, choice) ? emptied(paragraph) : [paragraph];
  }

  function resolvedRow(row: XmlElement): XmlElement[] {
    const properties = child(row, 'w:trPr');
    const [added, removed] = [child(properties, 'w:ins'), child(properties, 'w:del')];
    return resolvedPart('row', row, added, removed, properties);
  }

  function resolvedCell(cell: XmlElement): XmlElement[] {
    const properties = child(cell, 'w:tcPr');
    const merged = child(properties, 'w:cellMerge');
    if (merged) pending.add('cell', 'changed', merged.attributes, shownText(cell));
    return resolvedPart('cell', cell, child(properties, 'w:cellIns'), child(properties, 'w:cellDel'), properties);
  }

  function resolvedPart(
    kind: 'row' | 'cell',
    part: XmlElement,
    added: XmlElement | undefined,
    removed: XmlElement | undefined,
    properties: XmlElement | undefined,
  ): XmlElement[] {
    const change = added ?? removed;
    if (change) {
      pending.add(kind, added ? 'added' : 'removed', change.attributes, shownText(part));
      pending.pause();
    }
    note('w:trPrChange', properties, () => shownText(part));
    note('w:tcPrChange', properties, () => shownText(part));
    resolve(part);
    if (change) pending.resume();
    if (properties) restore(properties);
    return (choice === 'accept' ? removed : added) ? [] : [part];
  }

  function note(name: string, properties: XmlElement | undefined, words: () => string): void {
    const change = child(properties, name);
    if (change) pending.add('format', 'changed', change.attributes, words());
  }

  /** Properties as they were before a tracked change of them, if it is rejected. */
  function restore(properties: XmlElement): void {
    const change = elements(properties).find(({ name }) => name === `${properties.name}Change`);
    if (!change || choice === 'accept') return;
    const old = child(change, properties.name)?.children ?? [];
    // The properties of the mark of a paragraph, and the end of a section, are no part of what changed.
    const kept = elements(properties).filter(({ name }) => properties.name === 'w:pPr' && (name === 'w:rPr' || name === 'w:sectPr'));
    properties.children = [...old, ...kept];
  }
}

const SHOWN: Record<string, string> = { 'w:delText': 'w:t', 'w:delInstrText': 'w:instrText' };

/** Words that were deleted, as words that are there. */
function asShown(part: XmlElement | string): XmlElement | string {
  if (typeof part === 'string') return part;
  return { ...part, name: SHOWN[part.name] ?? part.name, children: part.children.map(asShown) };
}
