import { heading, link, list, oneLine, paragraph, root } from '../../src/domain/document/build.ts';
import { toMarkdown } from '../../src/domain/document/to-markdown.ts';
import type { Node } from '../../src/domain/document/types.ts';
import { printableLine } from '../io/printable.ts';
import { MARK_WORDS } from '../../src/domain/evidence/staleness.ts';
import { SOON, type Due, type OwnerReport, type StalenessReport, type WeakSource } from '../../src/domain/evidence/report.ts';

/** A part of what an owner has to do: its head, and an entry with its address and what to say of it. */
interface Part {
  title: string;
  items: { title: string; url: string; words: string }[];
}

/** A report of staleness as text. */
export function stalenessReport(report: StalenessReport, format: 'terminal' | 'markdown'): string {
  const head = `${report.name}: reviews and sources on ${report.today}`;
  const well =
    report.owners.length === 0
      ? [`Every entry is within its review, and every source is dated, traceable and recent. Entries read: ${report.entries}.`]
      : [];
  const owners = report.owners.map((owner) => ({ name: owner.owner, parts: partsOf(owner) }));
  if (format === 'terminal') {
    const lines = owners.flatMap(({ name, parts }) => [
      `\n${printableLine(name)}`,
      ...parts.flatMap(({ title, items }) => [
        `  ${title}`,
        ...items.map((item) => `    ${printableLine(item.title)}, ${printableLine(item.words)}\n      ${printableLine(item.url)}`),
      ]),
    ]);
    return `${[printableLine(head), ...well.map((words) => `\n${words}`), ...lines].join('\n')}\n`;
  }
  const blocks = owners.flatMap(({ name, parts }) => [
    heading(oneLine(name)),
    ...parts.flatMap(({ title, items }) => [heading(title, 3), list(items.map(itemNodes))]),
  ]);
  return toMarkdown(root(heading(oneLine(head), 1), ...well.map((words) => paragraph(words)), ...blocks), (url) => url);
}

/** An inventory may come from another site, and its addresses are links only if they lead to pages. */
const itemNodes = ({ title, url, words }: Part['items'][number]): (Node | string)[] =>
  /^https?:\/\//.test(url) ? [link(url, oneLine(title)), `, ${words}`] : [`${oneLine(title)}, ${words}`];

function partsOf({ overdue, soon, sources }: OwnerReport): Part[] {
  const part = <T extends { title: string; url: string }>(title: string, items: readonly T[], words: (item: T) => string): Part[] =>
    items.length > 0
      ? [{ title: `${title} (${items.length})`, items: items.map((item) => ({ title: item.title, url: item.url, words: words(item) })) }]
      : [];
  return [
    ...part('Review overdue', overdue, lateWords),
    ...part(`Review due within ${SOON} days`, soon, soonWords),
    ...part('Sources to replace or to trace', sources, sourceWords),
  ];
}

const lateWords = ({ reviewBy, days }: Due): string => `due ${reviewBy}, ${count(-days, 'day')} ago`;
const soonWords = ({ reviewBy, days }: Due): string => `due ${reviewBy}, ${days === 0 ? 'today' : `in ${count(days, 'day')}`}`;
const sourceWords = ({ published, marks }: WeakSource): string =>
  [...marks.map((mark) => MARK_WORDS[mark].toLowerCase()), ...(published === 'undated' ? [] : [`published ${published}`])].join(', ');
const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
