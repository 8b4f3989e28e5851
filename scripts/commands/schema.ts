import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { editorSchemas } from '../../src/domain/schema/json-schema.ts';

/** Folder of the JSON Schemas that editors read, from the root of the repository. */
export const SCHEMA_FOLDER = 'schemas';

/** Every file of the folder as it should be: its name and its text. */
export function schemaFiles(): Map<string, string> {
  return new Map(Object.entries(editorSchemas()).map(([name, schema]) => [name, `${JSON.stringify(schema, undefined, 2)}\n`]));
}

/**
 * Writes the JSON Schemas that editors read, where they are not as they should be.
 * @param folder absolute path of the folder; it is made where there is none
 * @returns names of the files that were written
 */
export async function writeSchemas(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  for (const [name, text] of schemaFiles()) {
    const file = path.join(folder, name);
    const old = await readFile(file, 'utf8').catch(() => undefined);
    if (old === text) continue;
    await writeFile(file, text);
    written.push(name);
  }
  return written;
}
