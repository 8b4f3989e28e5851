import { readdir } from 'node:fs/promises';
import {
  templateIndex,
  templateRegistry,
  templateRelease,
  type TemplateIndex,
  type TemplateRelease,
} from '../../../src/domain/schema/release.ts';
import { nearest } from '../../../src/domain/nearest.ts';
import { sha256Of } from '../files/digest.ts';
import { codeOf, ForkError, messageOf } from '../fault.ts';
import type { AllowedRedirects } from './redirects.ts';
import { nameOf, parseJson, readFrom } from './read.ts';

/** A frozen version as it was read: its digest is that of the list, and of its bytes. */
export interface ReadRelease {
  release: TemplateRelease;
  sha256: string;
}

/** A template that a playbook publishes, and its newest version. */
export interface ListedTemplate {
  id: string;
  name: string;
  latest: string;
  date: string;
  kind: TemplateIndex['kind'];
}

/** A playbook from which templates come: an address or a folder, as a URL that ends with a slash. */
export interface Source {
  base: URL;
  /** What a person calls it. */
  name: string;
  /** Origins to which it may send the command, beside its own. Default: none. */
  redirects?: AllowedRedirects;
}

const versionsUrl = ({ base }: Source, slug: string): URL => new URL(`templates/${slug}/versions/index.json`, base);

/** Templates of a playbook, by name. */
export async function listTemplates(source: Source): Promise<ListedTemplate[]> {
  const url = new URL('api/templates.json', source.base);
  const bytes = await readFrom(source, url);
  if (bytes) return parseJson(bytes, url, templateRegistry).templates;
  if (source.base.protocol !== 'file:') throw noPlaybook(source);
  const folders = await readdir(new URL('templates/', source.base), { withFileTypes: true }).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') throw noPlaybook(source);
    throw new ForkError(`The templates of ${source.name} cannot be listed: ${messageOf(error)}. Let them be read, then try again.`, {
      cause: error,
    });
  });
  const listed: ListedTemplate[] = [];
  for (const folder of folders.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const index = folder.isDirectory() && /^[a-z][a-z0-9-]*$/.test(folder.name) ? await findIndex(source, folder.name) : undefined;
    if (index) listed.push({ id: index.id, name: index.name, latest: index.latest, date: index.versions[0]!.date, kind: index.kind });
  }
  return listed;
}

const noPlaybook = ({ name }: Source): ForkError =>
  new ForkError(`Found no templates at ${name}, expected the address or folder of a playbook. Name another with --from.`);

/** The versions of a template. @throws ForkError where the playbook has no such template, naming the nearest */
export async function readIndex(source: Source, slug: string): Promise<TemplateIndex> {
  const index = await findIndex(source, slug);
  if (index) return index;
  const slugs = (await listTemplates(source)).map((item) => item.id);
  const near = nearest(slug, slugs);
  const hint = near
    ? `Did you mean ${near}?`
    : slugs.length > 0
      ? `It has ${slugs.join(', ')}.`
      : 'It has none: `playbook release` freezes one.';
  throw new ForkError(`Found no published template "${slug}" at ${source.name}. ${hint}`);
}

async function findIndex(source: Source, slug: string): Promise<TemplateIndex | undefined> {
  const url = versionsUrl(source, slug);
  const bytes = await readFrom(source, url);
  if (!bytes) return undefined;
  const index = parseJson(bytes, url, templateIndex);
  if (index.id !== slug) throw new ForkError(`${nameOf(url)} lists versions of "${index.id}", expected "${slug}".`);
  if (!index.versions.some((item) => item.version === index.latest)) {
    throw new ForkError(`${nameOf(url)} names ${index.latest} the newest version, and does not list it.`);
  }
  return index;
}

/** A version of a template. @throws ForkError where it is not listed, or its bytes are not those that the list names */
export async function readRelease(source: Source, index: TemplateIndex, version: string = index.latest): Promise<ReadRelease> {
  const listed = index.versions.find((item) => item.version === version);
  if (!listed) {
    const versions = index.versions.map((item) => item.version).join(', ');
    throw new ForkError(`Found no version ${version} of "${index.id}" at ${source.name}, expected one of ${versions}.`);
  }
  const from = versionsUrl(source, index.id);
  if (!URL.canParse(listed.path, from))
    throw new ForkError(`${nameOf(from)} names the file ${JSON.stringify(listed.path)}, which is no address.`);
  const url = new URL(listed.path, from);
  const bytes = await readFrom(source, url);
  if (!bytes)
    throw new ForkError(`${nameOf(from)} lists version ${version}, and ${nameOf(url)} is not there. Tell whoever publishes the playbook.`);
  const sha256 = sha256Of(bytes);
  if (sha256 !== listed.sha256) {
    throw new ForkError(
      `${nameOf(url)} is not what the list of versions says: found the SHA-256 ${sha256}, expected ${listed.sha256}. Nothing was written. Try again later, and tell whoever publishes the playbook.`,
    );
  }
  const release = parseJson(bytes, url, templateRelease);
  if (release.id !== index.id || release.version !== version) {
    throw new ForkError(
      `${nameOf(url)} holds version ${release.version} of "${release.id}", expected version ${version} of "${index.id}".`,
    );
  }
  return { release, sha256 };
}
