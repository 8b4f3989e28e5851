import { similarity } from './align.ts';
import { matchSequences } from './sequence.ts';
import { saysSomething, type Reader, type Token } from './tokens.ts';

/** Below this similarity to the base a text was rewritten, and its words are not mixed with those of another. */
const REWRITTEN = 0.5;

/**
 * Merges the words of three versions of a text. What neither side changed stands as you have it written.
 * @returns nothing where both sides changed the same words, or words that touch
 */
export function mergeWords(base: string, ours: string, theirs: string, reader: Reader): string | undefined {
  const words = reader.words(base);
  if ([ours, theirs].some((text) => similarity(words, reader.words(text)) < REWRITTEN)) return undefined;
  return mergeTokens(reader.tokens(base), reader.tokens(ours), reader.tokens(theirs));
}

/** The base from one place to another, and what a side has there. */
interface Hunk {
  from: number;
  to: number;
  sideFrom: number;
  sideTo: number;
}

/** Three-way merge of tokens (diff3), with tokens of yours where nothing changed. */
export function mergeTokens(base: readonly Token[], ours: readonly Token[], theirs: readonly Token[]): string | undefined {
  const ids = new Map<string, number>();
  const idsOf = (tokens: readonly Token[]) =>
    tokens.map(({ same }) => {
      const id = ids.get(same) ?? ids.size;
      ids.set(same, id);
      return id;
    });
  const [b, o, t] = [idsOf(base), idsOf(ours), idsOf(theirs)];
  const toOurs = joinIslands(matchSequences(b, o), base);
  const left = hunksOf(toOurs, ours.length);
  const right = hunksOf(joinIslands(matchSequences(b, t), base), theirs.length);
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
        equal(o.slice(mine.sideFrom, mine.sideTo), t.slice(yours.sideFrom, yours.sideTo));
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

/** Spaces and signs alone between two changes belong to the change: two rewritten words in a row are one change, not two. */
function joinIslands(match: Int32Array, base: readonly Token[]): Int32Array {
  let from = 0;
  while (from < match.length) {
    if (match[from]! < 0) {
      from++;
      continue;
    }
    let to = from + 1;
    while (to < match.length && match[to]! === match[to - 1]! + 1) to++;
    const inside = from > 0 && to < match.length && match[from - 1]! < 0 && match[to]! < 0;
    const between = inside && match[from]! > lastBefore(match, from) + 1;
    if (between && !base.slice(from, to).some(saysSomething)) match.fill(-1, from, to);
    from = to;
  }
  return match;
}

function lastBefore(match: Int32Array, i: number): number {
  for (let k = i - 1; k >= 0; k--) if (match[k]! >= 0) return match[k]!;
  return -1;
}

function hunksOf(match: Int32Array, length: number): Hunk[] {
  const hunks: Hunk[] = [];
  let [from, sideFrom] = [0, 0];
  for (let i = 0; i <= match.length; i++) {
    const j = i === match.length ? length : match[i]!;
    if (j < 0) continue;
    if (i > from || j > sideFrom) hunks.push({ from, to: i, sideFrom, sideTo: j });
    [from, sideFrom] = [i + 1, j + 1];
  }
  return hunks;
}
