/** Characters that have a raised or lowered form of their own, in one order. */
const PLAIN = '0123456789+-=()';
const FORMS = { superscript: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾', subscript: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎' };
/** Words that say the same on the line: ordinals, and signs that are raised by themselves. */
const SAME = /^(?:st|nd|rd|th|[®©™*†‡\p{No}])?$/iu;

/**
 * Raised or lowered words in characters that have that form; if there are none, a sign says that they are raised or lowered.
 * A 2 that is only put on the line makes another name or number of what stands before it.
 */
export function scriptText(value: string, script: keyof typeof FORMS): string {
  if (SAME.test(value.trim())) return value;
  const forms = [...FORMS[script]];
  const mapped = [...value].map((character) => (character === ' ' ? ' ' : forms[PLAIN.indexOf(character === '−' ? '-' : character)]));
  if (mapped.every((form) => form !== undefined)) return mapped.join('');
  if (value.trim() === 'TM') return value.replace('TM', '™');
  const words = value.trim();
  return value.replace(words, () => `${script === 'superscript' ? '^' : '_'}(${words})`);
}
