import type { Reader } from './tokens.ts';

/** A list item in its parts. */
export interface Item {
  /** Spaces before its marker. */
  indent: string;
  /** `-`, `*`, `+`, or the sign behind a number. Items of one list have the same one. */
  sign: string;
  /** The number of an ordered item. */
  number?: number;
  /** Spaces behind the marker. */
  padding: string;
  /** The check box with the space behind it; empty if it has none. */
  box: string;
  /** What it holds, as a text of its own: its lines start at its left edge. */
  content: string;
}

const ITEM = /^( *)(?:([-*+])|(\d{1,9})([.)]))([ \t]*)/;
const BOX = /^\[[ xX]\][ \t]+/;

/** The parts of an item; nothing if the text is none. */
export function parseItem(text: string): Item | undefined {
  const lineEnd = text.indexOf('\n');
  const first = lineEnd < 0 ? text : text.slice(0, lineEnd);
  const found = ITEM.exec(first);
  if (!found) return undefined;
  const [all, indent, bullet, number, delimiter, space] = found;
  const rest = first.slice(all.length);
  if (rest !== '' && space === '') return undefined;
  const width = all.length - space!.length;
  // Code that starts an item has its indent behind one space; an empty first line leaves one space too.
  const isWide = space!.length > 4 || space!.includes('\t') || rest === '';
  const padding = isWide ? ' ' : space!;
  const column = width + padding.length;
  const start = isWide && rest !== '' && !space!.includes('\t') ? space!.slice(1) + rest : rest;
  const box = BOX.exec(start)?.[0] ?? '';
  const lines =
    lineEnd < 0
      ? []
      : text
          .slice(lineEnd + 1)
          .split('\n')
          .map((line) => dedent(line, column));
  return {
    indent: indent!,
    sign: bullet ?? delimiter!,
    ...(number === undefined ? {} : { number: Number(number) }),
    padding,
    box,
    content: [start.slice(box.length), ...lines].join('\n'),
  };
}

/** The text of an item. Its lines stand where those of its first line start. */
export function renderItem({ indent, sign, number, padding, box, content }: Item): string {
  const marker = `${indent}${number ?? ''}${sign}`;
  const [first, ...lines] = content.split('\n');
  const start = first === '' && box === '' ? marker : `${marker}${padding}${box}${first}`;
  const space = ' '.repeat(marker.length + padding.length);
  return [start, ...lines.map((line) => (/^[ \t]*$/.test(line) ? line : space + line))].join('\n');
}

/** A line without so many columns of space before it; a tab reaches to the next of every four columns. */
function dedent(line: string, columns: number): string {
  let [at, column] = [0, 0];
  while (column < columns && (line[at] === ' ' || line[at] === '\t')) {
    column = line[at] === '\t' ? column + 4 - (column % 4) : column + 1;
    at++;
  }
  return ' '.repeat(Math.max(0, column - columns)) + line.slice(at);
}

/**
 * Merges an item: its check box, and by `inside` what it holds. The marker is yours.
 * @returns nothing if both sides changed the same in it
 */
export function mergeItem(
  texts: { base: string; ours: string; theirs: string },
  inside: (base: string, ours: string, theirs: string) => string | undefined,
  reader: Reader,
): string | undefined {
  const [base, ours, theirs] = [texts.base, texts.ours, texts.theirs].map(parseItem);
  if (!base || !ours || !theirs) return undefined;
  const isSame = reader.meaning(ours.content) === reader.meaning(base.content);
  const content = isSame && ours.content === base.content ? theirs.content : inside(base.content, ours.content, theirs.content);
  if (content === undefined) return undefined;
  const tick = (box: string) => box.toLowerCase().trim();
  const box = tick(ours.box) === tick(base.box) ? (tick(theirs.box) === tick(ours.box) ? ours.box : theirs.box) : ours.box;
  return content === ours.content && box === ours.box ? texts.ours : renderItem({ ...ours, box, content });
}
