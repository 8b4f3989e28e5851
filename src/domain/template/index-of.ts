import type { TemplateIndex, TemplateRegistry, TemplateRelease } from '../schema/release.ts';
import { compareVersions } from './version.ts';

/** A frozen version: its release, and the digest of its file. */
export interface Frozen {
  release: TemplateRelease;
  /** SHA-256 of the file, in hex. */
  sha256: string;
}

/**
 * The list of the versions of a template, newest first, as `versions/index.json` holds it.
 * @param frozen at least one
 */
export function indexOf(frozen: readonly Frozen[]): TemplateIndex {
  const all = [...frozen].sort((a, b) => compareVersions(b.release.version, a.release.version));
  const { id, name, summary, kind, version } = all[0]!.release;
  return {
    format: 1,
    id,
    name,
    summary,
    kind,
    latest: version,
    versions: all.map(({ release, sha256 }) => {
      const { items, migrations } = release.changes[0]!;
      return {
        version: release.version,
        date: release.date,
        sha256,
        path: `${release.version}.json`,
        items,
        ...(migrations ? { migrations } : {}),
      };
    }),
  };
}

/** The text of the file of an index. */
export const indexText = (index: TemplateIndex): string => `${JSON.stringify(index, undefined, 1)}\n`;

/**
 * The templates of a playbook, as `/api/templates.json` holds them. Addresses are relative to that file, so that they hold
 * under every base path.
 */
export function registryOf(playbook: string, newest: readonly Frozen[]): TemplateRegistry {
  const templates = newest.map(({ release: { id, name, summary, kind, version, date }, sha256 }) => ({
    id,
    name,
    summary,
    kind,
    latest: version,
    date,
    sha256,
    index: `../templates/${id}/versions/index.json`,
  }));
  return { format: 1, playbook, templates };
}
