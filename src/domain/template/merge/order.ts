import { longestIncreasing } from './sequence.ts';

/** How things stand after both sides ordered them. */
export interface Ordered<U> {
  order: U[];
  /** What upstream moved and you did not; it stands where upstream has it. */
  moved: U[];
  /** What both sides moved, each its own way; it stands where you have it. */
  disputed: U[];
}

/**
 * Merges the orders of three sides: yours, with what upstream added or moved behind what precedes it there. Things that a
 * side does not have are left out of that side only.
 * @param leave what upstream moved and what shall stay where you have it
 * @param follow whether disputed things stand where upstream has them
 */
export function mergeOrder<U extends object>(
  base: readonly U[],
  ours: readonly U[],
  theirs: readonly U[],
  { leave, follow = false }: { leave?: ReadonlySet<U>; follow?: boolean } = {},
): Ordered<U> {
  const inBase = indexOf(base);
  const inOurs = indexOf(ours);
  const inTheirs = indexOf(theirs);
  const common = theirs.filter((unit) => inBase.has(unit) && inOurs.has(unit));
  const steady = (side: readonly U[]): Set<U> => {
    const known = side.filter((unit) => inBase.has(unit) && inOurs.has(unit) && inTheirs.has(unit));
    return new Set(longestIncreasing(known.map((unit) => inBase.get(unit)!)).map((i) => known[i]!));
  };
  const [keptByOurs, keptByTheirs] = [steady(ours), steady(theirs)];
  const sameOrder = isIncreasing(common.map((unit) => inOurs.get(unit)!));
  const moved: U[] = [];
  const disputed: U[] = [];
  if (!sameOrder)
    for (const unit of common) {
      if (keptByTheirs.has(unit)) continue;
      if (keptByOurs.has(unit)) moved.push(unit);
      else disputed.push(unit);
    }
  // What both sides moved to the same place is not disputed.
  const followed = new Set(moved);
  const others = common.filter((unit) => !followed.has(unit) && (keptByOurs.has(unit) || !keptByTheirs.has(unit)));
  const agreed = isIncreasing(others.map((unit) => inOurs.get(unit)!));
  const placed = new Set([...moved.filter((unit) => !leave?.has(unit)), ...(follow && !agreed ? disputed : [])]);
  return { order: place(ours, theirs, placed, inOurs), moved, disputed: agreed ? [] : disputed };
}

function place<U extends object>(ours: readonly U[], theirs: readonly U[], placed: ReadonlySet<U>, inOurs: ReadonlyMap<U, number>): U[] {
  /** What stands behind each thing of yours that keeps its place; `undefined` is the start. */
  const behind = new Map<U | undefined, U[]>([[undefined, []]]);
  let anchor: U | undefined;
  for (const unit of theirs) {
    if (inOurs.has(unit) && !placed.has(unit)) anchor = unit;
    else {
      const list = behind.get(anchor);
      if (list) list.push(unit);
      else behind.set(anchor, [unit]);
    }
  }
  const order = [...behind.get(undefined)!];
  for (const unit of ours) if (!placed.has(unit)) order.push(unit, ...(behind.get(unit) ?? []));
  return order;
}

const indexOf = <U>(units: readonly U[]): Map<U, number> => new Map(units.map((unit, i) => [unit, i]));
const isIncreasing = (values: readonly number[]): boolean => values.every((value, i) => i === 0 || values[i - 1]! < value);
