import type { Issue } from '../../src/domain/issue.ts';

/**
 * Runs a rule so that its failure is an issue like another, and no other rule is lost by it.
 * @param name name of the rule
 * @param file file that it looked at
 */
export function attempt<T extends Pick<Issue, 'code' | 'severity' | 'file' | 'message'>>(
  name: string,
  file: string,
  run: () => T[],
): (T | Issue)[] {
  try {
    return run();
  } catch (error) {
    return [crashed(name, file, error)];
  }
}

/** The issue of a rule that failed. */
const crashed = (name: string, file: string, error: unknown): Issue => ({
  code: 'rule-crashed',
  severity: 'error',
  file,
  message: `The rule "${name}" failed: ${error instanceof Error ? error.message : String(error)}`,
  hint: 'This is a fault of the playbook, not of the file. All other rules went on. Report it with the file.',
});
