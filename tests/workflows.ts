import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';

/** A step of a workflow: an action that is used, or a command that is run. */
export interface Step {
  name?: string;
  uses?: string;
  with?: Record<string, unknown>;
  run?: string;
  env?: Record<string, string>;
}

/** A workflow file, as far as the tests read it. */
export interface Workflow {
  file: string;
  text: string;
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  defaults?: { run?: { shell?: string } };
  jobs: Record<string, { 'timeout-minutes'?: number; permissions?: Record<string, string>; needs?: string; steps: Step[] }>;
}

const root = path.resolve(import.meta.dirname, '..');

/** Text of a file of the repository. */
export const readSource = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** All workflows, by the names of their files. */
export const WORKFLOWS: readonly Workflow[] = readdirSync(path.join(root, '.github/workflows'))
  .sort()
  .map((name) => {
    const file = `.github/workflows/${name}`;
    const text = readSource(file);
    return { file, text, ...(parse(text) as Omit<Workflow, 'file' | 'text'>) };
  });

/** All steps of a workflow. */
export const stepsOf = (workflow: Workflow): Step[] => Object.values(workflow.jobs).flatMap((job) => job.steps);

/** A step that runs a command, by the file and the name it has there. */
export function commandOf(name: string, step: string): Step & { run: string } {
  const workflow = WORKFLOWS.find((item) => item.file.endsWith(`/${name}.yml`));
  const found = workflow && stepsOf(workflow).find((item) => item.name === step);
  if (!found?.run) throw new Error(`${name}.yml has no step "${step}" that runs a command.`);
  return { ...found, run: found.run };
}

/** A folder in which steps run one after another, as on a runner, with stand-ins for programs that reach out or take long. */
export interface Runner {
  folder: string;
  /** Sets what a stand-in prints, and how it exits, when its arguments hold some words; the first rule that fits decides. */
  standIn: (program: string, rules: { words: string; prints?: string; exits?: number }[]) => void;
  /** Runs a step with the values of its environment. @returns its exit code and what it printed */
  run: (step: Step & { run: string }, env?: Record<string, string>) => { code: number | null; output: string };
  /** Text of a file of the folder, such as `summary` or `output`, or of a log of a stand-in. */
  read: (file: string) => string;
}

/** Makes an empty runner. A stand-in writes its arguments, and what it is fed where it reads a body, to `<program>.log`. */
export function createRunner(): Runner {
  const folder = mkdtempSync(path.join(tmpdir(), 'playbook-runner-'));
  const bin = path.join(folder, 'bin');
  mkdirSync(bin);
  for (const file of ['summary', 'output']) writeFileSync(path.join(folder, file), '');
  return {
    folder,
    read: (file) => readFileSync(path.join(folder, file), 'utf8'),
    standIn: (program, rules) => {
      const log = path.join(folder, `${program}.log`);
      writeFileSync(log, '');
      const cases = rules.map(({ words, prints = '', exits = 0 }, i) => {
        writeFileSync(path.join(bin, `${program}-${i}`), prints);
        return `  *${JSON.stringify(words)}*) cat '${bin}/${program}-${i}'; exit ${exits} ;;`;
      });
      const script = [
        '#!/bin/bash',
        `echo "$*" >> '${log}'`,
        `[ "\${*: -1}" = - ] && cat >> '${log}'`,
        'case "$*" in',
        ...cases,
        'esac',
        'exit 0',
      ];
      writeFileSync(path.join(bin, program), `${script.join('\n')}\n`);
      chmodSync(path.join(bin, program), 0o755);
    },
    run: (step, env = {}) => {
      const missing = Object.keys(step.env ?? {}).filter((name) => !(name in env));
      if (missing.length > 0) throw new Error(`The step needs a value for ${missing.join(', ')}.`);
      const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-euo', 'pipefail', '-c', step.run], {
        cwd: folder,
        encoding: 'utf8',
        env: {
          PATH: `${bin}:${process.env.PATH}`,
          GITHUB_STEP_SUMMARY: path.join(folder, 'summary'),
          GITHUB_OUTPUT: path.join(folder, 'output'),
          GITHUB_SERVER_URL: 'https://github.com',
          GITHUB_REPOSITORY: 'team/playbook',
          GITHUB_RUN_ID: '42',
          ...env,
        },
      });
      return { code: status, output: stdout + stderr };
    },
  };
}
