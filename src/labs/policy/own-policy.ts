import type { TemplateRelease } from '../../domain/schema/release.ts';
import type { Answers } from '../../domain/template/answers.ts';
import type { DocumentIdentity } from '../../domain/template/markdown.ts';
import { settingFaults } from '../../domain/template/policy-of.ts';
import { readAnswers, toValues } from '../../domain/template/values.ts';
import type { Draft } from '../documents/draft.ts';
import type { NewDraft } from '../documents/store.ts';
import { fetchMadeFrom } from '../update/fetch-release.ts';
import { readUpload, type ReadOptions } from '../update/read-upload.ts';
import type { Fault, OwnChoice, ShippedName } from './chosen.ts';

/** A policy of the reader: the release that it was made from, and its answers. */
export interface OwnPolicy {
  title: string;
  release: TemplateRelease;
  answers: Answers;
  /** Where it is kept on this device. */
  draft?: Draft;
  /** What is wrong with its settings, a sentence each; it is a policy all the same. */
  faults: string[];
}

/** The policy of a template as nobody changed it. */
export const loadPristine = (base: string, { slug, version, title }: ShippedName): Promise<OwnPolicy | Fault> =>
  load(base, { template: slug, version, sha256: '' }, (release) => ({ title, release, answers: {} }));

/** A policy of the reader. @param slugs of the policies of this playbook, from which it must be made */
export const loadOwn = (base: string, chosen: OwnChoice, slugs: readonly string[], options: ReadOptions): Promise<OwnPolicy | Fault> =>
  'draft' in chosen ? loadDraft(base, chosen.draft) : loadFile(base, chosen.file, slugs, options);

/** The policy that a draft on this device makes, by the version of the template that it was filled in with. */
const loadDraft = (base: string, draft: Draft): Promise<OwnPolicy | Fault> =>
  load(base, { template: draft.template, version: draft.version, sha256: '' }, (release) => ({
    title: draft.title || draft.name,
    release,
    answers: readAnswers(release.fields, draft.values, release.locale).answers,
    draft,
  }));

/** The policy of a file that carries answers: an answers file, or a Word file of an export. */
async function loadFile(base: string, file: File, slugs: readonly string[], options: ReadOptions): Promise<OwnPolicy | Fault> {
  const upload = await readUpload(file, options);
  if ('fault' in upload) return upload;
  const { identity, answers } = upload;
  if (!slugs.includes(identity.template))
    return {
      fault: `Found a document from the template “${identity.template}”, expected one from ${slugs.map((slug) => `“${slug}”`).join(' or ')}.`,
    };
  if (!answers)
    return {
      fault: `“${file.name}” has the text of the policy and not its answers. Choose the answers file (.yaml) or the Word file that was exported with it.`,
    };
  return load(base, identity, (release) => ({ title: file.name, release, answers }));
}

/** A policy as a document on this device. */
export const draftOf = ({ title, release, answers }: OwnPolicy): NewDraft => ({
  template: release.id,
  version: release.version,
  name: release.name,
  title: title.replace(/\.(ya?ml|docx)$/i, ''),
  values: toValues(release.fields, answers, release.locale),
});

/** @param identity the release; its digest is empty where it is not known, and is then not compared */
async function load(
  base: string,
  identity: DocumentIdentity,
  make: (release: TemplateRelease) => Omit<OwnPolicy, 'faults'>,
): Promise<OwnPolicy | Fault> {
  const known = await fetchMadeFrom(base, identity);
  if ('fault' in known) return known;
  const { id, version, rules = [] } = known.release;
  if (rules.length === 0) return { fault: `Version ${version} of “${id}” has no rules yet. Take the newer version over first.` };
  const made = make(known.release);
  return { ...made, faults: settingFaults(made.release, made.answers) };
}
