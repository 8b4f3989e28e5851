import { checkSettings, settingsOf } from '../../domain/policy/tune.ts';
import type { TemplateRelease } from '../../domain/schema/release.ts';
import type { Answers } from '../../domain/template/answers.ts';
import { policyOf, rulePlaces } from '../../domain/template/policy-of.ts';
import { readAnswers } from '../../domain/template/values.ts';
import type { Draft } from '../documents/draft.ts';
import { fetchRelease } from '../update/fetch-release.ts';
import { readUpload } from '../update/read-upload.ts';
import type { Loaded, ShippedName } from './asked-policy.ts';

/** The policy that a draft on this device makes, by the version of the template that it was filled in with. */
export async function loadDraft(base: string, { id, template, version, title, name, values }: Draft): Promise<Loaded> {
  const known = await fetchRelease(base, template, version);
  if ('fault' in known) return known;
  const { answers } = readAnswers(known.release.fields, values, known.release.locale);
  return ownPolicy(base, known.release, answers, { title: title || name, draft: id });
}

/** The policy that a file of the reader makes. @param policies those of this playbook */
export async function loadFile(base: string, file: File, policies: readonly ShippedName[]): Promise<Loaded> {
  const upload = await readUpload(file);
  if ('fault' in upload) return upload;
  const { identity, answers } = upload;
  if (!policies.some(({ slug }) => slug === identity.template))
    return {
      fault: `Found a document from the template “${identity.template}”, expected one from ${policies.map(({ slug }) => `“${slug}”`).join(' or ')}.`,
    };
  if (!answers)
    return {
      fault: `“${file.name}” has the text of the policy and not its answers. Choose the answers file (.yaml) or the Word file that was exported with it.`,
    };
  const known = await fetchRelease(base, identity.template, identity.version);
  if ('fault' in known) return known;
  if (known.sha256 && identity.sha256 && known.sha256 !== identity.sha256)
    return {
      fault: `“${file.name}” was made from another version ${identity.version} of the template than this site has: their digests differ. It may be from another playbook. Ask it there.`,
    };
  return ownPolicy(base, known.release, answers, { title: file.name });
}

function ownPolicy(base: string, release: TemplateRelease, answers: Answers, { title, draft }: { title: string; draft?: string }): Loaded {
  const { id, version, rules = [] } = release;
  const form = `${base}templates/${id}/fill/${draft === undefined ? '' : `?draft=${draft}`}`;
  if (rules.length === 0)
    return { fault: `“${title}” is of version ${version} of its template, which has no rules yet. Take the newer version over first.` };
  const { settings } = rulePlaces(release);
  const faults = checkSettings(rules, settingsOf(answers, settings)).map(({ message }) => `A change of the rules does not fit: ${message}`);
  return {
    policy: policyOf(release, answers),
    name: `${title}, made with version ${version}`,
    form: settings === undefined ? form : `${form}#${settings}`,
    clause: (section) => (draft === undefined ? `${base}templates/${id}/#${section}` : form),
    faults,
  };
}
