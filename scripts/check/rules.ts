import { checkDates } from '../../src/domain/check/dates.ts';
import { checkExpected } from '../../src/domain/check/expected.ts';
import { checkIds } from '../../src/domain/check/identity.ts';
import { checkNumbers } from '../../src/domain/check/numbers.ts';
import { checkReading } from '../../src/domain/check/reading.ts';
import type { EntryRule } from '../../src/domain/check/rule.ts';
import { createProse } from './prose.ts';
import { createSpelling } from './spelling.ts';

/** A rule with the name that it goes by when it fails. */
export interface NamedRule {
  name: string;
  run: EntryRule;
}

/** Rules that look at one entry at a time, without the prose rules. */
export const ENTRY_RULES: readonly NamedRule[] = [
  { name: 'dates', run: checkDates },
  { name: 'ids', run: checkIds },
  { name: 'numbers', run: checkNumbers },
  { name: 'reading', run: checkReading },
  { name: 'expected', run: checkExpected },
];

/** Rules on the words of an entry, for a playbook in English; none for another language. */
export async function proseRules(content: string, locale: string): Promise<NamedRule[]> {
  if (!locale.startsWith('en')) return [];
  const prose = await createProse();
  const spelling = await createSpelling(content, locale);
  return [{ name: 'prose', run: (entry) => prose(entry) }, ...(spelling ? [{ name: 'spelling', run: spelling }] : [])];
}
