import * as z from 'zod';
import { isOutsideAddress } from '../safe-address.ts';

/** Pattern of every id and slug: stable in addresses, files and spreadsheets. */
export const ID_PATTERN = /^[a-z][a-z0-9-]*$/;

/** A stable id: lower-case letters, digits and hyphens, starting with a letter. */
export const id = z.string().regex(ID_PATTERN, {
  error: 'Expected an id of lower-case letters, digits and hyphens, starting with a letter.',
});

/** A calendar date, `YYYY-MM-DD`. */
export const date = z.iso.date({ error: 'Expected a date as YYYY-MM-DD.' });

/** A share between 0 and 1. */
export const share = z.number().min(0).max(1);

/** A length of time in minutes. */
export const minutes = z.number().positive();

/** One line of plain text: no line break, nothing but spaces trimmed away. */
export const line = z
  .string()
  .min(1)
  .refine((value) => !/[\r\n]/.test(value) && value.trim() === value, {
    error: 'Expected one line of text without spaces at its ends.',
  })
  .meta({ pattern: '^\\S([^\\r\\n]*\\S)?$', patternErrorMessage: 'Expected one line of text without spaces at its ends.' });

/** Plain text that may run over several lines. */
export const text = z.string().min(1);

/** An https or http address. */
export const address = z
  .url({ protocol: /^https?$/, error: 'Expected an http or https address.', abort: true })
  .refine(isOutsideAddress, { error: 'Expected an http or https address without spaces, hidden characters or a user name.' })
  .meta({ pattern: '^[Hh][Tt][Tt][Pp][Ss]?:', patternErrorMessage: 'Expected an http or https address.' });

/** A SHA-256 in hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'Expected a SHA-256 in hex.' });

/** A semantic version, `1.2.3`. */
export const version = z.string().regex(/^\d+\.\d+\.\d+$/, { error: 'Expected a version such as 1.2.0.' });
