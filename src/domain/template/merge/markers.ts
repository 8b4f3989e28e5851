import type { Change } from './types.ts';

/**
 * A conflict as git writes it, for those who ask for it: yours, then upstream's, in lines of their own. Such lines are no
 * Markdown: they must be edited away before the document is shown.
 */
export function conflictMarkers({ ours, theirs }: Pick<Change, 'ours' | 'theirs'>): string {
  const lines = (text: string | undefined) => (text === undefined || text === '' ? '' : `${text.replace(/\n$/, '')}\n`);
  return `<<<<<<< yours\n${lines(ours)}=======\n${lines(theirs)}>>>>>>> upstream`;
}
