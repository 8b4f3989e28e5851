import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const rows = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \*\*/.test(line))
  .map((line) => line.split('|').slice(1, 3) as [promise: string, tests: string]);

describe('SECURITY.md', () => {
  it('promises something', () => expect(rows.length).toBeGreaterThan(20));

  it.each(rows.map(([promise, tests]) => [/\*\*(.+?)\*\*/.exec(promise)![1]!, tests] as const))('%s: its tests are there', (_, tests) => {
    const files = [...tests.matchAll(/`([^`]+\.ts)`/g)].map((match) => match[1]!);
    expect(files).not.toEqual([]);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
});
