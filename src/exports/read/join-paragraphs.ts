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

/**
 * Children in which a paragraph whose mark goes is one with the paragraph after it, whose properties stay, as Word does it; those of an
 * empty one do not.
 */
export function joinParagraphs(children: XmlElement['children'], choice: TrackedChoice): XmlElement['children'] {
  const joined: XmlElement['children'] = [];
  let open: XmlElement | undefined;
  const close = (): void => {
    if (open && isEmpty(open)) joined.push(...emptied(open));
    else if (open) joined.push(open);
    open = undefined;
  };
  for (const part of children) {
    const isParagraph = typeof part !== 'string' && part.name === 'w:p';
    if (isParagraph) {
      const whole: XmlElement = open ? join(open, part) : part;
      if (markIsGone(part, choice)) open = whole;
      else {
        open = undefined;
        joined.push(whole);
      }
    } else if (open && typeof part !== 'string' && part.name.startsWith('w:bookmark')) open.children.push(part);
    else {
      // Nothing runs on into a table.
      if (typeof part !== 'string') close();
      joined.push(part);
    }
  }
  close();
  return joined;
}

function join(first: XmlElement, second: XmlElement): XmlElement {
  const properties = child(isEmpty(second) && !isEmpty(first) ? first : second, 'w:pPr');
  const words = [first, second].flatMap(({ children }) => children.filter((part) => typeof part === 'string' || part.name !== 'w:pPr'));
  return { ...second, children: [...(properties ? [properties] : []), ...words] };
}
