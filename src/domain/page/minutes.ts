/** Buckets of minutes that lists and search filter by. */
export const MINUTE_BUCKETS = [
  { id: 'up-to-5', label: 'Up to 5 minutes', upTo: 5 },
  { id: 'up-to-15', label: '6 to 15 minutes', upTo: 15 },
  { id: 'up-to-30', label: '16 to 30 minutes', upTo: 30 },
  { id: 'up-to-60', label: '31 to 60 minutes', upTo: 60 },
  { id: 'longer', label: 'Over an hour', upTo: Number.POSITIVE_INFINITY },
] as const;

/** The bucket that a number of minutes falls in. */
export const bucketOf = (minutes: number): (typeof MINUTE_BUCKETS)[number] =>
  MINUTE_BUCKETS.find((bucket) => minutes <= bucket.upTo) ?? MINUTE_BUCKETS[4];
