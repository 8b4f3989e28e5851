import type { Entry } from '../domain/graph/entry.ts';
import { usedPolicy } from '../domain/page/facts.ts';
import { benchView, type BenchView } from '../domain/policy/bench-view.ts';
import type { CrosswalkScenario, CrosswalkTemplate } from '../domain/policy/crosswalk.ts';
import { mendAnchor } from '../domain/policy/mend.ts';
import { scenarioListOf } from '../domain/policy/scenario-list-of.ts';
import { scenariosFor } from '../domain/policy/scenarios-for.ts';
import type { Rule } from '../domain/schema/rule.ts';
import type { ScenarioList } from '../domain/schema/scenario-list.ts';
import { draftPolicy, policyTemplate, rulePlaces } from '../domain/template/policy-of.ts';
import { getLibrary } from './queries.ts';
import { getReleases } from './releases.ts';
import { site } from './site.ts';

/** A policy template of this playbook, as its faces need it. */
export interface ShippedPolicy {
  slug: string;
  version: string;
  title: string;
  /** Title of the document itself. */
  documentTitle: string;
  path: string;
  rules: Rule[];
  /** What it forbids whatever the rules say. */
  limits: readonly string[];
  /** Headings of its clauses, by the ids of their sections. */
  clauses: Record<string, string>;
}

/** The policies of this playbook: its published templates with rules. */
export async function getPolicies(): Promise<ShippedPolicy[]> {
  return (await getLibrary()).of('templates').flatMap((entry) => {
    if (entry.collection !== 'templates' || !entry.data.rules) return [];
    const { title, path, rules, clauses } = usedPolicy(entry as Entry<'templates'>);
    const { version, documentTitle = title, limits = [] } = entry.data;
    return [{ slug: entry.slug, version, title, documentTitle, path, rules, limits, clauses }];
  });
}

/** The situations that policies are tested on, as `/api/scenarios.json` holds them. */
export async function getScenarios(): Promise<ScenarioList> {
  const scenarios = (await getLibrary()).of('scenarios').filter((entry) => entry.collection === 'scenarios');
  return scenarioListOf(site.name, scenarios);
}

/** What the bench of a shipped policy says, and what the tool needs to test it. */
export interface ShippedBench {
  policy: ShippedPolicy;
  /** The newest version that the site publishes. */
  version: string;
  /** Address at which its rules are changed. */
  mend: string;
  view: BenchView;
}

/** The test bench of every policy of this playbook. */
export async function getBenches(): Promise<ShippedBench[]> {
  const [policies, scenarios, releases] = await Promise.all([getPolicies(), getScenarios(), getReleases()]);
  return policies.map((policy) => {
    const { release } = releases.get(policy.slug)![0]!;
    return {
      policy,
      version: release.version,
      mend: `${policy.path}fill/${mendAnchor({ rules: [] }, rulePlaces(release).settings, [])}`,
      view: benchView(draftPolicy(release, {}), scenariosFor(scenarios, policy.slug), policyTemplate(release)),
    };
  });
}

/** What crosswalks are made from: every template and scenario with its controls. */
export async function crosswalkFacts(): Promise<{ templates: CrosswalkTemplate[]; scenarios: CrosswalkScenario[] }> {
  const { of } = await getLibrary();
  return {
    templates: of('templates').flatMap((entry) =>
      entry.collection === 'templates'
        ? [{ slug: entry.slug, title: entry.data.title, controls: entry.data.controls ?? [], rules: entry.data.rules ?? [] }]
        : [],
    ),
    scenarios: of('scenarios').flatMap((entry) =>
      entry.collection === 'scenarios' ? [{ slug: entry.slug, title: entry.data.title, controls: entry.data.controls ?? [] }] : [],
    ),
  };
}
