import type { Entry } from '../domain/graph/entry.ts';
import { usedPolicy } from '../domain/page/facts.ts';
import type { BenchScenario } from '../domain/policy/bench.ts';
import type { CrosswalkScenario, CrosswalkTemplate } from '../domain/policy/crosswalk.ts';
import type { Rule } from '../domain/schema/rule.ts';
import { getLibrary } from './queries.ts';

/** A policy template of this playbook, as its faces need it. */
export interface ShippedPolicy {
  slug: string;
  version: string;
  title: string;
  /** Title of the document itself. */
  documentTitle: string;
  path: string;
  rules: Rule[];
  /** Headings of its clauses, by the ids of their sections. */
  clauses: Record<string, string>;
}

/** The policies of this playbook: its published templates with rules. */
export async function getPolicies(): Promise<ShippedPolicy[]> {
  return (await getLibrary()).of('templates').flatMap((entry) => {
    if (entry.collection !== 'templates' || !entry.data.rules) return [];
    const { title, path, rules, clauses } = usedPolicy(entry as Entry<'templates'>);
    return [{ slug: entry.slug, version: entry.data.version, title, documentTitle: entry.data.documentTitle ?? title, path, rules, clauses }];
  });
}

/** The scenarios of this playbook, as a bench puts them to a policy. */
export async function benchScenarios(policy: string): Promise<BenchScenario[]> {
  return (await getLibrary()).of('scenarios').flatMap((entry) => {
    if (entry.collection !== 'scenarios') return [];
    const { activity, data, audience, automation, expected, title } = entry.data;
    const answer = expected?.[policy];
    return [
      {
        slug: entry.slug,
        title,
        activity,
        data,
        ...(audience ? { audience } : {}),
        ...(automation ? { automation } : {}),
        ...(answer ? { expected: answer } : {}),
      },
    ];
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
    scenarios: of('scenarios').flatMap((entry) => {
      if (entry.collection !== 'scenarios') return [];
      const { title, activity, data, audience, automation, controls = [] } = entry.data;
      return [{ slug: entry.slug, title, activity, data, audience, automation, controls }];
    }),
  };
}
