import { takesWords } from '../../src/domain/template/merge/choices.ts';
import { conflictMarkers } from '../../src/domain/template/merge/markers.ts';
import type { Change, Choice } from '../../src/domain/template/merge/types.ts';
import { mergeDocuments } from '../../src/domain/template/merge/merge.ts';
import type { Conflict, ConflictFile, OpenConflicts } from './conflicts.ts';

/** The texts that an update merged. */
export interface MergedTexts {
  base: string;
  ours: string;
  theirs: string;
}

/** A document in which conflicts were settled. */
export interface Settled {
  text: string;
  /** Conflicts whose place was edited since, so that the choice could not be put there. */
  stuck: Conflict[];
}

/**
 * Puts choices for open conflicts into a document. What they change is found by merging once with and once without them, and
 * is then merged into the document, so that edits made since are kept.
 * @param current the document as it is now
 */
export function settleConflicts(
  current: string,
  { file, open }: OpenConflicts,
  texts: MergedTexts,
  choices: ReadonlyMap<string, Choice>,
): Settled {
  const before = mergedWith(file, texts, new Map(Object.entries(file.settled)));
  let text = current;
  let last = before;
  const settled = new Map(Object.entries(file.settled));
  const stuck: Conflict[] = [];
  // One by one, so that one whose place was edited since keeps none of the others.
  for (const conflict of open) {
    const choice = choices.get(conflict.id);
    if (choice === undefined) continue;
    const next = mergedWith(file, texts, new Map([...settled, [conflict.id, choice]]));
    const { text: merged, changes, issue } = mergeDocuments(last, text, next, {});
    if (issue || changes.some((change) => change.state !== 'upstream')) {
      stuck.push(conflict);
      continue;
    }
    settled.set(conflict.id, choice);
    text = merged;
    last = next;
  }
  return { text, stuck };
}

/** The document as the update makes it with some conflicts decided. */
function mergedWith(file: ConflictFile, { base, ours, theirs }: MergedTexts, settled: ReadonlyMap<string, Choice>): string {
  const decide = (change: Change): Choice | undefined => {
    const choice = settled.get(change.id);
    if (choice !== undefined || change.state !== 'conflict') return choice;
    return file.markers && takesWords(change) ? { text: conflictMarkers(change) } : undefined;
  };
  return mergeDocuments(base, ours, theirs, { sections: new Map(file.sections), decide }).text;
}
