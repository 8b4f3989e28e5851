import { refOf } from '../domain/graph/entry.ts';
import { REQUIRED_SECTIONS, type RequiredSection } from '../domain/graph/sections.ts';
import { schemas } from '../domain/schema/collections.ts';
import { framework } from '../domain/schema/control.ts';
import { example } from '../domain/schema/example.ts';
import { toJsonSchema } from '../domain/schema/json-schema.ts';
import type { CollectionName } from '../domain/schema/names.ts';
import { referenceOf, type Reference } from '../domain/schema/reference.ts';
import { starterEntry } from '../domain/starter/entry.ts';
import { SAMPLES } from '../domain/starter/samples.ts';
import { COMPONENTS, type ComponentSpec } from '../markdown/components.ts';
import { composeEntry } from '../markdown/compose.ts';
import { getLibrary } from './queries.ts';
import { site } from './site.ts';

/** A component that a kind of entry may use, as its reference shows it. */
export interface UsableComponent extends ComponentSpec {
  name: string;
}

/** All that an author of a kind of entry can look up. */
export interface KindReference {
  reference: Reference;
  sections: readonly RequiredSection[];
  components: UsableComponent[];
  /** Fields of the adopted example beside a template. */
  adopted?: Reference;
}

/** What may stand in an entry of a collection: made from the schema that the check uses. */
export function kindReference(collection: CollectionName): KindReference {
  const usable = Object.entries(COMPONENTS).filter(([, { of = collection }]) => of === collection);
  return {
    reference: referenceOf(toJsonSchema(schemas[collection])),
    sections: REQUIRED_SECTIONS[collection] ?? [],
    components: usable.map(([name, spec]) => ({ name, ...spec })),
    ...(collection === 'templates' ? { adopted: referenceOf(toJsonSchema(example), 'example') } : {}),
  };
}

/** What may stand in a file of `content/controls/`. */
export const frameworkReference = (): Reference => referenceOf(toJsonSchema(framework));

/** Day of the example in a playbook without entries. */
const NO_DAY = '2026-01-01';

/**
 * The smallest sound entry of a collection, as the text of its file. Its day is the last review of the playbook: the same
 * content makes the same site.
 */
export async function exampleEntry(collection: CollectionName): Promise<string> {
  const { entries } = await getLibrary();
  const known = entries[0] ? refOf(entries[0]) : 'guides/a-slug';
  const today =
    entries
      .map((entry) => entry.data.reviewed)
      .sort()
      .at(-1) ?? NO_DAY;
  const context = { today, minutes: 10, order: 1, currency: site.currency };
  const { values, body } = starterEntry(collection, SAMPLES[collection](known), context);
  return composeEntry(values, body);
}
