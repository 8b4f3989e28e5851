import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../scripts/commands/check.ts';
import { runCheck } from '../../scripts/check/run.ts';
import { EXPLAINED } from '../../src/domain/check/explained.ts';
import { copyLumenConfig } from '../lumen-config.ts';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const FRONTMATTER = `---
title: A lamp that talks
summary: A customer asks a lamp for its price.
minutes: 2
topics: [data]
owner: marketing
reviewed: 2026-10-01
reviewBy: 2099-10-01
status: published
situation: May the lamp answer?
activity: draft
data: public
why: A wrong price binds.
---
`;

let root = '';
let content = '';
const write = (file: string, text: string | Buffer): void => {
  mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
  writeFileSync(path.join(content, file), text);
};
const read = (file: string): string => readFileSync(path.join(content, file), 'utf8');

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'playbook-check-'));
  made.push(root);
  content = path.join(root, 'content');
  copyLumenConfig(root);
  write('scenarios/talking-lamp.mdx', `${FRONTMATTER}\nThe price stands on the lamp.\n`);
});

/** Runs the command as a contributor does. */
function playbook(...args: string[]): { out: string; err: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync('node', ['scripts/playbook.ts', 'check', ...args], {
    encoding: 'utf8',
    env: {
      ...process.env,
      NO_COLOR: '1',
      PLAYBOOK_CONFIG: path.join(root, 'playbook.config.ts'),
      GITHUB_STEP_SUMMARY: path.join(root, 'summary.md'),
    },
  });
  return { out: stdout, err: stderr, code: status };
}

const FAULTS = ['title: A lamp that talks', 'tittle: A lamp that talks'] as const;
const broken = (): void =>
  write('scenarios/talking-lamp.mdx', `${FRONTMATTER.replace(...FAULTS)}\nLamps sell 43% more.\n\nThey sing {1 + 1} songs.\n`);

describe('runCheck', () => {
  const options = () => ({ content, locale: 'en-GB', today: '2026-11-24' });

  it('reports a rule that fails, and loses no other', async () => {
    write('scenarios/talking-lamp.mdx', `${FRONTMATTER}\nLamps sell 43% more.\n`);
    const crash = {
      name: 'lamp',
      run: () => {
        throw new Error('the lamp fell');
      },
    };
    const { issues } = await runCheck({ ...options(), rules: [crash] });
    expect(issues.map(({ code, message }) => [code, message])).toEqual([
      ['rule-crashed', 'The rule "lamp" failed: the lamp fell'],
      ['number-uncited', 'Found the number "43%" without a source.'],
    ]);
  });

  it('tells the issues plainly where a reporter fails', async () => {
    write('scenarios/talking-lamp.mdx', `${FRONTMATTER}\nLamps sell 43% more.\n`);
    const config = {
      locale: 'en-GB',
      checks: {},
      get site(): string {
        throw new Error('the lamp fell');
      },
    };
    const answer = await check({ content, config } as never, { today: '2026-11-24', format: 'markdown' });
    expect(answer.code).toBe(2);
    expect(answer.problems[0]).toContain('The report could not be written as markdown: Error: the lamp fell.');
    expect(answer.problems[1]).toMatch(/talking-lamp\.mdx:16:12 error number-uncited Found the number "43%" without a source\.$/);
  });

  it('refuses an image that is too large', async () => {
    const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1'), Buffer.alloc(1_000_001)]);
    write('scenarios/talking-lamp.mdx', `${FRONTMATTER}\n![A lamp](./lamp.png)\n`);
    write('scenarios/lamp.png', png);
    const { issues } = await runCheck(options());
    expect(issues).toMatchObject([
      {
        code: 'image-large',
        severity: 'error',
        message: 'Found the image ./lamp.png of 1001 KB, expected at most 1000 KB.',
        position: { line: 16, column: 1 },
      },
    ]);
  });

  it('finds every fault of every file, whatever stands before it', async () => {
    broken();
    write('scenarios/other-lamp.mdx', FRONTMATTER.replace('talks', 'sings').replace('minutes: 2', 'minutes: two'));
    const { issues } = await runCheck(options());
    expect(issues.map(({ code, file }) => `${file} ${code}`)).toEqual([
      'scenarios/other-lamp.mdx schema',
      'scenarios/talking-lamp.mdx schema',
      'scenarios/talking-lamp.mdx unknown-key',
      'scenarios/talking-lamp.mdx number-uncited',
      'scenarios/talking-lamp.mdx no-code',
    ]);
  });

  it('loses no fault of others where an entry that they refer to is broken', async () => {
    const source = readFileSync('tests/fixtures/broken/figure-unknown/content/sources/enquiry-log.mdx', 'utf8');
    const policy = readFileSync('tests/fixtures/broken/control-unknown/content/templates/lamp-note.mdx', 'utf8');
    write('sources/enquiry-log.mdx', source.replace(/figures:[^]*?topics/, 'topics'));
    write('templates/lamp-note.mdx', policy.replace(/rules:[^]*?---/, 'rules: 5\n---'));
    const asks = FRONTMATTER.replace('data: public', 'data: public\nexpected:\n  lamp-note: allow');
    write(
      'scenarios/talking-lamp.mdx',
      `${asks}\nMany asked <Figure source="enquiry-log" id="dimming" />. See [more of it](/guides/nowhere/).\n`,
    );
    const { issues } = await runCheck(options());
    expect(issues.filter((issue) => issue.file.startsWith('scenarios/') || issue.code === 'rule-crashed').map(({ code }) => code)).toEqual([
      'link-broken',
    ]);
  });

  it.each(['ln -s /dev/zero', 'ln -s ../outside.txt', 'mkfifo'])(
    'takes no words of the project from what is no file of it: %s',
    async (make) => {
      writeFileSync(path.join(root, 'outside.txt'), 'recieve\n');
      execFileSync('sh', ['-ec', `${make} content/words.txt`], { cwd: root });
      write('scenarios/talking-lamp.mdx', `${FRONTMATTER}\nWe recieve lamps.\n`);
      const { issues } = await runCheck(options());
      expect(issues.map(({ code }) => code)).toContain('spelling');
    },
  );

  it('points at the same place with Windows line ends', async () => {
    write(
      'scenarios/talking-lamp.mdx',
      `${FRONTMATTER.replace('topics: [data]', 'topics: [data, dta]')}\nLamps sell 43% more.\n`.replaceAll('\n', '\r\n'),
    );
    const { issues } = await runCheck(options());
    expect(issues.map(({ code, position }) => [code, position?.line, position?.column, position?.endColumn])).toEqual([
      ['schema', 5, 16, 19],
      ['number-uncited', 16, 12, 15],
    ]);
  });

  it('finds a word after an entity where it stands', async () => {
    write('scenarios/talking-lamp.mdx', `${FRONTMATTER}\nSalt &amp; pepper, which we recieve.\n`);
    const { issues } = await runCheck(options());
    expect(issues.map(({ code, position }) => [code, position?.line, position?.column])).toEqual([['spelling', 16, 29]]);
  });

  it('leaves spelling and words to playbooks in English', async () => {
    write('scenarios/talking-lamp.mdx', `${FRONTMATTER}\nDer Preis steht auf der Lampe.\n`);
    expect((await runCheck({ ...options(), locale: 'de-DE' })).issues).toEqual([]);
    expect((await runCheck(options())).issues.length).toBeGreaterThan(2);
  });
});

describe('playbook check', () => {
  it('exits with 0 where there are no errors', () => {
    expect(playbook()).toMatchObject({ code: 0, err: '', out: '1 file, 0 errors, 0 warnings.\n' });
  });

  it('exits with 1 and shows the line of an error', () => {
    write('scenarios/talking-lamp.mdx', `${FRONTMATTER}\nLamps sell 43% more.\n`);
    const { out, code } = playbook();
    expect(code).toBe(1);
    expect(out).toContain(
      'content/scenarios/talking-lamp.mdx:16:12 error number-uncited\n    Found the number "43%" without a source.\n    16 | Lamps sell 43% more.\n       |            ~~~\n',
    );
    expect(out).toContain('--explain number-uncited');
  });

  it.each([
    [
      ['--format', 'xml'],
      "error: option '--format <format>' argument 'xml' is invalid. Allowed choices are terminal, github, json, sarif, markdown.",
    ],
    [['--colour'], "error: unknown option '--colour'"],
    [['--max-warnings', 'few'], "error: option '--max-warnings <number>' argument 'few' is invalid. Expected a whole number, 0 or more."],
    [['--changed', 'nowhere'], 'Found no commit "nowhere" that this branch starts from.'],
  ])('exits with 2 for %j, and says why', (args, words) => {
    const { err, code } = playbook(...args);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  it('prints one JSON object and nothing else', () => {
    broken();
    const { out, code } = playbook('--format', 'json');
    const { issues, summary } = JSON.parse(out) as { issues: Record<string, unknown>[]; summary: unknown };
    expect(code).toBe(1);
    expect(summary).toEqual({ files: 1, errors: 4, warnings: 0, suggestions: 0 });
    const unknownKey = issues.find((issue) => issue.code === 'unknown-key');
    expect(unknownKey).toEqual({
      code: 'unknown-key',
      severity: 'error',
      file: expect.stringMatching(/content\/scenarios\/talking-lamp\.mdx$/),
      line: 2,
      column: 1,
      endLine: 2,
      endColumn: 7,
      message: 'Found the key "tittle", which is not a field here.',
      hint: 'Did you mean "title"? Correct the spelling or remove it.',
      fix: { start: 4, end: 10, text: 'title' },
    });
  });

  it('fails with more warnings than allowed', () => {
    write('scenarios/talking-lamp.mdx', `${FRONTMATTER}\nWe recieve lamps.\n`);
    expect(playbook('--max-warnings', '1').code).toBe(0);
    expect(playbook('--max-warnings', '0')).toMatchObject({ code: 1, err: 'Found 1 warnings, expected at most 0.\n' });
  });

  it('reports only on the paths that are named', () => {
    write('scenarios/other-lamp.mdx', `${FRONTMATTER.replace('talks', 'sings')}\nLamps sell 43% more.\n`);
    expect(playbook(path.join(content, 'scenarios/talking-lamp.mdx')).code).toBe(0);
    expect(playbook(path.join(content, 'scenarios')).code).toBe(1);
    expect(playbook(path.join(content, 'scenaros'))).toMatchObject({ code: 2 });
  });

  it('mends what is safe, shows it, and leaves the rest of the file as it is', () => {
    write(
      'scenarios/talking-lamp.mdx',
      `${FRONTMATTER.replace(...FAULTS)
        .replace('activity: draft', 'activity: drafft')
        .replace('2026-10-01', '2026/10/01')}\nÄ 😀 lamp.\n`,
    );
    const { err, code } = playbook('--fix');
    expect(code).toBe(0);
    expect(err).toContain('  2 - tittle: A lamp that talks\n  2 + title: A lamp that talks');
    expect(read('scenarios/talking-lamp.mdx')).toBe(`${FRONTMATTER}\nÄ 😀 lamp.\n`);
  });

  it('mends nothing that could be meant in two ways', () => {
    const source = `${FRONTMATTER.replace('data: public', 'data: secret')}\nA lamp.\n`;
    write('scenarios/talking-lamp.mdx', source);
    expect(playbook('--fix').code).toBe(1);
    expect(read('scenarios/talking-lamp.mdx')).toBe(source);
  });

  describe('in a repository', () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], { cwd: root, stdio: 'ignore' });

    it('reports on what changed since a base, changed lines first, within what GitHub shows', () => {
      const many = Array.from({ length: 15 }, (_, i) => `Lamp ${String.fromCharCode(97 + i)} sells ${20 + i}% more.`).join('\n\n');
      write('scenarios/talking-lamp.mdx', `${FRONTMATTER}\n${many}\n`);
      write('scenarios/other-lamp.mdx', `${FRONTMATTER.replace('talks', 'sings')}\nLamps sell 43% more.\n`);
      git('init', '-q');
      git('add', '.');
      git('commit', '-qm', 'base');
      const base = 'HEAD';
      write('scenarios/talking-lamp.mdx', `${FRONTMATTER}\n${many}\n\nAnd 99% of lamps: 100%\n`);
      const { out, code } = playbook('--changed', base, '--format', 'github');
      const annotations = out.split('\n').filter((line) => line.startsWith('::'));
      expect(code).toBe(1);
      expect(annotations).toHaveLength(10);
      expect(annotations[0]).toMatch(
        /^::error file=.*talking-lamp\.mdx,line=46,col=5,endLine=46,endColumn=8,title=number-uncited::Found the number "99%25" without a source\.%0A/,
      );
      expect(out).not.toContain('other-lamp');
      const summary = read('../summary.md');
      expect(summary).toContain('17 errors');
      expect(summary.match(/^\| `/gm)).toHaveLength(7);
    });
  });

  it('cannot be made to write a command of GitHub', () => {
    write('scenarios/talking-lamp.mdx', `${FRONTMATTER.replace('title: A lamp that talks', 'title: "x\\n::error::owned"')}\nA lamp.\n`);
    const { out } = playbook('--format', 'github');
    expect(out.split('\n').filter((line) => line.startsWith('::'))).toHaveLength(1);
  });

  it('writes SARIF with the codes as rules', () => {
    write('scenarios/talking-lamp.mdx', `${FRONTMATTER}\nLamps sell 43% more.\n`);
    const sarif = JSON.parse(playbook('--format', 'sarif').out) as { runs: { tool: { driver: { rules: object[] } }; results: object[] }[] };
    expect(sarif.runs[0]?.tool.driver.rules).toMatchObject([{ id: 'number-uncited' }]);
    expect(sarif.runs[0]?.results).toMatchObject([
      {
        ruleId: 'number-uncited',
        ruleIndex: 0,
        level: 'error',
        locations: [{ physicalLocation: { region: { startLine: 16, startColumn: 12, endLine: 16, endColumn: 15 } } }],
      },
    ]);
  });

  it('writes a Markdown table in which content stays text', () => {
    write('scenarios/talking-lamp.mdx', `${FRONTMATTER.replace('activity: draft', 'activity: "<b>|@all"')}\nA lamp.\n`);
    const { out } = playbook('--format', 'markdown');
    expect(out).toContain('| error | [schema]');
    expect(out).not.toContain('<b>');
  });
});

describe('what a newcomer sees', () => {
  it('is no suggestion, but how many there are and how to see them', () => {
    write('scenarios/talking-lamp.mdx', `${FRONTMATTER}\nWe meet in order to talk.\n`);
    const { out, code } = playbook();
    expect(code).toBe(0);
    expect(out).not.toContain('plain-words');
    expect(out).toContain('1 suggestion (list with --suggestions)');
    const all = playbook('--suggestions').out;
    expect(all).toContain('talking-lamp.mdx:16:9 suggestion plain-words');
    expect(all).not.toContain('list with --suggestions');
  });

  it('is why a rule is there, from the command itself, since the site may not be published yet', () => {
    write('scenarios/talking-lamp.mdx', `${FRONTMATTER}\nThe total is {40 + 2}.\n`);
    expect(playbook().out).toContain('npm run check -- --explain no-code');
    const { out, code } = playbook('--explain', 'no-code');
    expect(code).toBe(0);
    for (const words of [EXPLAINED['no-code'].reason, EXPLAINED['no-code'].wrong, EXPLAINED['no-code'].right]) expect(out).toContain(words);
    expect(out).not.toContain('https://');
    expect(playbook('--explain', 'no-cod')).toMatchObject({ code: 2 });
  });

  it.each([['.'], ['docs'], ['package.json']])('is an error for %s, which is no part of the content', (name) => {
    const where = path.resolve(name);
    const { out, err, code } = playbook(where === path.resolve('.') ? path.resolve('src') : where);
    expect(code).toBe(2);
    expect(`${out}${err}`).toMatch(
      /Found ".*", expected a file or folder in .*content, the content folder that .*playbook\.config\.ts names\. Nothing was checked\./,
    );
  });
});
