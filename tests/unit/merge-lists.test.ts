import fc from 'fast-check';
import type { List, ListItem, Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { mergeDocuments } from '../../src/domain/template/merge/merge.ts';

/** A fixed seed makes the same documents on every machine. */
const RUNS = { seed: 20261130, numRuns: 200 };

/** How somebody writes a list. */
interface Style {
  /** Marker of an item by its place. */
  marker: (i: number) => string;
  padding: string;
  indent: string;
  isLoose: boolean;
  box: string;
}

const MARKERS: Record<string, (i: number) => string> = {
  dash: () => '-',
  star: () => '*',
  plus: () => '+',
  counted: (i) => `${i + 1}.`,
  bracket: (i) => `${i + 1})`,
  ones: () => '1.',
  'from nine': (i) => `${i + 9}.`,
};
const style: fc.Arbitrary<Style> = fc.record({
  marker: fc.constantFrom(...Object.values(MARKERS)),
  padding: fc.constantFrom(' ', '   '),
  indent: fc.constantFrom('', ' '),
  isLoose: fc.boolean(),
  box: fc.constantFrom('', '', '[ ] '),
});
const PLAIN: Style = { marker: MARKERS.dash!, padding: ' ', indent: '', isLoose: false, box: '' };

/** What an item holds behind its first sentence. */
const EXTRAS = {
  none: [],
  paragraph: ['', 'It has a second paragraph as well.'],
  code: ['', '```', 'run it', '', '  now', '```'],
  list: ['- Small part one', '- Small part two'],
} as const;
interface Entry {
  text: string;
  extra: keyof typeof EXTRAS;
}

const WORDS = 'Alpha Bravo Charlie Delta Echo Foxtrot'.split(' ');
const entries = fc
  .tuple(
    fc.integer({ min: 2, max: 6 }),
    fc.array(fc.constantFrom<keyof typeof EXTRAS>('none', 'none', 'paragraph', 'code', 'list'), { minLength: 6, maxLength: 6 }),
  )
  .map(([count, extras]) =>
    WORDS.slice(0, count).map((word, i): Entry => ({
      text: `${word} checks the ${word.toLowerCase()} file of the team.`,
      extra: extras[i]!,
    })),
  );

const OPERATIONS = ['append', 'insert', 'delete', 'change', 'top', 'end', 'none'] as const;
const operation = fc.record({ what: fc.constantFrom(...OPERATIONS), at: fc.nat({ max: 5 }) });
type Operation = typeof operation extends fc.Arbitrary<infer O> ? O : never;

/** What a side adds: two items that nobody takes for one. */
const NEW: Record<string, string> = { us: 'New to us, as Golf told Hotel.', upstream: 'New upstream is what India signs.' };

function apply(list: readonly Entry[], { what, at }: Operation, side: string): Entry[] {
  const result = [...list];
  const i = at % list.length;
  const added: Entry = { text: NEW[side]!, extra: 'none' };
  if (what === 'append') result.push(added);
  if (what === 'insert') result.splice(i, 0, added);
  if (what === 'delete') result.splice(i, 1);
  if (what === 'change') result[i] = { ...result[i]!, text: `${result[i]!.text.slice(0, -1)} with ${side}.` };
  if (what === 'top') result.unshift(...result.splice(i, 1));
  if (what === 'end') result.push(...result.splice(i, 1));
  return result;
}

function write(list: readonly Entry[], { marker, padding, indent, isLoose, box }: Style, before = 'Before it.'): string {
  const items = list.map(({ text, extra }, i) => {
    const start = `${indent}${marker(i)}${padding}`;
    return [start + box + text, ...EXTRAS[extra].map((line) => (line === '' ? '' : ' '.repeat(start.length) + line))].join('\n');
  });
  return `# Title\n\n${before}\n\n${items.join(isLoose ? '\n\n' : '\n')}\n\nBehind it.\n`;
}

const parse = (markdown: string) => unified().use(remarkParse).use(remarkGfm).parse(markdown);
const textOf = (node: Nodes): string => ('value' in node ? node.value : 'children' in node ? node.children.map(textOf).join(' ') : '');
const shapeOf = (item: ListItem) => item.children.map(({ type }) => type).join(' ');

/** The only list of a document, which has a heading and a paragraph before it and a paragraph behind it. */
function listOf(markdown: string): List {
  const { children } = parse(markdown);
  expect(
    children.map(({ type }) => type),
    markdown,
  ).toEqual(['heading', 'paragraph', 'list', 'paragraph']);
  return children[2] as List;
}

const firstWords = (list: List): string[] => list.children.map((item) => textOf(item.children[0]!));

describe('a list that both sides wrote', () => {
  it('is one list in your style, with the words of both sides, each once', () => {
    fc.assert(
      fc.property(entries, style, operation, operation, fc.boolean(), (base, own, mine, yours, isWindows) => {
        // Both on one item is a conflict, and deleting what the other changed is too: no question of style.
        fc.pre(!(mine.at % base.length === yours.at % base.length && !['append', 'insert', 'none'].includes(mine.what)));
        const [ours, theirs] = [apply(base, mine, 'us'), apply(base, yours, 'upstream')];
        fc.pre(ours.length > 0 && theirs.length > 0);
        const mineText = write(ours, own);
        const { text } = mergeDocuments(write(base, PLAIN), isWindows ? mineText.replaceAll('\n', '\r\n') : mineText, write(theirs, PLAIN));
        expect(text.includes('\r\n')).toBe(isWindows);
        const source = text.replaceAll('\r\n', '\n');
        const merged = source.includes('Before it.') ? source : '';
        const left = base.filter((entry) =>
          [ours, theirs].every((side) => side.some(({ text: words }) => words.startsWith(entry.text.slice(0, -1)))),
        );
        if (left.length + Number(/append|insert/.test(mine.what)) + Number(/append|insert/.test(yours.what)) === 0) return;
        const list = listOf(merged);
        const original = listOf(mineText);
        expect([list.ordered, list.start], merged).toEqual([original.ordered, original.start]);
        const expected = [
          ...left.map(
            (entry) =>
              [ours, theirs]
                .map((side) => side.find(({ text: words }) => words.startsWith(entry.text.slice(0, -1)))!.text)
                .find((words) => words !== entry.text) ?? entry.text,
          ),
          ...[ours, theirs].flatMap((side) => side.filter(({ text: words }) => words.startsWith('New')).map(({ text: words }) => words)),
        ];
        const words = firstWords(list).map((line) => line.replace(/^\[ \] /, ''));
        expect([...words].sort(), merged).toEqual(expected.sort());
        // Each item holds what it held, and every list in it is one.
        const shapes = new Map(
          [...original.children, ...listOf(write(theirs, PLAIN)).children].map((item) => [
            textOf(item.children[0]!).slice(0, 9),
            shapeOf(item),
          ]),
        );
        for (const item of list.children) expect(shapeOf(item), merged).toBe(shapes.get(textOf(item.children[0]!).slice(0, 9)));
        if (own.box !== '' && ours.length > 0)
          expect(
            list.children.every(({ checked }) => checked === false),
            merged,
          ).toBe(true);
        // What was put at an end is at that end, whatever the other side moved.
        if (yours.what === 'append' && !['append', 'end', 'top'].includes(mine.what)) expect(words.at(-1), merged).toBe(NEW.upstream);
      }),
      RUNS,
    );
  });

  it('counts where you count, and gives all the number that you give all', () => {
    fc.assert(
      fc.property(entries, fc.constantFrom('counted', 'bracket', 'ones', 'from nine'), operation, (base, name, yours) => {
        const marker = MARKERS[name]!;
        const theirs = apply(base, yours, 'upstream');
        fc.pre(theirs.length > 0 && base.length > 1);
        const { text } = mergeDocuments(write(base, PLAIN), write(base, { ...PLAIN, marker }), write(theirs, PLAIN));
        const markers = text.split('\n').flatMap((line) => /^\d+[.)]/.exec(line)?.[0] ?? []);
        expect(markers, text).toEqual(theirs.map((_, i) => marker(i)));
      }),
      RUNS,
    );
  });

  it('is one list if upstream alone wrote it in another style', () => {
    fc.assert(
      fc.property(entries, style, operation, (base, other, mine) => {
        const ours = apply(base, mine, 'us');
        fc.pre(ours.length > 0 && other.box === '');
        const theirs = write([...base, { text: NEW.upstream!, extra: 'none' }], other);
        const { text } = mergeDocuments(write(base, PLAIN), write(ours, PLAIN), theirs);
        expect(firstWords(listOf(text)).sort(), text).toEqual([...ours.map(({ text: line }) => line), NEW.upstream].sort());
      }),
      RUNS,
    );
  });

  it('stays as one side wrote it if the other one changed nothing', () => {
    fc.assert(
      fc.property(entries, style, style, operation, (base, one, other, change) => {
        const [a, b] = [write(base, one), write(apply(base, change, 'us'), other)];
        fc.pre(b !== a);
        expect(mergeDocuments(a, b, a)).toEqual({ text: b, changes: [] });
        expect(mergeDocuments(a, a, b).text).toBe(b);
      }),
      RUNS,
    );
  });

  it('is one list in a list as well', () => {
    fc.assert(
      fc.property(fc.constantFrom('dash', 'star', 'plus', 'counted', 'bracket', 'ones'), operation, (name, yours) => {
        const names = ['Alpha', 'Bravo', 'Charlie'];
        const nest = (parts: readonly Entry[], marker: (i: number) => string, first: string) =>
          `# Title\n\n- ${first}\n${parts.map(({ text }, i) => `  ${marker(i)} ${text}`).join('\n')}\n- The last item.\n`;
        const parts = names.map((word): Entry => ({ text: `${word} checks the file.`, extra: 'none' }));
        const theirs = apply(parts, yours, 'upstream');
        const { text, changes } = mergeDocuments(
          nest(parts, MARKERS.dash!, 'The first item.'),
          nest(parts, MARKERS[name]!, 'Our first item.'),
          nest(theirs, MARKERS.dash!, 'The first item.'),
        );
        expect(
          changes.every(({ state }) => state !== 'conflict'),
          text,
        ).toBe(true);
        const [, list] = parse(text).children as [Nodes, List];
        expect(list.children.map(shapeOf), text).toEqual(['paragraph list', 'paragraph']);
        expect(firstWords(list.children[0]!.children[1] as List), text).toEqual(theirs.map(({ text: words }) => words));
      }),
      { ...RUNS, numRuns: 200 },
    );
  });

  it('has what upstream appended at its end, although you moved the last item to the top', () => {
    fc.assert(
      fc.property(entries, style, (base, own) => {
        const ours = apply(base, { what: 'top', at: base.length - 1 }, 'us');
        const { text } = mergeDocuments(
          write(base, PLAIN),
          write(ours, own),
          write(apply(base, { what: 'append', at: 0 }, 'upstream'), PLAIN),
        );
        const words = firstWords(listOf(text)).map((line) => line.replace(/^\[ \] /, ''));
        expect(words, text).toEqual([...ours.map(({ text: line }) => line), NEW.upstream]);
      }),
      RUNS,
    );
  });
});
