import { finding, type Finding } from '../check/rule.ts';
import type { Framework } from '../schema/control.ts';
import type { Suggester } from '../nearest.ts';
import { checkControls, checkFigures, checkLinks, checkOfficial, checkReferences, controlNames } from './check-references.ts';
import { checkAiUses } from './check-ai-uses.ts';
import { checkSections, checkTemplate } from './check-template.ts';
import { refOf, titleOf, type Entry } from './entry.ts';
import { createLookup, type Lookup } from './lookup.ts';
import { referencesOf } from './references.ts';

/** What a playbook holds, as far as references go. */
export interface Playbook {
  entries: readonly Entry[];
  /** Entries with faults of their own, as far as they could be read. They are there to be referred to. Default: none. */
  rough?: readonly Entry[];
  /** Files whose bodies could not be parsed: what they lack is not known. Default: none. */
  unread?: ReadonlySet<string>;
  frameworks: readonly Framework[];
  /** Paths of pages that are no entries, such as `/about/`. */
  pages: readonly string[];
  /** What stands at an address of the site, which ends with a slash; `undefined` if nothing does. */
  isTaken: (address: string) => string | undefined;
}

/**
 * Checks everything that needs more than one entry, or the body and frontmatter of one together.
 * @param suggester looks for what unknown names may have meant
 */
export function checkPlaybook(playbook: Playbook, suggester?: Suggester): Finding[] {
  const { entries, rough = [] } = playbook;
  const known: Known = {
    lookup: createLookup(entries, rough, suggester),
    controls: controlNames(playbook.frameworks),
    pages: new Set(playbook.pages),
    unread: playbook.unread ?? new Set(),
  };
  return [
    ...checkTitles(entries),
    ...checkRedirects(playbook),
    // What an entry with faults refers to is not known for sure.
    ...(rough.length === 0 ? checkUse(entries) : []),
    ...entries.flatMap((entry) => CHECKS.flatMap((check) => check(entry, known))),
    ...rough.flatMap((entry) => CHECKS.flatMap((check) => asFarAsItGoes(() => check(entry, known)))),
  ];
}

/** What the checks of an entry know of the others. */
interface Known {
  lookup: Lookup;
  controls: ReadonlySet<string>;
  pages: ReadonlySet<string>;
  unread: ReadonlySet<string>;
}

const CHECKS: readonly ((entry: Entry, known: Known) => Finding[])[] = [
  (entry, { lookup }) => checkReferences(entry, lookup),
  (entry, { lookup, controls }) => checkControls(entry, controls, lookup),
  (entry, { lookup }) => checkAiUses(entry, lookup.sound),
  (entry, { lookup }) => checkFigures(entry, lookup),
  (entry, { lookup }) => checkOfficial(entry, lookup),
  (entry, { lookup, pages, unread }) => checkLinks(entry, lookup, pages, unread),
  (entry, { unread }) => (unread.has(entry.file) ? [] : [...checkSections(entry), ...checkTemplate(entry)]),
];

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
