import type * as z from 'zod';

/** Types as an author knows them. */
const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  null: 'nothing',
  undefined: 'nothing',
};

/** Most of a value that a message shows. */
const SHOWN = 40;

/** What a fault of a schema found and what it expected. A schema that has words of its own for a fault is left to say them. */
export function describeFault(issue: z.core.$ZodIssue): string {
  if (!/^(?:Invalid (?:input|option)|Too (?:small|big))/.test(issue.message)) return issue.message;
  const found = `Found ${shown(issue.input)}, expected`;
  switch (issue.code) {
    case 'invalid_type':
      return `${found} ${TYPES[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      return `${found} ${issue.values.length === 1 ? '' : 'one of '}${issue.values.join(', ')}.`;
    case 'invalid_union':
      return 'discriminator' in issue && issue.discriminator
        ? `Found no known \`${String(issue.discriminator)}\`.`
        : `${found} another kind of value.`;
    case 'too_small':
      return `Found ${sizeOf(issue)}, expected ${issue.inclusive === false ? 'more than' : 'at least'} ${String(issue.minimum)}.`;
    case 'too_big':
      return `Found ${sizeOf(issue)}, expected ${issue.inclusive === false ? 'less than' : 'at most'} ${String(issue.maximum)}.`;
    default:
      return issue.message;
  }
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  const text = String(value);
  return typeof value === 'string' ? `"${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}"` : text;
}

function sizeOf({ input, origin }: { input?: unknown; origin: string }): string {
  if (typeof input === 'string' && origin === 'string') return `${input.length} characters`;
  if (Array.isArray(input)) return input.length === 1 ? '1 item' : `${input.length} items`;
  return shown(input);
}
