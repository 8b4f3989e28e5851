import type { ReviewList } from '../../exports/import-review.ts';
import type { TrackedChoice } from '../../exports/read/findings.ts';
import { ask } from '../../tools/kit/question.ts';

/** Asks what becomes of the tracked changes of a Word file. @returns `undefined` if the reader cancels */
export const askAboutChanges = (name: string, pending: ReviewList, signal?: AbortSignal): Promise<TrackedChoice | undefined> =>
  ask<TrackedChoice>(
    {
      title: 'What becomes of the tracked changes?',
      words: [
        `In “${name}”, ${pending.title}`,
        'Decide for all of them here, or cancel and decide one by one in your word processor. The file itself stays as it is.',
      ],
      lines: pending.lines,
      more: pending.more,
      answers: [
        { label: 'Accept all', value: 'accept' },
        { label: 'Reject all', value: 'reject' },
      ],
    },
    signal,
  );

/** Shows what of a Word file cannot be carried over. @returns whether the reader goes on all the same */
export const askAboutLost = async (name: string, lost: ReviewList, signal?: AbortSignal): Promise<boolean> =>
  (await ask<true>(
    {
      title: 'This cannot be carried over',
      words: [`“${name}”: ${lost.title}`, 'A document made from a template has no place for it. The file itself stays as it is.'],
      lines: lost.lines,
      more: lost.more,
      answers: [{ label: 'Go on without these', value: true }],
    },
    signal,
  )) === true;
