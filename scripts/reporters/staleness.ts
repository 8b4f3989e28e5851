import { printableLine, printableMarkdown } from '../io/printable.ts';
import { MARK_WORDS } from '../../src/domain/evidence/staleness.ts';
import { SOON, type Due, type OwnerReport, type StalenessReport, type WeakSource } from '../../src/domain/evidence/report.ts';

/** How a report is written: the head of a part, and an item with its address. */
interface Form {
  title: (words: string) => string;
  owner: (name: string) => string;
  part: (words: string) => string;
  item: (title: string, url: string, words: string) => string;
}

const TERMINAL: Form = {
  title: printableLine,
  owner: (name) => `\n${printableLine(name)}`,
  part: (words) => `  ${words}`,
  item: (title, url, words) => `    ${printableLine(title)}, ${printableLine(words)}\n      ${printableLine(url)}`,
};

const MARKDOWN: Form = {
  title: (words) => `# ${printableMarkdown(words)}`,
  owner: (name) => `\n## ${printableMarkdown(name)}`,
  part: (words) => `\n### ${words}\n`,
  item: (title, url, words) => `- [${printableMarkdown(title)}](${target(url)}), ${printableMarkdown(words)}`,
};

/** A report of staleness as text. */
export function stalenessReport(report: StalenessReport, format: 'terminal' | 'markdown'): string {
  const form = format === 'markdown' ? MARKDOWN : TERMINAL;
  const head = form.title(`${report.name}: reviews and sources on ${report.today}`);
  if (report.owners.length === 0)
    return `${head}\n\nEvery entry is within its review, and every source is dated, traceable and recent. Entries read: ${report.entries}.\n`;
  return `${[head, ...report.owners.flatMap((owner) => ownerLines(owner, form))].join('\n')}\n`;
}

function ownerLines({ owner, overdue, soon, sources }: OwnerReport, form: Form): string[] {
  const part = (words: string, items: string[]): string[] => (items.length > 0 ? [form.part(`${words} (${items.length})`), ...items] : []);
  return [
    form.owner(owner),
    ...part(
      'Review overdue',
      overdue.map((due) => form.item(due.title, due.url, lateWords(due))),
    ),
    ...part(
      `Review due within ${SOON} days`,
      soon.map((due) => form.item(due.title, due.url, soonWords(due))),
    ),
    ...part(
      'Sources to replace or to trace',
      sources.map((source) => form.item(source.title, source.url, sourceWords(source))),
    ),
  ];
}

const lateWords = ({ reviewBy, days }: Due): string => `due ${reviewBy}, ${count(-days, 'day')} ago`;
const soonWords = ({ reviewBy, days }: Due): string => `due ${reviewBy}, ${days === 0 ? 'today' : `in ${count(days, 'day')}`}`;
const sourceWords = ({ published, marks }: WeakSource): string =>
  [...marks.map((mark) => MARK_WORDS[mark].toLowerCase()), ...(published === 'undated' ? [] : [`published ${published}`])].join(', ');
const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

/** An address as the target of a link of Markdown, which no sign in it can end. What is no address of a page or of mail leads nowhere. */
function target(url: string): string {
  if (!/^(?:https?:\/\/|mailto:|\/(?!\/))/i.test(url)) return '#';
  return printableLine(url).replace(/[\s()<>\\[\]`*_|]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
