import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answersText } from '../../../src/domain/template/answers-file.ts';
import { lampPolicy, publish } from '../../fork/releases.ts';
import { serveFolder } from '../../fork/serve.ts';
import { ANSWERS } from '../../fork/workspace.ts';

let folder: string;
let site: string;
let server: Awaited<ReturnType<typeof serveFolder>>;

/** The machine's own Node comes before that of this repository, as it does for whoever installs the package. */
const machinePath = (process.env.PATH ?? '')
  .split(path.delimiter)
  .filter((one) => !one.includes('node_modules') && existsSync(path.join(one, process.platform === 'win32' ? 'node.exe' : 'node')))
  .concat(process.env.PATH ?? '')
  .join(path.delimiter);

function call(command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    execFile(command, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8' }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, said: out + err });
    });
  });
}

const playbook = (...args: string[]) => call('npx', ['--offline', 'playbook', ...args], folder, { PATH: machinePath });

beforeAll(async () => {
  const parent = await mkdtemp(path.join(os.tmpdir(), 'playbook-packed-'));
  [folder, site] = [path.join(parent, 'empty'), path.join(parent, 'site')];
  await publish(site, [lampPolicy('1.0.0')]);
  server = await serveFolder(site);
  const packed = await call('npm', ['pack', '--pack-destination', parent, '--foreground-scripts=false'], process.cwd());
  expect(packed.code, packed.said).toBe(0);
  const [tarball] = (await readdir(parent)).filter((name) => name.endsWith('.tgz'));
  await mkdir(folder);
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }');
  const installed = await call('npm', ['install', '--offline', '--no-audit', '--no-fund', path.join(parent, tarball!)], folder);
  expect(installed.code, installed.said).toBe(0);
}, 120_000);

afterAll(async () => {
  await server.stop();
  await rm(path.dirname(folder), { recursive: true });
});

it('installs itself alone, without dependencies and native modules, in less than 1.5 MB', async () => {
  expect((await readdir(path.join(folder, 'node_modules'))).filter((name) => !name.startsWith('.'))).toEqual(['marops-playbook']);
  const files = (await readdir(path.join(folder, 'node_modules/marops-playbook'), { recursive: true })).filter((file) =>
    /\.[a-z]+$/.test(file),
  );
  expect(files.filter((file) => !/^(bin.[\w-]+\.js|package\.json|README\.md|LICENSE(-CONTENT)?(\.md)?)$/.test(file))).toEqual([]);
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(folder, 'node_modules/marops-playbook', file))).size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000);
});

it('calls no method of its own code that Node 20 does not have', () => {
  const { config } = ts.readConfigFile('tsconfig.base.json', (file) => ts.sys.readFile(file));
  // Node 20 has all of ES2023, and of ES2024 the methods of texts; `fetch` and `URL` are described with those of a browser.
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...config.compilerOptions, types: ['node'], lib: ['ES2023', 'ES2024.String', 'DOM'] },
    '.',
  );
  const program = ts.createProgram(['scripts/cli.ts'], options);
  const said = ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  expect(said).toEqual([]);
}, 120_000);

it('brings no library that calls what Node 20 does not have', async () => {
  const bin = path.join(folder, 'node_modules/marops-playbook/bin');
  const code = await Promise.all((await readdir(bin)).map((file) => readFile(path.join(bin, file), 'utf8')));
  const later = [
    /\b(?:(?:Map|Object)\.groupBy|Promise\.(?:withResolvers|try)|Array\.fromAsync|RegExp\.escape|Iterator\.(?:from|concat)|URL\.parse|Error\.isError|Uint8Array\.from(?:Base64|Hex))\b/g,
    /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference|toBase64|toHex|setFromBase64|setFromHex|transferToFixedLength|getOrInsert|getOrInsertComputed)\(/g,
  ];
  expect(code.flatMap((text) => later.flatMap((names) => text.match(names) ?? []))).toEqual([]);
});

it('leads a policy through its life: fork, edit, a new version, update, a conflict, its settling', async () => {
  const page = `${server.address}templates/lamp-policy/`;
  const file = path.join(folder, 'policies/lamp-policy.md');
  const edit = async (from: string, to: string) => {
    const text = await readFile(file, 'utf8');
    expect(text).toContain(from);
    await writeFile(file, text.replace(from, to));
  };
  await writeFile(
    path.join(folder, 'answers.yaml'),
    answersText({ template: 'lamp-policy', version: '1.0.0', sha256: 'a'.repeat(64) }, ANSWERS),
  );
  expect(await playbook('fork', page, '--out', 'policies', '--answers', 'answers.yaml')).toMatchObject({
    code: 0,
    said: expect.stringContaining('Written: policies/lamp-policy.md, made from “Lamp policy on one page”, version 1.0.0.'),
  });
  expect(await playbook('status')).toMatchObject({ code: 0, said: expect.stringContaining('version 1.0.0: current') });

  await edit('Lock the drawer at night.', 'Lock the drawer at dusk.');
  await publish(site, [lampPolicy('1.0.0'), lampPolicy('1.1.0')]);
  expect(await playbook('status')).toMatchObject({ code: 2, said: expect.stringContaining('edited, update available (1.0.0 -> 1.1.0)') });
  expect(await playbook('update', '--dry-run')).toMatchObject({ code: 2 });
  expect(await playbook('update')).toMatchObject({ code: 0, said: expect.stringContaining('was updated from 1.0.0 to 1.1.0') });
  const merged = await readFile(file, 'utf8');
  for (const words of ['at dusk', 'under any lamp', 'The deputy is Nobody yet.']) expect(merged).toContain(words);
  expect(await playbook('status')).toMatchObject({ code: 0 });

  await edit('It holds for everybody who works in the house, and for every lamp that burns in it.', 'It holds for the night shift.');
  await publish(site, [lampPolicy('1.0.0'), lampPolicy('1.1.0'), lampPolicy('1.2.0')]);
  expect(await playbook('update')).toMatchObject({ code: 3, said: expect.stringContaining('.playbook/conflicts/lamp-policy/01-scope.md') });
  expect(await readFile(file, 'utf8')).toContain('It holds for the night shift.');
  expect(await playbook('status')).toMatchObject({ code: 3 });
  expect(await playbook('update', '--conflict=ask')).toMatchObject({ code: 1, said: expect.stringContaining('without a terminal') });
  expect(await playbook('update', 'lamp-policy', '--conflict=theirs')).toMatchObject({ code: 0 });
  expect(await readFile(file, 'utf8')).toContain('It holds for everybody.');
  expect(await playbook('status')).toMatchObject({ code: 0, said: expect.stringContaining('current, edited') });

  expect(await playbook('render', 'lamp-policy', '--format', 'docx')).toMatchObject({
    code: 0,
    said: expect.stringContaining('Written: policies/lamp-policy.docx.'),
  });
  await server.stop();
  expect(await playbook('status')).toMatchObject({ code: 1, said: expect.stringContaining('did not answer') });
  expect(await playbook('frobnicate')).toMatchObject({ code: 1, said: expect.stringContaining("unknown command 'frobnicate'") });
}, 120_000);
