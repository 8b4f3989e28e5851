import { diffArrays } from 'diff';
import { tokenise } from './tokens.ts';

/** A run of words that both texts have, or that one of them has. */
export interface WordChange {
  type: 'same' | 'removed' | 'added';
  text: string;
}

/** Past this many changed words a difference is shown as one text in place of the other. */
const MOST_EDITS = 2000;

/** The difference of two texts by words, for showing: runs in reading order, what was removed before what was added there. */
export function wordDiff(a: string, b: string): WordChange[] {
  const words = (text: string) => tokenise(text).map((token) => token.text);
  const parts = diffArrays(words(a), words(b), { maxEditLength: MOST_EDITS });
  if (!parts) return [{ type: 'removed', text: a } as const, { type: 'added', text: b } as const].filter(({ text }) => text !== '');
  return parts.map(({ value, added, removed }) => ({ type: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }));
}
