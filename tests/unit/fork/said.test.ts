import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forkCommands } from '../../../scripts/fork/command.ts';
import { forget } from '../../../scripts/fork/commands/forget.ts';
import { fork } from '../../../scripts/fork/commands/fork.ts';
import { render } from '../../../scripts/fork/commands/render.ts';
import { update } from '../../../scripts/fork/commands/update.ts';
import { ForkError } from '../../../scripts/fork/fault.ts';
import { FILE, MINE, NEW, OLD, YAML, lamps } from '../../fork/lamps.ts';
import { lampPolicy, publish } from '../../fork/releases.ts';
import { createWorkspace, type Workspace } from '../../fork/workspace.ts';

let at: Workspace;
const { release, call, stand, lock } = lamps(() => at);

beforeEach(async () => {
  at = await createWorkspace();
  expect(await fork('lamp-policy', { answers: '../answers.yaml' }, at.machine)).toBe(0);
});
afterEach(() => at.remove());

/** Keeps what commands write on the error output from now on. */
function captureWarnings(): () => string {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  return () => {
    const text = write.mock.calls.map(([part]) => String(part)).join('');
    write.mockRestore();
    return text;
  };
}

/** Every command that works on the text says what is wrong, has the exit code of an error, and writes nothing. */
async function expectRefused(message: string): Promise<void> {
  const before = await at.files();
  expect(await stand()).toEqual([1, expect.stringContaining(message)]);
  for (const options of [{}, { dryRun: true }, { conflict: 'theirs' } as const]) {
    expect(await call(options)).toEqual([1, expect.stringContaining(message)]);
  }
  await expect(render('lamp-policy', { format: 'docx', out: 'x.docx' }, at.machine)).rejects.toThrow(message);
  await expect(render('lamp-policy', { format: 'md' }, at.machine)).rejects.toThrow(message);
  expect(await at.files()).toEqual(before);
}

describe('a command in the place of a template', () => {
  const call = (template: string) => {
    const asked: string[] = [];
    const [command] = forkCommands(() => {
      asked.push('source');
      return Promise.reject(new ForkError('There is no network.'));
    });
    return { asked, done: command!.parseAsync([template, '--yes'], { from: 'user' }) };
  };

  it.each(['list', 'status', 'update', 'adopt', 'render', 'forget', 'policy'])('%s is named, and no playbook is asked', async (name) => {
    const warned = captureWarnings();
    const { asked, done } = call(name);
    await done;
    expect(warned()).toContain(`That is a separate command: run \`playbook ${name}\`. Nothing was written.`);
    expect(asked).toEqual([]);
    expect(process.exitCode).toBe(1);
    process.exitCode = 0;
  });

  it.each([
    ['lst', 'list'],
    ['stauts', 'status'],
    ['updte', 'update'],
  ])('%s may have meant %s', async (typed, name) => {
    const warned = captureWarnings();
    await call(typed).done;
    expect(warned()).toContain(`There is no network. If you meant the command, run \`playbook ${name}\`.`);
    process.exitCode = 0;
  });
});

describe('what a document says of itself', () => {
  it.each([
    [
      'an id with a slip',
      'document: lamp-policy',
      'document: lamp-polcy',
      'Found `document: lamp-polcy` in lamp-policy.md, expected `document: lamp-policy`',
    ],
    ['quite another id', 'document: lamp-policy', 'document: candles', 'Found `document: candles` in lamp-policy.md'],
    ['an id in capitals', 'document: lamp-policy', 'document: "Lamp-Policy"', 'Found `document: Lamp-Policy` in lamp-policy.md'],
    [
      'two ids',
      'document: lamp-policy',
      'document: lamp-policy\ndocument: lamp',
      'Found `document` twice in the frontmatter of lamp-policy.md',
    ],
    [
      'another template',
      'template: lamp-policy',
      'template: candle-policy',
      'Found `template: candle-policy` in lamp-policy.md, expected `template: lamp-policy`',
    ],
    [
      'a version that is none',
      'version: 1.0.0',
      'version: 1.0',
      'Found `version: 1.0` in lamp-policy.md, expected a version such as 1.0.0',
    ],
    [
      'a version that is not published',
      'version: 1.0.0',
      'version: 0.9.0',
      'Found `version: 0.9.0` in lamp-policy.md; the lock says 1.0.0, and',
    ],
    ['a version that is newer than all', 'version: 1.0.0', 'version: 7.0.0', 'Found `version: 7.0.0` in lamp-policy.md'],
    ['other bytes of its version', /sha256: \w+/, `sha256: ${'0'.repeat(64)}`, `Found \`sha256: ${'0'.repeat(64)}\` in lamp-policy.md`],
  ])('is no deletion and no edit if it is %s', async (_, from, to, message) => {
    await at.edit(FILE, from, to);
    // What only a look into the playbook can tell, a rendering need not know: it refuses another version at once.
    if (message.includes('lock says') || to.includes('7.0.0')) {
      const before = await at.files();
      expect(await stand()).toEqual([1, expect.stringContaining(message)]);
      expect(await call()).toEqual([1, expect.stringContaining(message)]);
      expect(await at.files()).toEqual(before);
    } else await expectRefused(message);
    expect((await lock())[0]).not.toHaveProperty('deleted');
  });

  it('is compared in both kinds of line end, and with a byte order mark', async () => {
    const text = (await at.read(FILE)).replace('document: lamp-policy', 'document: lamp-polcy');
    for (const other of [text.replaceAll('\n', '\r\n'), `\ufeff${text}`]) {
      await at.write(FILE, other);
      await expectRefused('Found `document: lamp-polcy`');
    }
  });

  it('is a slip also in a document that was moved', async () => {
    await at.edit(FILE, 'document: lamp-policy', 'document: lamp-poilcy');
    await rename(path.join(at.root, FILE), path.join(at.root, 'moved.md'));
    await expectRefused('Found `document: lamp-poilcy` in moved.md');
  });

  it('is another document where that one was put into its place', async () => {
    expect(await fork('lamp-policy', { yes: true, out: 'b.md' }, at.machine)).toBe(0);
    await rename(path.join(at.root, 'b.md'), path.join(at.root, FILE));
    const [code, said] = await call();
    expect([code, said]).toEqual([1, expect.stringContaining('Found `document: lamp-policy-2` in lamp-policy.md')]);
    expect(said).toContain('`playbook forget lamp-policy`');
    expect(said).toContain('lamp-policy-2 (b.md): It was moved to lamp-policy.md, where the lock expects lamp-policy.');
    expect(await forget('lamp-policy', at.machine)).toBe(0);
    expect((await call())[0]).toBe(0);
  });

  it('follows two documents that changed places, but not one of them alone, which would break the lock', async () => {
    expect(await fork('lamp-policy', { yes: true, out: 'b.md' }, at.machine)).toBe(0);
    for (const [from, to] of [
      [FILE, 'c.md'],
      ['b.md', FILE],
      ['c.md', 'b.md'],
    ] as const)
      await rename(path.join(at.root, from), path.join(at.root, to));
    const before = await at.files();
    await expect(update('lamp-policy', {}, at.machine)).rejects.toThrow('two documents that have changed places');
    expect(await at.files()).toEqual(before);
    expect((await call())[0]).toBe(0);
    expect((await lock()).map((item) => item.path)).toEqual(['b.md', FILE]);
  });

  it('leaves a deletion a deletion where a forgotten document of the template stands beside it', async () => {
    expect(await fork('lamp-policy', { yes: true, out: 'b.md' }, at.machine)).toBe(0);
    expect(await forget('lamp-policy-2', at.machine)).toBe(0);
    await rm(path.join(at.root, FILE));
    expect(await call()).toEqual([0, expect.stringContaining('was deleted, and stays deleted')]);
  });

  it('may be nothing: whoever takes the frontmatter out, or its id, still has the document', async () => {
    await at.edit(FILE, 'document: lamp-policy\n', '');
    expect(await stand()).toEqual([0, expect.stringContaining('current, edited')]);
    await at.edit(FILE, /^---[^]*?---\n/, '');
    expect(await stand()).toEqual([0, expect.stringContaining('current, edited')]);
  });

  it('is a matter of its document alone: the others are updated', async () => {
    expect(await fork('lamp-policy', { answers: '../answers.yaml', out: 'b.md' }, at.machine)).toBe(0);
    await release('1.0.0', '1.1.0');
    await at.edit(FILE, 'document: lamp-policy', 'document: lamp-polcy');
    expect((await call())[0]).toBe(1);
    expect(await at.read('b.md')).toContain('version: 1.1.0');
    expect(await at.read(FILE)).toContain('version: 1.0.0');
  });
});

describe('a text of another version than the lock says', () => {
  it('is an old one: the update starts from it, keeps its edits, and takes for deleted only what is', async () => {
    await at.edit(FILE, 'Lock the drawer at night.', 'Lock the drawer at dusk.');
    const old = await at.read(FILE);
    await release('1.0.0', '1.1.0');
    expect((await call())[0]).toBe(0);
    const updated = await at.read(FILE);
    await at.write(FILE, old);
    expect(await stand()).toEqual([
      2,
      expect.stringContaining(
        'text of version 1.0.0, update available (1.0.0 -> 1.1.0)\n  Its text is of version 1.0.0, the lock says 1.1.0',
      ),
    ]);
    await expect(render('lamp-policy', { format: 'docx' }, at.machine)).rejects.toThrow('`playbook update lamp-policy` starts from 1.0.0');
    const [code, said] = await call();
    expect(code).toBe(0);
    expect(said).toContain('was updated from 1.0.0 to 1.1.0');
    expect(said).toContain('Its text says version 1.0.0, the lock 1.1.0; the update started from 1.0.0.');
    expect(said).not.toContain('you deleted it');
    expect(await at.read(FILE)).toBe(updated);
    expect(await stand()).toEqual([0, expect.stringContaining('current, edited')]);
    expect(Object.keys(await at.files())).toHaveLength(4);
  });

  it('is an old one of which a newer version is out already', async () => {
    const old = await at.read(FILE);
    await release('1.0.0', '1.1.0');
    await call();
    await release('1.0.0', '1.1.0', '1.2.0');
    await at.write(FILE, old);
    expect((await call())[0]).toBe(0);
    const text = await at.read(FILE);
    for (const words of [NEW, 'The deputy is Nobody yet.', 'It holds for everybody.', 'Ada answers']) expect(text).toContain(words);
    expect((await lock())[0]).toMatchObject({ version: '1.2.0', answers: { lead: 'Ada', deputy: 'Nobody yet' } });
  });

  it('keeps the answers that the newer version asked for', async () => {
    const old = await at.read(FILE);
    await release('1.0.0', '1.1.0');
    await call();
    await at.edit(YAML, 'Nobody yet', 'Bo');
    await call();
    await at.write(FILE, old);
    expect((await call())[0]).toBe(0);
    expect(await at.read(FILE)).toContain('The deputy is Bo.');
  });

  it('is an old one together with its answers file', async () => {
    await at.edit(YAML, 'owner: Ada', 'owner: Eva');
    await render('lamp-policy', { format: 'md' }, at.machine);
    const [old, answers] = [await at.read(FILE), await at.read(YAML)];
    await release('1.0.0', '1.1.0');
    await call();
    await at.write(FILE, old);
    await at.write(YAML, answers);
    expect((await call())[0]).toBe(0);
    expect(await at.read(FILE)).toContain('Eva answers for it.');
    expect(await at.read(YAML)).toContain('lead: Eva');
  });

  it('is a newer one under an old lock: it is taken into the lock', async () => {
    const before = await at.files();
    await release('1.0.0', '1.1.0');
    await call();
    const updated = await at.read(FILE);
    for (const file of ['.playbook/lock.json', YAML, ...Object.keys(before).filter((name) => name.includes('/base/'))])
      await at.write(file, before[file]!);
    expect(await stand()).toEqual([2, expect.stringContaining('text of version 1.1.0')]);
    expect((await call())[0]).toBe(0);
    expect(await at.read(FILE)).toBe(updated);
    expect((await lock())[0]).toMatchObject({ version: '1.1.0' });
    expect(await stand()).toEqual([0, expect.stringContaining('version 1.1.0: current')]);
  });

  it('conflicts where both changed the same, from the version of the text on', async () => {
    await at.edit(FILE, OLD, MINE);
    const old = await at.read(FILE);
    await release('1.0.0', '1.1.0');
    expect((await call({ conflict: 'theirs' }))[0]).toBe(0);
    await at.write(FILE, old);
    expect(await call()).toEqual([3, expect.stringMatching(/conflict: yours stays {2}Customer data/)]);
    expect(await at.read(FILE)).toContain(MINE);
    expect((await call({ abort: true }))[0]).toBe(0);
    expect(await at.read(FILE)).toBe(old);
  });

  it('is refused while conflicts of an update are open, and --abort brings back what was', async () => {
    await at.edit(FILE, OLD, MINE);
    const old = await at.read(FILE);
    await release('1.0.0', '1.1.0');
    expect((await call())[0]).toBe(3);
    await at.write(FILE, old);
    expect(await call()).toEqual([
      1,
      expect.stringContaining('Conflicts of the update of lamp-policy to 1.1.0 are open, but its text says that it is version 1.0.0'),
    ]);
    expect((await call({ abort: true }))[0]).toBe(0);
    expect(await at.read(FILE)).toBe(old);
  });

  it('is refused if the playbook publishes that version with other bytes', async () => {
    const old = await at.read(FILE);
    await release('1.0.0', '1.1.0');
    await call();
    await publish(at.site, [{ ...lampPolicy('1.0.0'), title: 'Another' }, lampPolicy('1.1.0')]);
    await at.write(FILE, old);
    expect(await call()).toEqual([
      1,
      expect.stringMatching(/Found `sha256: \w+` in lamp-policy\.md, expected \w+, which .* publishes as version 1\.0\.0/),
    ]);
  });
});

describe('an answers file of another version or template', () => {
  it('that is older is carried over, as for a document', async () => {
    const old = await at.read(YAML);
    await release('1.0.0', '1.1.0');
    await call();
    await at.write(YAML, old.replace('Ada', 'Eva'));
    expect(await stand()).toEqual([0, expect.stringContaining('answers changed')]);
    expect((await call())[0]).toBe(0);
    expect(await at.read(FILE)).toContain('Eva answers for it.');
  });

  it.each([
    [
      'template: lamp-policy',
      'template: candle-policy',
      'lamp-policy.answers.yaml answers the template "candle-policy", expected "lamp-policy"',
    ],
    ['version: "1.0.0"', 'version: "9.0.0"', 'lamp-policy.answers.yaml answers version 9.0.0, which is newer than 1.0.0'],
  ])('with %s made %s is named', async (from, to, message) => {
    await at.edit(YAML, from, to);
    const before = await at.files();
    expect(await call()).toEqual([1, expect.stringContaining(message)]);
    expect(await at.files()).toEqual(before);
  });
});
