import type { SchemaContext } from 'astro:content';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { OutlineItem } from '../domain/document/outline.ts';
import type { Reference } from '../domain/graph/references.ts';
import { schemas } from '../domain/schema/collections.ts';
import { toJsonSchema } from '../domain/schema/json-schema.ts';
import { COLLECTIONS, type CollectionName } from '../domain/schema/names.ts';
import type { Example } from '../domain/template/answers.ts';
import { entryLoader } from './loader.ts';
import { loadConfig } from './load-config.ts';

/**
 * What the store keeps of an entry beside its tree. The loader has validated the frontmatter already, so that each
 * fault has its position; here it passes through, and the images of the body are handed to astro:assets.
 */
function stored<Name extends CollectionName>(name: Name) {
  return ({ image }: SchemaContext) =>
    z
      .object({
        file: z.string(),
        meta: z.custom<z.infer<(typeof schemas)[Name]>>((value) => typeof value === 'object' && value !== null, `an entry of ${name}`),
        images: z.record(z.string(), image()),
        outline: z.array(z.custom<OutlineItem>()),
        references: z.array(z.custom<Pick<Reference, 'target' | 'kind'>>()),
        words: z.number(),
        example: z.custom<Example>().optional(),
      })
      .meta(ofFile(name));
}

/**
 * Editors complete and check frontmatter by the JSON Schema that Astro writes of a collection (contentIntellisense). What is
 * stored is not what is written in the file: as metadata, the schema of the file takes the place of the other.
 */
function ofFile(name: CollectionName): Record<string, unknown> {
  const { type, properties, required, additionalProperties, description } = toJsonSchema(schemas[name]);
  return { type, properties, required, additionalProperties, description };
}

const { content } = await loadConfig();

/** The ten collections of a playbook. */
export const collections = Object.fromEntries(
  COLLECTIONS.map((name) => [name, defineCollection({ loader: entryLoader(content, name), schema: stored(name) })]),
);
