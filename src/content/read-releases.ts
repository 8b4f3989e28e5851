import type * as z from 'zod';
import type { Issue } from '../domain/issue.ts';
import { templateIndex, templateRelease, type TemplateIndex } from '../domain/schema/release.ts';
import { indexOf, indexText, type Frozen } from '../domain/template/index-of.ts';
import { compareVersions } from '../domain/template/version.ts';
import { decode } from '../markdown/decode.ts';
import { sha256Of } from './digest.ts';
import { readContentFile } from './files.ts';

/** The frozen versions of a template. */
export interface ReadReleases {
  /** Newest first. */
  frozen: (Frozen & { text: string })[];
  issues: Issue[];
}

/** A file of a frozen version: which template, and which version. */
export const releaseFile = (file: string): { slug: string; version: string } | undefined => {
  const [, slug, version] = /^templates\/([a-z][a-z0-9-]*)\/versions\/(\d+\.\d+\.\d+)\.json$/.exec(file) ?? [];
  return slug && version ? { slug, version } : undefined;
};

/** Path of a frozen version of a template, from the root of the content. */
export const versionFile = (slug: string, version: string): string => `templates/${slug}/versions/${version}.json`;

/** Path of the list of the versions of a template, from the root of the content. */
export const indexFile = (slug: string): string => `templates/${slug}/versions/index.json`;

/**
 * Reads the frozen versions of one template, and checks that each is what it was when it was frozen.
 * @param content absolute path of the content folder
 * @param files every file of the folder, or those of the versions of the template
 */
export async function readReleases(content: string, slug: string, files: Iterable<string>): Promise<ReadReleases> {
  const issues: Issue[] = [];
  const frozen: ReadReleases['frozen'] = [];
  const own = [...files].filter((file) => releaseFile(file)?.slug === slug);
  for (const file of own) {
    const read = await readJson(content, file, templateRelease);
    issues.push(...read.issues);
    if (!read.value || read.text === undefined) continue;
    const { version } = releaseFile(file)!;
    if (read.value.id !== slug || read.value.version !== version) {
      issues.push(invalid(file, `Found version ${read.value.version} of ${read.value.id}, expected version ${version} of ${slug}.`));
    } else frozen.push({ release: read.value, text: read.text, sha256: sha256Of(read.text) });
  }
  frozen.sort((a, b) => compareVersions(b.release.version, a.release.version));
  const all = new Set(files);
  if (own.length > 0 || all.has(indexFile(slug))) issues.push(...(await checkIndex(content, slug, frozen, all)));
  return { frozen, issues };
}

/**
 * Checks the frozen versions against their list, which alone says what each was when it was frozen. Only what a command that
 * was stopped leaves behind may be mended by writing the list again; everything else is a version that was changed or lost.
 */
async function checkIndex(content: string, slug: string, frozen: ReadReleases['frozen'], files: ReadonlySet<string>): Promise<Issue[]> {
  const file = indexFile(slug);
  if (!files.has(file)) {
    const count = [...files].filter((item) => releaseFile(item)?.slug === slug).length;
    return count > 1
      ? [changed(file, `Found ${count} files of frozen versions and no list that says what they were when they were frozen.`)]
      : [invalid(file, 'Found no list of the versions.')];
  }
  const { value, issues } = await readJson<TemplateIndex>(content, file, templateIndex);
  if (!value) return issues.map((issue) => changed(file, `The list of the versions cannot be read. ${issue.message}`));
  const sound = new Map(frozen.map((item) => [item.release.version, item]));
  const spoilt = value.versions.flatMap(({ version, sha256 }) => {
    const found = sound.get(version);
    if (found?.sha256 === sha256) return [];
    const what = found
      ? 'is not what it was when it was frozen'
      : files.has(versionFile(slug, version))
        ? 'cannot be read'
        : 'is listed, and its file is gone';
    return [changed(versionFile(slug, version), `Version ${version} ${what}.`)];
  });
  if (spoilt.length > 0) return spoilt;
  const listed = new Set(value.versions.map((item) => item.version));
  const unlisted = frozen.filter(({ release }) => !listed.has(release.version));
  if (unlisted.some((item) => item !== frozen[0])) {
    const names = unlisted.map(({ release }) => release.version).join(', ');
    return [changed(file, `The list of the versions does not name ${names}; only the newest can be missing, where a release was stopped.`)];
  }
  return indexText(indexOf(frozen)) === indexText(value)
    ? issues
    : [invalid(file, 'The list of the versions does not fit the frozen files beside it.')];
}

const changed = (file: string, message: string): Issue => ({
  ...invalid(file, message),
  code: 'release-changed',
  hint: 'Bring the file back as it was (git knows it), and make the change in a new version.',
});

const invalid = (file: string, message: string): Issue => ({
  code: 'release-invalid',
  severity: 'error',
  file,
  position: { line: 1, column: 1, endLine: 1, endColumn: 1 },
  message,
  hint: 'Frozen versions are written by `playbook release` and never by hand: bring the files back as git has them, then run it.',
});

async function readJson<T>(content: string, file: string, schema: z.ZodType<T>): Promise<{ value?: T; text?: string; issues: Issue[] }> {
  const { bytes, issue } = await readContentFile(content, file);
  if (issue) return { issues: [issue] };
  const { text, issues } = decode(bytes, file);
  if (text === undefined) return { issues };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { issues: [...issues, invalid(file, `Found text that is no JSON: ${(error as Error).message}.`)] };
  }
  // One value has one text: nothing hides in escapes, and the same release has the same digest everywhere.
  if (text !== `${JSON.stringify(json, undefined, 1)}\n`)
    issues.push(invalid(file, 'Found JSON that is not set as `playbook release` sets it.'));
  const read = schema.safeParse(json);
  if (read.success) return { value: read.data, text, issues };
  const [first] = read.error.issues;
  return { issues: [...issues, invalid(file, `At ${first!.path.join('.') || 'the root'}: ${first!.message}`)] };
}
