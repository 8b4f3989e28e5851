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
  const result: WordChange[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed) result.push({ type: 'removed', text: removed });
    if (added) result.push({ type: 'added', text: added });
    [removed, added] = ['', ''];
  };
  parts.forEach((part, i) => {
    const text = part.value.join('');
    // A space between two changed words belongs to the change: it reads as one.
    const isBetween = removed !== '' && i + 1 < parts.length && /^\s+$/.test(text);
    if (part.removed || (isBetween && !part.added)) removed += text;
    if (part.added || (isBetween && !part.removed)) added += text;
    if (part.removed || part.added || isBetween) return;
    flush();
    result.push({ type: 'same', text });
  });
  flush();
  return result;
}
