import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fork } from '../../../scripts/fork/commands/fork.ts';
import { policyTest } from '../../../scripts/fork/commands/policy-test.ts';
import type { PolicyTestOptions } from '../../../scripts/fork/policy-formats.ts';
import { readScenarioFolder } from '../../../scripts/io/read-scenarios.ts';

const content = path.resolve(import.meta.dirname, '../../../content');
let folder: string;
let said: string[];

const machine = () => ({
  current: folder,
  defaultSource: () => content,
  scenariosOf: readScenarioFolder,
  say: (text: string) => said.push(text),
  warn: (text: string) => said.push(text),
});
const run = async (id?: string, options: Partial<PolicyTestOptions> = {}) => {
  said = [];
  return { code: await policyTest(id, { format: 'terminal', ...options }, machine()), said: said.join('\n') };
};
const latest = async () => {
  const index = JSON.parse(await readFile(path.join(content, 'templates/ai-use-policy/versions/index.json'), 'utf8')) as {
    versions: { version: string; sha256: string }[];
  };
  return index.versions[0]!;
};
/** An answers file in which a team changed rules. */
const answers = async (...rows: string[]) => {
  const { version, sha256 } = await latest();
  await writeFile(
    path.join(folder, 'answers.yaml'),
    `template: ai-use-policy\nversion: ${version}\nsha256: '${sha256}'\nanswers:\n  rules:\n${rows.map((row) => `    - { ${row} }\n`).join('')}`,
  );
};

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'policy-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('playbook policy test', () => {
  it('finds the policies of the playbook sound, with an answer to each scenario', async () => {
    const { code, said: report } = await run();
    expect(code).toBe(0);
    expect(report).toContain('AI use policy on one page: All 720 combinations');
    expect(report).toMatch(/^36 situations: \d+ allowed, \d+ ask first, \d+ not allowed, 0 without a rule\.$/m);
    expect(report.split('\n').length).toBe(38);
  });

  it('names the gap that a rule leaves which was taken out, and the rules that mend it', async () => {
    await answers("rule: agents, decision: 'off'");
    const { code, said: report } = await run(undefined, { answers: 'answers.yaml' });
    expect(code).toBe(1);
    expect(report).toMatch(/gap +No rule covers 27 of 720 combinations: let an agent act, with public, internal or confidential data\./);
    expect(report).toContain('Set one of these rules otherwise: agents.');
    expect(report).toContain('No rule: The agent wants to change live bids overnight (differs: ask first in the template)');
  });

  it('takes a policy that asks where the template denies for sound, and tells the differences', async () => {
    await answers('rule: personal-data, decision: deny', 'rule: special-category, decision: ask, reviewer: the lead');
    const { code, said: report } = await run(undefined, { answers: 'answers.yaml' });
    expect(code).toBe(0);
    expect(report).toContain('Ask the lead first: ');
    expect(report).toContain('(differs: not allowed in the template)');
  });

  it('tests the documents of a folder by their answers as they are now', async () => {
    const quiet = { ...machine(), say: () => undefined };
    expect(await fork('ai-use-policy', { yes: true }, quiet)).toBe(0);
    expect((await run()).said).toContain('ai-use-policy.md: All 720');
    const file = path.join(folder, 'ai-use-policy.answers.yaml');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/answers:.*\n/, "answers:\n  rules:\n    - { rule: agents, decision: 'off' }\n"));
    const { code, said: report } = await run('ai-use-policy');
    expect(code).toBe(1);
    expect(report).toContain('ai-use-policy.md: To mend: 27 combinations');
  });

  it('writes results as CSV and as JSON', async () => {
    const csv = (await run(undefined, { format: 'csv' })).said;
    expect(csv.split('\r\n')).toHaveLength(37);
    expect(csv).toContain('"ai-written-testimonial"');
    const [result] = JSON.parse((await run(undefined, { format: 'json' })).said) as {
      name: string;
      view: { sound: boolean; lines: unknown[] };
    }[];
    expect(result).toMatchObject({ name: 'AI use policy on one page', view: { sound: true } });
    expect(result!.view.lines).toHaveLength(36);
  });

  it('says what keeps it from running', async () => {
    await expect(run('nothing')).rejects.toThrow('Found no document "nothing"');
    await expect(run(undefined, { answers: 'none.yaml' })).rejects.toThrow('There is no none.yaml');
    await answers('rule: no-such-rule, decision: deny');
    await expect(run(undefined, { answers: 'answers.yaml' })).rejects.toThrow(/answers\.yaml:6:\d+/);
    const without = { ...machine(), scenariosOf: undefined };
    await expect(policyTest(undefined, { format: 'terminal' }, without)).rejects.toThrow('expected api/scenarios.json there');
  });
});
