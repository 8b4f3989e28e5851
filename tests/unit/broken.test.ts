import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../scripts/check/run.ts';
import { CODES } from '../../src/domain/issue.ts';

/** Playbooks with one fault each, in a folder of its code; a second one of a code has its name after two hyphens. */
const fixtures = path.resolve(import.meta.dirname, '../fixtures/broken');
const folders = (await readdir(fixtures)).sort();
const codeOf = (folder: string): string => folder.split('--')[0]!;

/** Codes that no file of a fixture can have, each with the reason. */
const WITHOUT = [
  'image-large', // A megabyte does not belong into the repository; check.test.ts makes one.
  'rule-crashed', // No content crashes a rule; check.test.ts has a rule that does.
  // Whether an address answers is a fault of the world and not of a file; check-external.test.ts asks a real server.
  'address-gone',
  'address-moved',
  'address-unreachable',
  'encoding', // An editor or a checkout would mend the bytes; tests/unit/hostile.test.ts writes them itself.
  'too-large', // A file of that size would only make the repository larger; written there as well.
  'symlink', // An archive of the repository, or a checkout on Windows, has no links; written there as well.
];

describe('a playbook with one fault', () => {
  it.each(folders)('%s: has this issue, in these words, in this place, and no other', async (folder) => {
    const { issues } = await runCheck({ content: path.join(fixtures, folder, 'content'), locale: 'en-GB', today: '2026-11-24' });
    const expected: unknown = JSON.parse(await readFile(path.join(fixtures, folder, 'expected.json'), 'utf8'));
    const found = issues.map(({ code, severity, message, file, position }) => ({
      code,
      severity,
      message,
      file,
      line: position?.line ?? null,
      column: position?.column ?? null,
    }));
    expect(found).toEqual([{ code: codeOf(folder), ...(expected as object) }]);
  });

  it('is there for each code', () => {
    expect([...new Set(folders.map(codeOf)), ...WITHOUT].sort()).toEqual(Object.keys(CODES).sort());
  });
});
