import { DOCUMENT_LIMITS } from '../../src/domain/limits.ts';
import type { TrackedDocument } from '../../src/domain/schema/lock.ts';
import { countLevels } from '../../src/markdown/measure.ts';
import type { OpenConflicts } from './conflicts.ts';
import { ForkError } from './fault.ts';
import { assertNoGitMarkers } from './git-markers.ts';
import { assertIdentity } from './identity.ts';

/**
 * Holds a document to what every command that works on its text takes for granted.
 * @param conflicts those that an update left open, of which markers may stand in it
 * @throws ForkError if it is another document than the lock says, a merge of git is not settled in it, or it is nested too deeply
 */
export function assertSound(
  tracked: TrackedDocument,
  { path: file, text }: { path: string; text: string },
  conflicts: OpenConflicts | undefined,
): void {
  const isOwn = conflicts?.open.some((item) => item.marked) ?? false;
  assertNoGitMarkers(text, file, undefined, isOwn);
  assertIdentity(tracked, file, text);
  assertFlat(text, file);
}

/** @throws ForkError at the first line with more levels of quotes and lists than a document may have */
export function assertFlat(text: string, file: string): void {
  const line = text.split('\n').findIndex((words) => countLevels(words) > DOCUMENT_LIMITS.depth);
  if (line === -1) return;
  throw new ForkError(
    `${file}:${line + 1}:1 Found more than ${DOCUMENT_LIMITS.depth} levels of quotes or lists in each other. Nothing was written. Reduce the nesting there.`,
  );
}
