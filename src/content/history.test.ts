import { describe, expect, it } from 'vitest';
import { parseLog, type FileHistory } from './history.ts';

/** A commit as git prints it with -z: author, address and date, and the files, the first of them on a line of its own. */
const commit = (author: string, date: string, ...files: string[]): string =>
  `\0\0a${author}\0${address(author)}\0${date}\0${files.map((file, i) => `${i === 0 ? '\n' : ''}${file}\0`).join('')}\0`;
const address = (author: string): string => `${author.toLowerCase().replaceAll(' ', '.')}@lumen.example`;
const author = (name: string, changes = 1) => ({ name, address: address(name), changes });

describe('parseLog', () => {
  const cases: [string, string, Record<string, FileHistory>][] = [
    ['no log', '', {}],
    ['a commit without files', commit('Ada', '2026-03-01'), {}],
    [
      'one commit',
      commit('Ada', '2026-03-01', 'a.mdx', 'b/c.mdx'),
      { 'a.mdx': { authors: [author('Ada')], updated: '2026-03-01' }, 'b/c.mdx': { authors: [author('Ada')], updated: '2026-03-01' } },
    ],
    // Git prints the newest first; that is the last change, even if a clock was wrong.
    [
      'the date of the newest commit',
      commit('Ada', '2026-03-02', 'a.mdx') + commit('Bo', '2026-03-05', 'a.mdx'),
      { 'a.mdx': { authors: [author('Ada'), author('Bo')], updated: '2026-03-02' } },
    ],
    [
      'how often each changed it',
      commit('Ada', '2026-03-03', 'a.mdx') + commit('Bo', '2026-03-02', 'a.mdx') + commit('Bo', '2026-03-01', 'a.mdx'),
      { 'a.mdx': { authors: [author('Ada'), author('Bo', 2)], updated: '2026-03-03' } },
    ],
    [
      'files apart',
      commit('Ada', '2026-03-02', 'a.mdx') + commit('Bo', '2026-03-01', 'a.mdx', 'b.mdx'),
      {
        'a.mdx': { authors: [author('Ada'), author('Bo')], updated: '2026-03-02' },
        'b.mdx': { authors: [author('Bo')], updated: '2026-03-01' },
      },
    ],
    [
      'names and files with spaces',
      commit('Ada Lovelace', '2026-03-01', 'a map.png'),
      { 'a map.png': { authors: [author('Ada Lovelace')], updated: '2026-03-01' } },
    ],
    [
      'nothing of what stands before the first commit',
      `warning: x${commit('Ada', '2026-03-01', 'a.mdx')}`,
      { 'a.mdx': { authors: [author('Ada')], updated: '2026-03-01' } },
    ],
  ];
  it.each(cases)('reads %s', (_, log, expected) => expect(Object.fromEntries(parseLog(log))).toEqual(expected));
});
