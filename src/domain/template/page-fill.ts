import type { Field } from '../schema/field.ts';
import type { Answers, Row } from './answers.ts';
import { showAnswer } from './fill.ts';
import type { Style } from '../format.ts';

/** Papers that a document must print on. Lengths in mm. */
export const PAPERS = {
  a4: { name: 'A4', width: 210, height: 297 },
  letter: { name: 'Letter', width: 215.9, height: 279.4 },
} as const;
export type Paper = keyof typeof PAPERS;

/** Margin on every side of a page, in mm. The rule for printing is made with it. */
export const MARGIN = 12;

/** Width and height of what is printed on a page, in mm. */
export function contentArea(paper: Paper, landscape: boolean): { width: number; height: number } {
  const { width, height } = PAPERS[paper];
  const [across, down] = landscape ? [height, width] : [width, height];
  return { width: across - 2 * MARGIN, height: down - 2 * MARGIN };
}

/** How many pages a document takes on each paper, such as 0.87; the lines that a page holds tell how much is over. */
export interface PageFill {
  used: Record<Paper, number>;
  linesPerPage: Record<Paper, number>;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const pagesOf = (count: number): string => `${NUMBERS[count] ?? count} ${count === 1 ? 'page' : 'pages'}`;

/**
 * How full the pages of a document are, in words.
 * @param pages its print budget
 * @param longest labels of the answers that take the most room, the longest first
 */
export function describePageFill(
  { used, linesPerPage }: PageFill,
  pages: number,
  longest: readonly string[],
): { fits: boolean; words: string } {
  const papers: Paper[] = ['a4', 'letter'];
  const over = papers.filter((paper) => used[paper] > pages);
  if (over.length === 0) {
    // What fits is never said to be full by more than all, nor what is not empty to be empty.
    const share = (paper: Paper) => `${Math.min(100, Math.max(1, Math.round((used[paper] / pages) * 100)))}%`;
    return { fits: true, words: `Fills ${share('a4')} of its ${pagesOf(pages)} (A4), ${share('letter')} (Letter).` };
  }
  const worst = over.reduce((a, b) => (used[b] > used[a] ? b : a));
  const lines = Math.max(1, Math.ceil((used[worst] - pages) * linesPerPage[worst]));
  const names = longest.slice(0, 3).map((label) => `“${label}”`);
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : names[0];
  const where = over.length === 2 ? '' : ` on ${PAPERS[worst].name}`;
  return {
    fits: false,
    words: `Over its ${pagesOf(pages)} by about ${lines} ${lines === 1 ? 'line' : 'lines'}${where}${list ? `: shorten ${list}` : ''}.`,
  };
}

/** Whether an answer is words of the reader, which can be shortened; a choice cannot. */
const isWords = ({ type }: Field): boolean => type === 'text' || type === 'longtext' || type === 'person';

/** Labels of the answers that take the most characters, the longest first. */
export function longestLabels(fields: readonly Field[], answers: Answers, style: Style): string[] {
  const length = (field: Field): number => {
    const answer = answers[field.id];
    if (answer === undefined) return 0;
    if (field.type !== 'list') return showAnswer(field, answer, style).length;
    return (answer as Row[]).reduce(
      (sum, row) =>
        sum +
        field.item
          .filter(isWords)
          .reduce((all, column) => all + (row[column.id] === undefined ? 0 : showAnswer(column, row[column.id], style).length), 0),
      0,
    );
  };
  return fields
    .filter((field) => field.type === 'list' || isWords(field))
    .map((field) => ({ label: field.label, length: length(field) }))
    .filter((item) => item.length > 0)
    .sort((a, b) => b.length - a.length)
    .map((item) => item.label);
}
