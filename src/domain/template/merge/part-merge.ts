import { mergeBlock, unitOfPart } from './block-merge.ts';
import type { MergeContext } from './context.ts';
import { sourceOfParts, substanceOf, type Part } from './part.ts';
import { findReshapes } from './reshape.ts';
import { mergeSequence, simplePieces, type Outcome } from './sequence-merge.ts';
import type { Change } from './types.ts';
import type { Unit, Units } from './units.ts';

/** Whether two blocks are items of one list. */
const isOneList = (a: Part, b: Part): boolean => a.kind === 'item' && b.kind === 'item';

/** Finds blocks that you put into another form. */
export const findReshapedParts = (units: Units<Part>): void =>
  findReshapes(units, {
    differs: (base, theirs) => base.kind !== 'mark' && base.meaning !== theirs.meaning,
    isPairable: (base, ours) => base.kind === ours.kind,
    isTogether: isOneList,
    canGrow: true,
  });

/** Merges blocks one by one, and their order. @param found what upstream moved here from elsewhere, by the block */
export const mergeParts = (units: Units<Part>, context: MergeContext, found?: ReadonlyMap<Unit<Part>, Change[]>): Outcome<Part> =>
  mergeSequence<Part>(units, {
    ...context,
    ...simplePieces<Part>(({ text }) => text),
    unitOf: unitOfPart,
    sourceOf: ({ text }) => text,
    textOfAll: sourceOfParts,
    isTogether: isOneList,
    isElsewhere: context.isElsewhere,
    differs: (old, other, side) => (side === 'ours' ? substanceOf(old) !== substanceOf(other) : old.meaning !== other.meaning),
    merge: (part) => mergeBlock(part, context),
    ...(found ? { found } : {}),
  });
