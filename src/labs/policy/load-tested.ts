import type { TemplateRelease } from '../../domain/schema/release.ts';
import type { Answers } from '../../domain/template/answers.ts';
import { toValues, readAnswers } from '../../domain/template/values.ts';
import type { Draft } from '../documents/draft.ts';
import type { NewDraft } from '../documents/store.ts';
import { fetchRelease } from '../update/fetch-release.ts';
import { readUpload } from '../update/read-upload.ts';

/** A policy template of this site. */
export interface KnownPolicy {
  slug: string;
  name: string;
  /** Versions that the site publishes, newest first. */
  versions: string[];
}

/** A policy to test: the release that it was made from, and its answers. */
export interface TestedPolicy {
  title: string;
  release: TemplateRelease;
  answers: Answers;
  /** Where it is kept on this device. */
  draft?: Draft;
}

/** A policy, or why it cannot be tested in a sentence. */
export type Loaded = TestedPolicy | { fault: string };

/** The policy of a template as nobody changed it. */
export const loadShipped = (base: string, { slug, name, versions }: KnownPolicy): Promise<Loaded> =>
  load(base, slug, versions[0]!, (release) => ({ title: name, release, answers: {} }));

/** The policy that a draft on this device makes. */
export const loadDraft = (base: string, draft: Draft): Promise<Loaded> =>
  load(base, draft.template, draft.version, (release) => ({
    title: draft.title || draft.name,
    release,
    answers: readAnswers(release.fields, draft.values, release.locale).answers,
    draft,
  }));

/** The policy of a file that carries answers: an answers file, or a Word file of an export. */
export async function loadFile(base: string, file: File, policies: readonly KnownPolicy[]): Promise<Loaded> {
  const upload = await readUpload(file);
  if ('fault' in upload) return upload;
  const { identity, answers } = upload;
  if (!answers)
    return { fault: 'Markdown does not carry its answers. Choose the answers file that was exported with it, or the Word file.' };
  const known = policies.find(({ slug }) => slug === identity.template);
  if (!known)
    return {
      fault: `Found answers to the template “${identity.template}”, expected one of the policies of this site: ${policies.map(({ slug }) => slug).join(', ')}.`,
    };
  if (!known.versions.includes(identity.version))
    return {
      fault: `Found answers of version ${identity.version}, and this site has only ${known.versions.join(', ')}. They may be from another playbook.`,
    };
  return load(base, identity.template, identity.version, (release) => ({ title: file.name, release, answers }));
}

/** A policy as a document on this device. */
export const draftOf = ({ title, release, answers }: TestedPolicy): NewDraft => ({
  template: release.id,
  version: release.version,
  name: release.name,
  title: title.replace(/\.(ya?ml|docx)$/i, ''),
  values: toValues(release.fields, answers, release.locale),
});

async function load(base: string, template: string, version: string, make: (release: TemplateRelease) => TestedPolicy): Promise<Loaded> {
  const fetched = await fetchRelease(base, template, version);
  return 'fault' in fetched ? fetched : make(fetched.release);
}
