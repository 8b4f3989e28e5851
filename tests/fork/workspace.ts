import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ForkMachine } from '../../scripts/fork/commands/fork.ts';
import { diskOps, type FileOps } from '../../scripts/fork/files/ops.ts';
import { answersText } from '../../src/domain/template/answers-file.ts';
import type { Answers } from '../../src/domain/template/answers.ts';
import { lampPolicy, publish } from './releases.ts';

/** A folder with documents beside a folder with a playbook, both thrown away after a test. */
export interface Workspace {
  /** Folder of the documents. */
  root: string;
  /** Folder of the playbook. */
  site: string;
  /** What the commands said. */
  said: string[];
  warned: string[];
  machine: ForkMachine;
  read: (file: string) => Promise<string>;
  write: (file: string, text: string) => Promise<void>;
  /** Replaces words in a file; they must be there. */
  edit: (file: string, from: string | RegExp, to: string) => Promise<void>;
  /** Every file of the folder with its text. */
  files: () => Promise<Record<string, string>>;
  remove: () => Promise<void>;
}

export const ANSWERS: Answers = { team: 'Light', owner: 'Ada', rooms: [{ room: 'Hall', lamp: 'Oil' }] };

/** The steps of the disk without waiting for it: a test does not outlive a power cut. */
export const quickOps: FileOps = { ...diskOps, write: (file, bytes) => writeFile(file, bytes, { flag: 'wx' }), rename };

/** Makes a workspace in which version 1.0.0 of the lamp policy is published. */
export async function createWorkspace(ops: FileOps = quickOps): Promise<Workspace> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'playbook-fork-'));
  const [root, site] = [path.join(folder, 'documents'), path.join(folder, 'playbook')];
  await mkdir(root);
  const [sha256] = await publish(site, [lampPolicy('1.0.0')]);
  await writeFile(path.join(folder, 'answers.yaml'), answersText({ template: 'lamp-policy', version: '1.0.0', sha256: sha256! }, ANSWERS));
  const said: string[] = [];
  const warned: string[] = [];
  const self = { pid: 1, host: 'test', isAlive: () => false, patience: 200 };
  const read = (file: string) => readFile(path.join(root, file), 'utf8');
  const write = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  };
  return {
    root,
    site,
    said,
    warned,
    machine: { current: root, defaultSource: () => site, self, ops, say: (text) => said.push(text), warn: (text) => warned.push(text) },
    read,
    write,
    edit: async (file, from, to) => {
      const before = await read(file);
      const after = before.replace(from, to);
      if (after === before) throw new Error(`Found no ${from} in ${file}:\n${before}`);
      await write(file, after);
    },
    files: async () => {
      const names = await readdir(root, { recursive: true, withFileTypes: true });
      const all: Record<string, string> = {};
      for (const entry of names.filter((item) => item.isFile())) {
        const full = path.join(entry.parentPath, entry.name);
        all[path.relative(root, full).split(path.sep).join('/')] = await readFile(full, 'utf8');
      }
      return all;
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
