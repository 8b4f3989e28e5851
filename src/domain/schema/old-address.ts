import * as z from 'zod';
import { ADDRESS_LIMITS } from '../limits.ts';
import { nameFault } from './file-name.ts';

const { part, characters } = ADDRESS_LIMITS;

/**
 * An old address of an entry, such as `/guides/old-name/`, with single slashes between its parts. Each part becomes a folder of the site, so
 * it is as short as every disk takes, and no name that a system keeps for itself.
 */
export const oldAddress = z
  .string()
  .regex(new RegExp(`^/(?:[a-z0-9-]{1,${part}}/)*(?:[a-z0-9-]{1,${part}})?$`), {
    // One fault of an address is enough to be told.
    abort: true,
    error: `Expected an old address such as /guides/old-name/, its parts lower-case letters, digits and hyphens, at most ${part} each.`,
  })
  .max(characters, { abort: true, error: `Expected an old address of at most ${characters} characters.` })
  .refine((address) => !address.split('/').some((name) => nameFault(name)), {
    error: 'Expected no part that is the name of a device on Windows, such as con or nul.',
  });
