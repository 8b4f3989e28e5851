import type { TrackedDocument } from '../../src/domain/schema/lock.ts';
import { saidValues } from '../../src/domain/template/markdown.ts';
import { ForkError } from './fault.ts';

/** What a document says of itself at its top, as it stands there: nothing of it is taken for sound. */
export interface SaidIdentity {
  document?: string;
  template?: string;
  version?: string;
  sha256?: string;
}

const KEYS = ['document', 'template', 'version', 'sha256'] as const;
const VERSION = /^\d+\.\d+\.\d+$/;

/** Reads what a document says of itself; nothing of it if it has no frontmatter. Both kinds of line end are read. */
export function saidIdentity(text: string): SaidIdentity {
  return Object.fromEntries(
    KEYS.flatMap((key) =>
      saidValues(text, key)
        .slice(0, 1)
        .map((value) => [key, value]),
    ),
  );
}

/** The version that a document says it is; that of the lock if it says none. */
export const saidVersion = (text: string, tracked: Pick<TrackedDocument, 'version'>): string =>
  saidIdentity(text).version ?? tracked.version;

/**
 * Holds what a document says of itself to the lock. Another version is no error: an older or newer text may have been brought there,
 * and the update starts from it.
 * @throws ForkError for another template, a version that is none, other bytes of the same version, and a key that stands twice
 */
export function assertIdentity({ id, template, version, sha256 }: TrackedDocument, file: string, text: string): void {
  const twice = KEYS.find((key) => new Set(saidValues(text, key)).size > 1);
  const end = `Nothing was written. Correct its frontmatter, or bring the text back as it was committed.`;
  if (twice !== undefined) {
    throw new ForkError(`Found \`${twice}\` twice in the frontmatter of ${file}, with ${saidValues(text, twice).join(' and ')}. ${end}`);
  }
  const said = saidIdentity(text);
  if (said.template !== undefined && said.template !== template) {
    throw new ForkError(
      `Found \`template: ${said.template}\` in ${file}, expected \`template: ${template}\` as the lock says of ${id}. ${end}`,
    );
  }
  if (said.version !== undefined && !VERSION.test(said.version)) {
    throw new ForkError(`Found \`version: ${said.version}\` in ${file}, expected a version such as ${version}. ${end}`);
  }
  if ((said.version ?? version) === version && said.sha256 !== undefined && said.sha256 !== sha256) {
    throw new ForkError(
      `Found \`sha256: ${said.sha256}\` in ${file}, expected ${sha256}, which the lock names for version ${version} of "${template}". ${end}`,
    );
  }
}

/** What to say of a file that stands at the place of a document, or is named much like it, and says that it is another one. */
export const mistakenMessage = ({ id }: Pick<TrackedDocument, 'id'>, file: string, said: string): string =>
  `Found \`document: ${said}\` in ${file}, expected \`document: ${id}\` as the lock says. Nothing was written. Correct that line; if you did delete ${id}, \`playbook forget ${id}\` tracks it no more.`;
