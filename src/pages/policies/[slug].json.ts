import type { APIRoute, GetStaticPaths } from 'astro';
import { digestOf } from '../../content/digest.ts';
import { getPolicies, type ShippedPolicy } from '../../content/policies.ts';
import { absolute, site } from '../../content/site.ts';
import { toMachine } from '../../domain/policy/machine.ts';

/** Each policy as data: its rules, how they are weighed, and its version. */
export const getStaticPaths = (async () =>
  (await getPolicies()).map((policy) => ({
    params: { slug: policy.slug },
    props: { policy },
    cacheKey: digestOf([policy, site.site, site.base]),
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ policy: ShippedPolicy }> = ({ props: { policy } }) => {
  const machine = toMachine({ id: policy.slug, ...policy }, policy.clauses, {
    address: absolute(policy.path),
    schema: absolute('/policies/policy.schema.json'),
    language: site.locale,
  });
  return new Response(`${JSON.stringify(machine, undefined, 2)}\n`, { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
