import { markedSection } from '../markdown.ts';
import type { Alignable } from './align.ts';
import { headingWords, sourceOfParts, type Part } from './part.ts';
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

/** Where a section starts. */
export interface Cut {
  id: string;
  from: number;
}

/** Parts in sections. A second section with the id of another has a number behind it. */
export function cutSections(parts: readonly Part[], cuts: readonly Cut[], reader: Reader): Section[] {
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

/** Source of a section without the gap behind it. */
export const sectionText = ({ parts }: Section): string => sourceOfParts(parts);
