import type { Field, ScalarField } from '../schema/field.ts';
import type { Answers, Row, Scalar } from './answers.ts';

/** Words of mixed length, as answers have them; their order repeats. */
const WORDS =
  'The regional campaign operations lead checks every consent field in the customer database against the signed agreement before a new audience is sent to any platform, and writes down who decided it and when ';
/** A long job title. */
const PERSON = 'Head of marketing operations and data';

/**
 * The longest plausible answers to the fields of a template: every text as long as it may be, every choice at its longest label.
 * A list has as many rows as the adopted example, and at least those that a new document starts with.
 * @param decided answers to take instead, such as of a choice on which others depend
 */
export function longestAnswers(fields: readonly Field[], example: Answers = {}, decided: Answers = {}): Answers {
  return Object.fromEntries(
    fields.map((field): [string, Scalar | Row[]] => {
      if (decided[field.id] !== undefined) return [field.id, decided[field.id]!];
      if (field.type !== 'list') return [field.id, longestScalar(field)];
      const adopted = example[field.id];
      const rows = Math.max(1, field.minRows, Array.isArray(adopted) ? adopted.length : 0);
      return [
        field.id,
        Array.from({ length: rows }, () => Object.fromEntries(field.item.map((column) => [column.id, longestScalar(column)]))),
      ];
    }),
  );
}

/** A text of exactly so many characters, in words. */
export function longText(length: number): string {
  const cut = WORDS.repeat(Math.ceil(length / WORDS.length)).slice(0, length);
  return cut.endsWith(' ') ? `${cut.slice(0, -1)}.` : cut;
}

function longestScalar(field: ScalarField): Scalar {
  switch (field.type) {
    case 'text':
    case 'longtext':
      return longText(field.maxLength);
    case 'person':
      return PERSON;
    case 'number':
      return field.max ?? 12_500;
    case 'money':
      return 1_250_000;
    case 'percent':
      return 100;
    case 'date':
      return '2026-09-30';
    case 'choice':
      return field.options.reduce((a, b) => (b.label.length > a.label.length ? b : a)).value;
    case 'multichoice':
      return field.options.map((option) => option.value);
    case 'toggle':
      return true;
  }
}
