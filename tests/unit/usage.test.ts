import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Runs Node with words. @returns its exit code, and what it wrote to the second stream */
function run(words: readonly string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += String(data)));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

/** What is wrong, where in both programs the code is the same: 2 means another thing to the commands of forked documents. */
const FORKS: [string, number, string][] = [
  ['fork', 1, 'missing required argument'],
  ['status --jsn', 1, "unknown option '--jsn'"],
  ['update --conflict=mine', 1, 'Allowed choices are ours, theirs, markers, ask.'],
  ['policy test --format=yaml', 2, 'Allowed choices are terminal, csv, json.'],
  ['policy tst', 2, "unknown command 'tst'"],
  ['policy', 2, 'Usage: playbook policy'],
  ['fork --help', 0, ''],
  ['policy test --help', 0, ''],
];

describe.each<[string, [string, number, string][]]>([
  ['cli.ts', [...FORKS, ['fro', 1, "unknown command 'fro'"]]],
  [
    'playbook.ts',
    [
      ...FORKS,
      ['fro', 2, "unknown command 'fro'"],
      ['check --format=yaml', 2, 'Allowed choices are terminal'],
      ['new', 2, 'missing required argument'],
      ['staleness --today=never', 2, 'Expected a date as YYYY-MM-DD.'],
      ['check --help', 0, ''],
    ],
  ],
])('%s', (entry, calls) => {
  it.each(calls)('%s has the exit code %d', async (words, code, message) => {
    expect(await run([path.resolve('scripts', entry), ...words.split(' ')])).toEqual({
      code,
      said: message === '' ? '' : expect.stringContaining(message),
    });
  });
});

it('starts without what only some commands need', async () => {
  const script = [
    "import { registerHooks } from 'node:module';",
    'const loaded = [];',
    'registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });',
    `await import(${JSON.stringify(pathToFileURL(path.resolve('scripts/fork/command.ts')).href)});`,
    'console.error(loaded.filter((url) => /node_modules/.test(url)).map((url) => /node_modules\\/((@[^/]+\\/)?[^/]+)/.exec(url)[1]).join());',
  ].join('\n');
  const { said } = await run(['--input-type=module', '--eval', script]);
  expect([...new Set(said.trim().split(','))]).toEqual(['commander']);
});
