import type { SectionUnits } from './moves.ts';
import type { Part } from './part.ts';

/** Fewer pairs of words than this are found anywhere, and tell nothing of where they came from. */
const FEWEST_PAIRS = 3;
/** Share of its pairs of words that must be new in your document for a thing to be there in another form. */
const FOUND = 0.6;

/** Tells whether words of the base that have no place of their own any more are found in what you wrote or changed. */
export function findWords(sections: readonly SectionUnits[]): (thing: { pairs: () => readonly number[] }) => boolean {
  let written: Set<number> | undefined;
  const collect = (): Set<number> => {
    const result = new Set<number>();
    for (const { units } of sections)
      for (const { base, ours, theirs, region } of units.ours) {
        // What upstream has as well did not come from elsewhere in your document.
        if (!ours || ours.meaning === base?.meaning || (!base && theirs)) continue;
        const pairsOf = (things: readonly Part[]) => things.flatMap((thing) => [...thing.pairs()]);
        const old = new Map<number, number>();
        for (const pair of pairsOf(region?.base ?? (base ? [base] : []))) old.set(pair, (old.get(pair) ?? 0) + 1);
        for (const pair of pairsOf(region?.ours ?? [ours])) {
          const count = old.get(pair) ?? 0;
          if (count > 0) old.set(pair, count - 1);
          else result.add(pair);
        }
      }
    return result;
  };
  return ({ pairs }) => {
    const own = pairs();
    if (own.length < FEWEST_PAIRS) return false;
    written ??= collect();
    return own.filter((pair) => written!.has(pair)).length >= own.length * FOUND;
  };
}
