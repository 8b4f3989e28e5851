import { markedSection } from '../markdown.ts';

/** Kind of a block, as the merge tells them apart. A table is one block with its rows. */
export type BlockKind = 'mark' | 'heading' | 'paragraph' | 'item' | 'table' | 'code' | 'html' | 'quote' | 'break' | 'footnote';

/** A block of a document, with its exact source. */
export interface Block {
  kind: BlockKind;
  text: string;
  /** What stands between it and the next one: a line break at least, except at the end. */
  gap: string;
  /** Its place among the blocks of its document. */
  index: number;
}

/** A text in blocks: `lead`, then the text and the gap of each block, is the text again. */
export interface SplitText {
  lead: string;
  blocks: Block[];
}

const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const BREAK = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const ITEM = /^( *)([-*+]|\d{1,9}[.)])(?:( +)(?=\S)|(?=\t)|[ \t]*$)/;
const QUOTE = /^ {0,3}>/;
const COMMENT = /^ {0,3}<!--/;
const HTML =
  /^ {0,3}<\/?(?:address|article|aside|blockquote|body|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html|iframe|li|link|main|nav|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?:[\s/>]|$)/i;
const FOOTNOTE = /^ {0,3}\[\^[^\]\s]+\]:/;
const DELIMITER = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;

const isBlank = (line: string | undefined): boolean => line === undefined || /^[ \t]*$/.test(line);
const indentOf = (line: string): number => /^ */.exec(line)![0].length;

/** Splits a text with `\n` line ends into blocks. Nothing is lost, whatever the text is. */
export function splitBlocks(text: string): SplitText {
  const lines = text.split('\n');
  const blocks: Block[] = [];
  let i = 0;
  const skipBlank = (): string => {
    const start = i;
    while (i < lines.length && isBlank(lines[i])) i++;
    // The last piece after a final line break is no line.
    return lines.slice(start, i).join('\n') + (i > start && i < lines.length ? '\n' : '');
  };
  const lead = skipBlank();
  while (i < lines.length) {
    const start = i;
    const kind = takeBlock(lines, i);
    i = kind.end;
    const source = lines.slice(start, i).join('\n');
    const gap = i < lines.length ? `\n${skipBlank()}` : '';
    blocks.push({ kind: kind.kind, text: source, gap, index: blocks.length });
  }
  return { lead, blocks };
}

function takeBlock(lines: readonly string[], start: number): { kind: BlockKind; end: number } {
  const line = lines[start]!;
  const fence = FENCE.exec(line)?.[1];
  if (fence) return { kind: 'code', end: endOfFence(lines, start, fence) };
  if (markedSection(line) !== undefined) return { kind: 'mark', end: start + 1 };
  if (COMMENT.test(line)) return { kind: 'html', end: endOfComment(lines, start) };
  if (HTML.test(line)) return { kind: 'html', end: until(lines, start + 1, isBlank) };
  if (HEADING.test(line)) return { kind: 'heading', end: start + 1 };
  if (BREAK.test(line)) return { kind: 'break', end: start + 1 };
  if (indentOf(line) < 4 && ITEM.test(line)) return { kind: 'item', end: endOfItem(lines, start) };
  if (FOOTNOTE.test(line)) return { kind: 'footnote', end: endOfIndented(lines, start, 4) };
  if (QUOTE.test(line)) return { kind: 'quote', end: until(lines, start + 1, (next, i) => !QUOTE.test(next) && isStart(lines, i)) };
  if (startsTable(lines, start)) return { kind: 'table', end: until(lines, start + 2, (next) => isBlank(next) || interrupts(next)) };
  if (/^(?: {4}|\t)/.test(line)) return { kind: 'code', end: until(lines, start + 1, (next) => !/^(?: {4}|\t)/.test(next)) };
  for (let i = start + 1; ; i++) {
    if (i < lines.length && /^ {0,3}(?:=+|-+)[ \t]*$/.test(lines[i]!)) return { kind: 'heading', end: i + 1 };
    if (i >= lines.length || isStart(lines, i)) return { kind: 'paragraph', end: i };
  }
}

/** Whether a paragraph ends before a line: it is blank, or starts a block of another kind. */
const isStart = (lines: readonly string[], i: number): boolean => isBlank(lines[i]) || interrupts(lines[i]!) || startsTable(lines, i);

function interrupts(line: string): boolean {
  const item = indentOf(line) < 4 ? ITEM.exec(line) : null;
  // An empty item, or a number other than one, is no more than words in a paragraph.
  if (item?.[3] !== undefined && /^(?:[-*+]|1[.)])$/.test(item[2]!)) return true;
  return [FENCE, HEADING, BREAK, QUOTE, COMMENT, HTML, FOOTNOTE].some((start) => start.test(line));
}

function startsTable(lines: readonly string[], i: number): boolean {
  const [head, delimiter] = [lines[i]!, lines[i + 1]];
  if (delimiter === undefined || !head.includes('|') || !DELIMITER.test(delimiter)) return false;
  return countCells(head) === countCells(delimiter);
}

const countCells = (line: string): number =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/).length;

function until(lines: readonly string[], from: number, ends: (line: string, i: number) => boolean): number {
  let i = from;
  while (i < lines.length && !ends(lines[i]!, i)) i++;
  return i;
}

function endOfFence(lines: readonly string[], start: number, fence: string): number {
  const close = new RegExp(`^ {0,3}\\${fence[0]}{${fence.length},}[ \\t]*$`);
  const end = until(lines, start + 1, (line) => close.test(line));
  if (end < lines.length) return end + 1;
  // A fence that nobody closed holds all that follows; blank lines at its end are a gap.
  let last = lines.length;
  while (last > start + 1 && isBlank(lines[last - 1])) last--;
  return last;
}

function endOfComment(lines: readonly string[], start: number): number {
  const end = until(lines, start, (line) => line.includes('-->'));
  return end < lines.length ? end + 1 : until(lines, start + 1, isBlank);
}

function endOfItem(lines: readonly string[], start: number): number {
  const [, indent, marker, space] = ITEM.exec(lines[start]!)!;
  const spaces = space?.length ?? 1;
  const width = indent!.length + marker!.length + (spaces > 4 ? 1 : spaces);
  return endOfIndented(lines, start, width);
}

/** The end of a block that goes on with indented lines, blank lines among them, and with lazy lines of its paragraph. */
function endOfIndented(lines: readonly string[], start: number, width: number): number {
  let i = start + 1;
  while (i < lines.length) {
    if (isBlank(lines[i])) {
      const next = until(lines, i, (line) => !isBlank(line));
      if (next >= lines.length || !isInside(lines[next]!, width)) return i;
      i = next;
    } else if (isInside(lines[i]!, width) || (!isItemLine(lines[i]!) && !isStart(lines, i) && !isBlank(lines[i - 1]))) i++;
    else return i;
  }
  return i;
}

const isInside = (line: string, width: number): boolean => indentOf(line) >= width || line.startsWith('\t');
const isItemLine = (line: string): boolean => indentOf(line) < 4 && /^ *(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/.test(line);
