import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import retextReadability from 'retext-readability';
import retextSimplify from 'retext-simplify';
import { unified } from 'unified';
import { spanIn, type TextBlock } from '../../src/domain/check/blocks.ts';
import { finding, type Finding } from '../../src/domain/check/rule.ts';
import type { Entry } from '../../src/domain/graph/entry.ts';
import type { Code, Severity } from '../../src/domain/issue.ts';
import { WORD_LIMITS } from '../../src/domain/limits.ts';
import { createMayHold, wordsOf, type MayHold } from './phrases.ts';
import type { WordRule } from '../../src/domain/check/rule.ts';

/** A sentence this short is easy enough, whatever formulas say of its long words. */
const SHORT_SENTENCE = 25;

/** Words of the lists that are terms of this field, of law, or of our style: the reader of a playbook is "she". */
const TERMS = `utilisation, utilization, assist, disclose, requirement, require, required, requires, evidence, benefit, period, option,
  function, component, monitor, objective, allocate, accurate, address, submit, request, forward, purchase, identify, she, her, hers,
  herself, steward, host, easy, just, simple, simply, special, hang, delete, effect, it is, there is, there are, the month of, all of`.split(
  /,\s+/,
);

type Message = ReturnType<ReturnType<typeof english>['processSync']>['messages'][number];

interface ProseRule {
  code: Code;
  severity: Severity;
  /** Whether a block is worth the look of the library. */
  mayHold: MayHold;
  run: (text: string) => Message[];
  describe: (message: Message, words: string) => { message: string; hint: string };
}

/**
 * Readability, inclusive and plain words, for English.
 * @returns looks through the text of an entry and says what it found; every finding is a warning or less
 */
export async function createProse(): Promise<WordRule> {
  const rules = await proseRules();
  return (entry, blocks) => {
    const found: Finding[] = [];
    let read = 0;
    for (const block of blocks) {
      if (block.kind !== 'paragraph') continue;
      if (block.text.length > WORD_LIMITS.proseCharacters) {
        found.push(tooLong(entry, block, `a paragraph of ${block.text.length} characters`, WORD_LIMITS.proseCharacters));
        continue;
      }
      read += block.text.length;
      if (read > WORD_LIMITS.proseFileCharacters) {
        return [...found, tooLong(entry, block, 'more text in one entry', WORD_LIMITS.proseFileCharacters)];
      }
      const words = wordsOf(block.text);
      found.push(...rules.flatMap((rule) => (rule.mayHold(block.text, words) ? look(entry, block, rule) : [])));
    }
    return found;
  };
}

/** Text that no prose rule reads. A person does not read it, either. */
function tooLong(entry: Entry, block: TextBlock, found: string, most: number): Finding {
  const message = `Found ${found}, expected at most ${most} characters.`;
  return finding('warning', 'readability', entry, message, { hint: 'Split it. Its sentences were not looked at.', ...spanIn(block, 0, 1) });
}

function look(entry: Entry, block: TextBlock, rule: ProseRule): Finding[] {
  return rule.run(block.text).map((found) => {
    const place = found.place && 'start' in found.place ? found.place : undefined;
    const start = place?.start.offset ?? 0;
    const end = place?.end.offset ?? block.text.length;
    const { message, hint } = rule.describe(found, block.text.slice(start, end));
    return finding(rule.severity, rule.code, entry, message, { hint, ...spanIn(block, start, end) });
  });
}

async function proseRules(): Promise<ProseRule[]> {
  return [
    {
      code: 'readability',
      severity: 'warning',
      mayHold: (text) => text.split(/[.!?:]\s/).some((sentence) => sentence.split(/\s+/).length > SHORT_SENTENCE),
      run: messagesOf(english().use(retextReadability, { age: 16, threshold: 5 / 7, minWords: SHORT_SENTENCE })),
      describe: (found, words) => ({
        message: `Found a sentence of ${words.split(/\s+/).length} words that ${/(?<!\d)\d+ out of \d+/.exec(found.message)?.[0] ?? 'most'} readability formulas call hard.`,
        hint: 'Split it, or say it with shorter words.',
      }),
    },
    {
      code: 'inclusive-words',
      severity: 'warning',
      mayHold: createMayHold(await phrasesOf('retext-equality', 'patterns-en.js')),
      run: messagesOf(english().use(retextEquality, { ignore: TERMS })),
      describe: (found, words) => ({ message: `Found "${words}", which may leave somebody out.`, hint: suggest(found) }),
    },
    {
      code: 'plain-words',
      severity: 'suggestion',
      mayHold: createMayHold(await phrasesOf('retext-simplify', 'lib/patterns.js')),
      run: messagesOf(english().use(retextSimplify, { ignore: TERMS })),
      describe: (found, words) => ({ message: `Found "${words}", which can be said more plainly.`, hint: suggest(found) }),
    },
  ];
}

const suggest = (found: Message): string =>
  found.expected && found.expected.length > 0
    ? `Try ${found.expected.map((word) => `"${word}"`).join(' or ')}.`
    : 'Leave it out, or say who is meant.';

const english = () =>
  unified()
    .use(retextEnglish)
    .use(function () {
      this.compiler = () => '';
    });

const messagesOf = (processor: { processSync: (text: string) => { messages: Message[] } }) => (text: string) =>
  processor.processSync(text).messages;

/** Phrases of the word list inside a package, which it does not export. */
async function phrasesOf(name: string, file: string): Promise<string[]> {
  const { patterns } = (await import(new URL(file, import.meta.resolve(name)).href)) as { patterns: unknown };
  if (!Array.isArray(patterns)) return Object.keys(patterns as object);
  return (patterns as { inconsiderate: string | string[] | Record<string, string> }[]).flatMap(({ inconsiderate }) =>
    typeof inconsiderate === 'string' ? [inconsiderate] : Array.isArray(inconsiderate) ? inconsiderate : Object.keys(inconsiderate),
  );
}
