import type { ScenarioList } from '../../src/domain/schema/scenario-list.ts';
import type { Machine } from './folder.ts';

/** How the results of a test of policies are written. */
export const POLICY_FORMATS = ['terminal', 'csv', 'json'] as const;

/** What a call of `playbook policy test` says. */
export interface PolicyTestOptions {
  /** Answers file that is tested instead of a document. */
  answers?: string;
  from?: string;
  /** Addresses to which the playbook may send the command, beside its own. */
  allowRedirect?: string[];
  format: (typeof POLICY_FORMATS)[number];
}

/** What a test of policies needs of its surroundings. */
export interface PolicyMachine extends Machine {
  defaultSource: () => Promise<string> | string;
  /** Scenarios of a folder that is no built site; only a clone can read them. */
  scenariosOf?: (folder: URL) => Promise<ScenarioList | undefined>;
}
