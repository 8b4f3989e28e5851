import { groupBy } from '../../group-by.ts';
import { longestIncreasing, matchSequences } from './sequence.ts';

/** What is aligned: blocks of a section, rows or columns of a table. */
export interface Alignable {
  /** Only things of one kind are the same thing. */
  kind: string;
  /** The same for things that say the same. */
  meaning: string;
  /** What names it among the others: the first cell of a row, the bold words an item starts with. */
  key?: string;
  /** Numbers of its words, sorted. */
  words: () => Int32Array;
}

/**
 * What two texts have in common, from 0 (nothing) to 1: twice the words in both, by the words of each (Dice's coefficient).
 * @param a numbers of its words, sorted; so is `b`
 */
export function similarity(a: Int32Array, b: Int32Array): number {
  if (a.length + b.length === 0) return 1;
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i]! < b[j]!) i++;
    else if (a[i]! > b[j]!) j++;
    else [common, i, j] = [common + 1, i + 1, j + 1];
  }
  return (2 * common) / (a.length + b.length);
}

/** The share of words that are found among others, from 0 to 1. Both are sorted numbers. */
export const shareIn = (words: Int32Array, others: Int32Array): number =>
  words.length === 0 ? 0 : (similarity(words, others) * (words.length + others.length)) / 2 / words.length;

/** Words that more things than this share tell nothing about which is which. */
const COMMON = 16;
/** From this similarity two texts at one place are versions of one, whatever else is like them. */
const CLEAR = 0.9;
/** Neighbours that are looked at when no rare word tells. */
const NEAR = 4;

/**
 * Finds each thing of the base on one side: by what it says, by its key, by its words.
 * @param least similarity from which two texts are versions of one
 * @param places whether a rewritten thing may be found by its place alone
 * @returns for each thing of the base its index on the side, or -1
 */
export function align(base: readonly Alignable[], side: readonly Alignable[], least = 0.5, places = true): Int32Array {
  const ids = new Map<string, number>();
  const idOf = ({ kind, meaning }: Alignable): number => {
    const name = `${kind}\n${meaning}`;
    const id = ids.get(name) ?? ids.size;
    ids.set(name, id);
    return id;
  };
  const baseIds = base.map(idOf);
  const sideIds = side.map(idOf);
  const match = matchSequences(baseIds, sideIds);
  const back = new Int32Array(side.length).fill(-1);
  match.forEach((j, i) => {
    if (j >= 0) back[j] = i;
  });
  const pair = (i: number, j: number): void => {
    match[i] = j;
    back[j] = i;
  };
  // The same, in another place.
  const moved = groupBy(unmatched(back), (j) => sideIds[j]!);
  match.forEach((j, i) => {
    const place = j < 0 ? moved.get(baseIds[i]!)?.shift() : undefined;
    if (place !== undefined) pair(i, place);
  });
  // The same name; where several have it, their words decide.
  const byKey = (things: readonly Alignable[]) =>
    groupBy(
      [...things.keys()].filter((i) => things[i]!.key !== undefined),
      (i) => `${things[i]!.kind}\n${things[i]!.key}`,
    );
  const [inBase, inSide] = [byKey(base), byKey(side)];
  for (const [key, [i, ...more]] of inBase) {
    const [j, ...others] = inSide.get(key) ?? [];
    if (j !== undefined && more.length === 0 && others.length === 0 && match[i!]! < 0 && back[j]! < 0) pair(i!, j);
  }
  matchSimilar(base, side, match, back, pair, least);
  if (places) matchLonely(base, side, match, back, pair, least);
  return match;
}

/** Things of one side that have no partner yet. */
const unmatched = (pairs: Int32Array): number[] => [...pairs.keys()].filter((i) => pairs[i]! < 0);

function matchSimilar(
  base: readonly Alignable[],
  side: readonly Alignable[],
  match: Int32Array,
  back: Int32Array,
  pair: (i: number, j: number) => void,
  least: number,
): void {
  const [left, right] = [unmatched(match), unmatched(back)];
  if (left.length === 0 || right.length === 0) return;
  const wordsOf = (j: number) => Array.from(new Set(side[j]!.words()), (word) => ({ word, j }));
  const byWord = groupBy(right.flatMap(wordsOf), ({ word }) => word);
  const gaps = gapsOf(match, back);
  const near = groupBy(right, (j) => gaps.side[j]!);
  const seen = new Map<string, number>();
  const pairs: { i: number; j: number; score: number; far: number }[] = [];
  for (const i of left) {
    const place = seen.get(gaps.base[i]!) ?? 0;
    seen.set(gaps.base[i]!, place + 1);
    const neighbours = near.get(gaps.base[i]!) ?? [];
    const consider = (j: number): number => {
      if (side[j]!.kind !== base[i]!.kind) return 0;
      const named = base[i]!.key !== undefined && base[i]!.key === side[j]!.key ? 0.1 : 0;
      const score = similarity(base[i]!.words(), side[j]!.words()) + named;
      if (score >= least) pairs.push({ i, j, score, far: Math.abs(i - j) });
      return score;
    };
    // Where most words are the same at the same place, no other place is asked.
    const here = neighbours[place];
    if (here !== undefined && consider(here) >= CLEAR) continue;
    const candidates = new Set(neighbours.slice(Math.max(0, place - NEAR), place + NEAR + 1));
    for (const word of new Set(base[i]!.words())) {
      const all = byWord.get(word);
      if (all && all.length <= COMMON) for (const { j } of all) candidates.add(j);
    }
    for (const j of candidates) if (j !== here) consider(j);
  }
  pairs.sort((a, b) => b.score - a.score || a.far - b.far || a.i - b.i || a.j - b.j);
  for (const { i, j } of pairs) if (match[i]! < 0 && back[j]! < 0) pair(i, j);
}

/** A thing that alone of its kind lost its place to another one there was rewritten, if they are at all alike. */
function matchLonely(
  base: readonly Alignable[],
  side: readonly Alignable[],
  match: Int32Array,
  back: Int32Array,
  pair: (i: number, j: number) => void,
  least: number,
): void {
  const gaps = gapsOf(match, back);
  const left = groupBy(unmatched(match), (i) => `${gaps.base[i]!}\n${base[i]!.kind}`);
  const right = groupBy(unmatched(back), (j) => `${gaps.side[j]!}\n${side[j]!.kind}`);
  for (const [place, [i, ...more]] of left) {
    const [j, ...others] = right.get(place) ?? [];
    if (i === undefined || j === undefined || more.length > 0 || others.length > 0) continue;
    if (similarity(base[i]!.words(), side[j]!.words()) >= (base[i]!.kind === 'heading' ? 0 : least / 2)) pair(i, j);
  }
}

/** Between which neighbours that stand in order on both sides each thing stands. */
function gapsOf(match: Int32Array, back: Int32Array): { base: string[]; side: string[] } {
  const pairs = [...match.keys()].filter((i) => match[i]! >= 0);
  const fixed = new Set(longestIncreasing(pairs.map((i) => match[i]!)).map((k) => pairs[k]!));
  const base: string[] = [];
  let last = -1;
  for (let i = 0; i < match.length; i++) {
    if (fixed.has(i)) last = i;
    base.push(String(last));
  }
  const side: string[] = [];
  last = -1;
  for (let j = 0; j < back.length; j++) {
    if (back[j]! >= 0 && fixed.has(back[j]!)) last = back[j]!;
    side.push(String(last));
  }
  return { base, side };
}
