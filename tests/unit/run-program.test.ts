import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Runs a command that does what is given, in a process of its own. */
function run(body: string, environment: NodeJS.ProcessEnv = {}): { code: number | null; out: string; said: string } {
  const script = `
    import { Command } from 'commander';
    import { runProgram, usageExit } from ${JSON.stringify(path.resolve('scripts/run-program.ts'))};
    import { readFile } from 'node:fs/promises';
    const program = new Command('playbook').exitOverride(usageExit(2));
    program.command('check').action(async () => { ${body} });
    await runProgram(program, 2);`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, 'check'], {
    encoding: 'utf8',
    env: { ...process.env, PLAYBOOK_DEBUG: '', ...environment },
  });
  return { code: status, out: stdout, said: stderr };
}

describe('a command that throws', () => {
  it.each([
    [
      'an error of the system',
      `await readFile('/nowhere/a');`,
      '`playbook check` stopped: /nowhere/a could not be opened (ENOENT: it is not there). Put that right, then try again.\n',
    ],
    [
      'a folder for a file',
      `await readFile('/');`,
      '`playbook check` stopped: A file could not be opened (EISDIR: it is a folder). Put that right, then try again.\n',
    ],
    [
      'a mistake',
      `undefined.x;`,
      "`playbook check` stopped because of a mistake in the command itself (TypeError: Cannot read properties of undefined (reading 'x')). Please report it with what you typed; PLAYBOOK_DEBUG=1 shows where it happened.\n",
    ],
    [
      'too deep a tree',
      `const f = () => f() + 1; f();`,
      '`playbook check` stopped: a text is nested too deeply. Reduce the nesting of quotes, lists or brackets.\n',
    ],
    ['words of its own', `throw new Error('Found a, expected b.');`, 'Found a, expected b.\n'],
    [
      'a text',
      `throw 'x';`,
      '`playbook check` stopped because of a mistake in the command itself (x). Please report it with what you typed; PLAYBOOK_DEBUG=1 shows where it happened.\n',
    ],
  ])('%s says it in a sentence, and has its exit code', (_, body, said) => {
    expect(run(body)).toEqual({ code: 2, out: '', said });
  });

  it('shows a stack where one is asked for', () => {
    expect(run('undefined.x;', { PLAYBOOK_DEBUG: '1' }).said).toMatch(/\n {4}at /);
  });

  it('says so also where nothing waits for it', () => {
    const { code, said } = run(`setTimeout(() => undefined.x, 1); await new Promise((end) => setTimeout(end, 200));`);
    expect([code, said]).toEqual([2, expect.stringMatching(/^`playbook check` stopped because of a mistake/)]);
    expect(run(`Promise.reject(new TypeError('x')); await new Promise((end) => setTimeout(end, 200));`)).toMatchObject({
      code: 2,
      said: expect.stringMatching(/^`playbook check` stopped because of a mistake/),
    });
  });
});
