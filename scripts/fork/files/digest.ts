import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { codeOf } from '../fault.ts';

/** SHA-256 in hex. */
export const sha256Of = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The bytes of a file; nothing where there is none. */
export async function readBytes(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** The text of a file; nothing where there is none. */
export const readText = async (file: string): Promise<string | undefined> => (await readBytes(file))?.toString('utf8');

/** SHA-256 of a file; nothing where there is none. */
export async function digestOf(file: string): Promise<string | undefined> {
  const bytes = await readBytes(file);
  return bytes && sha256Of(bytes);
}
