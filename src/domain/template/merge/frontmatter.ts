/** A text without its frontmatter, and the frontmatter with the line break behind it. */
export function splitFrontmatter(text: string): { frontmatter: string; body: string } {
  const frontmatter = /^---[ \t]*\n(?:[^\n]*\n)*?---[ \t]*(?:\n|$)/.exec(text)?.[0] ?? '';
  return { frontmatter, body: text.slice(frontmatter.length) };
}

/** Keys that say of which template and version a document is: an update is there to change them. */
const IDENTITY = ['template', 'version', 'sha256'];

/** A key with its lines: a list, a comment or a text below it belong to it. */
interface Entry {
  key: string;
  lines: string;
}

/**
 * Merges frontmatter by its keys: which template in which version is what upstream says, all else is as you have it unless
 * only upstream changed it. A document whose frontmatter you deleted gets none back.
 */
export function mergeFrontmatter(base: string, ours: string, theirs: string): string {
  if (ours === base && !/^document:/m.test(ours)) return theirs;
  if (ours === '' || theirs === '') return ours;
  const [old, mine, yours] = [base, ours, theirs].map(entriesOf) as [Entry[], Entry[], Entry[]];
  const linesIn = (entries: Entry[], key: string) => entries.find((entry) => entry.key === key)?.lines;
  const result = mine.flatMap(({ key, lines }) => {
    const [before, upstream] = [linesIn(old, key), linesIn(yours, key)];
    if (IDENTITY.includes(key)) return upstream === undefined || valueOf(upstream) === valueOf(lines) ? [lines] : [upstream];
    if (lines !== before || key === 'document') return [lines];
    return upstream === undefined ? [] : [upstream];
  });
  const added = yours.filter(({ key }) => linesIn(mine, key) === undefined && (IDENTITY.includes(key) || linesIn(old, key) === undefined));
  const [open, close] = [/^.*\n/.exec(ours)![0], /---[ \t]*(?:\n|$)$/.exec(ours)![0]];
  return open + [...result, ...added.map(({ lines }) => lines)].join('') + close;
}

function entriesOf(frontmatter: string): Entry[] {
  const entries: Entry[] = [];
  for (const line of frontmatter.match(/[^\n]+\n?|\n/g)?.slice(1, -1) ?? []) {
    const key = /^([^\s#:][^:]*):(?:\s|$)/.exec(line)?.[1];
    if (key !== undefined) entries.push({ key, lines: line });
    else if (entries.length > 0) entries.at(-1)!.lines += line;
    else entries.push({ key: '', lines: line });
  }
  return entries;
}

const valueOf = (line: string): string =>
  line
    .slice(line.indexOf(':') + 1)
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
