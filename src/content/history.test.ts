import { describe, expect, it } from 'vitest';
import { parseLog, type FileHistory } from './history.ts';

/** A commit as git prints it: a line with author and date, an empty line, the files. */
const commit = (author: string, date: string, ...files: string[]): string =>
  `\u0001${author}\u0002${date}\n\n${files.map((file) => `${file}\n`).join('')}`;

describe('parseLog', () => {
  const cases: [string, string, Record<string, FileHistory>][] = [
    ['no log', '', {}],
    ['a commit without files', commit('Ada', '2026-03-01'), {}],
    [
      'one commit',
      commit('Ada', '2026-03-01', 'a.mdx', 'b/c.mdx'),
      { 'a.mdx': { contributors: ['Ada'], updated: '2026-03-01' }, 'b/c.mdx': { contributors: ['Ada'], updated: '2026-03-01' } },
    ],
    // Git prints the newest first; that is the last change, even if a clock was wrong.
    [
      'the date of the newest commit',
      commit('Ada', '2026-03-02', 'a.mdx') + commit('Bo', '2026-03-05', 'a.mdx'),
      { 'a.mdx': { contributors: ['Ada', 'Bo'], updated: '2026-03-02' } },
    ],
    [
      'who changed most first, one who changed last notwithstanding',
      commit('Ada', '2026-03-03', 'a.mdx') + commit('Bo', '2026-03-02', 'a.mdx') + commit('Bo', '2026-03-01', 'a.mdx'),
      { 'a.mdx': { contributors: ['Bo', 'Ada'], updated: '2026-03-03' } },
    ],
    [
      'equals by name',
      commit('Cy', '2026-03-03', 'a.mdx') + commit('Ada', '2026-03-02', 'a.mdx') + commit('Bo', '2026-03-01', 'a.mdx'),
      { 'a.mdx': { contributors: ['Ada', 'Bo', 'Cy'], updated: '2026-03-03' } },
    ],
    [
      'files apart',
      commit('Ada', '2026-03-02', 'a.mdx') + commit('Bo', '2026-03-01', 'a.mdx', 'b.mdx'),
      { 'a.mdx': { contributors: ['Ada', 'Bo'], updated: '2026-03-02' }, 'b.mdx': { contributors: ['Bo'], updated: '2026-03-01' } },
    ],
    [
      'names and files with spaces',
      commit('Ada Lovelace', '2026-03-01', 'a map.png'),
      { 'a map.png': { contributors: ['Ada Lovelace'], updated: '2026-03-01' } },
    ],
    [
      'nothing of what stands before the first commit',
      `warning: x\n${commit('Ada', '2026-03-01', 'a.mdx')}`,
      { 'a.mdx': { contributors: ['Ada'], updated: '2026-03-01' } },
    ],
  ];
  it.each(cases)('reads %s', (_, log, expected) => expect(Object.fromEntries(parseLog(log))).toEqual(expected));
});
