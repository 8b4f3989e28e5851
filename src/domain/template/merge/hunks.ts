import { isComplete } from './sentences.ts';
import { matchSequences } from './sequence.ts';
import { saysSomething, type Token } from './tokens.ts';

/** The base from one place to another, and what a side has there. */
export interface Hunk {
  from: number;
  to: number;
  sideFrom: number;
  sideTo: number;
}

/** Tokens of a text, and for each a number: the same for tokens that say the same. */
export interface NumberedTokens {
  tokens: readonly Token[];
  ids: readonly number[];
}

/** Where a side differs from the base. @returns the hunks, and for each token of the base its partner on the side or -1 */
export function findHunks(base: NumberedTokens, side: NumberedTokens): { hunks: Hunk[]; match: Int32Array } {
  const match = joinIslands(matchSequences(base.ids, side.ids), base.tokens);
  const hunks = hunksOf(match, side.tokens.length).map((hunk) => slide(hunk, base, side, match));
  return { hunks, match };
}

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

/**
 * What was taken out of, or put between, equal words can lie at several places that read the same: “Keep the [log. Keep the]
 * record.” is moved to “[Keep the log.] Keep the record.”, so that a whole sentence is one change beside its neighbours.
 */
function slide(hunk: Hunk, base: NumberedTokens, side: NumberedTokens, match: Int32Array): Hunk {
  const [removed, added] = [hunk.to - hunk.from, hunk.sideTo - hunk.sideFrom];
  if (removed > 0 === added > 0) return hunk;
  const { ids, tokens } = removed > 0 ? base : side;
  const [from, to] = removed > 0 ? [hunk.from, hunk.to] : [hunk.sideFrom, hunk.sideTo];
  const starts = (at: number) => at === 0 || isComplete(tokens.slice(Math.max(0, at - 4), at));
  if (starts(from)) return hunk;
  let shift = 0;
  // Not further than its own length, nor past the words around it that both sides have.
  while (shift < to - from && partners(hunk, match, shift + 1) && ids[from - shift - 1] === ids[to - shift - 1]) {
    shift++;
    if (starts(from - shift)) return moveLeft(hunk, match, shift);
  }
  return hunk;
}

/** Whether so many tokens before a hunk are neighbours on both sides. */
const partners = ({ from, sideFrom }: Hunk, match: Int32Array, count: number): boolean =>
  from >= count && sideFrom >= count && match[from - count] === sideFrom - count;

function moveLeft({ from, to, sideFrom, sideTo }: Hunk, match: Int32Array, shift: number): Hunk {
  const moved = { from: from - shift, to: to - shift, sideFrom: sideFrom - shift, sideTo: sideTo - shift };
  for (let k = 1; k <= shift; k++) match[from - k] = -1;
  for (let k = 0; k < shift; k++) match[moved.to + k] = moved.sideTo + k;
  return moved;
}
