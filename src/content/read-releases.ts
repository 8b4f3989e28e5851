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

/** Path of the list of the versions of a template, from the root of the content. */
export const indexFile = (slug: string): string => `templates/${slug}/versions/index.json`;

export { sha256Of };

/**
 * Reads the frozen versions of one template, and checks that each is what it was when it was frozen.
 * @param content absolute path of the content folder
 * @param files every file of the folder
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
  if (own.length > 0) issues.push(...(await checkIndex(content, slug, frozen, new Set(files))));
  return { frozen, issues };
}

async function checkIndex(content: string, slug: string, frozen: ReadReleases['frozen'], files: ReadonlySet<string>): Promise<Issue[]> {
  const file = indexFile(slug);
  if (!files.has(file)) return [invalid(file, 'Found no list of the versions.')];
  const { value, issues } = await readJson<TemplateIndex>(content, file, templateIndex);
  if (!value) return issues;
  const changed = frozen.filter(({ release, sha256 }) => {
    const listed = value.versions.find((item) => item.version === release.version);
    return listed && listed.sha256 !== sha256;
  });
  if (changed.length > 0) {
    return changed.map(({ release }) => ({
      ...invalid(`templates/${slug}/versions/${release.version}.json`, `Version ${release.version} is not what it was when it was frozen.`),
      code: 'release-changed' as const,
      hint: 'Bring the file back as it was (git knows it), and make the change in a new version.',
    }));
  }
  return frozen.length > 0 && indexText(indexOf(frozen)) !== indexText(value)
    ? [invalid(file, 'The list of the versions does not fit the frozen files beside it.')]
    : [];
}

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
  if (text !== `${JSON.stringify(json, undefined, 1)}\n`) issues.push(invalid(file, 'Found JSON that is not set as `playbook release` sets it.'));
  const read = schema.safeParse(json);
  if (read.success) return { value: read.data, text, issues };
  const [first] = read.error.issues;
  return { issues: [...issues, invalid(file, `At ${first!.path.join('.') || 'the root'}: ${first!.message}`)] };
}
