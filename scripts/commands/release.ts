import path from 'node:path';
import { sha256Of } from '../../src/content/digest.ts';
import { indexFile } from '../../src/content/read-releases.ts';
import type { LoadedConfig } from '../../src/content/load-config.ts';
import { refOf, type Entry } from '../../src/domain/graph/entry.ts';
import { templateRelease, type TemplateRelease } from '../../src/domain/schema/release.ts';
import { findBreaks } from '../../src/domain/template/compatibility.ts';
import { indexOf, indexText } from '../../src/domain/template/index-of.ts';
import { createRelease, frozenAs, isSameDocument, releaseText, type ReleaseContext } from '../../src/domain/template/release.ts';
import { compareVersions } from '../../src/domain/template/version.ts';
import { replaceFile } from '../check/fix.ts';
import { readPlaybook, type ReadPlaybook } from '../io/read-playbook.ts';
import { writeNew } from '../io/write-new.ts';

/** What became of the templates that were to be released. */
export interface ReleaseReport {
  /** A sentence for each template. */
  lines: string[];
  /** Whether any could not be released. */
  failed: boolean;
}

/**
 * Freezes the current version of a template, or of all that are not frozen yet. A frozen file is never written again.
 * @param slug of the template; all published ones where it is not given
 * @throws Error where there is no such template, or a file could not be written
 */
export async function release({ config, content }: LoadedConfig, slug?: string): Promise<ReleaseReport> {
  const playbook = await readPlaybook(content);
  const templates = playbook.entries.filter((entry) => entry.collection === 'templates');
  const wanted = templates.filter((entry) => (slug ? entry.slug === slug : entry.data.status === 'published'));
  if (slug && wanted.length === 0) {
    const names = templates.map((entry) => entry.slug).join(', ');
    throw new Error(
      `Found no sound template "${slug}", expected one of ${names || 'none'}. \`npm run check\` says what is wrong with the others.`,
    );
  }
  const lines: string[] = [];
  let failed = false;
  for (const entry of wanted) {
    const { faults, line } = await freeze(entry, playbook, content, {
      playbook: config.name,
      style: { locale: config.locale, currency: config.currency },
      root: new URL(config.base, config.site).href,
    });
    failed ||= faults.length > 0;
    lines.push(
      ...(faults.length > 0
        ? [`${entry.slug} ${entry.data.version} was not released. No file was changed.`, ...faults.map((fault) => `  ${fault}`)]
        : [line]),
    );
  }
  return { lines, failed };
}

async function freeze(
  entry: Entry<'templates'>,
  playbook: ReadPlaybook,
  content: string,
  context: Omit<ReleaseContext, 'get'>,
): Promise<{ faults: string[]; line: string }> {
  const { slug, data } = entry;
  const index = new Map(playbook.entries.map((item) => [refOf(item), item]));
  const get: ReleaseContext['get'] = (ref) => index.get(ref);
  const frozen = playbook.releases.get(slug) ?? [];
  const folder = path.join(content, 'templates', slug, 'versions');
  // A list that does not fit its sound files, or is not there yet, is written again; anything else could lose a version.
  const spoilt = playbook.issues.filter(
    ({ file, code }) => file.startsWith(`templates/${slug}/versions/`) && !(file === indexFile(slug) && code === 'release-invalid'),
  );
  if (spoilt.length > 0) return { faults: spoilt.map((issue) => `${issue.file}: ${issue.message} ${issue.hint ?? ''}`), line: '' };
  const same = frozen.find((item) => item.release.version === data.version);
  if (same) {
    if (!isSameDocument(frozenAs(entry, same.release, get, context.style), same.release))
      return {
        faults: [
          `Version ${data.version} is frozen and differs from the template. Raise the version, and say in \`changes\` what changed.`,
        ],
        line: '',
      };
    await replaceFile(path.join(folder, 'index.json'), indexText(indexOf(frozen)));
    return { faults: [], line: `${slug} ${data.version} is frozen already.` };
  }
  const own = createRelease(entry, { ...context, get });
  const faults = faultsOf(
    own,
    frozen.map((item) => item.release),
  );
  if (faults.length > 0) return { faults, line: '' };
  const text = releaseText(own);
  await writeNew(path.join(folder, `${data.version}.json`), text);
  await replaceFile(path.join(folder, 'index.json'), indexText(indexOf([...frozen, { release: own, sha256: sha256Of(text) }])));
  const list = path.join(path.relative(process.cwd(), folder), `${data.version}.json`);
  return { faults: [], line: `${slug} ${data.version} is frozen: ${list} and index.json beside it. Commit both.` };
}

/** What keeps a version from being read by anybody, or from following those that are frozen. */
function faultsOf(own: TemplateRelease, frozen: readonly TemplateRelease[]): string[] {
  const { error } = templateRelease.safeParse(own);
  if (error) return error.issues.map((issue) => `At ${issue.path.join('.') || 'the root'}: ${issue.message}`);
  const newest = frozen[0];
  if (!newest) return [];
  if (compareVersions(own.version, newest.version) < 0)
    return [`Found version ${own.version}, expected one after ${newest.version}, which is the newest.`];
  const history = (changes: typeof own.changes) => JSON.stringify(changes);
  const known = own.changes.filter((change) => compareVersions(change.version, newest.version) <= 0);
  const lost =
    history(known) === history(newest.changes)
      ? []
      : [`The changes up to ${newest.version} are not what they were when it was frozen. Bring them back; only add to them.`];
  const date =
    own.date < newest.date
      ? [`Found the date ${own.date}, expected one from ${newest.date} on, the date of version ${newest.version}.`]
      : [];
  return [...lost, ...date, ...findBreaks(newest, own)];
}
