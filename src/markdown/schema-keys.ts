import type * as z from 'zod';

type Def = z.core.$ZodTypeDef & {
  innerType?: z.ZodType;
  in?: z.ZodType;
  element?: z.ZodType;
  valueType?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  options?: z.ZodType[];
  discriminator?: string;
};

/**
 * Names of the keys that a schema knows at a path.
 * @param data the value that was validated; it tells which option of a union is meant
 */
export function keysAt(schema: z.ZodType, path: readonly (string | number)[], data: unknown): string[] {
  const def = unwrap(schema);
  if (def.options) {
    const meant = def.options.filter((option) => isMeant(unwrap(option), def.discriminator, data));
    return [...new Set((meant.length > 0 ? meant : def.options).flatMap((option) => keysAt(option, path, data)))];
  }
  const [first, ...rest] = path;
  if (first === undefined) return Object.keys(def.shape ?? {});
  const next = def.element ?? def.valueType ?? def.shape?.[String(first)];
  return next ? keysAt(next, rest, (data as Record<string | number, unknown> | undefined)?.[first]) : [];
}

/** A schema without what makes it optional, gives it a default or passes it on. */
function unwrap(schema: z.ZodType): Def {
  let def = schema.def as unknown as Def;
  for (let inner = def.innerType ?? def.in; inner; inner = def.innerType ?? def.in) def = inner.def as unknown as Def;
  return def;
}

function isMeant(option: Def, discriminator: string | undefined, data: unknown): boolean {
  if (!discriminator || typeof data !== 'object' || data === null) return false;
  const literal = option.shape?.[discriminator]?.def as unknown as { values?: unknown[] } | undefined;
  return literal?.values?.includes((data as Record<string, unknown>)[discriminator]) ?? false;
}
