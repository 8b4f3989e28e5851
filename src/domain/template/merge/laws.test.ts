import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeDocuments } from './merge.ts';
import { splitBlocks } from './split.ts';

/** Printed when a law fails; a fixed one makes the same documents on every machine. */
const SEED = 20261124;
const RUNS = { seed: SEED, numRuns: 300 };

const WORDS =
  'policy owner approves data **review** `tool` asks first _public_ agency campaign quarter 30 days £1,000 whoever 工具 سياسة 🙂 [link](https://x.example/a) result logs use'.split(
    ' ',
  );
const words = (least: number, most: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: least, maxLength: most }).map((all) => all.join(' '));
const sentence = words(3, 12).map((text) => `The ${text}.`);

type Block = { kind: 'paragraph' | 'code'; text: string } | { kind: 'list'; items: string[] } | { kind: 'table'; rows: string[][] };
interface Section {
  id: string;
  heading: string;
  blocks: Block[];
}

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('paragraph' as const), text: sentence }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('code' as const),
      text: words(1, 4).map((text) => `\`\`\`\n${text}\n\n# no heading\n\`\`\``),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('list' as const), items: fc.array(sentence, { minLength: 1, maxLength: 5 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('table' as const),
      rows: fc
        .integer({ min: 1, max: 4 })
        .chain((width) => fc.array(fc.array(words(1, 3), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 })),
    }),
  },
);
const section = fc.record({ id: fc.constantFrom(...'abcdefghij'), heading: words(1, 3), blocks: fc.array(block, { maxLength: 5 }) });
const document = fc.uniqueArray(section, { selector: ({ id }) => id, maxLength: 5 });

/** One edit, as a place (0 to 1) and new content: applied to whatever the document has there. */
const edit = fc.record({
  what: fc.constantFrom(
    'word',
    'delete',
    'insert',
    'move',
    'item',
    'item',
    'section',
    'dropSection',
    'moveSection',
    'heading',
    'column',
    'join',
    'split',
    'list',
    'mark',
  ),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  to: fc.double({ min: 0, max: 0.999, noNaN: true }),
  block,
  section,
});
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

function apply(sections: readonly Section[], edits: readonly Edit[]): Section[] {
  const result = structuredClone(sections) as Section[];
  for (const { what, at, to, block, section } of edits) {
    const target = result[Math.floor(at * result.length)];
    const index = target ? Math.floor(to * target.blocks.length) : 0;
    const there = target?.blocks[index];
    if (what === 'section' && !result.some(({ id }) => id === section.id))
      result.splice(Math.floor(to * (result.length + 1)), 0, structuredClone(section));
    if (!target) continue;
    if (what === 'dropSection') result.splice(result.indexOf(target), 1);
    if (what === 'moveSection') result.splice(Math.floor(to * result.length), 0, ...result.splice(result.indexOf(target), 1));
    if (what === 'heading') target.heading += ' again';
    if (what === 'mark' && !result.some(({ id }) => id === `${target.id}-own`)) target.id += '-own';
    if (what === 'insert') target.blocks.splice(index, 0, structuredClone(block));
    if (!there) continue;
    if (what === 'delete') target.blocks.splice(index, 1);
    if (what === 'move') target.blocks.splice(Math.floor(at * target.blocks.length), 0, ...target.blocks.splice(index, 1));
    if (what === 'word' && 'text' in there && there.kind === 'paragraph')
      there.text = there.text.replace(/(?<!\S)(\S+) (\S+)/, at < 0.5 ? '$1 changed $2' : 'changed $2');
    const next = target.blocks[index + 1];
    if (what === 'join' && there.kind === 'paragraph' && next?.kind === 'paragraph')
      target.blocks.splice(index, 2, { kind: 'paragraph', text: `${there.text} ${next.text}` });
    if (what === 'split' && there.kind === 'paragraph') {
      const parts = there.text.split(' ');
      const middle = 1 + Math.floor(at * (parts.length - 1));
      const halves = [parts.slice(0, middle), parts.slice(middle)].map((part) => ({ kind: 'paragraph' as const, text: part.join(' ') }));
      target.blocks.splice(index, 1, ...halves.filter(({ text }) => text !== ''));
    }
    if (what === 'list' && there.kind === 'paragraph')
      target.blocks[index] = { kind: 'list', items: there.text.split(/(?<=^(?:\S+ ){3})/) };
    if (what === 'item' && there.kind === 'list') {
      const i = Math.floor(at * there.items.length);
      if (to < 0.3) there.items[i] = `${there.items[i]} More.`;
      else if (to < 0.6) there.items.splice(i, 0, 'A new item of the list.');
      else if (there.items.length > 1) there.items.push(...there.items.splice(i, 1));
    }
    if (what === 'item' && there.kind === 'table') {
      const i = 1 + Math.floor(at * (there.rows.length - 1));
      if (to < 0.5 && there.rows[i]) there.rows[i]![0] += ' more';
      else
        there.rows.splice(
          i,
          0,
          there.rows[0]!.map((_, k) => `new ${k}`),
        );
    }
    if (what === 'column' && there.kind === 'table')
      for (const [i, row] of there.rows.entries()) row.push(i === 0 ? 'New column' : `cell ${i}`);
  }
  return result;
}

const render = (sections: readonly Section[], version: string): string =>
  `---\ntemplate: policy\nversion: ${version}\nsha256: ${version}\n---\n\n# Title\n\n` +
  sections
    .map(({ id, heading, blocks }) => [`<!-- section: ${id} -->`, `## ${heading}`, ...blocks.map(renderBlock)].join('\n\n'))
    .join('\n\n') +
  (sections.length > 0 ? '\n' : '');

function renderBlock(block: Block): string {
  if (block.kind === 'list') return block.items.map((item) => `- ${item}`).join('\n');
  if (block.kind !== 'table') return block.text;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head, ...rows] = block.rows;
  return [line(head!), line(head!.map(() => '-')), ...rows.map(line)].join('\n');
}

/** Lines of any Markdown, well-formed or not. */
const line = fc.constantFrom(
  '',
  ' ',
  '- a',
  '  b',
  '1. x',
  '```',
  '~~~',
  '# h',
  '---',
  '===',
  '| a | b |',
  '| a | b | c |',
  '| c | a |',
  '| - | - |',
  '> q',
  '<!-- section: a -->',
  '<!--',
  '-->',
  '<div>',
  '[^1]: n',
  '    code',
  '\tt',
  'word',
  'a word or two',
  'two words',
  '* ',
  '-',
);
const soup = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n'));

const edits = fc.array(edit, { maxLength: 6 });
/** A section that upstream calls something else is named by its migrations. */
const upstreamEdits = edits.map((all) => all.filter(({ what }) => what !== 'mark'));
/** How an editor may write the file, none of which changes what it says. */
const style = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.replaceAll('\n', '\r\n'),
  (text: string) => text.replace(/\n$/, ''),
  (text: string) => `\ufeff${text}`,
  (text: string) => text.replace(/^- /gm, '* '),
  (text: string) => text.replace(/<!-- section: .* -->\n\n/g, ''),
);

describe('laws of a three-way merge', () => {
  it('splits any text without loss', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const { lead, blocks } = splitBlocks(lines.join('\n'));
        expect(lead + blocks.map(({ text, gap }) => text + gap).join('')).toBe(lines.join('\n'));
      }),
      { ...RUNS, numRuns: 2000 },
    );
  });

  it('merge(b, b, t) is t', () => {
    fc.assert(
      fc.property(document, edits, style, (sections, upstream, write) => {
        const base = write(render(sections, '1.0.0'));
        const theirs = write(render(apply(sections, upstream), '1.1.0'));
        const { text, changes } = mergeDocuments(base, base, theirs);
        expect(text).toBe(theirs);
        expect(changes.filter(({ state }) => state !== 'upstream')).toEqual([]);
      }),
      RUNS,
    );
  });

  it('holds the laws for texts that are no documents', () => {
    fc.assert(
      fc.property(soup, soup, soup, (base, ours, theirs) => {
        expect(mergeDocuments(base, base, theirs).text).toBe(theirs);
        const { text, changes } = mergeDocuments(base, ours, theirs);
        const known = [text, base, ...changes.map((change) => change.ours)].join('\n');
        expect(ours.split('\n').filter((line) => !known.includes(line.trim()))).toEqual([]);
      }),
      { ...RUNS, numRuns: 2000 },
    );
  });

  it('merge(b, o, b) is o, and merge(b, x, x) is x', () => {
    fc.assert(
      fc.property(document, edits, style, (sections, own, write) => {
        const base = render(sections, '1.0.0');
        const ours = write(render(apply(sections, own), '1.0.0'));
        expect(mergeDocuments(base, ours, base)).toEqual({ text: ours, changes: [] });
        expect(mergeDocuments(base, ours, ours)).toEqual({ text: ours, changes: [] });
      }),
      RUNS,
    );
  });

  it('an update that changes the version only changes no other byte', () => {
    fc.assert(
      fc.property(document, edits, style, (sections, own, write) => {
        const ours = write(render(apply(sections, own), '1.0.0'));
        const { text, changes } = mergeDocuments(render(sections, '1.0.0'), ours, render(sections, '1.1.0'));
        expect(text).toBe(ours.replaceAll('1.0.0', '1.1.0'));
        expect(changes).toEqual([]);
      }),
      RUNS,
    );
  });

  it('what both sides did is no change, whatever else stands around it', () => {
    fc.assert(
      fc.property(document, edits, (sections, both) => {
        const edited = apply(sections, both);
        const ours = render(
          [...edited, { id: 'own', heading: 'Only ours', blocks: [{ kind: 'paragraph', text: 'Nobody else has this.' }] }],
          '1.0.0',
        );
        const { text, changes } = mergeDocuments(render(sections, '1.0.0'), ours, render(edited, '1.1.0'));
        expect(text).toBe(ours.replaceAll('1.0.0', '1.1.0'));
        expect(changes).toEqual([]);
      }),
      RUNS,
    );
  });

  it('no line of yours is lost without being in a change, and no conflict marker appears', () => {
    fc.assert(
      fc.property(document, edits, edits, style, (sections, own, upstream, write) => {
        const base = render(sections, '1.0.0');
        const ours = write(render(apply(sections, own), '1.0.0'));
        const { text, changes } = mergeDocuments(base, ours, render(apply(sections, upstream), '1.1.0'));
        const reported = changes.map((change) => change.ours ?? '').join('\n');
        const known = `${text.replaceAll('\r\n', '\n')}\n${reported}\n${base}`.replace(/^\* /gm, '- ');
        const lines = ours.replace('\ufeff', '').replaceAll('\r\n', '\n').replace(/^\* /gm, '- ').split('\n');
        // A table that was rebuilt has the cells of a line, with others between them.
        const missing = lines.filter(
          (line) => !known.includes(line) && !line.split(' | ').every((cell) => known.includes(cell.replace(/^\| | \|$/g, ''))),
        );
        expect(missing.filter((line) => !/^\|( - \|)+$/.test(line))).toEqual([]);
        expect(text).not.toMatch(/^(<{7}|={7}|>{7})/m);
        expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
      }),
      RUNS,
    );
  });

  it('no line of upstream is lost without being in a change', () => {
    fc.assert(
      fc.property(document, edits, edits, (sections, own, upstream) => {
        const base = render(sections, '1.0.0');
        const ours = render(apply(sections, own), '1.0.0');
        const theirs = render(apply(sections, upstream), '1.1.0');
        const { text, changes } = mergeDocuments(base, ours, theirs);
        const known = [text, base, ours, ...changes.map((change) => change.theirs ?? '')].join('\n');
        const words = (line: string) => line.replace(/^(?:#+|-|\|) | \|$/g, '').split(/ \| |(?<=[.:]) /);
        expect(theirs.split('\n').filter((line) => !words(line).every((part) => known.includes(part)))).toEqual([]);
      }),
      { ...RUNS, numRuns: 1000 },
    );
  });

  it('deciding every change for yourself leaves your text, and deciding nothing is no decision', () => {
    fc.assert(
      fc.property(document, edits, upstreamEdits, (sections, own, upstream) => {
        const base = render(sections, '1.0.0');
        const ours = render(apply(sections, own), '1.0.0');
        const theirs = render(apply(sections, upstream), '1.1.0');
        const kept = mergeDocuments(base, ours, theirs, { decide: () => 'ours' });
        expect(kept.text).toBe(ours.replaceAll('1.0.0', '1.1.0'));
        const usual = mergeDocuments(base, ours, theirs);
        expect(mergeDocuments(base, ours, theirs, { decide: () => undefined })).toEqual(usual);
        expect(mergeDocuments(base, ours, theirs)).toEqual(usual);
      }),
      RUNS,
    );
  });

  // Not the text of upstream: what you alone added or changed is no change of upstream, and stays.
  it('deciding every change for upstream brings all that it changed, and of the rest keeps what is new of yours', () => {
    // A document that has no mark left gets none: here each keeps one.
    const withEnd = (sections: Section[]): Section[] => [
      ...sections,
      { id: 'end', heading: 'The end', blocks: [{ kind: 'paragraph', text: 'Nobody has changed this.' }] },
    ];
    fc.assert(
      fc.property(document, edits, upstreamEdits, (sections, own, upstream) => {
        const base = render(withEnd(sections), '1.0.0');
        const ours = render(withEnd(apply(sections, own)), '1.0.0');
        const theirs = render(withEnd(apply(sections, upstream)), '1.1.0');
        const { text, changes } = mergeDocuments(base, ours, theirs, { decide: () => 'theirs' });
        for (const { unit, kind, ours: mine, theirs: yours = '', result } of changes) {
          // A row has the cells of upstream, in the columns of the merged table.
          if (unit === 'row') expect(cellsOf(yours).filter((cell) => !cellsOf(result).includes(cell))).toEqual([]);
          // What upstream moved has your words at its place.
          else expect(result).toBe(kind === 'moved' && unit !== 'order' && unit !== 'column' ? mine : yours);
        }
        const [old, yours, merged] = [base, theirs, text].map((side) => side.split('\n'));
        const there = new Set([...old!, ...merged!].flatMap(cellsOf));
        expect(yours!.filter((line) => !cellsOf(line).every((cell) => there.has(cell)))).toEqual([]);
        // No line is left that upstream changed or removed: all are upstream's, or new on your side.
        const count = (lines: readonly string[], line: string) => lines.filter((other) => other === line).length;
        const lines = ours.split('\n');
        const mine = lines.filter((line) => count(lines, line) > count(old!, line));
        const known = new Set([...yours!, ...mine].flatMap(cellsOf));
        const isDelimiter = (line: string) => /^\|( - \|)+$/.test(line);
        expect(merged!.filter((line) => !isDelimiter(line) && !cellsOf(line).every((cell) => known.has(cell)))).toEqual([]);
      }),
      RUNS,
    );
  });
});

/** The cells of a row; any other line is one. */
const cellsOf = (line: string): string[] => line.replace(/^\| | \|$/g, '').split(' | ');
