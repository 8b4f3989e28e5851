import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, rmdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { STATE_LIMITS } from '../../src/domain/limits.ts';

/** Something that stands where a file of a forked document is expected, and what is said of it. */
export type FileTrap = [name: string, set: (file: string) => unknown, said: RegExp];

/** Words that no command may read: they stand in `secret.txt` beside the folder of the documents. */
export const SECRET = 'the words of another folder';

/** What is no file of its own, by malice or by accident. */
export const fileTraps: FileTrap[] = [
  ['a link to a file outside', (file) => symlink('../secret.txt', file), /Found a link at /],
  ['a link to a file inside', (file) => symlink('other.txt', file), /Found a link at /],
  ['a link to nothing', (file) => symlink('nowhere', file), /Found a link at /],
  ['a link to itself', (file) => symlink(path.basename(file), file), /Found a link at /],
  ['a link to a device that never ends', (file) => symlink('/dev/zero', file), /Found a link at /],
  ['a pipe', (file) => execFileSync('sh', ['-c', 'mkfifo "$0"', file]), /Found a pipe, socket or device at /],
  ['a folder', (file) => mkdir(file), /Found a folder at /],
  ['a socket', (file) => makeSocket(file), /Found a pipe, socket or device at /],
  ['a file that is too large', (file) => makeLarge(file), /is larger than (2|10) MB/],
];

async function makeLarge(file: string): Promise<void> {
  await writeFile(file, 'x');
  await truncate(file, STATE_LIMITS.fileBytes + 1);
}

/** A socket can only be made under a short name. */
async function makeSocket(file: string): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 's-'));
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(path.join(folder, 's'), resolve));
  await rename(path.join(folder, 's'), file);
  await new Promise((resolve) => server.close(resolve));
  await rmdir(folder);
}

/** Words in a document that take a parser too long or its stack too far, and what is said of them. */
export const excessiveWords: [name: string, words: string, said: RegExp][] = [
  ['one word of 5 MB', 'a'.repeat(5_000_000), /\.md is larger than 2 MB/],
  ['quotes in quotes', `${'> '.repeat(5_000)}a`, /\.md:\d+:1 Found more than 100 levels of quotes or lists/],
  [
    'lists in lists',
    Array.from({ length: 1_200 }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n'),
    /\.md:\d+:1 Found more than 100 levels/,
  ],
  ['a row of many cells', `${'|a'.repeat(50_000)}|\n${'|-'.repeat(50_000)}|`, /\.md:\d+:1 Found a row of more than 500 cells/],
  ['links that are never closed', '[a]('.repeat(50_000), /\.md:\d+:1 Found a paragraph or list with more than 5000 marks/],
];
