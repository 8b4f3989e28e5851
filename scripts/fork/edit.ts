import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readRegularFile } from '../../src/content/read-file.ts';
import { DOCUMENT_LIMITS } from '../../src/domain/limits.ts';
import type { Edit } from './ask-conflicts.ts';

/** The editor of a person, as `VISUAL` or `EDITOR` names it with its options; nothing where neither does. */
export function editorOf(environment: NodeJS.ProcessEnv): Edit | undefined {
  const [command, ...options] = (environment.VISUAL || environment.EDITOR || '').split(/\s+/).filter(Boolean);
  if (command === undefined) return undefined;
  return async (text) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'playbook-'));
    const file = path.join(folder, 'words.md');
    try {
      await writeFile(file, text);
      const { status } = spawnSync(command, [...options, file], { stdio: 'inherit', shell: process.platform === 'win32' });
      return status === 0 ? (await readRegularFile(file, DOCUMENT_LIMITS.fileBytes)).toString('utf8') : undefined;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}
