import { heading, root } from '../../src/domain/document/build.ts';
import { toMarkdown } from '../../src/domain/document/to-markdown.ts';
import { showDiff } from './show-diff.ts';

/** A conflict as its file, or a question, tells it. */
export interface ToldConflict {
  section: string;
  heading: string;
  unit: string;
  base?: string;
  ours?: string;
  theirs?: string;
  /** What to mind, in one sentence. */
  note?: string | undefined;
}

/** A heading that a person knows the place by. */
export const headingOf = ({ heading, section }: Pick<ToldConflict, 'heading' | 'section'>): string =>
  heading.replaceAll(/\s+/g, ' ').trim() || section || 'Start';

/** The file of one conflict, for people: what it was, yours, upstream's, and by their words how they differ. */
export function conflictText(
  conflict: ToldConflict,
  { document, from, to, file }: { document: string; from: string; to: string; file?: string },
): string {
  const { unit, base, ours, theirs, note } = conflict;
  const other = file === undefined ? 'Upstream’s' : 'The edited file’s';
  const part = (title: string, text: string | undefined, none: string): string =>
    `## ${title}\n\n${text === undefined ? none : fenced(text)}\n`;
  return [
    toMarkdown(root(heading(`${headingOf(conflict)} (${unit})`, 1)), (url) => url),
    `${file === undefined ? `You and version ${to} of the template both changed this since version ${from}` : `You and the file ${file} both changed this since it was exported`}. The document ${document} has yours.\n`,
    ...(note ? [`${note}\n`] : []),
    `To resolve it, run \`playbook update ${document} --conflict=ask\`. Or edit the document by hand, and delete this file.\n`,
    part('What it was', base, 'It was not there.'),
    part('Yours', ours, 'It is not at this place any more.'),
    part(other, theirs, file === undefined ? 'The template has it no more.' : 'It was removed there.'),
    part(`From yours to ${other[0]!.toLowerCase()}${other.slice(1)}`, showDiff(ours ?? '', theirs ?? ''), ''),
  ].join('\n');
}

/** Text in which no line is read as Markdown, whatever fences it holds. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([fence]) => fence.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text.replace(/\r?\n$/, '')}\n${fence}`;
}
