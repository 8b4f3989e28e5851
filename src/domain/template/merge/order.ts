import { longestIncreasing } from './sequence.ts';

/** How things stand after both sides ordered them. */
export interface Ordered<U> {
  order: U[];
  /** What upstream moved so that it does not stand where you had it. */
  moved: U[];
  /** What the wishes of both sides put in a circle; it stands as you have it. */
  disputed: U[];
}

/**
 * Merges the orders of three sides. Of two things the one comes first that does so on the side that changed it (yours, where
 * both did); that decides every order unless such wishes make a circle. What upstream added stands behind what precedes it
 * there, then what you added.
 * @param leave what upstream moved and what shall stay where you have it
 * @param follow whether disputed things stand where upstream has them
 */
export function mergeOrder<U extends object>(
  base: readonly U[],
  ours: readonly U[],
  theirs: readonly U[],
  { leave, follow = false }: { leave?: ReadonlySet<U>; follow?: boolean } = {},
): Ordered<U> {
  const [inBase, inOurs, inTheirs] = [ranksOf(base), ranksOf(ours), ranksOf(theirs)];
  const common = ours.filter((unit) => inBase.has(unit) && inTheirs.has(unit));
  const byTheirs = common.toSorted((a, b) => inTheirs.get(a)! - inTheirs.get(b)!);
  const steady = new Set(longestIncreasing(byTheirs.map((unit) => inBase.get(unit)!)).map((i) => byTheirs[i]!));
  if (steady.size === common.length) return { order: place(common, ours, theirs, new Set()), moved: [], disputed: [] };

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
    order.push(...group.sort((x, y) => ranks[x]! - ranks[y]!).map((place) => common[place]!));
    from = k + 1;
  });
  const moved = common.filter((unit, i) => passed[i] && !steady.has(unit) && !disputed.has(unit));
  return { order: place(order, ours, theirs, new Set(moved)), moved, disputed: [...disputed] };
}

const ranksOf = <U>(side: readonly U[]): Map<U, number> => new Map(side.map((unit, i) => [unit, i]));

/** Puts what one side alone has behind what precedes it there; what you added does not go with what upstream moved. */
function place<U extends object>(order: readonly U[], ours: readonly U[], theirs: readonly U[], moved: ReadonlySet<U>): U[] {
  const known = new Set(order);
  const behind = new Map<U | undefined, U[]>();
  const add = (side: readonly U[], isAnchor: (unit: U) => boolean, placed: ReadonlySet<U>): void => {
    let anchor: U | undefined;
    for (const unit of side) {
      if (known.has(unit)) anchor = isAnchor(unit) ? unit : anchor;
      else if (!placed.has(unit)) {
        const list = behind.get(anchor);
        if (list) list.push(unit);
        else behind.set(anchor, [unit]);
      }
    }
  };
  const own = new Set(ours);
  add(theirs, () => true, own);
  add(ours, (unit) => !moved.has(unit), new Set());
  return [...(behind.get(undefined) ?? []), ...order.flatMap((unit) => [unit, ...(behind.get(unit) ?? [])])];
}
