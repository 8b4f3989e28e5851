import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as z from 'zod';
import { readRegularFile, RefusedFile } from '../../../src/content/read-file.ts';
import { DOWNLOAD_LIMITS } from '../../../src/domain/limits.ts';
import { isSystemError, systemWords } from '../../io/system-error.ts';
import { codeOf, ForkError } from '../fault.ts';
import { firstLink } from '../files/guard.ts';
import { download } from './download.ts';
import { assertOwn } from './rules.ts';
import type { Source } from './source.ts';

/**
 * The bytes of a file of a playbook; `undefined` if there is none. The folder of a playbook may be a link, what lies below may not.
 * @throws ForkError for a file that is not the playbook's own, cannot be read or is larger than any release
 */
export async function readFrom({ base, redirects }: Source, url: URL): Promise<Buffer | undefined> {
  assertOwn(url, base);
  if (url.protocol !== 'file:') return download(url, { redirects });
  const [folder, file] = [fileURLToPath(base), fileURLToPath(url)];
  const link = await firstLink(folder, path.relative(folder, file));
  if (link !== undefined) throw new ForkError(`Found a link at ${link}, expected one of its own files there. Nothing was read from there.`);
  try {
    return await readRegularFile(file, DOWNLOAD_LIMITS.fileBytes);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    if (error instanceof RefusedFile) throw new ForkError(`${error.message} Nothing was read from there.`, { cause: error });
    if (!isSystemError(error)) throw error;
    throw new ForkError(`${systemWords(error, file)}. Let it be read, then try again.`, { cause: error });
  }
}

/** Bytes as JSON of a schema. @throws ForkError that says where it differs */
export function parseJson<T>(bytes: Buffer, url: URL, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new ForkError(`${nameOf(url)} is not JSON. Expected a file that a playbook publishes.`, { cause: error });
  }
  const { data, error } = schema.safeParse(value);
  if (data !== undefined) return data;
  const [first] = error!.issues;
  throw new ForkError(`${nameOf(url)}, at ${first!.path.join('.') || 'its root'}: ${first!.message} It may need a newer playbook command.`);
}

/** An address, or the path of a file, as a person knows it. */
export const nameOf = (url: URL): string => (url.protocol === 'file:' ? fileURLToPath(url) : url.href);
