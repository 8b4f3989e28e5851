import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { runCheck } from '../../scripts/check/run.ts';
import { toRows } from '../../scripts/reporters/rows.ts';
import { terminalReporter } from '../../scripts/reporters/terminal.ts';
import { readSource } from '../workflows.ts';

it('CONTRIBUTING.md shows a message in the words of the check', async () => {
  const [, shown = ''] = /```text\n(content\/[\s\S]*?)```/.exec(readSource('CONTRIBUTING.md'))!;
  const [, file = '', wrong = '', right = ''] = /^content\/(\S+?):\d+:\d+ [\s\S]*reference to (\S+), .*nearest is (\S+)\.$/m.exec(shown)!;
  const folder = mkdtempSync(path.join(tmpdir(), 'playbook-content-'));
  cpSync('content', folder, { recursive: true });
  writeFileSync(path.join(folder, file), readFileSync(path.join(folder, file), 'utf8').replace(right, wrong));
  const report = await runCheck({ content: folder, locale: 'en-GB', today: '2026-11-24', words: false, isWanted: (item) => item === file });
  rmSync(folder, { recursive: true });
  const rows = toRows(report, 'content/').filter((row) => row.severity === 'error');
  const told = stripVTControlCharacters(
    terminalReporter({
      ...report,
      rows,
      sourceOf: (item) => report.sourceOf(item.slice('content/'.length)),
      helpOf: () => '',
      isChanged: () => false,
      severities: [],
      listsSuggestions: false,
    }),
  );
  // Lines move when somebody edits the page; the words do not.
  const still = (text: string) =>
    text
      .replace(/:\d+:\d+ /, ' ')
      .replace(/^ +\d+ \|/m, '   |')
      .replace(/^ +\|/m, '   |');
  expect(still(told)).toContain(still(shown));
});
