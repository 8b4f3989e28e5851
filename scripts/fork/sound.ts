import type { TrackedDocument } from '../../src/domain/schema/lock.ts';
import { measureDocument } from '../../src/domain/template/measure-document.ts';
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
  // First, since a line of many quotes looks like what git leaves, too.
  assertMeasured(text, file);
  const isOwn = conflicts?.open.some((item) => item.marked) ?? false;
  assertNoGitMarkers(text, file, undefined, isOwn);
  assertIdentity(tracked, file, text);
}

/** @throws ForkError at the first place of a text that would take a parser too long, or its stack too far */
export function assertMeasured(text: string, file: string): void {
  const excess = measureDocument(text);
  if (excess) throw new ForkError(`${file}:${excess.line}:1 ${excess.message} Nothing was written. ${excess.hint}`);
}
