import { schemas } from '../schema/collections.ts';
import { toJsonSchema } from '../schema/json-schema.ts';
import type { CollectionName } from '../schema/names.ts';
import { startingBody } from './body.ts';
import { inOrder } from './order.ts';
import { startingValues, type StarterContext, type Values } from './values.ts';

/** Answers and starting values together in the order of the schema, and the body that goes with them. */
export function starterEntry(collection: CollectionName, answers: Values, context: StarterContext): { values: Values; body: string } {
  const values = inOrder(merged(startingValues(collection, answers, context), answers), toJsonSchema(schemas[collection])) as Values;
  return { values, body: startingBody(collection, values) };
}

/** An answer stands in the place of a starting value; within a group, key by key. */
function merged(starting: Values, answers: Values): Values {
  const isGroup = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);
  const entries = Object.entries(answers).map(([key, answer]) => {
    const start = starting[key];
    return [key, isGroup(start) && isGroup(answer) ? merged(start, answer) : answer] as const;
  });
  return { ...starting, ...Object.fromEntries(entries) };
}
