import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { playbookConfig, type PlaybookConfig } from '../domain/schema/config.ts';

/** A configuration and where it was found. */
export interface LoadedConfig {
  config: PlaybookConfig;
  /** Absolute path of the configuration file. */
  file: string;
  /** Absolute path of the content folder. */
  content: string;
}

/**
 * Loads the configuration of a playbook: the file named by `PLAYBOOK_CONFIG`, else `playbook.config.ts`.
 * @throws Error with every fault of the configuration
 */
export async function loadConfig(file = process.env.PLAYBOOK_CONFIG ?? 'playbook.config.ts'): Promise<LoadedConfig> {
  const full = path.resolve(file);
  const module = (await import(/* @vite-ignore */ pathToFileURL(full).href)) as { default: unknown };
  const result = playbookConfig.safeParse(module.default);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `  ${issue.path.join('.') || '(whole)'}: ${issue.message}`);
    throw new Error(
      `${file} is not a playbook configuration:\n${faults.join('\n')}\nMend these fields; src/domain/schema/config.ts describes each.`,
    );
  }
  return { config: result.data, file: full, content: path.resolve(path.dirname(full), result.data.content) };
}
