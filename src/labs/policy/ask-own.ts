import { draftPolicy, rulePlaces } from '../../domain/template/policy-of.ts';
import type { AskedPolicy } from './asked-policy.ts';
import type { Fault, OwnChoice } from './chosen.ts';
import type { ReadOptions } from '../update/read-upload.ts';
import { loadOwn } from './own-policy.ts';

/** A policy of the reader, to be asked. @param slugs of the policies of this playbook */
export async function loadAsked(
  base: string,
  chosen: OwnChoice,
  slugs: readonly string[],
  options: ReadOptions,
): Promise<AskedPolicy | Fault> {
  const loaded = await loadOwn(base, chosen, slugs, options);
  if ('fault' in loaded) return loaded;
  const { title, release, answers, draft, faults } = loaded;
  const { id, version } = release;
  const form = `${base}templates/${id}/fill/${draft === undefined ? '' : `?draft=${draft.id}`}`;
  const { settings } = rulePlaces(release);
  return {
    policy: draftPolicy(release, answers),
    name: `${title}, made with version ${version}`,
    form: settings === undefined ? form : `${form}#${settings}`,
    clause: (section) => (draft === undefined ? `${base}templates/${id}/#${section}` : form),
    faults,
  };
}
