import { descendants, elements, FRAMES, type XmlElement } from './xml.ts';

/** A block of the body, and the bookmarks that begin before it or end after it. */
export interface ReadBlock {
  /** Nothing where bookmarks stand after the last block. */
  element?: XmlElement;
  starts: string[];
  ends: string[];
}

/** Elements of a body that are no blocks and say nothing. */
const SILENT =
  /^w:(sectPr|proofErr|sdtPr|sdtEndPr|perm(Start|End)|comment(RangeStart|RangeEnd)|move(From|To)Range(Start|End)|customXml\w+)$/;

/**
 * The blocks of a body in order. Word processors move bookmarks into the paragraph beside them; that makes no difference here. What
 * is neither is a block too: its reader reports it.
 */
export function readBlocks(body: XmlElement): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  const names = new Map<string, string>();
  const known = new Set<string>();
  const last = lastEnds(body);
  let starts = new Set<string>();
  const nameOf = (mark: XmlElement): string => names.get(mark.attributes['w:id'] ?? '') ?? '';
  const start = (mark: XmlElement): void => {
    const name = mark.attributes['w:name'] ?? '';
    if (!known.has(name)) starts.add(name);
    known.add(name);
    names.set(mark.attributes['w:id'] ?? '', name);
  };
  const takeStarts = (): string[] => {
    const taken = [...starts];
    starts = new Set();
    return taken;
  };
  const end = (mark: XmlElement): void => {
    if (!last.has(mark)) return;
    const name = nameOf(mark);
    // A bookmark around nothing ends before its block has come.
    if (starts.has(name)) blocks.push({ starts: takeStarts(), ends: [name] });
    else blocks.at(-1)?.ends.push(name);
  };
  const collect = (frame: XmlElement): void => {
    for (const part of elements(frame)) {
      if (part.name === 'w:bookmarkStart') start(part);
      else if (part.name === 'w:bookmarkEnd') end(part);
      else if (part.name === 'w:p' || part.name === 'w:tbl') {
        const ends: XmlElement[] = [];
        let isBegun = false;
        for (const inner of descendants(part)) {
          if (inner.name === 'w:bookmarkStart') start(inner);
          else if (inner.name === 'w:bookmarkEnd' && last.has(inner)) {
            // What ends before the first word ended with the block before, unless it began here.
            if (isBegun || starts.has(nameOf(inner))) ends.push(inner);
            else end(inner);
          } else if (inner.name === 'w:t' || inner.name === 'w:sdt') isBegun = true;
        }
        blocks.push({ element: part, starts: takeStarts(), ends: ends.map(nameOf) });
      } else if (FRAMES.has(part.name)) collect(part);
      else if (!SILENT.test(part.name)) blocks.push({ element: part, starts: [], ends: [] });
    }
  };
  collect(body);
  return [...blocks, { starts: takeStarts(), ends: [] }];
}

/** The ends of bookmarks. LibreOffice cuts one in pieces of the same name, around a table for instance: the last piece ends it. */
function lastEnds(body: XmlElement): Set<XmlElement> {
  const names = new Map<string, string>();
  const ends = new Map<string, XmlElement>();
  for (const { name, attributes } of descendants(body))
    if (name === 'w:bookmarkStart') names.set(attributes['w:id'] ?? '', attributes['w:name'] ?? '');
  for (const mark of descendants(body)) if (mark.name === 'w:bookmarkEnd') ends.set(names.get(mark.attributes['w:id'] ?? '') ?? '', mark);
  return new Set(ends.values());
}
