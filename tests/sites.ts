import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { loadConfig } from '../src/content/load-config.ts';

/** A playbook that is built whole for tests. */
export interface TestSite {
  name: string;
  config: string;
  /** Folder of the built site. */
  out: string;
  base: string;
  port: number;
}

const built = (name: string): string => path.resolve('.cache/test', name, 'dist');

/** First of the two ports on which the browser tests find the sites; another lets two checkouts test at once. */
const PORT = Number(process.env.PLAYBOOK_TEST_PORT ?? 4391);

/** The playbook that tests of the engine read: it has entries of every kind, and changes only when one of these tests needs it. */
export const FIXTURE = path.resolve('tests/fixtures/marops');

/** That playbook, and one of another organisation: in euros, under a base path, with empty collections. */
const FIXTURES: readonly TestSite[] = [
  { name: 'main', config: path.join(FIXTURE, 'playbook.config.ts'), out: built('main'), base: '/', port: PORT },
  {
    name: 'lumen',
    config: path.resolve('tests/fixtures/lumen/playbook.config.ts'),
    out: built('lumen'),
    base: '/handbook/',
    port: PORT + 1,
  },
];

/** What this repository publishes, whatever that is. */
async function shipped(): Promise<readonly TestSite[]> {
  const { config, file } = await loadConfig();
  return [{ name: 'this playbook', config: file, out: built('shipped'), base: config.base, port: PORT + 2 }];
}

/** The sites that are tested: what is published with `npm run test:content`, and fixtures in all other tests. */
export const SITES = process.env.PLAYBOOK_TEST === 'content' ? await shipped() : FIXTURES;

/** Environment in which a command works on one of the sites. */
export const environmentOf = ({ config, out }: Pick<TestSite, 'config' | 'out'>): NodeJS.ProcessEnv => ({
  ...process.env,
  PLAYBOOK_CONFIG: config,
  PLAYBOOK_OUT: out,
  PLAYBOOK_CACHE: path.join(path.dirname(out), 'cache'),
});

/** Runs a command of the playbook on a site, in this checkout or another. @returns what it printed and its exit code */
export function runPlaybook(args: string[], environment: NodeJS.ProcessEnv, checkout = '.'): { output: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync('node', ['scripts/playbook.ts', ...args], {
    cwd: checkout,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { output: stdout + stderr, code: status };
}
