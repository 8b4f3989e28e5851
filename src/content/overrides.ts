import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import type { PlaybookConfig } from '../domain/schema/config.ts';

type Overrides = Pick<PlaybookConfig, 'theme' | 'components'>;

/** A file that the configuration names but that does not exist. */
interface MissingOverride {
  /** Path of the value in the configuration. */
  at: string[];
  message: string;
  hint: string;
}

const ENGINE = path.resolve('src');

/**
 * Finds overrides in a configuration that lead to no file.
 * @param folder absolute path of the folder of the configuration file
 * @returns one for each missing file; without the engine in the working folder, its side is not checked
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

/** Absolute path of the style sheet loaded after those of the engine; by default an empty one. */
export const themeOf = ({ theme }: Overrides, config: string): string =>
  theme ? path.resolve(path.dirname(config), theme) : path.join(ENGINE, 'styles/theme.css');

/** Absolute path of each replacement, by the absolute path of the component it replaces. */
function replacements({ components }: Overrides, config: string): Map<string, string> {
  return new Map(Object.entries(components).map(([ours, file]) => [path.join(ENGINE, ours), path.resolve(path.dirname(config), file)]));
}

/** Files outside the engine that go into its pages: a change to one of them makes cached pages stale. */
export const overridingFiles = (given: Overrides, config: string): string[] => [
  ...(given.theme ? [themeOf(given, config)] : []),
  ...replacements(given, config).values(),
];

/**
 * Replaces components of the engine with those that the configuration names, wherever they are imported. A replacement may
 * import the original, to wrap it.
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
      // A component imports its own styles under its own name; those imports stay, also in an original that is wrapped.
      const within = importer.split('?')[0];
      return place && within !== place && within !== file ? (query ? `${place}?${query}` : place) : found;
    },
  };
}
