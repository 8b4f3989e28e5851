import { align } from './align.ts';
import { unitOfPart } from './block-merge.ts';
import type { MergeContext } from './context.ts';
import type { Part } from './part.ts';
import type { Change } from './types.ts';
import type { Unit, Units } from './units.ts';

/** A section with its blocks on three sides. */
export interface SectionUnits {
  units: Units<Part>;
  context: MergeContext;
}

/** Fewer words than this are found anywhere, and tell nothing of where they came from. */
const FEWEST_WORDS = 4;
/** How alike a block of another section must be to be the one that is missing here. */
const SAME_ELSEWHERE = 0.75;

/**
 * Finds blocks that a side moved to another section, and leaves each in the section where the merged document has it.
 * @returns what upstream moved, by the block
 */
export function settleMoves(sections: readonly SectionUnits[]): Map<Unit<Part>, Change[]> {
  const moved = new Map<Unit<Part>, Change[]>();
  const away = new Set<Unit<Part>>();
  for (const { unit, from } of findMoves(sections, 'ours')) {
    away.add(unit);
    // What upstream has of it stands where you have it.
    from.units.theirs = from.units.theirs.filter((other) => other !== unit);
    from.units.base = from.units.base.filter((other) => other !== unit);
  }
  for (const { unit, from, to } of findMoves(sections, 'theirs')) {
    const name = unitOfPart(unit.theirs!);
    // What you have no more is settled where upstream has it, so that its change is reported.
    if (!unit.ours && name !== undefined) continue;
    if (away.has(unit) || !unit.ours || name === undefined) {
      to.units.theirs = to.units.theirs.filter((other) => other !== unit);
      continue;
    }
    const texts = { base: unit.base!.text, ours: unit.ours.text, theirs: unit.theirs!.text };
    const { change, decision } = to.context.recorder.record(
      to.context.place,
      { unit: name, kind: 'moved', state: 'upstream', ...texts, note: 'Upstream moved it here from another section.' },
      texts.ours,
      () => texts.ours,
    );
    moved.set(unit, [change]);
    const left = decision === 'ours' ? to : from;
    const side = decision === 'ours' ? 'theirs' : 'ours';
    left.units[side] = left.units[side].filter((other) => other !== unit);
    if (decision !== 'ours') from.units.base = from.units.base.filter((other) => other !== unit);
  }
  return moved;
}

interface Move {
  unit: Unit<Part>;
  from: SectionUnits;
  to: SectionUnits;
}

/** Pairs what a side lost in one section with what it has anew in another, and makes one unit of both. */
function findMoves(sections: readonly SectionUnits[], side: 'ours' | 'theirs'): Move[] {
  const tells = ({ kind, words }: Part) => kind !== 'mark' && kind !== 'heading' && words().length >= FEWEST_WORDS;
  const lost = sections.flatMap((section) =>
    section.units.base.flatMap((unit) => (!unit[side] && tells(unit.base!) ? [{ unit, section }] : [])),
  );
  if (lost.length === 0) return [];
  const fresh = sections.flatMap((section) =>
    section.units[side].flatMap((unit, i) => (!unit.base && tells(unit[side]!) ? [{ unit, section, i }] : [])),
  );
  const match = align(
    lost.map(({ unit }) => unit.base!),
    fresh.map(({ unit }) => unit[side]!),
    SAME_ELSEWHERE,
    false,
  );
  return lost.flatMap(({ unit, section }, k): Move[] => {
    const there = match[k]! >= 0 ? fresh[match[k]!]! : undefined;
    // What both sides have anew is known already.
    if (!there || there.section === section || (there.unit.ours && there.unit.theirs)) return [];
    unit[side] = there.unit[side]!;
    there.section.units[side][there.i] = unit;
    return [{ unit, from: section, to: there.section }];
  });
}
