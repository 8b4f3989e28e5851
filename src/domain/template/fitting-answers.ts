import type { Field } from '../schema/field.ts';
import { checkAnswers, type Answers } from './answers.ts';
import { fieldLabel } from './field-label.ts';

/**
 * The answers that a form can show, and why the others were left out, a sentence each. What is missing, too long or hidden by
 * a condition is no reason: the form keeps it and says so itself.
 */
export function fittingAnswers(fields: readonly Field[], answers: Answers): { answers: Answers; faults: string[] } {
  const faults = new Map<string, string>();
  for (const { path, message } of checkAnswers(fields.map(withoutDemands), answers)) {
    const id = String(path[0]);
    if (!faults.has(id)) faults.set(id, `The answer to “${fieldLabel(fields, id) ?? id}” was left out. ${message}`);
  }
  const fitting = Object.entries(answers).filter(([id]) => !faults.has(id));
  return { answers: Object.fromEntries(fitting), faults: [...faults.values()] };
}

/** A field that takes every answer of its form. */
function withoutDemands(field: Field): Field {
  const free = { required: false, showWhen: undefined, maxLength: Infinity };
  return field.type === 'list'
    ? { ...field, ...free, maxRows: Infinity, item: field.item.map((column) => ({ ...column, ...free })) }
    : { ...field, ...free };
}
