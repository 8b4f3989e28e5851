/** Longest edit script that is searched for between two sequences; past it the rest counts as rewritten. */
const MOST_EDITS = 1000;
/** Below this many elements Myers' algorithm is faster than looking for anchors. */
const SMALL = 400;

/**
 * Elements that two sequences have in common, in order: patience anchors for long sequences, Myers' algorithm between them.
 * The same input gives the same pairs. Not always the longest common subsequence, always fast.
 * @returns for each element of `a` the index of its partner in `b`, or -1
 */
export function matchSequences(a: readonly number[], b: readonly number[]): Int32Array {
  const match = new Int32Array(a.length).fill(-1);
  matchRange({ a, b, match }, { aStart: 0, aEnd: a.length, bStart: 0, bEnd: b.length });
  return match;
}

/** Two sequences, and the partners found so far. */
interface Pairing {
  a: readonly number[];
  b: readonly number[];
  match: Int32Array;
}

/** A part of each of two sequences. */
interface Ranges {
  aStart: number;
  aEnd: number;
  bStart: number;
  bEnd: number;
}

function matchRange(pairing: Pairing, { aStart, aEnd, bStart, bEnd }: Ranges): void {
  const { a, b, match } = pairing;
  while (aStart < aEnd && bStart < bEnd && a[aStart] === b[bStart]) match[aStart++] = bStart++;
  while (aStart < aEnd && bStart < bEnd && a[aEnd - 1] === b[bEnd - 1]) match[--aEnd] = --bEnd;
  if (aStart === aEnd || bStart === bEnd) return;
  const rest: Ranges = { aStart, aEnd, bStart, bEnd };
  const anchors = aEnd - aStart + bEnd - bStart > SMALL ? findAnchors(pairing, rest) : [];
  if (anchors.length === 0) {
    matchMyers(pairing, rest);
    return;
  }
  let [i, j] = [aStart, bStart];
  for (const [x, y] of anchors) {
    matchRange(pairing, { aStart: i, aEnd: x, bStart: j, bEnd: y });
    match[x] = y;
    [i, j] = [x + 1, y + 1];
  }
  matchRange(pairing, { aStart: i, aEnd, bStart: j, bEnd });
}

/** Elements that stand once in each range, as far as they are in the same order. */
function findAnchors({ a, b }: Pairing, { aStart, aEnd, bStart, bEnd }: Ranges): [number, number][] {
  const inA = new Map<number, number>();
  for (let i = aStart; i < aEnd; i++) inA.set(a[i]!, inA.has(a[i]!) ? -1 : i);
  const inB = new Map<number, number>();
  for (let j = bStart; j < bEnd; j++) inB.set(b[j]!, inB.has(b[j]!) ? -1 : j);
  const pairs: [number, number][] = [];
  for (const [value, i] of inA) {
    const j = inB.get(value);
    if (i >= 0 && j !== undefined && j >= 0) pairs.push([i, j]);
  }
  const kept = longestIncreasing(pairs.map(([, j]) => j));
  return kept.map((k) => pairs[k]!);
}

/** Indices of a longest increasing subsequence. */
export function longestIncreasing(values: readonly number[]): number[] {
  const tails: number[] = [];
  const before = new Int32Array(values.length);
  values.forEach((value, i) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tails[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = i;
  });
  const result: number[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) result.push(i);
  return result.reverse();
}

function matchMyers({ a, b, match }: Pairing, { aStart, aEnd, bStart, bEnd }: Ranges): void {
  const [n, m] = [aEnd - aStart, bEnd - bStart];
  const limit = Math.min(n + m, MOST_EDITS);
  // Furthest x reached on each diagonal, before each number of edits.
  const trace: Int32Array[] = [];
  let furthest = new Int32Array(3);
  for (let d = 0; d <= limit; d++) {
    const next = new Int32Array(2 * d + 3);
    for (let k = -d; k <= d; k += 2) {
      const down = d === 0 || k === -d || (k !== d && furthest[k - 1 + d]! < furthest[k + 1 + d]!);
      let x = d === 0 ? 0 : down ? furthest[k + 1 + d]! : furthest[k - 1 + d]! + 1;
      while (x < n && x - k < m && a[aStart + x] === b[bStart + x - k]) x++;
      next[k + d + 1] = x;
      if (x >= n && x - k >= m) {
        trace.push(next);
        walkBack(trace, n, m, aStart, bStart, match);
        return;
      }
    }
    trace.push(next);
    furthest = next;
  }
}

/** Follows the shortest edit script back from its end; diagonal k after d edits is at `trace[d][k + d + 1]`. */
function walkBack(trace: readonly Int32Array[], n: number, m: number, aStart: number, bStart: number, match: Int32Array): void {
  let [x, y] = [n, m];
  for (let d = trace.length - 1; d >= 0; d--) {
    const k = x - y;
    let [fromX, fromY] = [0, 0];
    if (d > 0) {
      const before = trace[d - 1]!;
      const down = k === -d || (k !== d && before[k - 1 + d]! < before[k + 1 + d]!);
      const fromK = down ? k + 1 : k - 1;
      fromX = before[fromK + d]!;
      fromY = fromX - fromK;
    }
    while (x > fromX && y > fromY) match[aStart + --x] = bStart + --y;
    [x, y] = [fromX, fromY];
  }
}
