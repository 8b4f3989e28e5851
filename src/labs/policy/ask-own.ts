import { checkSettings, settingsOf } from '../../domain/policy/tune.ts';
import { draftPolicy, rulePlaces } from '../../domain/template/policy-of.ts';
import type { Draft } from '../documents/draft.ts';
import type { Loaded } from './asked-policy.ts';
import * as own from './own-policy.ts';

/** The policy that a draft on this device makes, to be asked. */
export const loadDraft = async (base: string, draft: Draft): Promise<Loaded> => asked(base, await own.loadDraft(base, draft));

/** The policy that a file of the reader makes, to be asked. @param slugs of the policies of this playbook */
export const loadFile = async (base: string, file: File, slugs: readonly string[]): Promise<Loaded> =>
  asked(base, await own.loadFile(base, file, slugs));

function asked(base: string, loaded: own.Loaded): Loaded {
  if ('fault' in loaded) return loaded;
  const { title, release, answers, draft } = loaded;
  const { id, version, rules = [] } = release;
  const form = `${base}templates/${id}/fill/${draft === undefined ? '' : `?draft=${draft.id}`}`;
  const { settings } = rulePlaces(release);
  const faults = checkSettings(rules, settingsOf(answers, settings)).map(({ message }) => `A change of the rules does not fit: ${message}`);
  return {
    policy: draftPolicy(release, answers),
    name: `${title}, made with version ${version}`,
    form: settings === undefined ? form : `${form}#${settings}`,
    clause: (section) => (draft === undefined ? `${base}templates/${id}/#${section}` : form),
    faults,
  };
}
