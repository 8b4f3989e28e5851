import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as z from 'zod';
import { readRegularFile, RefusedFile } from '../../../src/content/read-file.ts';
import { DOWNLOAD_LIMITS } from '../../../src/domain/limits.ts';
import { isSystemError, systemWords } from '../../io/system-error.ts';
import { codeOf, ForkError } from '../fault.ts';
import { findStats } from '../files/ownership.ts';
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
  await assertNoLink(folder, path.relative(folder, file));
  try {
    return await readRegularFile(file, DOWNLOAD_LIMITS.fileBytes);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    if (error instanceof RefusedFile) throw new ForkError(`${error.message} Nothing was read from there.`, { cause: error });
    if (!isSystemError(error)) throw error;
    throw new ForkError(`${systemWords(error, file)}. Let it be read, then try again.`, { cause: error });
  }
}

/** @throws ForkError if a part of a path below a folder is a link, which could lead to files that are not the folder's own */
async function assertNoLink(folder: string, file: string): Promise<void> {
  const parts = file.split(path.sep);
  for (let i = 1; i <= parts.length; i++) {
    const at = path.join(folder, ...parts.slice(0, i));
    const stats = await findStats(at);
    if (!stats) return;
    if (stats.isSymbolicLink()) {
      throw new ForkError(`Found a link at ${at}, expected one of its own files there. Nothing was read from there.`);
    }
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
