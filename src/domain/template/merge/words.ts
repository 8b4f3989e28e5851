import { similarity } from './align.ts';
import { findHunks, type Hunk, type NumberedTokens } from './hunks.ts';
import { meetInSentence } from './sentence-rule.ts';
import type { Reader, Token } from './tokens.ts';

/** Below this similarity to the base a text was rewritten, and its words are not mixed with those of another. */
const REWRITTEN = 0.5;

/**
 * Merges the words of three versions of a text. What neither side changed stands as you have it written.
 * @returns `undefined` if both sides changed the same words, words that touch, or one sentence in a way that could alter its sense
 */
export function mergeWords(base: string, ours: string, theirs: string, reader: Reader): string | undefined {
  const words = reader.words(base);
  if ([ours, theirs].some((text) => similarity(words, reader.words(text)) < REWRITTEN)) return undefined;
  return mergeTokens(reader.tokens(base), reader.tokens(ours), reader.tokens(theirs), true);
}

/**
 * Three-way merge of tokens (diff3), with tokens of yours where nothing changed.
 * @param sentences whether edits of both sides in one sentence are kept apart
 */
export function mergeTokens(
  base: readonly Token[],
  ours: readonly Token[],
  theirs: readonly Token[],
  sentences = false,
): string | undefined {
  const ids = new Map<string, number>();
  const numbered = (tokens: readonly Token[]): NumberedTokens => ({
    tokens,
    ids: tokens.map(({ same }) => {
      const id = ids.get(same) ?? ids.size;
      ids.set(same, id);
      return id;
    }),
  });
  const [b, o, t] = [numbered(base), numbered(ours), numbered(theirs)];
  const { hunks: left, match: toOurs } = findHunks(b, o);
  const { hunks: right } = findHunks(b, t);
  const sides = [
    { text: o, hunks: left },
    { text: t, hunks: right },
  ];
  if (sentences && meetInSentence({ base: b, sides })) return undefined;
  const text = (tokens: readonly Token[], from: number, to: number) =>
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join('');
  let result = '';
  let at = 0;
  const keep = (to: number) => {
    // Between hunks of yours each token of the base has its partner.
    for (; at < to; at++) result += ours[toOurs[at]!]!.text;
  };
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const [mine, yours] = [left[i], right[j]];
    if (mine && yours && touch(mine, yours)) {
      const same =
        mine.from === yours.from &&
        mine.to === yours.to &&
        equal(o.ids.slice(mine.sideFrom, mine.sideTo), t.ids.slice(yours.sideFrom, yours.sideTo));
      if (!same) return undefined;
      keep(mine.from);
      result += text(ours, mine.sideFrom, mine.sideTo);
      at = mine.to;
      [i, j] = [i + 1, j + 1];
    } else if (mine && (!yours || mine.from < yours.from)) {
      keep(mine.from);
      result += text(ours, mine.sideFrom, mine.sideTo);
      at = mine.to;
      i++;
    } else {
      keep(yours!.from);
      result += text(theirs, yours!.sideFrom, yours!.sideTo);
      at = yours!.to;
      j++;
    }
  }
  keep(base.length);
  return result;
}

const touch = (a: Hunk, b: Hunk): boolean => a.from <= b.to && b.from <= a.to;
const equal = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((id, i) => id === b[i]);
