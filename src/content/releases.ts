import type { Entry } from '../domain/graph/entry.ts';
import type { Frozen } from '../domain/template/index-of.ts';
import { createRelease, releaseText } from '../domain/template/release.ts';
import { listContent } from './files.ts';
import { isLeftOut } from './left-out.ts';
import { loadConfig } from './load-config.ts';
import { getLibrary } from './queries.ts';
import { sha256Of } from './digest.ts';
import { readReleases, versionFile } from './read-releases.ts';
import { absolute, site, style } from './site.ts';

/** A version of a template as the site publishes it: its release, the text of its file, and the digest of that. */
export interface PublishedRelease extends Frozen {
  text: string;
}

let all: Promise<Map<string, PublishedRelease[]>> | undefined;

/** The versions of every published template, newest first, by slug. Read once a build, and anew in dev. */
export function getReleases(): Promise<Map<string, PublishedRelease[]>> {
  if (import.meta.env.DEV) return readAll();
  return (all ??= readAll());
}

/** The current version of a template. */
export async function currentRelease(entry: Pick<Entry<'templates'>, 'slug'>): Promise<PublishedRelease> {
  return (await getReleases()).get(entry.slug)![0]!;
}

async function readAll(): Promise<Map<string, PublishedRelease[]>> {
  const library = await getLibrary();
  const { content } = await loadConfig();
  const templates = library.of('templates').filter((entry) => entry.collection === 'templates');
  const { files } = templates.length > 0 ? await listContent(content, 'templates') : { files: [] };
  const bySlug = Map.groupBy(files, (file) => file.split('/')[1]);
  const result = new Map<string, PublishedRelease[]>();
  for (const entry of templates) {
    const read = await readReleases(content, entry.slug, bySlug.get(entry.slug) ?? []);
    const fault = read.issues.find((issue) => issue.severity === 'error' && !isLeftOut(issue.file));
    if (fault) throw new Error(`${fault.file}: ${fault.message} Run \`npm run check\` for every issue with its hint.`);
    const frozen = read.frozen.filter((item) => !isLeftOut(versionFile(entry.slug, item.release.version)));
    const isFrozen = frozen.some((item) => item.release.version === entry.data.version);
    result.set(entry.slug, isFrozen ? frozen : [fresh(entry), ...frozen]);
  }
  return result;

  /** A draft, or a template at work in dev, has no frozen version yet. The check keeps a built site from publishing one. */
  function fresh(entry: Entry<'templates'>): PublishedRelease {
    const release = createRelease(entry, { get: library.get, style, playbook: site.name, root: absolute('/') });
    const text = releaseText(release);
    return { release, text, sha256: sha256Of(text) };
  }
}
