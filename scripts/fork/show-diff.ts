import { wordDiff } from '../../src/domain/template/merge/word-diff.ts';

/** How the words that went and those that came are marked. */
export interface DiffMarks {
  removed: (words: string) => string;
  added: (words: string) => string;
}

/** Marks that stand in any text file: `[-went-]{+came+}`, as `git diff --word-diff` writes them. */
const PLAIN_MARKS: DiffMarks = { removed: (words) => `[-${words}-]`, added: (words) => `{+${words}+}` };

/** Colours of a terminal with the plain marks, since colour alone tells nothing to some. */
export const COLOUR_MARKS: DiffMarks = {
  removed: (words) => `\u001b[31m[-${words}-]\u001b[39m`,
  added: (words) => `\u001b[32m{+${words}+}\u001b[39m`,
};

/** One text that shows by its words what makes it another. */
export function showDiff(before: string, after: string, marks: DiffMarks = PLAIN_MARKS): string {
  return wordDiff(before, after)
    .map(({ type, text }) => (type === 'same' ? text : marks[type](text)))
    .join('');
}
