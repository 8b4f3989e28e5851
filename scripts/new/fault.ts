import type * as z from 'zod';
import { describeFault } from '../../src/markdown/describe-fault.ts';
import { withValue } from '../../src/domain/starter/questions.ts';

/**
 * What the schema says of one value, in the words of the check; nothing where it is sound.
 * The other fields are left out: what is said of them does not count.
 */
export function faultAt(schema: z.ZodType, path: readonly (string | number)[], value: unknown): string | undefined {
  const result = schema.safeParse(withValue({}, path, value), { reportInput: true });
  const fault = result.error?.issues.find((issue) => path.every((key, i) => issue.path[i] === key));
  return fault && describeFault(fault);
}
