import { digestOf } from './digest.ts';
import type { FileChange } from './transaction.ts';

/** The change by which a file of a command itself holds something else, whatever it holds now. */
export const changeOf = async (root: string, file: string, bytes: string | Uint8Array | undefined): Promise<FileChange> => ({
  path: file,
  bytes,
  before: await digestOf(root, file),
});

/** The changes by which files go, those of them that are there. */
export async function removals(root: string, files: readonly string[]): Promise<FileChange[]> {
  const all = await Promise.all(files.map((file) => changeOf(root, file, undefined)));
  return all.filter((change) => change.before !== undefined);
}
