import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generate } from './generate.ts';
import { say } from '../io/output.ts';

/** Bytes of all files below a folder. */
function bytesOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .reduce((sum, item) => sum + statSync(path.join(item.parentPath, item.name)).size, 0);
}

/** Builds once. @returns wall seconds and peak memory in MB, children included where the system says so */
function build(folder: string): { seconds: number; megabytes: number } {
  const environment = {
    ...process.env,
    PLAYBOOK_CONFIG: path.join(folder, 'playbook.config.ts'),
    PLAYBOOK_OUT: path.join(folder, 'dist'),
    PLAYBOOK_CACHE: path.join(folder, 'cache'),
  };
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync('node', ['scripts/bench/build-once.ts'], {
    env: environment,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(stdout + stderr);
  return { seconds, megabytes: Number(/peak-kilobytes (\d+)/.exec(stdout)?.[1] ?? 0) / 1024 };
}

/**
 * Builds generated playbooks of several sizes: cold, unchanged, and after one edit.
 * @param sizes numbers of entries
 */
export function benchBuild(sizes: readonly number[]): void {
  say('entries | build     | seconds | peak MB | site MB');
  for (const size of sizes) {
    const folder = path.resolve('.cache/bench', String(size));
    generate(folder, size);
    const row = (name: string) => {
      const { seconds, megabytes } = build(folder);
      say(
        `${String(size).padStart(7)} | ${name.padEnd(9)} | ${seconds.toFixed(1).padStart(7)} | ${megabytes.toFixed(0).padStart(7)} | ${(bytesOf(path.join(folder, 'dist')) / 1e6).toFixed(1).padStart(7)}`,
      );
    };
    row('cold');
    row('unchanged');
    const edited = path.join(folder, 'content/guides/guide-1.mdx');
    if (existsSync(edited)) writeFileSync(edited, readFileSync(edited, 'utf8').replace('A <Term', 'One word more. A <Term'));
    row('one edit');
  }
}
