import path from 'node:path';
import { sha256Of } from '../../../src/content/digest.ts';
import { readRegularFile, RefusedFile, refusedMessage } from '../../../src/content/read-file.ts';
import { STATE_LIMITS } from '../../../src/domain/limits.ts';
import { isSystemError, systemReason } from '../../io/system-error.ts';
import { codeOf, ForkError } from '../fault.ts';
import { firstLink, isInside, resolveInside } from './guard.ts';

export { sha256Of };

/**
 * The bytes of a file of a folder; `undefined` if there is none.
 * @param file path from the root; no part of it may be a link
 * @throws ForkError for a link, a folder, a pipe, a file that is too large or one that cannot be read
 */
export async function readBytes(root: string, file: string, limit: number = STATE_LIMITS.fileBytes): Promise<Buffer | undefined> {
  return readOrSay(await resolveInside(root, file), file, limit);
}

/**
 * The bytes of a file that a person named; `undefined` if there is none. The file may not be a link, and neither may a folder below
 * the current one, because another user may have planted it there. How you reached the current folder, or one elsewhere, is your choice.
 */
export async function readNamed(current: string, file: string, limit: number): Promise<Buffer | undefined> {
  const full = path.resolve(current, file);
  const link = isInside(current, current, file) ? await firstLink(current, path.relative(current, full)) : undefined;
  if (link !== undefined) {
    throw new ForkError(`${refusedMessage(path.relative(current, link), 'link', limit)} Nothing was written.`);
  }
  return readOrSay(full, file, limit);
}

async function readOrSay(full: string, file: string, limit: number): Promise<Buffer | undefined> {
  try {
    return await readRegularFile(full, limit);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    if (error instanceof RefusedFile) {
      throw new ForkError(`${refusedMessage(file, error.reason, limit)} Nothing was written.`, { cause: error });
    }
    if (!isSystemError(error)) throw error;
    throw new ForkError(`${file} cannot be read (${systemReason(error)}). Nothing was written. Let it be read, then try again.`, {
      cause: error,
    });
  }
}

/** The text of a file of a folder; `undefined` if there is none. @throws as `readBytes` does, and for what is no UTF-8 */
export async function readText(root: string, file: string, limit?: number): Promise<string | undefined> {
  const bytes = await readBytes(root, file, limit);
  return bytes && textOf(bytes, file);
}

/** SHA-256 of a file of a folder; `undefined` if there is none. @throws as `readBytes` does */
export async function digestOf(root: string, file: string): Promise<string | undefined> {
  const bytes = await readBytes(root, file);
  return bytes && sha256Of(bytes);
}

/** Bytes as text, its byte order mark with it. @throws ForkError where they are no UTF-8, which would be lost in writing */
export function textOf(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new ForkError(`${name} is not UTF-8 text. Nothing was written. Save it as UTF-8, then try again.`, { cause: error });
  }
}
