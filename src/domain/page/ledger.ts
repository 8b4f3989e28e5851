import { GRADES } from '../evidence/grades.ts';
import { comingMarks, marksOf, MARKS, type Mark } from '../evidence/staleness.ts';
import { pathOf, titleOf, type Entry } from '../graph/entry.ts';
import type { Reference } from '../graph/references.ts';
import type { Source } from '../schema/source.ts';

/** A source as a row of the evidence ledger. */
export interface LedgerRow extends Pick<Source, 'title' | 'publisher' | 'published' | 'population' | 'kind' | 'reviewBy'> {
  slug: string;
  /** Path of its record, from the root of the site. */
  path: string;
  /** Marks that it has on the day of the ledger. */
  marks: Mark[];
  /** Marks that it gets later, each with the last day on which it does not have it. */
  coming: { mark: Mark; after: string }[];
  /** Entries that cite it, by title. */
  usedIn: { title: string; path: string }[];
}

/** The evidence ledger: every source, the weakest grade first, and in each grade those to mind first. */
export interface Ledger {
  /** The day it speaks of where nothing can tell the day of reading: the latest review of a source. */
  asOf: string;
  total: number;
  groups: { kind: Source['kind']; rows: LedgerRow[] }[];
  /** How many sources have a mark on that day. */
  counts: Record<Mark, number>;
  /** For each mark that comes by the passing of time, the last days without it: the count of any day can be told from them. */
  after: Partial<Record<Mark, string[]>>;
}

/** Kinds of reference that rest on a source. A link or a "read next" does not. */
const CITES = new Set<Reference['kind']>(['source', 'proof', 'bring']);

/** An entry with the references that it makes. */
type Referring = Entry & { references: readonly Pick<Reference, 'target' | 'kind'>[] };

/** The evidence ledger of a playbook. It depends on the content alone, and not on the day it is built. */
export function ledgerOf(entries: readonly Referring[]): Ledger {
  const sources = entries.filter((entry) => entry.collection === 'sources');
  const asOf = sources.map((entry) => entry.data.reviewed).reduce((latest, date) => (date > latest ? date : latest), '');
  const users = usersOf(entries);
  const rows = sources.map((entry) => rowOf(entry, asOf, users.get(`sources/${entry.slug}`) ?? []));
  const days = (mark: Mark): string[] =>
    sources.flatMap(({ data }) => comingMarks(data).flatMap((item) => (item.mark === mark ? item.after : []))).sort();
  return {
    asOf,
    total: rows.length,
    groups: GRADES.map((kind) => ({ kind, rows: rows.filter((row) => row.kind === kind).sort(byConcern) })).filter(
      (group) => group.rows.length > 0,
    ),
    counts: Object.fromEntries(MARKS.map((mark) => [mark, rows.filter((row) => row.marks.includes(mark)).length])) as Ledger['counts'],
    after: { overdue: days('overdue'), old: days('old') },
  };
}

function usersOf(entries: readonly Referring[]): Map<string, Referring[]> {
  const users = new Map<string, Referring[]>();
  for (const entry of entries) {
    const cited = new Set(entry.references.filter(({ kind }) => CITES.has(kind)).map(({ target }) => target));
    for (const target of cited) users.set(target, [...(users.get(target) ?? []), entry]);
  }
  return users;
}

function rowOf(entry: Entry<'sources'>, asOf: string, users: readonly Entry[]): LedgerRow {
  const { title, publisher, published, population, kind, reviewBy } = entry.data;
  const marks = marksOf(entry.data, asOf);
  return {
    slug: entry.slug,
    path: pathOf(entry),
    ...{ title, publisher, published, population, kind, reviewBy },
    marks,
    coming: comingMarks(entry.data).filter(({ mark }) => !marks.includes(mark)),
    usedIn: users
      .map((user) => ({ title: titleOf(user), path: pathOf(user) }))
      .sort((a, b) => a.title.localeCompare(b.title, 'en') || a.path.localeCompare(b.path, 'en')),
  };
}

/** Most serious marks first, then by title. */
function byConcern(a: LedgerRow, b: LedgerRow): number {
  const rank = (row: LedgerRow) => Math.min(...row.marks.map((mark) => MARKS.indexOf(mark)), MARKS.length);
  return rank(a) - rank(b) || a.title.localeCompare(b.title, 'en') || a.slug.localeCompare(b.slug, 'en');
}
