/** What to do with the pending tracked changes of a Word file. */
export const TRACKED_OPTIONS = ['accept', 'reject', 'stop'] as const;
export type TrackedOption = (typeof TRACKED_OPTIONS)[number];
