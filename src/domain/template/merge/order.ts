import { placeAdditions } from './place.ts';
import { longestIncreasing } from './sequence.ts';

/** How things stand after both sides ordered them. */
export interface Ordered<U> {
  order: U[];
  /** What upstream moved so that it does not stand where you had it. */
  moved: U[];
  /** What the wishes of both sides put in a circle; it stands as you have it. */
  disputed: U[];
}

/** What is known beyond the three orders. */
export interface OrderOptions<U> {
  /** What upstream moved and what shall stay where you have it. */
  leave?: ReadonlySet<U>;
  /** Whether disputed things stand where upstream has them. */
  follow?: boolean;
  /** Whether two neighbours belong together, as items of one list do; all do if absent. */
  isTogether?: ((a: U, b: U) => boolean) | undefined;
}

/**
 * Merges the orders of three sides. Of two things the one comes first that does so on the side that changed it (yours, where
 * both did); that decides every order unless such wishes make a circle. What upstream added stands behind what precedes it
 * there, then what you added.
 */
export function mergeOrder<U extends object>(
  base: readonly U[],
  ours: readonly U[],
  theirs: readonly U[],
  { leave, follow = false, isTogether }: OrderOptions<U> = {},
): Ordered<U> {
  const [inBase, inOurs, inTheirs] = [ranksOf(base), ranksOf(ours), ranksOf(theirs)];
  const common = ours.filter((unit) => inBase.has(unit) && inTheirs.has(unit));
  const byTheirs = common.toSorted((a, b) => inTheirs.get(a)! - inTheirs.get(b)!);
  const steady = new Set(longestIncreasing(byTheirs.map((unit) => inBase.get(unit)!)).map((i) => byTheirs[i]!));
  const place = (order: U[], moved: U[]) => placeAdditions(order, { ours, theirs, moved: new Set(moved), isTogether });
  if (steady.size === common.length) return { order: place(common, []), moved: [], disputed: [] };

  const [b, o, t] = [inBase, inOurs, inTheirs].map((ranks) => common.map((unit) => ranks.get(unit)!)) as [number[], number[], number[]];
  const stays = common.map((unit) => leave?.has(unit) ?? false);
  // How many things come before each: in an order without circles, its place.
  const before = new Int32Array(common.length);
  const passed = new Uint8Array(common.length);
  for (let i = 0; i < common.length; i++)
    for (let j = i + 1; j < common.length; j++) {
      // You have i before j. Upstream decides where you left the two as they were.
      const swaps = b[i]! < b[j]! && t[i]! > t[j]! && !stays[i] && !stays[j];
      before[swaps ? i : j]!++;
      if (swaps) passed[i] = passed[j] = 1;
    }
  const ranked = [...common.keys()].sort((i, j) => before[i]! - before[j]! || o[i]! - o[j]!);
  const disputed = new Set<U>();
  const order: U[] = [];
  let sum = 0;
  let from = 0;
  ranked.forEach((i, k) => {
    sum += before[i]!;
    // The first k + 1 things precede all others exactly where they have no more predecessors than each other.
    if (sum !== ((k + 1) * k) / 2) return;
    const group = ranked.slice(from, k + 1);
    if (group.length > 1) for (const place of group) disputed.add(common[place]!);
    const ranks = follow ? t : o;
    for (const place of group.sort((x, y) => ranks[x]! - ranks[y]!)) order.push(common[place]!);
    from = k + 1;
  });
  const moved = common.filter((unit, i) => passed[i] && !steady.has(unit) && !disputed.has(unit));
  return { order: place(order, moved), moved, disputed: [...disputed] };
}

const ranksOf = <U>(side: readonly U[]): Map<U, number> => new Map(side.map((unit, i) => [unit, i]));
