import { groupBy } from '../group-by.ts';
import type { PageRecord, PagesJson } from '../page/inventory.ts';
import { marksOf, type Mark } from './staleness.ts';

/** Days ahead in which a review counts as due soon. */
export const SOON = 30;

/** A page that wants its owner. */
export interface Due {
  title: string;
  url: string;
  reviewBy: string;
  /** Days from today to the review; negative where it is overdue. */
  days: number;
}

/** A source that wants a newer or a better one. */
export interface WeakSource {
  title: string;
  url: string;
  published: string;
  /** Marks other than an overdue review, which is listed with the reviews. */
  marks: Mark[];
}

/** What one owner has to do. */
export interface OwnerReport {
  owner: string;
  /** Reviews whose day has passed, the oldest first. */
  overdue: Due[];
  /** Reviews due in the next days, the next first. */
  soon: Due[];
  /** Sources that are unverified, old or undated, most serious first. */
  sources: WeakSource[];
}

/** What is stale or will be soon, by owner. Owners who have nothing to do are left out. */
export interface StalenessReport {
  name: string;
  today: string;
  entries: number;
  owners: OwnerReport[];
}

/** The staleness of a playbook on a day, `YYYY-MM-DD`. */
export function stalenessOf(pages: PagesJson, today: string): StalenessReport {
  const owners = [...groupBy(pages.entries, (entry) => entry.owner)]
    .map(([owner, entries]) => reportOf(owner, entries, today))
    .filter(({ overdue, soon, sources }) => overdue.length + soon.length + sources.length > 0)
    .sort((a, b) => b.overdue.length - a.overdue.length || a.owner.localeCompare(b.owner, 'en'));
  return { name: pages.name, today, entries: pages.entries.length, owners };
}

function reportOf(owner: string, entries: readonly PageRecord[], today: string): OwnerReport {
  const due = entries
    .map(({ title, url, reviewBy }): Due => ({ title, url, reviewBy, days: daysBetween(today, reviewBy) }))
    .sort((a, b) => a.days - b.days || a.title.localeCompare(b.title, 'en'));
  return {
    owner,
    overdue: due.filter(({ days }) => days < 0),
    soon: due.filter(({ days }) => days >= 0 && days <= SOON),
    sources: entries.flatMap((entry) => weakSource(entry, today)).sort(bySeriousness),
  };
}

function weakSource({ title, url, reviewBy, source }: PageRecord, today: string): WeakSource[] {
  if (!source) return [];
  const marks = marksOf({ published: source.published, kind: source.kind, reviewBy }, today).filter((mark) => mark !== 'overdue');
  return marks.length > 0 ? [{ title, url, published: source.published, marks }] : [];
}

const SERIOUS: Mark[] = ['unverified', 'old', 'undated'];

function bySeriousness(a: WeakSource, b: WeakSource): number {
  return SERIOUS.indexOf(a.marks[0]!) - SERIOUS.indexOf(b.marks[0]!) || a.title.localeCompare(b.title, 'en');
}

/** Whole days from one date to another, `YYYY-MM-DD` both; negative where the second is earlier. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
