import type { APIRoute, GetStaticPaths } from 'astro';
import { digestOf } from '../../content/digest.ts';
import { getPolicies, type ShippedPolicy } from '../../content/policies.ts';
import { instructions } from '../../domain/policy/instructions.ts';

/** Each policy as a block of instructions for the system prompt of an assistant. */
export const getStaticPaths = (async () =>
  (await getPolicies()).map((policy) => ({
    params: { slug: policy.slug },
    props: { policy },
    cacheKey: digestOf(policy),
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ policy: ShippedPolicy }> = ({ props: { policy } }) =>
  new Response(instructions({ ...policy, title: policy.documentTitle }), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
