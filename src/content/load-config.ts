import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Issue, Position } from '../domain/issue.ts';
import { playbookConfig, type PlaybookConfig } from '../domain/schema/config.ts';
import { validate } from '../markdown/validate.ts';
import type { ConfigPlaces } from './config-places.ts';
import { missingOverrides } from './overrides.ts';

/** A configuration and where it was found. */
export interface LoadedConfig {
  config: PlaybookConfig;
  /** Absolute path of the configuration file. */
  file: string;
  /** Absolute path of the content folder. */
  content: string;
}

/** A configuration that cannot be used. Its message has a line for each issue, with its place and what to do. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const START: Position = { line: 1, column: 1, endLine: 1, endColumn: 1 };
const NOT_EXPORTED = { message: 'Found no default export, expected `export default { … }` with the configuration.' };

/**
 * Loads the configuration of a playbook: the file named by `PLAYBOOK_CONFIG`, else `playbook.config.ts`.
 * @throws ConfigError with every issue of the configuration
 */
export async function loadConfig(file = process.env.PLAYBOOK_CONFIG ?? 'playbook.config.ts'): Promise<LoadedConfig> {
  const full = path.resolve(file);
  const source = await readFile(full, 'utf8').catch((error: unknown) => {
    throw new ConfigError(whyUnreadable(file, error));
  });
  const value = await execute(full, file, source);
  const result = playbookConfig.safeParse(value);
  if (!result.success) {
    const { isExported, locate } = await placesIn(source);
    if (!isExported) throw new ConfigError(describeAll(file, [NOT_EXPORTED]));
    const { issues } = validate(playbookConfig, { data: value, issues: [], locate }, file);
    throw new ConfigError(describeAll(file, issues));
  }
  const config = result.data;
  const content = path.resolve(path.dirname(full), config.content);
  const found = await stat(content).catch(() => undefined);
  if (!found?.isDirectory()) {
    const message = `\`content\`: Found ${found ? 'a file' : 'nothing'} at ${JSON.stringify(config.content)}, expected the folder of the content.`;
    const hint = 'Name it as seen from the configuration file.';
    throw new ConfigError(describeAll(file, [{ message, hint, position: (await placesIn(source)).locate(['content']) }]));
  }
  const missing = missingOverrides(config, path.dirname(full));
  if (missing.length > 0) {
    const { locate } = await placesIn(source);
    throw new ConfigError(
      describeAll(
        file,
        missing.map(({ at, message, hint }) => ({ message: `\`${at.join('.')}\`: ${message}`, hint, position: locate(at, at.length > 1) })),
      ),
    );
  }
  return { config, file: full, content };
}

/** The default export of a configuration file. */
async function execute(full: string, file: string, source: string): Promise<unknown> {
  try {
    return ((await import(/* @vite-ignore */ pathToFileURL(full).href)) as { default?: unknown }).default;
  } catch (error) {
    const { syntax } = await placesIn(source);
    const hint = 'Correct the syntax there or just before it.';
    if (syntax.length > 0)
      throw new ConfigError(
        describeAll(
          file,
          syntax.map((fault) => ({ ...fault, hint })),
        ),
      );
    const message = `The file could not be executed: ${error instanceof Error ? error.message.split('\n')[0]! : String(error)}.`;
    throw new ConfigError(
      describeAll(file, [{ message, hint: 'It should need nothing but its own values.', position: placeIn(error, full) }]),
    );
  }
}

// The parser of TypeScript takes longer to load than everything else here, so it waits for a fault.
const placesIn = async (source: string): Promise<ConfigPlaces> => (await import('./config-places.ts')).placesOfConfig(source);

/** Where the code of a file threw, by the first line of the stack that names it. */
function placeIn(error: unknown, full: string): Position {
  const line = error instanceof Error ? error.stack?.split('\n').find((text) => text.includes(full)) : undefined;
  const [, row, column] = /:(\d+):(\d+)\)?$/.exec(line ?? '') ?? [];
  return row === undefined ? START : { line: Number(row), column: Number(column), endLine: Number(row), endColumn: Number(column) };
}

function whyUnreadable(file: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  const found = code === 'ENOENT' ? 'no file' : code === 'EISDIR' ? 'a folder' : 'a file that cannot be read';
  return `Found ${found} at ${file}, expected the configuration of a playbook. Go to the folder that holds playbook.config.ts, or name another file in PLAYBOOK_CONFIG.`;
}

function describeAll(file: string, issues: readonly Pick<Issue, 'message' | 'hint' | 'position'>[]): string {
  const lines = issues.map(
    ({ message, hint, position = START }) => `${file}:${position.line}:${position.column} ${message}${hint ? ` ${hint}` : ''}`,
  );
  return `${lines.join('\n')}\nEvery field of the configuration is described in src/domain/schema/config.ts.`;
}
