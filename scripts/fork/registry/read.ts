import { open, realpath } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as z from 'zod';
import { codeOf, ForkError } from '../fault.ts';
import { download } from './download.ts';
import { assertOwn, DOWNLOAD } from './rules.ts';

/** The bytes of a file of a playbook; nothing where there is none. */
export async function readFrom(base: URL, url: URL): Promise<Buffer | undefined> {
  assertOwn(url, base);
  if (url.protocol !== 'file:') return download(url);
  try {
    assertOwn(pathToFileURL(await realpath(url)), pathToFileURL(`${await realpath(base)}/`));
    const handle = await open(url, 'r');
    try {
      const { size } = await handle.stat();
      if (size > DOWNLOAD.bytes)
        throw new ForkError(`${fileURLToPath(url)} is larger than ${DOWNLOAD.bytes / 1024 / 1024} MB, which no release is.`);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
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
