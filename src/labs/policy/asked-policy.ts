import type { Policy } from '../../domain/policy/explain.ts';
import type { MachinePolicy } from '../../domain/schema/machine-policy.ts';

/** A policy of this playbook, as the page names it. */
export interface ShippedName {
  slug: string;
  title: string;
  version: string;
}

/** A policy that can be asked. */
export interface AskedPolicy {
  policy: Policy;
  /** Which policy it is: its title and version. */
  name: string;
  /** Address of its form, where rules are mended. */
  form: string;
  /** Where a clause stands, by the id of its section. */
  clause: (section: string) => string;
  /** What is wrong with it, a sentence each; it is asked all the same. */
  faults: string[];
}

/** A policy, or why it cannot be had, in a sentence. */
export type Loaded = AskedPolicy | { fault: string };

/** Fetches a policy of this playbook. @param base path of the site */
export async function loadShipped(base: string, { slug, title, version }: ShippedName): Promise<Loaded> {
  const failed = { fault: `“${title}” could not be loaded. Check the connection and choose it again.` };
  try {
    const response = await fetch(`${base}policies/${slug}.json`);
    if (!response.ok) return failed;
    const { rules, clauses, limits } = (await response.json()) as MachinePolicy;
    const page = `${base}templates/${slug}/`;
    return {
      policy: { rules, limits, clauses: new Map(clauses.map(({ id, heading }) => [id, heading])) },
      name: `${title}, version ${version}`,
      form: `${page}fill/`,
      clause: (section) => `${page}#${section}`,
      faults: [],
    };
  } catch {
    return failed;
  }
}
