import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import type { PlaybookConfig } from '../domain/schema/config.ts';

type Overrides = Pick<PlaybookConfig, 'theme' | 'components'>;

/** Something that the configuration names and that is not there. */
interface MissingOverride {
  /** Path of the value in the configuration. */
  at: string[];
  message: string;
  hint: string;
}

const ENGINE = path.resolve('src');

/**
 * Looks for the files that a configuration puts in the place of files of the engine.
 * @param folder absolute path of the folder of the configuration file
 * @returns what is not there; a folder without the engine knows nothing of its components
 */
export function missingOverrides({ theme, components }: Overrides, folder: string): MissingOverride[] {
  const isThere = (file: string): boolean => existsSync(path.join(folder, file));
  const own = (at: string[], file: string): MissingOverride[] =>
    isThere(file)
      ? []
      : [{ at, message: `Found no file at ${JSON.stringify(file)}.`, hint: 'Name it as seen from the configuration file.' }];
  return [
    ...(theme ? own(['theme'], theme) : []),
    ...Object.entries(components).flatMap(([ours, file]) => [
      ...(existsSync(ENGINE) && !existsSync(path.join(ENGINE, ours))
        ? [
            {
              at: ['components', ours],
              message: 'Found no such component in src/.',
              hint: 'Name one that is there; an update of the engine may have moved it.',
            },
          ]
        : []),
      ...own(['components', ours], file),
    ]),
  ];
}

/** Absolute path of the style sheet that stands after those of the engine; an empty one of the engine by default. */
export const themeOf = ({ theme }: Overrides, config: string): string =>
  theme ? path.resolve(path.dirname(config), theme) : path.join(ENGINE, 'styles/theme.css');

/** Absolute paths of the components in place of those of the engine, by the paths of the latter. */
function replacements({ components }: Overrides, config: string): Map<string, string> {
  return new Map(Object.entries(components).map(([ours, file]) => [path.join(ENGINE, ours), path.resolve(path.dirname(config), file)]));
}

/** Every file outside of the engine that its pages are made with: a page that was kept is stale once one of them has changed. */
export const overridingFiles = (given: Overrides, config: string): string[] => [
  ...(given.theme ? [themeOf(given, config)] : []),
  ...replacements(given, config).values(),
];

/**
 * Puts the components that the configuration names in the place of those of the engine, wherever these are imported.
 * One of them may import what it replaces, to put something around it.
 * @param config absolute path of the configuration file
 */
export function overrides(given: Overrides, config: string): Plugin {
  const places = replacements(given, config);
  return {
    name: 'playbook-overrides',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (places.size === 0 || !source.includes('.astro') || !importer) return;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const [file = '', query] = found?.id.split('?') ?? [];
      const place = places.get(file);
      // A component asks for its own style in the same way, the one that is replaced too if its replacement imports it.
      const within = importer.split('?')[0];
      return place && within !== place && within !== file ? (query ? `${place}?${query}` : place) : found;
    },
  };
}
