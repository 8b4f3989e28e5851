import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import playbook from '../../playbook.config.ts';
import { readSource } from '../workflows.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe('CODEOWNERS', () => {
  const lines = readSource('.github/CODEOWNERS')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split(/\s+/));

  it('names paths that are there', () => {
    const gone = lines
      .map(([pattern]) => pattern!)
      .filter((pattern) => pattern !== '*' && globSync(pattern.slice(1), { cwd: root }).length === 0);
    expect(gone).toEqual([]);
    expect(lines[0]![0]).toBe('*');
  });

  it('names teams of the organisation that the configuration names', () => {
    const organisation = new URL(playbook.repository.url).pathname.split('/')[1]!;
    expect(lines.flatMap(([, ...owners]) => owners).filter((owner) => !owner.startsWith(`@${organisation}/`))).toEqual([]);
  });
});
