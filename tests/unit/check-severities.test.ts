import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'playbook-severities-'));
  made.push(root);
  mkdirSync(path.join(root, 'content/scenarios'), { recursive: true });
});

const SETTINGS = `name: 'Lamps', organisation: 'Lamps', tagline: 'Lamps.', site: 'https://lamps.example', currency: 'EUR',
  accent: { light: '#0b5f4b', dark: '#7fd1b4' }, navigation: ['guides'], jobs: [], licence: { name: 'CC', url: 'https://lamps.example/cc' },`;

/** Checks a playbook of one scenario. */
function check(
  checks: string,
  body: string,
  args: readonly string[] = [],
  locale = 'en-GB',
): { out: string; err: string; code: number | null } {
  writeFileSync(
    path.join(root, 'playbook.config.ts'),
    `export default {\n  ${SETTINGS}\n  locale: '${locale}',\n  checks: ${checks},\n};\n`,
  );
  const frontmatter = readFileSync('tests/fixtures/broken/number-uncited--summary/content/scenarios/talking-lamp.mdx', 'utf8').split(
    '---',
  )[1]!;
  const sound = frontmatter.replace(/summary: .*/, 'summary: A lamp talks to customers.');
  writeFileSync(path.join(root, 'content/scenarios/talking-lamp.mdx'), `---${sound}---\n\n${body}\n`);
  const { stdout, stderr, status } = spawnSync('node', ['scripts/playbook.ts', 'check', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', PLAYBOOK_CONFIG: path.join(root, 'playbook.config.ts') },
  });
  return { out: stdout, err: stderr, code: status };
}

describe('the severity of a rule in the configuration', () => {
  const lenient = `{ 'number-uncited': { severity: 'warning', reason: 'Old pages have no sources yet' } }`;

  it('makes a warning of an error, and the output says so with the reason', () => {
    const { out, code } = check(lenient, 'Lamps save 43% of the time.');
    expect(out).toMatch(/talking-lamp\.mdx:\d+:\d+ warning number-uncited/);
    expect(out).toContain('Changed by the configuration: number-uncited reports warnings. Reason: Old pages have no sources yet');
    expect(out).toContain('0 errors, 1 warning');
    expect(code).toBe(0);
  });

  it('is in the output of every format', () => {
    for (const format of ['json', 'sarif', 'markdown', 'github'])
      expect(check(lenient, 'Lamps save 43%.', ['--format', format]).out).toContain('Old pages have no sources yet');
  });

  it('turns a rule off, and makes an error of a suggestion', () => {
    const off = `{ 'number-uncited': { severity: 'off', reason: 'No' }, 'plain-words': { severity: 'error', reason: 'Plain' } }`;
    const { out, code } = check(off, 'We utilize 43% of the lamps.');
    expect(out).not.toContain('Found the number');
    expect(out).toContain('error plain-words');
    expect(code).toBe(1);
  });

  it.each([
    [`{ 'raw-html': { severity: 'off', reason: 'No' } }`, 'Found a severity for raw-html, a rule that is about safety'],
    [`{ symlink: { severity: 'warning', reason: 'No' } }`, 'Found a severity for symlink, a rule that is about safety'],
    [`{ 'reference-unknown': { severity: 'off', reason: 'No' } }`, 'is needed to build the site'],
    [
      `{ 'number-uncitd': { severity: 'off', reason: 'No' } }`,
      'Found no rule "number-uncitd", expected the code of a rule; the nearest is number-uncited.',
    ],
    [`{ 'number-uncited': { severity: 'off' } }`, '`checks.number-uncited.reason`'],
    [`{ 'number-uncited': { severity: 'loud', reason: 'No' } }`, '`checks.number-uncited.severity`'],
  ])('is refused for %s, at its line', (checks, words) => {
    const { err, code } = check(checks, 'Lamps.');
    expect(err).toMatch(/playbook\.config\.ts:5:\d+ /);
    expect(err).toContain(words);
    expect(code).toBe(2);
  });
});

describe('numbers in the locale', () => {
  it.each([
    ['de-DE', 'Das spart 12,5 Prozent.', 'Found the number "12,5 Prozent" without a source.'],
    ['de-DE', 'Das kostet 3.000 Euro.', 'Found the number "3.000 Euro" without a source.'],
    ['fr-FR', 'Cela coûte 12 000 €.', 'Found the number "12 000 €" without a source.'],
  ])('%s: %s', (locale, body, message) => expect(check('{}', body, [], locale).out).toContain(message));

  it('are exempt by their value', () => {
    const body = 'Das spart 12,5 Prozent und 3.000 Euro.';
    expect(check('{}', body, [], 'de-DE').out).toContain('2 errors');
    const file = path.join(root, 'content/scenarios/talking-lamp.mdx');
    const text = readFileSync(file, 'utf8').replace('---\n', '---\nstatedNumbers:\n  - { values: [12.5, 3000], why: Ein Beispiel }\n');
    writeFileSync(file, text);
    const { stdout } = spawnSync('node', ['scripts/playbook.ts', 'check'], {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', PLAYBOOK_CONFIG: path.join(root, 'playbook.config.ts') },
    });
    expect(stdout).toContain('0 errors');
  });
});

describe('suggestions', () => {
  it('are counted, and listed only if asked for', () => {
    const quiet = check('{}', 'We utilize lamps.');
    expect(quiet.out.trim()).toBe('1 file, 0 errors, 0 warnings, 1 suggestion (list with --suggestions).');
    expect(check('{}', 'We utilize lamps.', ['--suggestions']).out).toContain('suggestion plain-words');
  });
});
