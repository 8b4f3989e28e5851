import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeDocuments } from './merge.ts';

const RUNS = { seed: 20261130, numRuns: 400 };

const SENTENCES = [
  'Every tool has one owner in the team.',
  'The owner keeps a record of its use for a year.',
  'Customers hear that a model wrote the first draft.',
  'Pictures of people come from people who agreed.',
  'Ask whenever a rule is silent about a case.',
];
type Kind = 'paragraph' | 'item';
const blocks = fc
  .tuple(fc.shuffledSubarray(SENTENCES, { minLength: 1, maxLength: 5 }), fc.constantFrom<Kind>('paragraph', 'item'))
  .map(([texts, kind]) => ({ texts, kind }));

const write = (texts: readonly string[], kind: Kind): string =>
  texts.map((text) => (kind === 'item' ? `- ${text}` : text)).join(kind === 'item' ? '\n' : '\n\n');
const page = (body: string): string =>
  `# Title\n\n<!-- section: a -->\n\n## Rules\n\n${body}\n\n<!-- section: b -->\n\n## Others\n\nNothing else is said here.\n`;

/** Ways to have the words of a block, or others in its place, without the block. Each gets the blocks before, it and behind. */
const FORMS: Record<string, (before: string[], text: string, behind: string[], kind: Kind) => string> = {
  'joined to the one before': (before, text, behind, kind) =>
    write([...before.slice(0, -1), `${before.at(-1) ?? 'So be it.'} ${text}`, ...behind], kind),
  'joined to the one behind': (before, text, behind, kind) =>
    write([...before, `${text} ${behind[0] ?? 'So be it.'}`, ...behind.slice(1)], kind),
  translated: (before, _, behind, kind) => write([...before, 'Hier steht etwas ganz anderes.', ...behind], kind),
  'a quotation': (before, text, behind, kind) => [write(before, kind), `> ${text}`, write(behind, kind)].filter(Boolean).join('\n\n'),
  'a heading': (before, text, behind, kind) =>
    [write(before, kind), `### ${text.slice(0, -1)}`, write(behind, kind)].filter(Boolean).join('\n\n'),
  'a table': (before, text, behind, kind) =>
    [write(before, kind), `| Rule |\n| - |\n| ${text} |`, write(behind, kind)].filter(Boolean).join('\n\n'),
  'words in other lists': (before, text, behind, kind) =>
    [
      write(before, kind),
      text
        .split(' ')
        .map((word) => `1. ${word}`)
        .join('\n'),
      write(behind, kind),
    ]
      .filter(Boolean)
      .join('\n\n'),
  'two blocks': (before, text, behind, kind) => {
    const words = text.split(' ');
    return write([...before, words.slice(0, 3).join(' '), words.slice(3).join(' '), ...behind], kind);
  },
  code: (before, text, behind, kind) => [write(before, kind), `\`\`\`\n${text}\n\`\`\``, write(behind, kind)].filter(Boolean).join('\n\n'),
  'an item in the one before': (before, text, behind, kind) =>
    before.length === 0 || kind === 'paragraph'
      ? write([...before, `${text} Also.`, ...behind], kind)
      : `${write(before, kind)}\n  - ${text}\n${write(behind, kind)}`.trimEnd(),
};

describe('what you put into another form and upstream changed', () => {
  it('is never silent: your document has the new words, or a conflict has them', () => {
    fc.assert(
      fc.property(blocks, fc.nat(), fc.constantFrom(...Object.keys(FORMS)), ({ texts, kind }, place, form) => {
        const i = place % texts.length;
        const ours = FORMS[form]!(texts.slice(0, i), texts[i]!, texts.slice(i + 1), kind);
        const changed = texts.map((text, k) => (k === i ? `${text.slice(0, -1)} zebra.` : text));
        const { text, changes } = mergeDocuments(page(write(texts, kind)), page(ours), page(write(changed, kind)));
        expect(
          changes.filter(({ state }) => state === 'deleted'),
          text,
        ).toEqual([]);
        const inConflict = changes.some(({ state, theirs }) => state === 'conflict' && theirs?.includes('zebra'));
        expect(text.includes('zebra') || inConflict, text).toBe(true);
        // Until you decide, your text stays.
        if (!text.includes('zebra')) expect(text).toBe(page(ours));
        const mine = mergeDocuments(page(write(texts, kind)), page(ours), page(write(changed, kind)), { decide: () => 'ours' });
        expect(mine.text).toBe(page(ours));
        const yours = mergeDocuments(page(write(texts, kind)), page(ours), page(write(changed, kind)), { decide: () => 'theirs' });
        expect(yours.text).toContain('zebra');
      }),
      RUNS,
    );
  });

  it('stays deleted without a question only if nothing stands in its place', () => {
    fc.assert(
      fc.property(blocks, fc.nat(), ({ texts, kind }, place) => {
        const i = place % texts.length;
        const rest = texts.filter((_, k) => k !== i);
        const changed = texts.map((text, k) => (k === i ? `${text.slice(0, -1)} zebra.` : text));
        const { text, changes } = mergeDocuments(page(write(texts, kind)), page(write(rest, kind)), page(write(changed, kind)));
        expect(changes.map(({ state, kind: what }) => `${state} ${what}`)).toEqual(['deleted changed']);
        expect(text).toBe(page(write(rest, kind)));
      }),
      RUNS,
    );
  });
});
