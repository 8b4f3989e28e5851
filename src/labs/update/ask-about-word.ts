import type { LostContent, PendingChange, TrackedChoice } from '../../exports/read/findings.ts';
import { LIST_LIMITS } from '../../domain/limits.ts';
import { ask, type QuestionItem } from '../../tools/kit/question.ts';
import type { DocumentRead } from '../../tools/kit/read-document.ts';

const CHANGES: Record<PendingChange['kind'], string> = {
  insertion: 'Inserted',
  deletion: 'Deleted',
  move: 'Moved',
  paragraph: 'Paragraph break changed',
  row: 'Table row changed',
  cell: 'Table cell changed',
  format: 'Format changed',
};

const LOST: Record<LostContent['kind'], string> = {
  comment: 'Comment',
  'text-box': 'Text box',
  picture: 'Picture',
  chart: 'Chart',
  diagram: 'Diagram',
  object: 'Embedded object',
  endnote: 'Endnote',
  equation: 'Formula',
  header: 'Header',
  footer: 'Footer',
  hidden: 'Hidden text',
  superscript: 'Superscript',
  subscript: 'Subscript',
  link: 'Link',
  field: 'Field',
  symbol: 'Symbol',
  'page-break': 'Page break',
  formatting: 'Formatting',
  table: 'Table',
  numbering: 'Numbering',
  other: 'Other content',
};

/**
 * Asks, before a Word file is taken over, what becomes of its tracked changes, and shows what cannot be carried over. A file without
 * either is not asked about.
 * @returns how tracked changes are read; nothing if the reader cancels
 */
export async function askAboutWord(
  name: string,
  { pending = [], lost = [] }: Pick<DocumentRead, 'pending' | 'lost'>,
  signal?: AbortSignal,
): Promise<TrackedChoice | undefined> {
  let choice: TrackedChoice | undefined = 'accept';
  if (pending.length > 0) {
    choice = await ask<TrackedChoice>(
      {
        title: pending.length === 1 ? 'One tracked change is pending' : `${pending.length} tracked changes are pending`,
        words: [
          `Nobody has accepted or rejected ${pending.length === 1 ? 'this change' : 'these changes'} in “${name}” yet. Decide for all of them here, or cancel and decide one by one in your word processor.`,
        ],
        ...listed(pending.map(changeItem)),
        answers: [
          { label: 'Accept all', value: 'accept' },
          { label: 'Reject all', value: 'reject' },
        ],
      },
      signal,
    );
    if (choice === undefined) return undefined;
  }
  if (lost.length === 0) return choice;
  const goesOn = await ask<true>(
    {
      title: lost.length === 1 ? 'One thing cannot be carried over' : `${lost.length} things cannot be carried over`,
      words: [`A document made from a template has no place for this content of “${name}”. The file itself stays as it is.`],
      ...listed(lost.map(lostItem)),
      answers: [{ label: lost.length === 1 ? 'Go on without it' : 'Go on without these', value: true }],
    },
    signal,
  );
  return goesOn && choice;
}

const listed = (items: QuestionItem[]) => ({
  items: items.slice(0, LIST_LIMITS.questions),
  more: Math.max(0, items.length - LIST_LIMITS.questions),
});

const changeItem = ({ kind, author, date, words, where }: PendingChange): QuestionItem => ({
  label: [CHANGES[kind], author && `by ${author}`, date && `on ${dateWords(date)}`, place(where)].filter(Boolean).join(' '),
  words,
});

const lostItem = ({ kind, words, where, instead }: LostContent): QuestionItem => ({
  label: [LOST[kind], place(where)].filter(Boolean).join(' '),
  words,
  ...(instead === undefined ? {} : { after: `becomes “${instead}”` }),
});

const place = (where: string): string => where && `in “${where}”`;

const dateWords = (date: string): string =>
  new Date(date).toLocaleDateString(document.documentElement.lang, { dateStyle: 'medium', timeZone: 'UTC' });
