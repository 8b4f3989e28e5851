/** What becomes of tracked changes of a Word file that nobody has decided. */
export const TRACKED_OPTIONS = ['accept', 'reject', 'stop'] as const;
export type TrackedOption = (typeof TRACKED_OPTIONS)[number];
