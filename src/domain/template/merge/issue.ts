import { MERGE_LIMITS } from '../../limits.ts';
import type { MergeIssue } from './types.ts';

const NAMES: Record<MergeIssue['side'], string> = {
  base: 'The text that your document was made from',
  ours: 'Your document',
  theirs: 'The new version',
};

/** Whether a text is too long to be merged. */
export function findIssue(texts: Record<MergeIssue['side'], string>): MergeIssue | undefined {
  const limit = MERGE_LIMITS.characters;
  for (const side of ['base', 'ours', 'theirs'] as const) {
    const found = texts[side].length;
    if (found > limit) return { side, found, limit };
  }
  return undefined;
}

/** What was found, what was expected and what to do. */
export function mergeIssueText({ side, found, limit }: MergeIssue): string {
  const [has, may] = [found, limit].map((count) => count.toLocaleString('en-GB'));
  return `${NAMES[side]} has ${has} characters, and at most ${may} can be merged. Shorten it, or divide it into several documents.`;
}
