import { textBlocks, type TextBlock } from '../../src/domain/check/blocks.ts';
import { checkDates } from '../../src/domain/check/dates.ts';
import { checkExpected } from '../../src/domain/check/expected.ts';
import { checkFormIds } from '../../src/domain/check/form-ids.ts';
import { checkIds } from '../../src/domain/check/identity.ts';
import { checkNumbers } from '../../src/domain/check/numbers.ts';
import { checkReading } from '../../src/domain/check/reading.ts';
import type { EntryRule } from '../../src/domain/check/rule.ts';
import { checkStarter } from '../../src/domain/check/starter-left.ts';
import type { Entry } from '../../src/domain/graph/entry.ts';
import { createProse } from './prose.ts';
import { createSpelling } from './spelling.ts';

/** A rule with the name that it goes by when it fails. */
export interface NamedRule {
  name: string;
  /** Whether it looks at more than the file of the entry, so that another file can be what it reports. Default: no. */
  across?: boolean;
  run: EntryRule;
}

/** Rules that look at one entry at a time, without the prose rules. */
export const ENTRY_RULES: readonly NamedRule[] = [
  { name: 'dates', run: checkDates },
  { name: 'ids', run: checkIds },
  { name: 'form ids', run: checkFormIds },
  { name: 'numbers', run: checkNumbers },
  { name: 'reading', run: checkReading },
  { name: 'starter', run: checkStarter },
  { name: 'expected', across: true, run: checkExpected },
];

/**
 * Rules on the words of an entry, for a playbook in English; none for another language.
 * @param words words of the project, which no dictionary has
 */
export async function wordRules(words: readonly string[], locale: string): Promise<NamedRule[]> {
  if (!locale.startsWith('en')) return [];
  const [prose, spelling] = await Promise.all([createProse(), createSpelling(locale, words)]);
  let last: { entry: Entry; blocks: TextBlock[] } | undefined;
  const blocksOf = (entry: Entry): TextBlock[] => {
    if (last?.entry !== entry) last = { entry, blocks: textBlocks(entry.tree) };
    return last.blocks;
  };
  return [
    { name: 'prose', run: (entry) => prose(entry, blocksOf(entry)) },
    { name: 'spelling', run: (entry) => spelling(entry, blocksOf(entry)) },
  ];
}
