import type { Part } from './part.ts';
import type { Piece } from './sequence-merge.ts';
import { SIDES, type Side } from './units.ts';

/** What is needed of a side to know what stands between its blocks. */
interface SideText {
  lead: string;
  blocks: readonly { gap: string; kind: string }[];
}

/**
 * Joins pieces to a text. Between two that are neighbours on a side stands what that side has there (three-way); between
 * others one blank line, and none between the items of a tight list.
 */
export function joinPieces(pieces: readonly Piece<Part>[], sides: Record<Side, SideText>): string {
  if (pieces.length === 0) return gapBetween(undefined, undefined, sides);
  return gapBetween(undefined, pieces[0], sides) + joinNeighbours(pieces, sides) + gapBetween(pieces.at(-1), undefined, sides);
}

/** Joins pieces that follow each other, without what stands before the first and behind the last. */
export const joinNeighbours = (pieces: readonly Piece<Part>[], sides: Record<Side, SideText>): string =>
  pieces.map((piece, i) => (i === 0 ? '' : gapBetween(pieces[i - 1], piece, sides)) + piece.text).join('');

function gapBetween(before: Piece<Part> | undefined, after: Piece<Part> | undefined, sides: Record<Side, SideText>): string {
  const [base, ours, theirs] = SIDES.map((side) => {
    const { lead, blocks } = sides[side];
    const from = before ? before.from[side]?.index : -1;
    const to = after ? after.from[side]?.index : blocks.length;
    if (from === undefined || to !== from + 1) return undefined;
    return from < 0 ? lead : blocks[from]!.gap;
  });
  if (ours !== undefined && theirs !== undefined) return ours === base ? theirs : ours;
  if (ours !== undefined && (ours !== '' || !before || !after)) return ours;
  if (!before) return theirs ?? sides.ours.lead;
  if (!after) return theirs ?? sides.ours.blocks.at(-1)?.gap ?? '\n';
  const isList = [before, after].every(({ from }) => (from.ours ?? from.theirs ?? from.base)?.kind === 'item');
  const [old, own] = isList ? [gapInList(before, after, 'base', sides), gapInList(before, after, 'ours', sides)] : [];
  // A list that you made loose, or tight, stays so.
  if (own !== undefined && old !== undefined && own !== old) return own;
  if (theirs) return theirs;
  return isList ? (own ?? gapInList(before, after, 'theirs', sides) ?? '\n') : '\n\n';
}

/** What a side has between the items around two items. */
function gapInList(before: Piece<Part>, after: Piece<Part>, side: Side, sides: Record<Side, SideText>): string | undefined {
  const { blocks } = sides[side];
  return [before, after]
    .flatMap(({ from }) => {
      const at = from[side]?.index;
      return at === undefined ? [] : [at - 1, at];
    })
    .flatMap((at) => (blocks[at]?.kind === 'item' && blocks[at + 1]?.kind === 'item' ? [blocks[at].gap] : []))[0];
}
