import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { generate } from './generate.ts';
import { say } from '../io/output.ts';

/**
 * Checks generated playbooks of several sizes, every rule on, each in a process of its own.
 * @param sizes numbers of entries
 */
export function benchCheck(sizes: readonly number[]): void {
  say('entries | seconds | peak MB | issues');
  for (const size of sizes) {
    const folder = path.resolve('.cache/bench', `check-${size}`);
    generate(folder, size);
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync('node', ['scripts/bench/check-once.ts'], {
      env: { ...process.env, PLAYBOOK_CONFIG: path.join(folder, 'playbook.config.ts') },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const seconds = (performance.now() - start) / 1000;
    if (status !== 0) throw new Error(stdout + stderr);
    const [, issues] = /^issues (\d+)/m.exec(stdout)!;
    const megabytes = Number(/^peak-kilobytes (\d+)/m.exec(stdout)![1]) / 1024;
    say(`${size} | ${seconds.toFixed(1)} | ${megabytes.toFixed(0)} | ${issues}`);
  }
}
