import type { StyleSheet } from './styles.ts';
import { child, descendants, elements, valueOf, type XmlElement } from './xml.ts';
import { isCheckBox } from './words.ts';

/** What a paragraph is, by its style and its place in lists. */
export interface ParagraphRole {
  /** Names of its style and of those it is based on, in lower case. */
  styles: string[];
  /** Depth of a heading; 1 is the title. */
  heading?: number;
  /** Whether it is a heading with a number. */
  isNumbered?: boolean;
  /** Number and level of the list whose item it begins. */
  list?: { number: string; level: number };
  /** Level of the item that it goes on in. */
  continues?: number;
  /** Whether its box is ticked, where it begins with one. */
  checked?: boolean;
}

/** What a paragraph is. */
export function roleOf(paragraph: XmlElement, styles: StyleSheet): ParagraphRole {
  const properties = child(paragraph, 'w:pPr');
  const chain = styles.chain(valueOf(properties, 'w:pStyle') ?? '');
  const names = chain.map(({ name }) => name);
  const heading = names.map(headingDepth).find((depth) => depth !== undefined);
  const numbers = [properties, ...chain.map((style) => style.paragraph)].map((holder) => child(holder, 'w:numPr')).find(Boolean);
  const number = valueOf(numbers, 'w:numId') ?? '0';
  const continues = names.map((name) => /^list text (\d)$/.exec(name)?.[1]).find(Boolean);
  const box = firstBox(paragraph);
  const ticked = valueOfBox(box);
  return {
    styles: names,
    ...(heading ? { heading } : {}),
    ...(number !== '0' && heading ? { isNumbered: true } : {}),
    ...(number !== '0' && !heading ? { list: { number, level: Number(valueOf(numbers, 'w:ilvl') ?? 0) } } : {}),
    ...(continues ? { continues: Number(continues) - 1 } : {}),
    ...(ticked === undefined ? {} : { checked: ticked }),
  };
}

function firstBox(paragraph: XmlElement): XmlElement | undefined {
  for (const part of descendants(paragraph)) if (isCheckBox(part)) return part;
  return undefined;
}

function headingDepth(name: string): number | undefined {
  if (name === 'title') return 1;
  const depth = /^heading ([1-9])$/.exec(name)?.[1];
  return depth === undefined ? undefined : Math.min(6, Number(depth) + 1);
}

function valueOfBox(box: XmlElement | undefined): boolean | undefined {
  const state = elements(child(box, 'w:sdtPr', 'w14:checkbox'), 'w14:checked')[0];
  return box && ['1', 'true', 'on'].includes(state?.attributes['w14:val'] ?? '0');
}
