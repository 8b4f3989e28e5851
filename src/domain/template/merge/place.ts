import { groupBy } from '../../group-by.ts';
import { longestIncreasing } from './sequence.ts';

/** Both sides, and what is known of them. */
interface Additions<U> {
  ours: readonly U[];
  theirs: readonly U[];
  /** What upstream moved: what you added does not go with it. */
  moved: ReadonlySet<U>;
  isTogether: ((a: U, b: U) => boolean) | undefined;
}

/** Things that stand together upstream, as the items of a list do. */
interface Run<U> {
  all: U[];
  /** How many of them both sides have. */
  common: number;
  /** Of these, the first and the last as they are to stand; if you took them apart, of those that stand together still. */
  first: U | undefined;
  last: U | undefined;
}

/** Where something is put: behind another thing, at the very start if there is none, or ahead of one. */
interface Spot<U> {
  anchor: U | undefined;
  isAhead?: boolean;
}

/**
 * Puts what one side alone has into an order. What upstream added at the end of a list stands behind the last of its items, wherever
 * you moved those; at its start, before the first; between two, behind the nearest one before it that was not moved. What you
 * added stands behind what precedes it on your side, after what upstream added there.
 * @param order what both sides have, as it is to stand
 */
export function placeAdditions<U extends object>(order: readonly U[], { ours, theirs, moved, isTogether }: Additions<U>): U[] {
  const places = new Map(order.map((unit, i) => [unit, i]));
  const behind = new Map<U | undefined, U[]>();
  const ahead = new Map<U, U[]>();
  const put = <K>(map: Map<K, U[]>, anchor: K, unit: U): void => {
    const list = map.get(anchor);
    if (list) list.push(unit);
    else map.set(anchor, [unit]);
  };
  const own = new Set(ours);
  const isSteady = steadyIn(theirs, places);
  const anchorOf = anchorsIn(theirs, places, isSteady);
  // What follows something that is added goes with it.
  let spot: Spot<U> | undefined;
  for (const run of runsOf(theirs, ours, places, isTogether)) {
    const isList = isTogether !== undefined && run.common > 0;
    const following = isList ? steadyBehind(run.all, isSteady) : [];
    if (isList) spot = undefined;
    let passed = 0;
    let [steady, latest]: (U | undefined)[] = [];
    run.all.forEach((unit, i) => {
      if (places.has(unit)) {
        passed++;
        latest = unit;
        if (isSteady(unit)) steady = unit;
        spot = undefined;
      } else if (!own.has(unit)) {
        if (passed > 0 && passed === run.common) spot = { anchor: run.last };
        else if (!isList) spot ??= { anchor: anchorOf(unit) };
        else if (passed === 0) spot = { anchor: run.first, isAhead: true };
        else if (steady === undefined && following[i] !== undefined) spot ??= { anchor: following[i], isAhead: true };
        else spot ??= { anchor: steady ?? latest };
        if (spot.isAhead) put(ahead, spot.anchor!, unit);
        else put(behind, spot.anchor, unit);
      }
    });
  }
  let anchor: U | undefined;
  for (const unit of ours) {
    if (!places.has(unit)) put(behind, anchor, unit);
    else if (!moved.has(unit)) anchor = unit;
  }
  return [...(behind.get(undefined) ?? []), ...order.flatMap((unit) => [...(ahead.get(unit) ?? []), unit, ...(behind.get(unit) ?? [])])];
}

function runsOf<U extends object>(
  theirs: readonly U[],
  ours: readonly U[],
  places: ReadonlyMap<U, number>,
  isTogether: ((a: U, b: U) => boolean) | undefined,
): Run<U>[] {
  const split = (units: readonly U[]) => {
    const runs: U[][] = [];
    units.forEach((unit, i) => {
      if (i > 0 && (isTogether?.(units[i - 1]!, unit) ?? true)) runs.at(-1)!.push(unit);
      else runs.push([unit]);
    });
    return runs;
  };
  const runInOurs = new Map<U, number>();
  split(ours).forEach((run, i) => run.forEach((unit) => runInOurs.set(unit, i)));
  return split(theirs).map((all) => {
    const common = all.filter((unit) => places.has(unit));
    const isInOrder = common.every((unit, i) => i === 0 || places.get(unit)! > places.get(common[i - 1]!)!);
    if (isInOrder) return { all, common: common.length, first: common[0], last: common.at(-1) };
    const groups = [...groupBy(common, (unit) => runInOurs.get(unit)).values()];
    const main = groups
      .reduce<U[]>((most, group) => (group.length >= most.length ? group : most), [])
      .sort((a, b) => places.get(a)! - places.get(b)!);
    return { all, common: common.length, first: main[0], last: main.at(-1) };
  });
}

/** For each thing of a run the next one that was not moved. */
function steadyBehind<U>(units: readonly U[], isSteady: (unit: U) => boolean): (U | undefined)[] {
  let next: U | undefined;
  return units
    .map((_, i) => {
      const unit = units[units.length - 1 - i]!;
      const found = next;
      if (isSteady(unit)) next = unit;
      return found;
    })
    .reverse();
}

/** Things that stand in the same order on a side and in the merged document. */
function steadyIn<U extends object>(theirs: readonly U[], places: ReadonlyMap<U, number>): (unit: U) => boolean {
  const common = theirs.filter((unit) => places.has(unit));
  const steady = new Set(longestIncreasing(common.map((unit) => places.get(unit)!)).map((i) => common[i]!));
  return (unit) => steady.has(unit);
}

/** For what a side added: the nearest thing before it that was not moved. */
function anchorsIn<U extends object>(theirs: readonly U[], places: ReadonlyMap<U, number>, isSteady: (unit: U) => boolean) {
  const anchors = new Map<U, U | undefined>();
  let anchor: U | undefined;
  for (const unit of theirs) {
    if (!places.has(unit)) anchors.set(unit, anchor);
    else if (isSteady(unit)) anchor = unit;
  }
  return (unit: U): U | undefined => anchors.get(unit);
}
