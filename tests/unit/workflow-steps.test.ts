import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandOf, createRunner, stepsOf, WORKFLOWS, type Runner } from '../workflows.ts';

/** Text that would do harm if a shell read it. */
const HOSTILE = '$(touch harmed) `touch harmed` "; touch harmed; #';

let runner: Runner;
beforeEach(() => {
  runner = createRunner();
});
afterEach(() => rmSync(runner.folder, { recursive: true, force: true }));

/** Value of an output as the runner reads it from its file. */
function outputOf(text: string, name: string): string {
  const [head = '', ...lines] = text.split('\n');
  const delimiter = head.slice(`${name}<<`.length);
  expect(head.startsWith(`${name}<<`)).toBe(true);
  return lines.slice(0, lines.indexOf(delimiter)).join('\n');
}

describe('check.yml', () => {
  const step = commandOf('check', 'Check the content');

  it('checks the change against the base of the pull request', () => {
    runner.standIn('npm', []);
    expect(runner.run(step, { BASE: 'abc123' })).toMatchObject({ code: 0 });
    expect(runner.read('npm.log')).toBe('run check -- --changed abc123 --format github\n');
  });

  it('fails where the check fails', () => {
    runner.standIn('npm', [{ words: 'check', prints: '::error file=content/a.mdx,line=3::Found x.\n', exits: 1 }]);
    expect(runner.run(step, { BASE: 'abc123' })).toEqual({ code: 1, output: '::error file=content/a.mdx,line=3::Found x.\n' });
  });
});

describe('preview.yml', () => {
  const build = commandOf('preview', 'Build the preview');
  const say = commandOf('preview', 'Say where it is');

  it('says where the preview is and what it lacks', () => {
    runner.standIn('npm', [{ words: 'run --silent build -- --preview', prints: `Preview: 1 entry was left out.\n  ${HOSTILE}\n` }]);
    expect(runner.run(build)).toMatchObject({ code: 0 });
    expect(runner.run(say, { ADDRESS: 'https://github.com/team/playbook/artifacts/7' })).toMatchObject({ code: 0 });
    const summary = runner.read('summary');
    expect(summary).toContain('[Download the preview](https://github.com/team/playbook/artifacts/7)');
    expect(summary).toContain(`Preview: 1 entry was left out.\n  ${HOSTILE}\n`);
    expect(existsSync(path.join(runner.folder, 'harmed'))).toBe(false);
  });

  it('fails where the preview cannot be built', () => {
    runner.standIn('npm', [{ words: 'build', exits: 2 }]);
    expect(runner.run(build)).toMatchObject({ code: 2 });
  });
});

describe('weekly.yml', () => {
  const write = commandOf('weekly', 'Write the report');

  it.each([
    ['Find reviews that are due', 'staleness.md', 'run --silent playbook -- staleness --pages dist/api/pages.json --format markdown'],
    ['Find links that are gone', 'links.md', 'run --silent check -- --external --format markdown'],
  ])('"%s" keeps what was found, and fails only where the command could not do its work', (name, file, words) => {
    const step = commandOf('weekly', name);
    for (const [exits, code] of [
      [0, 0],
      [1, 0],
      [2, 1],
    ]) {
      runner.standIn('npm', [{ words, prints: 'Found.\n', exits }]);
      expect(runner.run(step)).toMatchObject({ code });
      expect(runner.read(file)).toBe('Found.\n');
    }
  });

  it('writes the same report to the summary and for the issue', () => {
    writeFileSync(path.join(runner.folder, 'staleness.md'), '- a review is due\n');
    writeFileSync(path.join(runner.folder, 'links.md'), `- ${HOSTILE}\nreport<<end\nend\n`);
    expect(runner.run(write)).toMatchObject({ code: 0 });
    const report = outputOf(runner.read('output'), 'report');
    expect(`${report}\n`).toBe(runner.read('summary'));
    expect(report).toMatch(/^Of \d{4}-\d\d-\d\d, written by \[this run\]\(https:\/\/github\.com\/team\/playbook\/actions\/runs\/42\)\./);
    expect(report).toContain(`## Reviews\n\n- a review is due\n\n## Links to other sites\n\n- ${HOSTILE}\nreport<<end\nend`);
    expect(existsSync(path.join(runner.folder, 'harmed'))).toBe(false);
  });

  it('cuts a report that an issue cannot hold, between letters, and says where the rest is', () => {
    writeFileSync(path.join(runner.folder, 'staleness.md'), '€'.repeat(50_000));
    writeFileSync(path.join(runner.folder, 'links.md'), 'last line\n');
    expect(runner.run(write)).toMatchObject({ code: 0 });
    const report = outputOf(runner.read('output'), 'report');
    expect(Buffer.byteLength(report)).toBeLessThan(65_536);
    expect(report).not.toContain('\uFFFD');
    expect(report).toMatch(/€\n\nCut here; the whole report is in the summary of \[the run\]\(.*\/runs\/42\)\.$/);
    expect(runner.read('summary')).toContain('last line');
  });

  it.each([
    ['7\n', 'issue edit 7 --body-file -'],
    ['', 'issue create --title Reviews that are due and links that are gone --label report --body-file -'],
  ])('with the open issue %j: %s', (number, call) => {
    runner.standIn('gh', [{ words: 'issue list', prints: number }]);
    const env = { GH_TOKEN: 'token', GH_REPO: 'team/playbook', REPORT: HOSTILE };
    expect(runner.run(commandOf('weekly', 'Keep one issue up to date'), env)).toMatchObject({ code: 0 });
    expect(runner.read('gh.log')).toContain(`\n${call}\n${HOSTILE}\n`);
    expect(existsSync(path.join(runner.folder, 'harmed'))).toBe(false);
  });
});

it('every command of a workflow is run by a test here, or is a plain npm script', () => {
  const tested = ['Check the content', 'Build the preview', 'Say where it is', 'Find reviews that are due', 'Find links that are gone'];
  tested.push('Write the report', 'Keep one issue up to date');
  const others = WORKFLOWS.flatMap(stepsOf).filter((step) => step.run && !tested.includes(step.name ?? ''));
  expect(others.filter((step) => !/^npm (ci|test|run \w+)$/.test(step.run!))).toEqual([]);
});
