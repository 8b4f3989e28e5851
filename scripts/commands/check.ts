import path from 'node:path';
import { hasError } from '../../src/markdown/read-entry.ts';
import type { LoadedConfig } from '../../src/content/load-config.ts';
import { readPlaybook } from '../io/read-playbook.ts';
import { terminalReport } from '../reporters/terminal.ts';

/**
 * Checks the content of a playbook.
 * @returns the report, and whether the content may be built
 */
export async function check({ content }: LoadedConfig): Promise<{ report: string; ok: boolean }> {
  const { issues, files } = await readPlaybook(content);
  const prefix = `${path.relative(process.cwd(), content)}/`;
  return { report: terminalReport(issues, files, prefix), ok: !hasError(issues) };
}
