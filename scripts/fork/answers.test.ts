import { expect, it } from 'vitest';
import type { TemplateRelease } from '../../src/domain/schema/release.ts';
import { CONTENT_LIMITS } from '../../src/domain/limits.ts';
import { answersHead } from '../../tests/hostile/answers-files.ts';
import { assertAnswers, parseAnswers } from './answers.ts';

it('names the first answers that do not fit, counts the rest, and looks for no more places than it names', () => {
  const text = `${answersHead}answers:\n${Array.from({ length: 5000 }, (_, i) => `  k${i}: ${'x'.repeat(5)}\n`).join('')}`;
  const read = parseAnswers(text, 'a.yaml');
  let places = 0;
  const locate: typeof read.locate = (...path) => ((places += 1), read.locate(...path));
  const release: Pick<TemplateRelease, 'fields'> = { fields: [] };
  expect(() => assertAnswers(release, read.answers, { file: 'a.yaml', locate })).toThrow(
    new RegExp(
      `^a\\.yaml:5:3 \`k0\`: Found an answer to "k0"[^]*\nAnd ${5000 - CONTENT_LIMITS.issuesOfKind} more\\.\nNothing was written\\.`,
    ),
  );
  expect(places).toBe(CONTENT_LIMITS.issuesOfKind);
});

it('shows no more of a long answer than a message needs', () => {
  const text = `${answersHead}answers:\n  when: ${'x'.repeat(50_000)}\n`;
  const { answers, ...read } = parseAnswers(text, 'a.yaml');
  const fields = [{ id: 'when', type: 'date', label: 'When', required: false }] as unknown as TemplateRelease['fields'];
  expect(() => assertAnswers({ fields }, answers, read)).toThrow(/^a\.yaml:5:9 `when`: Found "x{59}…, expected a date as YYYY-MM-DD\.\n/);
});
