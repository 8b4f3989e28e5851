import { benchView, type BenchView } from '../../domain/policy/bench-view.ts';
import { scenariosFor } from '../../domain/policy/scenarios-for.ts';
import type { ScenarioList } from '../../domain/schema/scenario-list.ts';
import { draftPolicy, policyTemplate } from '../../domain/template/policy-of.ts';
import type { OwnPolicy } from '../policy/own-policy.ts';

export { benchCsv } from '../../domain/policy/bench-csv.ts';
export { draftOf, loadOwn, loadPristine } from '../policy/own-policy.ts';
export { showResult } from './result.ts';

/** What the bench says of a policy. All that tests is in this module, which is loaded once something is tested. */
export const viewOf = ({ release, answers }: OwnPolicy, list: ScenarioList): BenchView =>
  benchView(draftPolicy(release, answers), scenariosFor(list, release.id), policyTemplate(release));
