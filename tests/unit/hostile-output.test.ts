import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenario } from '../hostile/case.ts';
import { lampPolicy, publish } from '../fork/releases.ts';
import { createWorkspace, type Workspace } from '../fork/workspace.ts';
import { copyLumenConfig } from '../lumen-config.ts';

/** What each hostile name, title and message holds: a word to find it by, an escape sequence, and commands of workflows. */
const EVIL = 'owned\u001b[2J\u001b[31m\u009b2J\u202e\n::warning::owned\n  ##[error]owned ##vso[task.complete]owned';
const LINE = EVIL.replaceAll('\n', ' ');

const repository = path.resolve(import.meta.dirname, '../..');
let at: Workspace;
let root = '';
let content = '';

beforeAll(async () => {
  at = await createWorkspace();
  root = mkdtempSync(path.join(tmpdir(), 'hostile-output-'));
  content = path.join(root, 'content');
  mkdirSync(path.join(content, 'scenarios'), { recursive: true });
  copyLumenConfig(root);
  write('scenarios/talking-lamp.mdx', scenario('A lamp.', { title: JSON.stringify(`A ${LINE}`), reviewed: `"${'::warning::owned'}"` }));
  write(`scenarios/${EVIL.replaceAll('/', '')}.mdx`, scenario('A lamp.'));
  write('scenarios/##vso[a]owned.mdx', scenario('A lamp.'));
});
afterAll(async () => {
  await at.remove();
  rmSync(root, { recursive: true, force: true });
});

const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(content, file)), { recursive: true });
  writeFileSync(path.join(content, file), text);
};

/** Calls a command as a workflow does. @returns everything that it says */
function call(script: 'playbook' | 'cli', args: string[], cwd = repository): string {
  const { FORCE_COLOR: _colour, ...environment } = process.env;
  const { stdout, stderr, error } = spawnSync(process.execPath, [path.join(repository, `scripts/${script}.ts`), ...args], {
    cwd,
    encoding: 'utf8',
    timeout: 60_000,
    env: {
      ...environment,
      NO_COLOR: '1',
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      PLAYBOOK_CONFIG: path.join(root, 'playbook.config.ts'),
    },
  });
  expect(error).toBeUndefined();
  return stdout + stderr;
}

/** Nothing of what was said is obeyed, and the hostile words are among what was said. */
function expectHarmless(said: string): void {
  expect(said).toContain('owned');
  const lines = said.split(/[\n\r]/).filter((line) => !/^::(?:error|warning|notice) file=[^:]*::[^:]/.test(line));
  expect(lines.filter((line) => line.trim().startsWith('::'))).toEqual([]);
  expect(said).not.toMatch(/##\w*\[/);
  expect(said).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
}

describe('what a command says of hostile content', { timeout: 120_000 }, () => {
  it.each(['terminal', 'github', 'json', 'sarif', 'markdown'])('check --format %s', (format) => {
    const said = call('playbook', ['check', '--format', format]);
    expectHarmless(said);
    if (format === 'json') expect((JSON.parse(said) as { issues: object[] }).issues.length).toBeGreaterThan(2);
  });

  it('check, of a file and of a commit that are not there', () => {
    expectHarmless(call('playbook', ['check', EVIL]));
    expectHarmless(call('playbook', ['check', '--changed', EVIL]));
  });

  it('an option that there is not', () => {
    expectHarmless(call('playbook', ['check', `--${EVIL}`]));
    expectHarmless(call('playbook', [EVIL]));
    expectHarmless(call('cli', ['status', `--${EVIL}`]));
  });

  it('build', () => expectHarmless(call('playbook', ['build'])));

  it('release, new, import-suggestion', () => {
    expectHarmless(call('playbook', ['release', EVIL]));
    expectHarmless(call('playbook', ['new', EVIL, '--yes']));
    expectHarmless(call('playbook', ['new', 'term', '--yes', '--set', `${EVIL}=1`]));
    const file = path.join(root, `${LINE.replaceAll('/', '')}.md`);
    writeFileSync(file, `\`\`\`yaml\nsuggestion: 1\nkind: ${JSON.stringify(LINE)}\n\`\`\`\n`);
    expectHarmless(call('playbook', ['import-suggestion', file]));
  });

  it.each(['terminal', 'markdown', 'json'])('staleness --format %s', (format) => {
    const entry = { url: `https://lamp.example/${EVIL}) <b>`, title: EVIL, owner: EVIL, reviewBy: '2020-01-01' };
    const source = { published: EVIL, kind: 'unverified' };
    const pages = path.join(root, 'pages.json');
    writeFileSync(pages, JSON.stringify({ version: 1, name: EVIL, entries: [entry, { ...entry, source }] }));
    expectHarmless(call('playbook', ['staleness', '--pages', pages, '--format', format]));
  });
});

describe('what a command says of a hostile playbook and its documents', { timeout: 120_000 }, () => {
  /** A playbook whose list of templates and list of versions hold hostile names. */
  const registry = async (): Promise<string> => {
    const site = path.join(root, 'site');
    await publish(site, [lampPolicy('1.0.0')]);
    const index = path.join(site, 'templates/lamp-policy/versions/index.json');
    const list = JSON.parse(readFileSync(index, 'utf8')) as { name: string; versions: { items: string[]; path: string }[] };
    list.name = LINE;
    list.versions[0]!.items = [LINE];
    writeFileSync(index, JSON.stringify(list));
    return site;
  };

  it('list', async () => expectHarmless(call('cli', ['list', '--from', await registry()], at.root)));

  it('list, of a folder that is no playbook', () => expectHarmless(call('cli', ['list', '--from', `./${LINE}`], at.root)));

  it('fork, of a template that is not there', async () =>
    expectHarmless(call('cli', ['fork', EVIL, '--from', await registry(), '--yes'], at.root)));

  it('fork, of a release that is not what its list says', async () => {
    const site = await registry();
    const index = path.join(site, 'templates/lamp-policy/versions/index.json');
    const list = JSON.parse(readFileSync(index, 'utf8')) as { versions: { path: string }[] };
    list.versions[0]!.path = `./${LINE}.json`;
    writeFileSync(index, JSON.stringify(list));
    expectHarmless(call('cli', ['fork', 'lamp-policy', '--from', site, '--yes'], at.root));
  });

  it('status, list, update and forget, of a hostile lock', () => {
    const own = path.join(root, 'documents');
    mkdirSync(path.join(own, '.playbook'), { recursive: true });
    const document = {
      ...{ id: 'lamp-policy', path: `${LINE}.md`, answersPath: `${LINE}.yaml`, template: 'lamp-policy', source: `./${LINE}` },
      ...{ version: '1.0.0', sha256: 'a'.repeat(64), renderer: 1, base: 'b'.repeat(64), answers: {} },
    };
    const lock = (change: object) =>
      writeFileSync(path.join(own, '.playbook/lock.json'), JSON.stringify({ format: 1, documents: [{ ...document, ...change }] }));
    lock({});
    for (const args of [['status'], ['status', '--json'], ['list', '--from', at.site], ['update', '--dry-run'], ['forget', EVIL]])
      expectHarmless(call('cli', args, own));
    for (const change of [{ path: `${EVIL}.md` }, { [EVIL]: 1 }]) {
      lock(change);
      expectHarmless(call('cli', ['status'], own));
    }
    writeFileSync(path.join(own, '.playbook/lock.json'), `{"${EVIL}`);
    expectHarmless(`owned ${call('cli', ['status'], own)}`);
  });

  it('adopt and policy test, of hostile files', () => {
    const file = path.join(at.root, `${LINE.replaceAll('/', '')}.md`);
    writeFileSync(file, `---\ntemplate: ${LINE}\nversion: ${LINE}\n---\n\n# ${LINE}\n`);
    expectHarmless(call('cli', ['adopt', file], at.root));
    expectHarmless(call('cli', ['policy', 'test', '--answers', file, '--from', at.site], at.root));
    expectHarmless(call('cli', ['render', EVIL], at.root));
  });
});
