import { createHash } from 'node:crypto';

/** A short digest of a value: equal values, and only they, have equal digests. */
export const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
