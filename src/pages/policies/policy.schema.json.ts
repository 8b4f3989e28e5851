import type { APIRoute } from 'astro';
import * as z from 'zod';
import { machinePolicy } from '../../domain/schema/machine-policy.ts';

/** The JSON Schema of a policy as data. */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(z.toJSONSchema(machinePolicy), undefined, 2)}\n`, {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
