import { createHash } from 'node:crypto';

/** SHA-256 of a text as UTF-8, or of bytes, in hex. */
export const sha256Of = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A short digest of a value: equal values, and only they, have equal digests. */
export const digestOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
