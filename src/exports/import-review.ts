import { formatDate } from '../domain/format.ts';
import { DOCX_LIMITS } from '../domain/limits.ts';
import type { LostContent, PendingChange } from './read/findings.ts';

/** What to show before a Word file is taken over. Every line is plain text. */
export interface ImportReview {
  /** Tracked changes that are still proposals: accept all, reject all, or stop. `undefined` if there are none. */
  pending?: ReviewList;
  /** What the document cannot hold. `undefined` if there is nothing. */
  lost?: ReviewList;
}

export interface ReviewList {
  title: string;
  lines: string[];
  /** How many more there are than lines. */
  more: number;
}

const CHANGES: Record<PendingChange['kind'], (effect: PendingChange['effect']) => string> = {
  insertion: () => 'Added',
  deletion: () => 'Deleted',
  move: () => 'Moved',
  paragraph: (effect) => (effect === 'removed' ? 'Paragraph break deleted after' : 'Paragraph break added after'),
  row: (effect) => `Table row ${effect === 'removed' ? 'deleted' : 'added'}`,
  cell: (effect) => `Table cell ${effect === 'removed' ? 'deleted' : effect === 'added' ? 'added' : 'merged or split'}`,
  format: () => 'Formatted differently',
};

const LOST: Record<LostContent['kind'], string> = {
  comment: 'Comment',
  'text-box': 'Text box',
  picture: 'Picture',
  chart: 'Chart',
  diagram: 'Diagram',
  object: 'Object of another program',
  endnote: 'Endnote',
  equation: 'Equation',
  header: 'Page header',
  footer: 'Page footer',
  hidden: 'Hidden text',
  superscript: 'Superscript',
  subscript: 'Subscript',
  link: 'Link that leads to no web page or mailbox',
  field: 'Field',
  symbol: 'Symbol',
  'page-break': 'Page or column break',
  formatting: 'Underlined or highlighted text',
  table: 'Layout of a table',
  numbering: 'Numbering',
  other: 'Other content',
};

/** What is pending in a file and what would be lost, in the words that the browser and the command show. */
export function reviewImport({ pending, lost }: { pending: readonly PendingChange[]; lost: readonly LostContent[] }): ImportReview {
  const changes = pending.length === 1 ? '1 tracked change has' : `${pending.length} tracked changes have`;
  const contents = lost.length === 1 ? '1 thing' : `${lost.length} things`;
  return {
    ...(pending.length > 0 ? { pending: listOf(`${changes} been neither accepted nor rejected:`, pending, pendingLine) } : {}),
    ...(lost.length > 0 ? { lost: listOf(`${contents} in the file cannot be carried over unchanged:`, lost, lostLine) } : {}),
  };
}

function listOf<T>(title: string, items: readonly T[], line: (item: T) => string): ReviewList {
  const lines = items.slice(0, DOCX_LIMITS.listed).map(line);
  return { title, lines, more: items.length - lines.length };
}

function pendingLine({ kind, effect, author, date, words, where }: PendingChange): string {
  const day = date && !Number.isNaN(Date.parse(date)) ? ` on ${formatDate(date, { locale: 'en-GB' })}` : '';
  const by = author ? ` by ${author}` : '';
  return `${CHANGES[kind](effect)}${by}${day}${placeOf(where)}${words === '' ? '' : `: “${words}”`}`;
}

function lostLine({ kind, words, where, instead }: LostContent): string {
  const what = `${LOST[kind]}${placeOf(where)}${words === '' ? '' : `: “${words}”`}`;
  if (instead === undefined) return `${what}. It is left out.`;
  if (instead === '') return `${what}. Nothing stands in its place.`;
  return instead === words ? `${what}. The words stay.` : `${what}. In its place: “${instead}”`;
}

const placeOf = (where: string): string => (where === '' ? '' : ` (${where})`);
