import type { Alignable } from './align.ts';
import type { Block } from './split.ts';
import { parseTable, type Table } from './table.ts';
import type { Reader } from './tokens.ts';

/** A block as the merge compares it. */
export interface Part extends Block, Alignable {
  kind: Block['kind'];
  table?: Table;
  /** Numbers of its words, two by two. */
  pairs: () => readonly number[];
}

/** Blocks with what they say. */
export function toParts(blocks: readonly Block[], reader: Reader): Part[] {
  return blocks.map((block) => {
    const table = block.kind === 'table' ? parseTable(block.text) : undefined;
    const key = keyOf(block, table, reader);
    return {
      ...block,
      meaning: meaningOf(block, table, reader),
      ...(key === undefined ? {} : { key }),
      ...(table ? { table } : {}),
      words: () => reader.words(block.text),
      pairs: () => reader.pairs(block.text),
    };
  });
}

function meaningOf({ kind, text }: Block, table: Table | undefined, reader: Reader): string {
  if (kind === 'code' || kind === 'html' || kind === 'mark') return text;
  if (kind === 'break') return '---';
  if (kind === 'heading') return `${headingDepth(text)} ${reader.meaning(headingSource(text))}`;
  if (table)
    return [table.head, table.delimiter, ...table.rows]
      .map(({ cells }) => cells.map((cell) => cellMeaning(cell, reader)).join('|'))
      .join('\n');
  return reader.meaning(text);
}

/** Markers of items with the check boxes behind them, as the meaning of an item has them: their depth, then their kind. */
const MARKERS = /\u0001(\d+)[-1](?: (?:\[ \] )?)?/g;

/** What a block says, however its list is written: a list that was numbered, or given empty check boxes, says the same. */
export const substanceOf = ({ kind, meaning }: Pick<Part, 'kind' | 'meaning'>): string =>
  kind === 'item' ? meaning.replaceAll(MARKERS, '\u0001$1') : meaning;

/** What a cell says; a delimiter says how its column is aligned, however long it is. */
export const cellMeaning = (cell: string, reader: Reader): string =>
  /^:?-+:?$/.test(cell) ? cell.replace(/-+/, '-') : reader.meaning(cell);

function keyOf({ kind, text }: Block, table: Table | undefined, reader: Reader): string | undefined {
  if (kind === 'mark') return 'mark';
  if (kind === 'footnote') return /\[\^([^\]]+)\]/.exec(text)![1];
  if (table) return table.head.cells.map((cell) => reader.meaning(cell)).join('|');
  if (kind === 'item') return /^ *(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?:\*\*|__)(.+?)(?:\*\*|__)/.exec(text)?.[1];
  return undefined;
}

/** Depth of a heading, underlined ones included. */
export function headingDepth(text: string): number {
  const marks = /^ {0,3}(#{1,6})(?:[ \t]|$)/.exec(text)?.[1];
  if (marks) return marks.length;
  return /\n {0,3}=+[ \t]*$/.test(text) ? 1 : 2;
}

/** Source of the words of a heading. */
const headingSource = (text: string): string =>
  /^ {0,3}#{1,6}(?:[ \t]|$)/.test(text)
    ? text
        .replace(/^ {0,3}#{1,6}[ \t]*/, '')
        .replace(/(?:^|(?<![ \t])[ \t]+)#+[ \t]*$/, '')
        .trimEnd()
    : text.replace(/\n {0,3}(?:=+|-+)[ \t]*$/, '').trim();

/** A heading as its reader sees it: without marks of emphasis, links and escapes. */
export const headingWords = (text: string): string =>
  headingSource(text)
    .replace(/!?\[([^\]]{0,999})\]\([^)]{0,2000}\)/g, '$1')
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/(?<!\\)(?:[*`~]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}]))/gu, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();

/** Source of blocks that follow each other, without the gap behind the last. */
export const sourceOfParts = (parts: readonly Part[]): string =>
  parts.map(({ text, gap }, i) => (i === parts.length - 1 ? text : text + (gap || '\n\n'))).join('');
