import type { APIRoute } from 'astro';
import { getScenarios } from '../../content/policies.ts';

/** The situations that policies are tested on; its shape is `scenarioList` in src/domain/schema/scenario-list.ts. */
export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(await getScenarios(), undefined, 1)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
