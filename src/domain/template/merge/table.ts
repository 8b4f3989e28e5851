/** A line of a table. */
export interface TableLine {
  text: string;
  /** Its cells without the spaces around them. */
  cells: string[];
}

/** A table by its lines. */
export interface Table {
  head: TableLine;
  delimiter: TableLine;
  rows: TableLine[];
}

const PIPE = /(?<!\\)\|/;

/** The lines of the source of a table. */
export function parseTable(text: string): Table {
  const [head, delimiter, ...rows] = text.split('\n').map(parseLine);
  return { head: head!, delimiter: delimiter!, rows };
}

/** The cells between the pipes of a line. */
function parseLine(text: string): TableLine {
  const parts = text.split(PIPE);
  if (parts.length > 1 && parts[0]!.trim() === '') parts.shift();
  if (parts.length > 1 && parts.at(-1)!.trim() === '') parts.pop();
  return { text, cells: parts.map((part) => part.trim()) };
}

/** A line with other words in some of its cells, as wide as they were where the words fit. */
export function replaceCells(line: TableLine, cells: readonly string[]): string {
  const parts = line.text.split(PIPE);
  const shift = parts.length > 1 && parts[0]!.trim() === '' ? 1 : 0;
  return parts
    .map((part, i) => {
      const [own, cell] = [line.cells[i - shift], cells[i - shift]];
      // What stands outside the pipes is no cell.
      if (own === undefined || cell === undefined || cell === own) return part;
      const before = part.slice(0, part.length - part.trimStart().length);
      const after = part.slice(Math.max(before.length, part.trimEnd().length));
      // A number that was pushed to the right stays there.
      if (before.length > 1 && after.length <= 1) return cell.padStart(part.length - after.length) + after;
      const lead = before || (part.trim() === '' ? ' ' : '');
      return `${lead}${cell}${after ? ' ' : ''}`.padEnd(part.length);
    })
    .join('|');
}

/** A line of cells, as documents write it. */
export const renderLine = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
