import { countLevels } from '../document/levels.ts';
import { DOCUMENT_LIMITS } from '../limits.ts';

/** What may open something inside a paragraph. */
const MARK = /[[<_*~`]|www\.|https?:/gi;

/** Why a document would take a parser too long, or its stack too far. */
export interface DocumentExcess {
  /** Line at which it starts, from 1. */
  line: number;
  /** What was found, and what is the most. */
  message: string;
  hint: string;
}

/** The first thing in the Markdown of a document that is more than `DOCUMENT_LIMITS` allow, found before it is parsed. */
export function measureDocument(markdown: string): DocumentExcess | undefined {
  const { depth, blockMarks, rowCells } = DOCUMENT_LIMITS;
  let block = { line: 1, marks: 0 };
  for (const [i, words] of markdown.split(/\r\n|\n|\r/).entries()) {
    const line = i + 1;
    if (levelsOf(words) > depth) {
      return { line, message: `Found more than ${depth} levels of quotes or lists in each other.`, hint: 'Reduce the nesting there.' };
    }
    const isRow = /^\s*\|/.test(words);
    if (isRow && words.split('|', rowCells + 3).length > rowCells + 2) {
      return { line, message: `Found a row of more than ${rowCells} cells.`, hint: 'Split the table.' };
    }
    if (isRow || words.trim() === '') block = { line: isRow ? line : line + 1, marks: 0 };
    block.marks += words.match(MARK)?.length ?? 0;
    if (block.marks > blockMarks) {
      return {
        line: block.line,
        message: `Found a paragraph or list with more than ${blockMarks} marks of links, emphasis, code or tags.`,
        hint: 'Split it by empty lines.',
      };
    }
  }
  return undefined;
}

/** Levels that open in a line, and those that its indentation stands for if an item or a quote starts there. */
function levelsOf(words: string): number {
  const levels = countLevels(words);
  if (levels === 0) return 0;
  const indent = words.length - words.trimStart().length;
  return levels + Math.floor(indent / 2);
}
