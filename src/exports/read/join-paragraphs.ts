import type { TrackedChoice } from './findings.ts';
import { child, elements, shownText, type XmlElement } from './xml.ts';

/** Whether the mark that ends a paragraph goes, so that what follows runs on in it (ECMA-376 part 1, 17.13.5.15 and 17.13.5.20). */
export function markIsGone(paragraph: XmlElement, choice: TrackedChoice): boolean {
  const mark = child(paragraph, 'w:pPr', 'w:rPr');
  return (choice === 'accept' ? ['w:del', 'w:moveFrom'] : ['w:ins', 'w:moveTo']).some((name) => child(mark, name) !== undefined);
}

/** The words of a paragraph that a reader sees; a box that can be ticked is none. */
export const wordsIn = (paragraph: XmlElement, isEntered: (part: XmlElement) => boolean = () => true): string =>
  shownText(paragraph, (part) => isEntered(part) && child(part, 'w:sdtPr', 'w14:checkbox') === undefined);

/** The bookmarks of words that are left out, by which sections are found: they stand where the words stood. */
export const emptied = (paragraph: XmlElement): XmlElement[] =>
  elements(paragraph).flatMap((part) => (part.name.startsWith('w:bookmark') ? [part] : emptied(part)));

/** Whether anything is left in a paragraph that a reader sees. */
const isEmpty = (paragraph: XmlElement): boolean =>
  wordsIn(paragraph) === '' && !elements(paragraph).some(({ name, children }) => name === 'w:r' && children.some(isThing));

const isThing = (part: XmlElement | string): boolean => typeof part !== 'string' && !['w:rPr', 'w:t'].includes(part.name);

/** Paragraphs that become one. */
interface Joined {
  last: XmlElement;
  properties: XmlElement | undefined;
  words: XmlElement['children'];
  isEmpty: boolean;
}

/**
 * Children in which a paragraph whose mark goes is one with the paragraph after it, whose properties stay, as Word does it; those of an
 * empty one do not.
 */
export function joinParagraphs(children: XmlElement['children'], choice: TrackedChoice): XmlElement['children'] {
  const result: XmlElement['children'] = [];
  let open: Joined | undefined;
  const close = (): void => {
    if (open?.isEmpty) for (const mark of emptied(asParagraph(open))) result.push(mark);
    else if (open) result.push(asParagraph(open));
    open = undefined;
  };
  for (const part of children) {
    if (typeof part !== 'string' && part.name === 'w:p') {
      const isGone = markIsGone(part, choice);
      if (open) join(open, part);
      else if (isGone) open = join({ last: part, properties: undefined, words: [], isEmpty: true }, part);
      if (isGone) continue;
      result.push(open ? asParagraph(open) : part);
      open = undefined;
    } else if (open && typeof part !== 'string' && part.name.startsWith('w:bookmark')) open.words.push(part);
    else {
      // Nothing runs on into a table.
      if (typeof part !== 'string') close();
      result.push(part);
    }
  }
  close();
  return result;
}

function join(joined: Joined, paragraph: XmlElement): Joined {
  const adds = !isEmpty(paragraph);
  if (adds || joined.isEmpty) joined.properties = child(paragraph, 'w:pPr');
  for (const part of paragraph.children) if (typeof part === 'string' || part.name !== 'w:pPr') joined.words.push(part);
  joined.isEmpty &&= !adds;
  joined.last = paragraph;
  return joined;
}

const asParagraph = ({ last, properties, words }: Joined): XmlElement => ({
  ...last,
  children: [...(properties ? [properties] : []), ...words],
});
