import { MERGE_LIMITS } from '../../limits.ts';
import type { MergeContext } from './context.ts';
import { joinNeighbours, joinPieces } from './gaps.ts';
import { unifyLists } from './lists.ts';
import { toParts } from './part.ts';
import { findReshapedParts, mergeParts } from './part-merge.ts';
import { createRecorder } from './recorder.ts';
import { splitBlocks } from './split.ts';
import type { Reader } from './tokens.ts';
import { createUnits } from './units.ts';
import { mergeWords } from './words.ts';

/**
 * A merge of what list items hold: their blocks, and the lists in them, as the blocks of a document are merged. What would be a
 * conflict inside makes the item one, since a choice is offered for the item as a whole.
 */
export function createInsideMerge(reader: Reader, level = 1): MergeContext['mergeInside'] {
  return (base, ours, theirs) => {
    const isLong = [base, ours, theirs].some((text) => text.length > MERGE_LIMITS.itemCharacters);
    if (isLong || level > MERGE_LIMITS.listDepth) return mergeWords(base, ours, theirs, reader);
    const read = (text: string) => {
      const { lead, blocks } = splitBlocks(text);
      return { lead, blocks: toParts(blocks, reader) };
    };
    const sides = { base: read(base), ours: read(ours), theirs: read(theirs) };
    const units = createUnits(sides.base.blocks, sides.ours.blocks, sides.theirs.blocks);
    findReshapedParts(units);
    const { pieces, changes } = mergeParts(units, {
      place: { section: '', heading: '' },
      recorder: createRecorder(undefined),
      reader,
      join: (parts) => joinNeighbours(parts, sides),
      mergeInside: createInsideMerge(reader, level + 1),
    });
    if (changes.some(({ state }) => state === 'conflict' || state === 'deleted')) return undefined;
    return joinPieces(unifyLists(pieces, sides), sides);
  };
}
