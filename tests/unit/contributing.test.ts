import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readPlaybook } from '../../scripts/io/read-playbook.ts';
import { readSource } from '../workflows.ts';

it('CONTRIBUTING.md shows a message in the words of the check', async () => {
  const [, shown = ''] = /```text\n(content\/[\s\S]*?)```/.exec(readSource('CONTRIBUTING.md'))!;
  const [, file = '', wrong = '', right = ''] = /^content\/(\S+?):\d+:\d+ [\s\S]*reference to (\S+), .*nearest is (\S+)\.$/m.exec(shown)!;
  const folder = mkdtempSync(path.join(tmpdir(), 'playbook-content-'));
  cpSync('content', folder, { recursive: true });
  writeFileSync(path.join(folder, file), readFileSync(path.join(folder, file), 'utf8').replace(right, wrong));
  const { issues } = await readPlaybook(folder);
  rmSync(folder, { recursive: true });
  const issue = issues.find((item) => item.file === file && item.severity === 'error')!;
  // Lines move when somebody edits the page; the words do not.
  expect(shown.replace(/:\d+:\d+ /, ' ')).toBe(`content/${file} error ${issue.code}\n    ${issue.message}\n    ${issue.hint}\n`);
});
