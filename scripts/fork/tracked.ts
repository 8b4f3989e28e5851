import type { TemplateIndex } from '../../src/domain/schema/release.ts';
import type { TrackedDocument } from '../../src/domain/schema/lock.ts';
import { nearest } from '../../src/domain/nearest.ts';
import { createDocument } from '../../src/domain/template/document.ts';
import { basePath } from '../../src/domain/template/lock.ts';
import { documentMarkdown } from '../../src/domain/template/markdown.ts';
import { ForkError } from './fault.ts';
import { readText, sha256Of } from './files/digest.ts';
import { insideOf, isInside } from './files/guard.ts';
import type { Folder } from './folder.ts';
import type { Registry } from './registry/cache.ts';

/**
 * The documents that a call means: one by its id or path, or all.
 * @param id as somebody typed it; a path is meant from the current folder
 */
export function pickDocuments({ lock, root }: Folder, id: string | undefined, current: string): TrackedDocument[] {
  const all = [...lock.documents].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (id === undefined) return all;
  const file = isInside(root, current, id) ? insideOf(root, current, id) : undefined;
  const found = all.find((document) => document.id === id) ?? all.find((document) => document.path === file);
  if (found) return [found];
  const ids = all.map((document) => document.id);
  const near = nearest(id, ids);
  const hint = near
    ? `Did you mean ${near}?`
    : ids.length > 0
      ? `It tracks ${ids.join(', ')}.`
      : 'It tracks none: `playbook fork` starts one.';
  throw new ForkError(`Found no document "${id}" in ${root}. ${hint}`);
}

/**
 * The pristine text of a document. It is kept beside the lock; where it is gone, the release of that version makes it again.
 * @throws ForkError where neither gives the text that the lock names
 */
export async function readBase(root: string, tracked: TrackedDocument, registry: Registry, from: string): Promise<string> {
  const file = basePath(tracked.base);
  const kept = await readText(root, file);
  if (kept !== undefined && sha256Of(kept) === tracked.base) return kept;
  const { template, version, sha256, id, answers } = tracked;
  const made = await registry.release(from, template, version).then(
    (read) => documentMarkdown(createDocument(read.release, answers), { document: id, template, version, sha256 }),
    () => '',
  );
  if (sha256Of(made) === tracked.base) return made;
  throw new ForkError(
    `${file}, the pristine text of ${id}, ${kept === undefined ? 'is not there' : 'was changed'}. Nothing was written. Bring it back as it was committed, for example with \`git checkout -- ${file}\`.`,
  );
}

/** What to say where a playbook publishes a version with other bytes than the document was made from. */
export function tamperWarning({ id, version, sha256, template }: TrackedDocument, index: TemplateIndex, name: string): string | undefined {
  const listed = index.versions.find((item) => item.version === version);
  if (!listed || listed.sha256 === sha256) return undefined;
  return `${id}: version ${version} of "${template}" at ${name} is NOT what this document was made from (SHA-256 ${listed.sha256}, expected ${sha256}). A published version must never change: ask whoever publishes the playbook before you trust its updates.`;
}
