import { describeGitMarkers, findGitMarkers, RESOLVE_MERGE } from '../../src/domain/template/git-markers.ts';
import { ForkError } from './fault.ts';

/**
 * Refuses a file in which a git merge is unresolved.
 * @param advice what to do about it
 * @param isOwn whether conflicts of an update stand in the document between markers of the same form, which are told elsewhere
 * @throws ForkError with the place of the first marker
 */
export function assertNoGitMarkers(text: string, file: string, advice = RESOLVE_MERGE, isOwn = false): void {
  const all = findGitMarkers(text, /\.md$/i.test(file));
  const markers = isOwn ? withoutOwn(all.map((marker) => ({ ...marker, text: marker.text.trim() }))) : all;
  const found = describeGitMarkers(markers, file);
  if (found !== undefined) throw new ForkError(`${found} Nothing was written. ${advice}`);
}

/** The first and last line of a conflict that an update wrote into a document. */
export const MARKER = '<<<<<<< yours';
const END = '>>>>>>> upstream';

/** The markers that stand in no whole conflict of an update. */
function withoutOwn<M extends { text: string }>(markers: readonly M[]): M[] {
  const rest: M[] = [];
  for (let i = 0; i < markers.length; i++) {
    const own = markers.slice(i, i + 3).map(({ text }) => text);
    if (own[0] === MARKER && own[1] === '=======' && own[2] === END) i += 2;
    else rest.push(markers[i]!);
  }
  return rest;
}
