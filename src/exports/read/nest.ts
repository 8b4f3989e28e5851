import { link, text } from '../../domain/document/build.ts';
import type { Node } from '../../domain/document/types.ts';
import type { Word } from './words.ts';

/** What a mark is in Markdown, and which one is the outer where nothing else says so. */
const NODES = { l: 'link', s: 'strong', e: 'emphasis', d: 'delete' } as const;
const ORDER = 'lsedc';

/**
 * Words as nodes of Markdown, each mark around as many of them as carry it.
 * @param noteId id of a note in the document, by its id in the file
 */
export function nest(words: readonly Word[], noteId: (id: string) => string, open = ''): Node[] {
  const nodes: Node[] = [];
  for (let i = 0; i < words.length;) {
    const marks = [...words[i]!.marks].filter((mark) => !open.includes(mark));
    const reach = (mark: string): number => {
      let end = i;
      while (words[end]?.marks.includes(mark) && (mark !== 'l' || words[end]!.url === words[i]!.url)) end += 1;
      return end;
    };
    const outer = marks.filter((mark) => mark !== 'c');
    if (outer.length > 0) {
      if (!words[i]!.isOrdered) outer.sort((a, b) => reach(b) - reach(a) || ORDER.indexOf(a) - ORDER.indexOf(b));
      const mark = outer[0] as keyof typeof NODES;
      const end = reach(mark);
      const children = nest(words.slice(i, end), noteId, open + mark);
      nodes.push(mark === 'l' ? link(words[i]!.url ?? '', ...children) : ({ type: NODES[mark], children } as Node));
      i = end;
      continue;
    }
    const isCode = marks.includes('c') && words[i]!.type === 'text';
    let value = '';
    while (words[i] && words[i]!.type === 'text' && sameMarks(words[i]!, marks, open)) value += words[i++]!.value;
    if (value !== '') nodes.push(isCode ? { type: 'inlineCode', value } : text(value));
    else {
      const word = words[i++]!;
      const id = word.type === 'note' ? noteId(word.value) : '';
      nodes.push(word.type === 'note' ? { type: 'footnoteReference', identifier: id, label: id } : { type: 'break' });
    }
  }
  return nodes;
}

const sameMarks = (word: Word, marks: readonly string[], open: string): boolean => {
  const own = [...word.marks].filter((mark) => !open.includes(mark));
  return own.length === marks.length && own.every((mark) => marks.includes(mark));
};

/** A note takes the marks of the words around it where they are the same: notes are never set in bold themselves. */
export const markNotes = (words: readonly Word[]): Word[] =>
  words.map((word, i) => {
    const [before, after] = [words[i - 1], words[i + 1]];
    const isWithin = word.type === 'note' && before && after && before.marks === after.marks && before.url === after.url;
    return isWithin ? { ...word, marks: before.marks, isOrdered: before.isOrdered, ...(before.url ? { url: before.url } : {}) } : word;
  });
