import type { ChangePlace, Recorder } from './recorder.ts';
import type { Part } from './part.ts';
import type { Piece } from './sequence-merge.ts';
import type { Reader } from './tokens.ts';

/** What the merge of a part must know. */
export interface MergeContext {
  place: ChangePlace;
  recorder: Recorder;
  reader: Reader;
  /** The text of pieces as they follow each other in the document. */
  join: (pieces: readonly Piece<Part>[]) => string;
  /** Merges what an item holds; `undefined` if both sides changed the same in it. */
  mergeInside: (base: string, ours: string, theirs: string) => string | undefined;
  /** Whether your document has words of the base in another place and in another form. */
  isElsewhere?: (thing: { pairs: () => readonly number[] }) => boolean;
}
