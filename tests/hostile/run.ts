import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Issue } from '../../src/domain/issue.ts';

/** What a process of its own says of a folder. */
export interface HostileResult {
  issues: Issue[];
  /** What the loader of the build refuses, a line each; empty where it takes everything. */
  loaded: string;
  /** Whether anything of the content was executed. */
  touched: boolean;
  /** Milliseconds of work of the check and of the loader, whichever took more. */
  work: number;
}

/** Milliseconds of work that a folder may take: less than a person waits for. A busy machine does not add to it. */
export const MOST_WORK = 2_000;

/** Milliseconds after which a process that does not answer is killed: it works without end, or waits for what never comes. */
const DEADLINE = 5 * MOST_WORK;

/** Reads folders in a process of its own, which may crash or hang without taking the test along. */
export class HostileRunner {
  private child: ChildProcess | undefined;
  private readonly cwd: string;

  /** @param cwd folder of the process, in which a stray file would be found */
  constructor(cwd: string) {
    this.cwd = cwd;
  }

  /**
   * Checks and loads a folder.
   * @throws Error where the process crashes, or does not answer
   */
  async read(folder: string): Promise<HostileResult> {
    this.child ??= await this.start();
    const { child } = this;
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        child.removeAllListeners();
        settle();
      };
      const fail = (message: string) => {
        this.stop();
        end(() => reject(new Error(message)));
      };
      const timer = setTimeout(() => fail('It hangs.'), DEADLINE);
      child.once('message', (result: HostileResult) => end(() => resolve(result)));
      child.once('exit', (code, signal) => fail(`It crashes: ${signal ?? code}.`));
      child.send(folder);
    });
  }

  /** Ends the process. */
  stop(): void {
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }

  private async start(): Promise<ChildProcess> {
    const child = fork(path.join(import.meta.dirname, 'child.ts'), {
      cwd: this.cwd,
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await new Promise((resolve) => child.once('message', resolve));
    return child;
  }
}
