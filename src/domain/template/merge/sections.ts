import { align, type Alignable } from './align.ts';
import { markedSection, NOTES_SECTION } from '../markdown.ts';
import { headingDepth, headingWords, type Part } from './part.ts';
import type { Reader } from './tokens.ts';

/** A section of a document: its mark, where it has one, and its blocks. */
export interface Section extends Alignable {
  /** Id that it is matched by; a second section with the id of another has a number behind it. */
  id: string;
  /** Its heading as its reader sees it. */
  heading: string;
  parts: Part[];
}

/** Splits a document at its marks. @param renamed new ids of sections, by the old ones */
export function splitSections(parts: readonly Part[], reader: Reader, renamed?: ReadonlyMap<string, string>): Section[] {
  const cuts: Cut[] = [{ id: '', from: 0 }];
  for (const [i, part] of parts.entries()) {
    const id = part.kind === 'mark' ? markedSection(part.text)! : undefined;
    if (id !== undefined) cuts.push({ id: renamed?.get(id) ?? id, from: i });
  }
  return cutSections(parts, cuts, reader);
}

/**
 * Finds sections of the base whose marks an editor took away: by the words of their heading, then by all their words. A
 * heading that is found nowhere in the base stays with the section above it.
 */
export function findUnmarked(sections: readonly Section[], base: readonly Section[], reader: Reader): Section[] {
  const known = new Set(sections.map(({ id }) => id));
  const missing = base.filter(({ id }) => !known.has(id));
  if (missing.length === 0) return [...sections];
  return sections.flatMap((section) => {
    const cuts: Cut[] = [{ id: section.id, from: 0 }];
    const isMarked = section.parts[0]?.kind === 'mark';
    let headings = 0;
    section.parts.forEach((part, i) => {
      if (part.kind !== 'heading' || headingDepth(part.text) > 2) return;
      headings++;
      if (!(isMarked && headings === 1) && i > 0) cuts.push({ id: '?', from: i });
    });
    const notes = startOfNotes(section.parts);
    if (notes > 0 && missing.some(({ id }) => id === NOTES_SECTION)) cuts.push({ id: NOTES_SECTION, from: notes });
    const pieces = cutSections(section.parts, cuts, reader);
    const unknown = pieces.filter(({ id }) => id.startsWith('?'));
    const wanted = missing.filter(({ id }) => !known.has(id));
    align(wanted, unknown).forEach((j, i) => {
      if (j < 0) return;
      unknown[j]!.id = wanted[i]!.id;
      known.add(wanted[i]!.id);
    });
    const result: Section[] = [];
    for (const piece of pieces) {
      if (!piece.id.startsWith('?')) result.push(piece);
      else result.at(-1)!.parts.push(...piece.parts);
    }
    return result;
  });
}

interface Cut {
  id: string;
  from: number;
}

function cutSections(parts: readonly Part[], cuts: readonly Cut[], reader: Reader): Section[] {
  const seen = new Map<string, number>();
  return cuts.map(({ id, from }, i) => {
    const own = parts.slice(from, cuts[i + 1]?.from ?? parts.length);
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    // The first heading of a section is the section's own, whatever words it has.
    const first = own.findIndex(({ kind }) => kind === 'heading');
    if (first >= 0) own[first] = { ...own[first]!, key: 'heading' };
    const heading = first >= 0 ? headingWords(own[first]!.text) : '';
    return {
      id: count === 1 ? id : `${id}#${count}`,
      heading,
      parts: own,
      kind: 'section',
      meaning: reader.meaning(heading),
      words: () => Int32Array.from(own.flatMap((part) => [...part.words()])).sort(),
    };
  });
}

/** Where the footnotes at the end start; -1 where there are none. */
function startOfNotes(parts: readonly Part[]): number {
  let start = parts.length;
  while (start > 0 && parts[start - 1]!.kind === 'footnote') start--;
  return start < parts.length ? start : -1;
}

/** Source of a section without the gap behind it. */
export function sectionText({ parts }: Section): string {
  return parts.map(({ text, gap }, i) => (i === parts.length - 1 ? text : text + gap)).join('');
}
