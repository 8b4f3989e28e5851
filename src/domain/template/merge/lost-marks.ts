import { groupBy } from '../../group-by.ts';
import { NOTES_SECTION } from '../markdown.ts';
import { align, similarity } from './align.ts';
import { headingDepth, type Part } from './part.ts';
import { cutSections, type Cut, type Section } from './sections.ts';
import type { Reader } from './tokens.ts';

/**
 * Finds sections of the base whose marks are not in your document any more: removed, renamed, or written over by the mark of
 * another section. They are known by the words of their heading, then by all their words. If a mark stands twice, the section is
 * the one of the two that says what it said.
 *
 * What is found nowhere in the base stays with the section above it; a section with a heading of its own, and a mark or in the
 * place of a section that is missing, is a section of its own.
 * @param theirs ids of the sections of upstream
 */
export function findLostMarks(
  sections: readonly Section[],
  base: readonly Section[],
  theirs: ReadonlySet<string>,
  reader: Reader,
): Section[] {
  settleCopies(sections, base);
  const ids = new Set(base.map(({ id }) => id));
  const known = new Set(sections.map(({ id }) => id));
  const missing = base.filter(({ id }) => !known.has(id));
  if (missing.length === 0 && sections.every(({ id }) => ids.has(id) || theirs.has(id))) return [...sections];
  const titles = new Set(missing.flatMap(({ parts }) => parts.find(({ kind }) => kind === 'heading')?.meaning.replace(/^\d /, '') ?? []));
  const pieces = sections.flatMap((section) => {
    const found = missing.length === 0 ? [{ section, isKnown: true }] : cutAtHeadings(section, missing, titles, reader);
    found[0]!.isKnown = ids.has(section.id) || theirs.has(section.id);
    return found;
  });
  const unknown = pieces.filter(({ isKnown }) => !isKnown);
  align(
    missing,
    unknown.map(({ section }) => section),
    0.5,
    false,
  ).forEach((j, i) => {
    if (j < 0) return;
    unknown[j]!.section.id = missing[i]!.id;
    unknown[j]!.isKnown = true;
    known.add(missing[i]!.id);
  });
  return foldUnknown(pieces, base, known);
}

/** A section as it was cut, and whether it is one that is known. */
interface Piece {
  section: Section;
  isKnown: boolean;
}

/** Where a mark stands more than once, gives its id to the section that is most like the one it named. */
function settleCopies(sections: readonly Section[], base: readonly Section[]): void {
  const byId = new Map(base.map((section) => [section.id, section]));
  const copies = groupBy(sections, ({ id }) => id.replace(/#\d+$/, ''));
  for (const [id, [first, ...more]] of copies) {
    const old = byId.get(id);
    if (more.length === 0 || !old) continue;
    const words = old.words();
    const score = (section: Section) =>
      similarity(words, section.words()) + (section.heading !== '' && section.meaning === old.meaning ? 1 : 0);
    const best = more.reduce((one, other) => (score(other) > score(one) ? other : one), first!);
    if (best !== first) [first!.id, best.id] = [best.id, first!.id];
  }
}

/** Cuts a section at headings that may be those of others, and before the notes at its end. */
function cutAtHeadings(section: Section, missing: readonly Section[], titles: ReadonlySet<string>, reader: Reader): Piece[] {
  const cuts: Cut[] = [{ id: section.id, from: 0 }];
  const isMarked = section.parts[0]?.kind === 'mark';
  let headings = 0;
  section.parts.forEach((part, i) => {
    if (part.kind !== 'heading' || (headingDepth(part.text) > 2 && !titles.has(part.meaning.replace(/^\d /, '')))) return;
    headings++;
    if (!(isMarked && headings === 1) && i > 0) cuts.push({ id: '?', from: i });
  });
  const notes = startOfNotes(section.parts);
  if (notes > 0 && missing.some(({ id }) => id === NOTES_SECTION)) cuts.push({ id: NOTES_SECTION, from: notes });
  return cutSections(section.parts, cuts, reader).map((piece) => ({ section: piece, isKnown: piece.id === NOTES_SECTION }));
}

/** Puts what is no section of its own back to the one above it. */
function foldUnknown(pieces: readonly Piece[], base: readonly Section[], known: ReadonlySet<string>): Section[] {
  const next = new Map(base.map(({ id }, i) => [id, base[i + 1]?.id]));
  const result: Section[] = [];
  let previous: string | undefined;
  let count = 0;
  for (const { section, isKnown } of pieces) {
    const isMarked = section.parts[0]?.kind === 'mark';
    const hasHeading = section.parts[isMarked ? 1 : 0]?.kind === 'heading';
    const following = previous === undefined ? undefined : next.get(previous);
    const isGap = following !== undefined && !known.has(following);
    if (isKnown) previous = section.id;
    if (isKnown || result.length === 0 || (hasHeading && (isMarked || isGap))) {
      if (!isKnown && !isMarked) section.id = `?${++count}`;
      result.push(section);
    } else {
      const { parts } = result.at(-1)!;
      // Only the first heading of a section is known as such.
      for (const { key, ...part } of section.parts) parts.push(key === undefined || key === 'heading' ? part : { ...part, key });
    }
  }
  return result;
}

/** Where the footnotes at the end start; -1 if there are none. */
function startOfNotes(parts: readonly Part[]): number {
  let start = parts.length;
  while (start > 0 && parts[start - 1]!.kind === 'footnote') start--;
  return start < parts.length ? start : -1;
}
