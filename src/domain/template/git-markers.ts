/** A line that git writes into a file where a merge is not settled. */
export interface GitMarker {
  /** From 1. */
  line: number;
  /** The line, without its end. */
  text: string;
}

/** A marker stands at the start of its line, and has a label or nothing behind it. */
const MARKER = /^(<{3,}|\|{3,}|={3,}|>{3,})(?:[ \t](.*))?$/;
/** Length that git gives a marker unless an attribute says otherwise; a shorter one counts only as part of a whole conflict. */
const USUAL = 7;

interface Seen extends GitMarker {
  sign: string;
  length: number;
  label: string;
}

/**
 * Git's conflict markers in a text, whatever their length and line ends, in its order. Half of a conflict counts too, since people
 * take out one marker and miss another. A line of `=` alone is the underline of a heading, and what stands in fenced code is an example.
 * @param isMarkdown whether code between fences is left out; YAML and JSON have none
 */
export function findGitMarkers(text: string, isMarkdown: boolean): GitMarker[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const code = isMarkdown ? fencedLines(lines) : undefined;
  const found = new Map<number, GitMarker>();
  const keep = (...markers: (Seen | undefined)[]): void => {
    for (const marker of markers) if (marker) found.set(marker.line, { line: marker.line, text: marker.text });
  };
  let open: Seen | undefined;
  let middles: Seen[] = [];
  for (const [i, words] of lines.entries()) {
    const seen = code?.has(i) ? undefined : markerAt(words, i + 1);
    if (!seen) continue;
    const { sign, length, label } = seen;
    if (sign === '<') {
      [open, middles] = [seen, []];
      if (length >= USUAL) keep(seen);
    } else if (sign === '>') {
      const isEnd = middles.some((middle) => middle.sign === '=' && middle.length === length);
      if (isEnd && (open?.length === length || length >= USUAL)) keep(open, ...middles, seen);
      // A quote of so many levels starts with fewer: a line that has them at once, beside none, was left by git.
      else if (length >= USUAL && !lines[i - 1]?.startsWith('>')) keep(seen);
      [open, middles] = [undefined, []];
    } else {
      if (open ? open.length === length : sign === '=') middles.push(seen);
      // A row of a table has more bars than those at its start.
      if (sign === '|' && length >= USUAL && label !== '' && !label.includes('|')) keep(seen);
    }
  }
  return [...found.values()].sort((a, b) => a.line - b.line);
}

/** What to do about a file in which a git merge is unresolved. */
export const RESOLVE_MERGE = 'Resolve the merge there: keep the words that you want, and remove the marker lines.';

/**
 * Says how many markers a file has and where the first one is, as a sentence.
 * @returns `undefined` if there are none
 */
export function describeGitMarkers([first, ...rest]: readonly GitMarker[], file: string): string | undefined {
  if (!first) return undefined;
  const count = rest.length === 0 ? 'a conflict marker of git' : `${rest.length + 1} conflict markers of git`;
  return `${file}:${first.line}:1 Found ${count} (${first.text.trim().slice(0, 60)}), expected none.`;
}

function markerAt(words: string, line: number): Seen | undefined {
  const [, signs, label = ''] = MARKER.exec(words) ?? [];
  if (signs === undefined || (signs.startsWith('=') && label.trim() !== '')) return undefined;
  return { line, text: words, sign: signs[0]!, length: signs.length, label: label.trimStart() };
}

/** Numbers, from 0, of the lines in code between fences that are closed. */
function fencedLines(lines: readonly string[]): Set<number> {
  const inside = new Set<number>();
  let open: { sign: string; length: number; at: number } | undefined;
  for (const [i, words] of lines.entries()) {
    const [, fence, rest = ''] = /^ {0,3}(`{3,}(?!`)|~{3,}(?!~))(.*)$/.exec(words) ?? [];
    if (fence === undefined) continue;
    if (open) {
      if (!fence.startsWith(open.sign) || fence.length < open.length || rest.trim() !== '') continue;
      for (let at = open.at + 1; at < i; at++) inside.add(at);
      open = undefined;
    } else if (!(fence.startsWith('`') && rest.includes('`'))) open = { sign: fence[0]!, length: fence.length, at: i };
  }
  return inside;
}
