import { readFile } from 'node:fs/promises';
import { sha256Of } from '../../../src/content/digest.ts';
import { codeOf, ForkError } from '../fault.ts';

export { sha256Of };

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
export async function readText(file: string): Promise<string | undefined> {
  const bytes = await readBytes(file);
  return bytes && textOf(bytes, file);
}

/** SHA-256 of a file; nothing where there is none. */
export async function digestOf(file: string): Promise<string | undefined> {
  const bytes = await readBytes(file);
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
