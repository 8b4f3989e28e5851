import { finding, type Finding } from '../check/rule.ts';
import type { Framework } from '../schema/control.ts';
import type { Ref } from '../schema/names.ts';
import { checkControls, checkFigures, checkLinks, checkReferences } from './check-references.ts';
import { checkAiUses } from './check-ai-uses.ts';
import { checkSections, checkTemplate } from './check-template.ts';
import { refOf, titleOf, type Entry } from './entry.ts';
import { referencesOf } from './references.ts';

/** What a playbook holds, as far as references go. */
export interface Playbook {
  entries: readonly Entry[];
  /** Entries with faults of their own, as far as they could be read. They are there to be referred to. Default: none. */
  rough?: readonly Entry[];
  frameworks: readonly Framework[];
  /** Paths of pages that are no entries, such as `/about/`. */
  pages: readonly string[];
  /** What stands at an address of the site, which ends with a slash; `undefined` if nothing does. */
  isTaken: (address: string) => string | undefined;
}

/** Checks everything that needs more than one entry, or the body and frontmatter of one together. */
export function checkPlaybook(playbook: Playbook): Finding[] {
  const { entries, rough = [] } = playbook;
  const sound = new Map(entries.map((entry) => [refOf(entry), entry]));
  const index: Index = { sound, all: new Map([...sound, ...rough.map((entry) => [refOf(entry), entry] as const)]) };
  return [
    ...checkTitles(entries),
    ...checkRedirects(playbook),
    // What an entry with faults refers to is not known for sure.
    ...(rough.length === 0 ? checkUse(entries) : []),
    ...entries.flatMap((entry) => checkEntry(entry, index, playbook)),
    ...rough.flatMap((entry) => CHECKS.flatMap((check) => asFarAsItGoes(() => check(entry, index, playbook)))),
  ];
}

/** Entries by reference: all that are there, and those whose fields can be looked into. */
interface Index {
  all: Map<Ref, Entry>;
  sound: Map<Ref, Entry>;
}

type EntryCheck = (entry: Entry, index: Index, playbook: Playbook) => Finding[];

const CHECKS: readonly EntryCheck[] = [
  (entry, { all }) => checkReferences(entry, all),
  (entry, _, { frameworks }) => checkControls(entry, frameworks),
  (entry, { sound }) => checkAiUses(entry, sound),
  (entry, { sound }) => checkFigures(entry, sound),
  (entry, { all }, { pages }) => checkLinks(entry, all, pages),
  checkSections,
  checkTemplate,
];

const checkEntry: EntryCheck = (...given) => CHECKS.flatMap((check) => check(...given));

/**
 * What a check finds in an entry whose fields may be of any type. It may stumble over one; the fault of that field is
 * reported already, and what the check would have said of the rest waits until it is mended.
 */
export function asFarAsItGoes<T>(check: () => T[]): T[] {
  try {
    return check();
  } catch {
    return [];
  }
}

function checkTitles(entries: readonly Entry[]): Finding[] {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const title = titleOf(entry).toLowerCase();
    const other = first.get(title);
    if (!other) first.set(title, entry);
    return other
      ? [
          finding('error', 'title-duplicate', entry, `Found the title "${titleOf(entry)}" also in ${other.file}.`, {
            path: [entry.collection === 'glossary' ? 'term' : 'title'],
            hint: 'Give one of them another title.',
          }),
        ]
      : [];
  });
}

/** An old address that meets a page would take its place, or be dropped by the build; of two that meet, one would lead nowhere. */
function checkRedirects({ entries, isTaken }: Playbook): Finding[] {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry) =>
    (entry.data.redirectFrom ?? []).flatMap((old, i) => {
      const path = old.endsWith('/') ? old : `${old}/`;
      const page = isTaken(path);
      const other = first.get(path);
      if (!other) first.set(path, entry);
      if (page === undefined && other === undefined) return [];
      const has = page === undefined ? `which ${other!.file} has as an old address too` : `which ${page} has`;
      return [
        finding('error', 'redirect-clash', entry, `Found the old address ${old}, ${has}.`, {
          path: ['redirectFrom', i],
          hint: page === undefined ? 'Keep it in the entry that took the place of the old page, and remove it here.' : 'Remove it.',
        }),
      ];
    }),
  );
}

/** Records are there to be used: a source that nothing cites and a term that nothing explains are waste. */
function checkUse(entries: readonly Entry[]): Finding[] {
  const used = new Set(entries.flatMap((entry) => referencesOf(entry).flatMap(({ target }) => (target === refOf(entry) ? [] : [target]))));
  return entries
    .filter((entry) => (entry.collection === 'sources' || entry.collection === 'glossary') && !used.has(refOf(entry)))
    .map((entry) => finding('warning', 'unused', entry, `Nothing refers to "${titleOf(entry)}".`, { hint: 'Use it, or remove it.' }));
}
