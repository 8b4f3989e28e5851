import type { ICharacterStyleOptions, IParagraphStyleOptions, IStylesOptions } from 'docx';
import { continueStyle, itemStyle, LEVELS, marksStyle, STYLE, styleId } from './names.ts';

/** Sizes are in half points, lengths in twentieths of a point. */
const SIZE = { text: 20, small: 17 };
/** Arial and Courier New have fonts of the same widths wherever they are missing, so that a page holds the same words. */
const FONT = { text: 'Arial', code: 'Courier New' };
const COLOUR = { text: '1F2328', line: 'A5ABB3', head: 'EEF1F4', link: '0B57A4' };

/** Indent of the text of a level of a list. */
export const indentOf = (level: number): number => 360 * (level + 1);

const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: COLOUR.text },
  paragraph: { spacing: { before, after: 20 }, keepNext: true, keepLines: true },
});

const character = (name: string, run: ICharacterStyleOptions['run']): ICharacterStyleOptions => ({ id: styleId(name), name, run });

const paragraph = (name: string, options: Omit<IParagraphStyleOptions, 'id' | 'name'> = {}): IParagraphStyleOptions => ({
  id: styleId(name),
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...options,
});

/** How words with marks are shown. */
export function runOf(marks: string): NonNullable<ICharacterStyleOptions['run']> {
  const has = (mark: string) => marks.includes(mark);
  return {
    ...(has('s') ? { bold: true } : {}),
    ...(has('e') ? { italics: true } : {}),
    ...(has('d') ? { strike: true } : {}),
    ...(has('c') ? { font: FONT.code } : {}),
    ...(has('l') ? { color: COLOUR.link, underline: {} } : {}),
  };
}

/** The styles of a document. @param combined the marks that stand together in it */
export function createStyles(locale: string, combined: Iterable<string>): IStylesOptions {
  const list = (name: string, after: number) => paragraph(name, { paragraph: { spacing: { after } } });
  return {
    default: {
      document: {
        run: { font: FONT.text, size: SIZE.text, color: COLOUR.text, language: { value: locale } },
        paragraph: { spacing: { after: 60, line: 240 } },
      },
      title: { run: { size: 32, bold: true, color: COLOUR.text }, paragraph: { spacing: { before: 0, after: 60 }, keepNext: true } },
      heading1: heading(24, 120),
      heading2: heading(22, 100),
      heading3: heading(20, 80),
      heading4: heading(20, 80),
      heading5: heading(20, 80),
      hyperlink: { run: runOf('l') },
      footnoteText: { run: { size: SIZE.small }, paragraph: { spacing: { after: 40, line: 240 } } },
    },
    paragraphStyles: [
      paragraph(STYLE.quote, {
        paragraph: { indent: { left: 360 }, border: { left: { style: 'single', size: 12, space: 8, color: COLOUR.line } } },
      }),
      paragraph(STYLE.code, { run: { font: FONT.code }, paragraph: { shading: { type: 'clear', fill: COLOUR.head } } }),
      paragraph(STYLE.rule, { paragraph: { border: { bottom: { style: 'single', size: 6, space: 1, color: COLOUR.line } } } }),
      paragraph(STYLE.cell, { paragraph: { spacing: { before: 20, after: 20, line: 240 } } }),
      paragraph(STYLE.head, { run: { bold: true }, paragraph: { spacing: { before: 20, after: 20, line: 240 } } }),
      paragraph(STYLE.frame, { run: { size: SIZE.small }, paragraph: { spacing: { after: 0, line: 240 } } }),
      ...[false, true].flatMap((spaced) => [false, true].map((open) => list(itemStyle(spaced, open), spaced || open ? 60 : 20))),
      ...Array.from({ length: LEVELS }, (_, level) =>
        paragraph(continueStyle(level), { paragraph: { indent: { left: indentOf(level) } } }),
      ),
    ],
    characterStyles: [
      character(STYLE.blank, { shading: { type: 'clear', fill: 'FFF3C4' } }),
      character(STYLE.inlineCode, runOf('c')),
      ...[...combined].map((marks) => character(marksStyle(marks), runOf(marks))),
    ],
  };
}

/** How tables are ruled. */
export const TABLE = {
  border: { style: 'single', size: 4, color: COLOUR.line },
  head: { type: 'clear', fill: COLOUR.head },
  margins: { top: 20, bottom: 20, left: 80, right: 80 },
} as const;
