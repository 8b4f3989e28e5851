import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adopt } from '../../../scripts/fork/commands/adopt.ts';
import { fork } from '../../../scripts/fork/commands/fork.ts';
import { render } from '../../../scripts/fork/commands/render.ts';
import { update } from '../../../scripts/fork/commands/update.ts';
import { documentFault } from '../../../scripts/fork/fault.ts';
import { diskOps, type FileOps } from '../../../scripts/fork/files/ops.ts';
import { debugStack, failureMessage } from '../../../scripts/io/failure.ts';
import { systemWords } from '../../../scripts/io/system-error.ts';
import { writeNew } from '../../../scripts/io/write-new.ts';
import { FILE, MINE, OLD, YAML, lamps } from '../../fork/lamps.ts';
import { excessiveWords } from '../../hostile/documents.ts';
import { createWorkspace, quickOps, type Workspace } from '../../fork/workspace.ts';

let at: Workspace;
const { release, call, stand } = lamps(() => at);

beforeEach(async () => {
  at = await createWorkspace();
  expect(await fork('lamp-policy', { answers: '../answers.yaml' }, at.machine)).toBe(0);
  expect(await fork('lamp-policy', { answers: '../answers.yaml', out: 'b.md' }, at.machine)).toBe(0);
  await release('1.0.0', '1.1.0');
});
afterEach(() => at.remove());

/** An error as the system gives it. */
const systemError = (code: string, syscall: string, file?: string): NodeJS.ErrnoException =>
  Object.assign(new Error(`${code}: words of the system, ${syscall}${file ? ` '${file}'` : ''}`), {
    code,
    errno: -1,
    syscall,
    ...(file ? { path: file } : {}),
  });

describe('a step on the disk that fails', () => {
  const CODES = ['ENOSPC', 'EROFS', 'EACCES', 'EPERM', 'EMFILE', 'ENAMETOOLONG', 'EXDEV', 'EIO', 'EDQUOT'];

  it('is one sentence that names the file and says how the files are, whichever step it is', async () => {
    const before = await at.files();
    const said = new Set<string>();
    for (let n = 1; ; n++) {
      const code = CODES[n % CODES.length]!;
      let count = 0;
      const ops = Object.fromEntries(
        Object.entries(quickOps).map(([name, act]: [string, (...args: never[]) => Promise<void>]) => [
          name,
          (...args: never[]) => ((count += 1) === n ? Promise.reject(systemError(code, name, String(args[0]))) : act(...args)),
        ]),
      ) as unknown as FileOps;
      const message = await update(undefined, {}, { ...at.machine, ops }).then(
        () => undefined,
        (error: Error) => error.message,
      );
      if (count < n) break;
      if (message !== undefined) {
        said.add(message);
        expect(message).toContain(`${code}: `);
        expect(message).toMatch(
          /Every file is as it was|All of it is on the disk; the next command puts it in place|the next command removes what is left/,
        );
        expect(message).not.toMatch(/\n|words of the system| at .*\.ts/);
        expect(message).toContain(at.root);
      }
      // The next command gets where this one did not, whatever was left.
      expect(await update(undefined, {}, at.machine)).toBe(0);
      expect(await at.read('b.md')).toContain('version: 1.1.0');
      for (const file of Object.keys(await at.files())) await rm(path.join(at.root, file));
      for (const [file, text] of Object.entries(before)) await at.write(file, text);
    }
    expect(said.size).toBeGreaterThan(CODES.length);
  });

  it('leaves no part of the file that it wrote', async () => {
    await mkdir(path.join(at.root, 'new'));
    const file = path.join(at.root, 'new/a');
    await expect(diskOps.write(file, { length: 1 } as never)).rejects.toThrow();
    expect(await readdir(path.join(at.root, 'new'))).toEqual([]);
  });
});

describe('something else in the place of what a command keeps', () => {
  it.each(['base', 'conflicts', 'conflicts/lamp-policy', 'undo', 'undo/lamp-policy'])(
    'a file at .playbook/%s is named, and the other document goes on',
    async (name) => {
      await at.edit(FILE, OLD, MINE);
      await rm(path.join(at.root, '.playbook', name), { recursive: true, force: true });
      await at.write(`.playbook/${name}`, 'x');
      const [code, said] = await call();
      expect([code, said]).toEqual([
        1,
        expect.stringContaining(`Found a file at .playbook/${name}, expected a folder. Nothing was written; move that file away.`),
      ]);
      if (name.includes('/')) expect(await at.read('b.md')).toContain('version: 1.1.0');
    },
  );

  it.each(['conflicts/lamp-policy/conflicts.json', 'undo/lamp-policy/document.md', 'undo/lamp-policy/entry.json'])(
    'a folder at .playbook/%s is named',
    async (name) => {
      await at.edit(FILE, OLD, MINE);
      expect((await call())[0]).toBe(3);
      await rm(path.join(at.root, '.playbook', name));
      await mkdir(path.join(at.root, '.playbook', name));
      expect(await call({ conflict: 'theirs' })).toEqual([
        1,
        expect.stringContaining(`Found a folder at .playbook/${name}, expected a file.`),
      ]);
    },
  );

  it('a folder at the pristine text is named, and the other document is updated', async () => {
    const [base] = Object.keys(await at.files()).filter((file) => file.includes('/base/'));
    await rm(path.join(at.root, base!));
    await mkdir(path.join(at.root, base!));
    expect(await call()).toEqual([1, expect.stringContaining(`Found a folder at ${base}, expected a file.`)]);
    const texts = [await at.read(FILE), await at.read('b.md')];
    expect(texts.filter((text) => text.includes('version: 1.1.0'))).toHaveLength(1);
  });
});

describe('a document that is too much', () => {
  it.each(excessiveWords)('%s is named, at its line if it has one, and the other document is updated', async (_, words, message) => {
    await at.edit(FILE, '- Keep lists', `${words}\n\n- Keep lists`);
    const mine = await at.read(FILE);
    const expected = expect.stringMatching(message);
    expect(await stand()).toEqual([1, expected]);
    await expect(render('lamp-policy', { format: 'docx' }, at.machine)).rejects.toThrow(message);
    expect(await call()).toEqual([1, expected]);
    expect(await at.read(FILE)).toBe(mine);
    expect(await at.read('b.md')).toContain('version: 1.1.0');
  });

  it('one word that is as long as a document may be is rendered', async () => {
    await at.edit(FILE, '- Keep lists', `${'a'.repeat(1_500_000)}\n\n- Keep lists`);
    expect(await render('lamp-policy', { format: 'docx' }, at.machine)).toBe(0);
  });

  it.each([
    [
      'answers',
      YAML,
      (text: string) => `${text}  more: ${'[ '.repeat(5_000)}\n`,
      /answers\.yaml:\d+:\d+ Found more than 100 levels of brackets/,
    ],
    [
      'answers of one word',
      YAML,
      (text: string) => text.replace('Light', 'a'.repeat(1_900_000)),
      /answers\.yaml:\d+:\d+ Found \d+ KB of YAML/,
    ],
  ])('%s are named at their place', async (_, file, change, message) => {
    await at.write(file, change(await at.read(file)));
    expect(await stand()).toEqual([1, expect.stringMatching(message)]);
  });

  it('is refused as an adoption', async () => {
    await at.write(
      'c.md',
      (await at.read(FILE)).replace('document: lamp-policy', 'document: c').replace('- Keep', `${'>'.repeat(200)} a\n\n- Keep`),
    );
    await at.write('c.answers.yaml', await at.read(YAML));
    await expect(adopt('c.md', {}, at.machine)).rejects.toThrow(/c\.md:\d+:1 Found more than 100 levels/);
  });
});

describe('what is said of an error', () => {
  it.each<[unknown, RegExp]>([
    [
      systemError('ENOSPC', 'write'),
      /^The command stopped: A file could not be written \(ENOSPC: the disk is full\)\. Nothing was written\. Put that right/,
    ],
    [
      systemError('ECONNRESET', 'connect'),
      /^The command stopped: The step “connect” of the system failed \(ECONNRESET: words of the system\)\./,
    ],
    [systemError('EACCES', 'scandir', '/a/b'), /^The command stopped: \/a\/b could not be listed \(EACCES: permission denied\)\./],
    [systemError('EWEIRD', 'open', '/a/b'), /\/a\/b could not be opened \(EWEIRD: words of the system\)/],
    [new RangeError('Maximum call stack size exceeded'), /^The command stopped: a text is nested too deeply\. Nothing was written\./],
    [
      new TypeError("Cannot read properties of undefined (reading 'x')\n    at y"),
      /because of a mistake in the command itself \(TypeError: Cannot read .*'x'\)\)\. Nothing was written\. Please report it/,
    ],
    ['a text', /because of a mistake in the command itself \(a text\)/],
    [undefined, /because of a mistake in the command itself \(undefined\)/],
    [new Error('Found a, expected b.'), /^Found a, expected b\.$/],
  ])('%s is a sentence without a stack', (error, message) => {
    const said = failureMessage(error, 'The command', 'Nothing was written.');
    expect(said).toMatch(message);
    expect(said).not.toMatch(/\n/);
  });

  it('names a document whose text brings a mistake to light, so that the others go on', () => {
    expect(documentFault(new TypeError('x is not a function'), 'lamp')).toMatch(
      /^The work on lamp stopped because of a mistake in the command itself/,
    );
  });

  it('has a stack only for those who ask for one', () => {
    expect(debugStack(new Error('x'), {})).toBeUndefined();
    expect(debugStack(new Error('x'), { PLAYBOOK_DEBUG: '1' })).toContain('system-errors.test.ts');
  });

  it('names a file even where the system does not', () => {
    expect(systemWords(systemError('ENOSPC', 'write'), 'a.md')).toBe('a.md could not be written (ENOSPC: the disk is full)');
  });

  it('of a new file says why it was not written', async () => {
    await writeFile(path.join(at.root, 'file'), '');
    await expect(writeNew(path.join(at.root, 'file/a'), 'x')).rejects.toThrow(/was not written: .*Every other file is as it was\.$/);
    await expect(writeNew(path.join(at.root, 'a'.repeat(300)), 'x')).rejects.toThrow(
      /was not written: ENAMETOOLONG: the name is too long\. Every other file is as it was\.$/,
    );
  });
});

/** The administrator may read and write everything, so that the command runs as another user where the administrator tests it. */
const STRANGER = 65_534;
const isRoot = process.getuid?.() === 0;

function runAs(current: string, ...args: string[]): { code: number | null; said: string } {
  const user = isRoot ? { uid: STRANGER, gid: STRANGER } : {};
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.resolve('scripts/cli.ts'), ...args], {
    cwd: current,
    encoding: 'utf8',
    ...user,
  });
  return { code: status, said: stdout + stderr };
}

describe('the command itself', () => {
  beforeEach(async () => {
    if (!isRoot) return;
    const parent = path.dirname(at.root);
    for (const item of await readdir(parent, { recursive: true })) await chown(path.join(parent, item), STRANGER, STRANGER);
    await chown(parent, STRANGER, STRANGER);
  });
  const folders = () => [at.root, path.join(at.root, '.playbook'), path.join(at.root, '.playbook/base')];
  afterEach(async () => {
    for (const folder of folders()) await chmod(folder, 0o755).catch(() => undefined);
  });

  it('reads in a folder that can only be read, and says plainly that it cannot write there', async () => {
    for (const folder of folders()) await chmod(folder, 0o555);
    expect(runAs(at.root, 'status')).toMatchObject({ code: 2, said: expect.stringContaining('update available') });
    expect(runAs(at.root, 'update', '--dry-run')).toMatchObject({ code: 2, said: expect.stringContaining('would be updated') });
    for (const args of [['update'], ['render', 'lamp-policy'], ['forget', 'lamp-policy']]) {
      expect(runAs(at.root, ...args)).toEqual({
        code: 1,
        said: expect.stringMatching(
          /^Nothing can be written in .*: .*running\.json could not be opened \(EACCES: permission denied\)\. Every file is as it was\. .*\n$/,
        ),
      });
    }
    expect(runAs(at.root, 'render', 'lamp-policy', '--format', 'docx')).toEqual({
      code: 1,
      said: expect.stringMatching(/^.*lamp-policy\.docx was not written: EACCES: permission denied\. .*\n$/),
    });
  });

  it('names each file that it may not read, and goes on with the other document', async () => {
    await chmod(path.join(at.root, FILE), 0);
    expect(runAs(at.root, 'status')).toMatchObject({
      code: 1,
      said: expect.stringMatching(
        /lamp-policy\.md cannot be read \(EACCES: permission denied\)[^]*lamp-policy-2 \(b\.md\), version 1\.0\.0: update available/,
      ),
    });
    expect(runAs(at.root, 'update')).toMatchObject({
      code: 1,
      said: expect.stringContaining('lamp-policy-2 (b.md): was updated from 1.0.0 to 1.1.0'),
    });
    await chmod(path.join(at.root, '.playbook/lock.json'), 0);
    expect(runAs(at.root, 'status')).toEqual({
      code: 1,
      said: '.playbook/lock.json cannot be read (EACCES: permission denied). Nothing was written. Let it be read, then try again.\n',
    });
  });

  it('names a folder that it may not open', async () => {
    await chmod(path.join(at.root, '.playbook'), 0);
    for (const args of [['status'], ['list', '--from', at.site], ['update']]) {
      const { code, said } = runAs(at.root, ...args);
      expect(code).toBe(1);
      expect(said).toContain('(EACCES: permission denied)');
      expect(said).not.toMatch(/ {4}at |node:internal/);
    }
  });
});
