import type { Part } from './part.ts';
import type { Piece } from './sequence-merge.ts';
import type { Side } from './units.ts';

/** What is needed of a side to know what stands between its blocks. */
interface SideText {
  lead: string;
  blocks: readonly { gap: string }[];
}

const SIDES: Side[] = ['base', 'ours', 'theirs'];

/**
 * Joins pieces to a text. Between two that are neighbours on a side stands what that side has there (three-way); between
 * others one blank line, and none between the items of a tight list.
 */
export function joinPieces(pieces: readonly Piece<Part>[], sides: Record<Side, SideText>): string {
  let result = '';
  for (let i = 0; i <= pieces.length; i++) {
    result += gapBetween(pieces[i - 1], pieces[i], sides);
    result += pieces[i]?.text ?? '';
  }
  return result;
}

function gapBetween(before: Piece<Part> | undefined, after: Piece<Part> | undefined, sides: Record<Side, SideText>): string {
  const [base, ours, theirs] = SIDES.map((side) => {
    const { lead, blocks } = sides[side];
    const from = before ? before.from[side]?.index : -1;
    const to = after ? after.from[side]?.index : blocks.length;
    if (from === undefined || to !== from + 1) return undefined;
    return from < 0 ? lead : blocks[from]!.gap;
  });
  if (ours !== undefined && theirs !== undefined) return ours === base ? theirs : ours;
  const known = ours ?? theirs;
  if (known !== undefined && (known !== '' || !before || !after)) return known;
  if (!before) return sides.ours.lead;
  if (!after) return sides.ours.blocks.length > 0 ? sides.ours.blocks.at(-1)!.gap : '\n';
  const kinds = [before, after].map(({ from }) => (from.ours ?? from.theirs ?? from.base)?.kind);
  if (kinds[0] !== 'item' || kinds[1] !== 'item') return '\n\n';
  // As loose as the list is around it.
  const neighbours = [before, after].flatMap(({ from }) =>
    SIDES.flatMap((side) => {
      const list = sides[side].blocks as readonly Part[];
      const at = from[side]?.index;
      if (at === undefined) return [];
      const pairs = [[at - 1, at], [at, at + 1]] as const;
      return pairs.flatMap(([a, b]) => (list[a]?.kind === 'item' && list[b]?.kind === 'item' ? [list[a].gap] : []));
    }),
  );
  return neighbours[0] ?? '\n';
}
