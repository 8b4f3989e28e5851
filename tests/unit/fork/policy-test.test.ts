import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fork } from '../../../scripts/fork/commands/fork.ts';
import { update } from '../../../scripts/fork/commands/update.ts';
import { policyTest } from '../../../scripts/fork/commands/policy-test.ts';
import type { PolicyTestOptions } from '../../../scripts/fork/policy-formats.ts';
import { readScenarioFolder } from '../../../scripts/io/read-scenarios.ts';
import { lampPolicy, publish } from '../../fork/releases.ts';
import { FIXTURE } from '../../sites.ts';

const content = path.join(FIXTURE, 'content');
let folder: string;
let said: string[];

/** How often the scenarios of a folder were read. */
let reads: number;
const machine = (current = folder) => ({
  current,
  defaultSource: () => content,
  scenariosOf: async (from: URL) => {
    reads += 1;
    return readScenarioFolder(from);
  },
  say: (text: string) => said.push(text),
  warn: (text: string) => said.push(text),
});
const run = async (id?: string, options: Partial<PolicyTestOptions> = {}, current = folder) => {
  said = [];
  return { code: await policyTest(id, { format: 'terminal', ...options }, machine(current)), said: said.join('\n') };
};
const forked = async (out?: string) =>
  expect(await fork('ai-use-policy', { yes: true, ...(out ? { out } : {}) }, { ...machine(), say: () => undefined })).toBe(0);
/** Sets the answers in the answers file of a document. */
const answer = async (file: string, lines: string) => {
  const text = await readFile(path.join(folder, file), 'utf8');
  await writeFile(path.join(folder, file), text.replace(/answers:.*\n/, `answers:\n${lines}`));
};
const latest = async () => {
  const index = JSON.parse(await readFile(path.join(content, 'templates/ai-use-policy/versions/index.json'), 'utf8')) as {
    versions: { version: string; sha256: string }[];
  };
  return index.versions[0]!;
};
const situationCount = async () => (await readScenarioFolder(pathToFileURL(`${content}/`)))!.scenarios.length;
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
  [said, reads] = [[], 0];
});
afterEach(() => rm(folder, { recursive: true }));

describe('playbook policy test', () => {
  it('finds the policies of the playbook sound, with an answer to each scenario', async () => {
    const { code, said: report } = await run();
    expect(code).toBe(0);
    expect(report).toContain('AI use policy on one page: All 720 combinations');
    const situations = await situationCount();
    expect(report).toMatch(
      new RegExp(`^${situations} situations: \\d+ allowed, \\d+ ask first, \\d+ not allowed, 0 without a rule\\.$`, 'm'),
    );
    expect(report.split('\n')).toHaveLength(situations + 2);
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

  it('names settings that do not fit, and counts them as faults', async () => {
    await answers("rule: agents, decision: 'off'", 'rule: agents, decision: deny', 'rule: no-refusal-by-score, decision: ask');
    const { code, said: report } = await run(undefined, { answers: 'answers.yaml' });
    expect(code).toBe(1);
    expect(report).toContain('All 720 combinations');
    expect(report).toContain('A change of the rules does not fit: Found the rule "agents" twice.');
    expect(report).toContain('Found "ask" for the rule "no-refusal-by-score" without a reviewer. Say who is asked.');
  });

  it('tests the documents of a folder by their answers as they are now', async () => {
    await forked();
    expect((await run()).said).toContain('ai-use-policy.md: All 720');
    await answer('ai-use-policy.answers.yaml', "  rules:\n    - { rule: agents, decision: 'off' }\n");
    const { code, said: report } = await run('ai-use-policy');
    expect(code).toBe(1);
    expect(report).toContain('ai-use-policy.md: To fix: 27 of 720 combinations');
  });

  it('finds documents and their answers where they were moved, and reads the scenarios of a playbook once', async () => {
    await forked();
    await forked('rules/own.md');
    await rename(path.join(folder, 'ai-use-policy.md'), path.join(folder, 'rules/moved.md'));
    await rename(path.join(folder, 'ai-use-policy.answers.yaml'), path.join(folder, 'rules/moved.answers.yaml'));
    await answer('rules/moved.answers.yaml', "  rules:\n    - { rule: agents, decision: 'off' }\n");
    const { code, said: report } = await run();
    expect(code).toBe(1);
    expect(report).toMatch(/^rules\/moved\.md: To fix: 27 of 720 combinations[^]*^rules\/own\.md: All 720/m);
    expect(reads).toBe(1);
  });

  it('takes paths from the current folder, also in a folder of the documents', async () => {
    await forked('rules/own.md');
    const inner = path.join(folder, 'rules');
    expect((await run(undefined, {}, inner)).said).toContain('rules/own.md: All 720');
    expect((await run('own.md', { from: path.relative(inner, content) }, inner)).said).toContain('rules/own.md: All 720');
    await expect(run('rules/own.md', {}, inner)).rejects.toThrow('Found no document "rules/own.md"');
  });

  it('holds the answers of a document to its release, and names one that is gone', async () => {
    await forked();
    await answer('ai-use-policy.answers.yaml', '  rules:\n    - { rule: no-such-rule, decision: deny }\n');
    await expect(run('ai-use-policy')).rejects.toThrow(/ai-use-policy\.answers\.yaml:\d+:15 `rules\.0\.rule`: Found "no-such-rule"/);
    await rm(path.join(folder, 'ai-use-policy.md'));
    await expect(run('ai-use-policy')).rejects.toThrow('Found no file of the document ai-use-policy, expected ai-use-policy.md.');
    await update(undefined, {}, machine());
    await expect(run('ai-use-policy')).rejects.toThrow('Found no file of the document ai-use-policy, expected ai-use-policy.md.');
    expect((await run()).said).toContain('AI use policy on one page: All 720');
  });

  it('reads no release of what is no policy', async () => {
    const site = path.join(folder, 'site');
    await cp(path.join(content, 'templates/ai-use-policy'), path.join(site, 'templates/ai-use-policy'), { recursive: true });
    await publish(site, [lampPolicy('1.0.0')]);
    await rm(path.join(site, 'templates/lamp-policy/versions/1.0.0.json'));
    const of = { ...machine(), scenariosOf: () => readScenarioFolder(pathToFileURL(`${content}/`)) };
    expect(await policyTest(undefined, { format: 'terminal', from: 'site' }, of)).toBe(0);
    expect(said.join('\n')).toContain('AI use policy on one page: All 720');
  });

  it('writes results as CSV and as JSON', async () => {
    const csv = (await run(undefined, { format: 'csv' })).said;
    expect(csv.split('\r\n')).toHaveLength((await situationCount()) + 1);
    expect(csv).toContain('"ai-written-testimonial"');
    const [result] = JSON.parse((await run(undefined, { format: 'json' })).said) as {
      name: string;
      view: { sound: boolean; lines: unknown[] };
    }[];
    expect(result).toMatchObject({ name: 'AI use policy on one page', view: { sound: true } });
    expect(result!.view.lines).toHaveLength(await situationCount());
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
