import { DOCX_LIMITS } from '../../domain/limits.ts';
import type { Node } from '../../domain/document/types.ts';
import { walk } from '../../domain/document/walk.ts';
import { tooMany } from './fault.ts';
import { descendants, textOf, type XmlElement } from './xml.ts';

/** Characters that Markdown may have to escape among words. */
const MARK = /[*_<[\]`~&|\\!@]|[wW]\./g;

/**
 * Counts what Markdown has to escape in each stretch of words, before it is written.
 * @throws FileFault for a paragraph or cell that would take long
 */
export function measureMarks(nodes: readonly Node[]): void {
  const countIn = (node: Node): number => {
    let count = 0;
    walk(node, (inner) => {
      const value = inner.type === 'text' ? inner.value : inner.type === 'link' ? inner.url : '';
      count += value.match(MARK)?.length ?? 0;
    });
    return count;
  };
  for (const node of nodes)
    walk(node, (inner) => {
      if (!['paragraph', 'heading', 'tableCell'].includes(inner.type)) return;
      if (countIn(inner) > DOCX_LIMITS.paragraphMarks)
        throw tooMany('signs such as * and _ in one paragraph or cell', DOCX_LIMITS.paragraphMarks);
    });
}

/**
 * Counts what the words of a document are made of, before anything is done with it.
 * @param parts the body and the notes
 * @throws FileFault for more of something than is read
 */
export function measure(parts: Iterable<XmlElement>): void {
  let [paragraphs, cells, fields, bookmarks, characters] = [0, 0, 0, 0, 0];
  const add = (text: string): void => {
    characters += text.length;
    if (characters > DOCX_LIMITS.characters) throw tooMany('characters', DOCX_LIMITS.characters);
  };
  for (const part of parts)
    for (const element of descendants(part)) {
      const { name, attributes } = element;
      if (name === 'w:p' || name === 'w:tbl') {
        if (++paragraphs > DOCX_LIMITS.paragraphs) throw tooMany('paragraphs and tables', DOCX_LIMITS.paragraphs);
      } else if (name === 'w:tr' || name === 'w:tc') {
        if (++cells > DOCX_LIMITS.cells) throw tooMany('rows and cells of tables', DOCX_LIMITS.cells);
      } else if (name === 'w:bookmarkStart') {
        if (++bookmarks > DOCX_LIMITS.bookmarks) throw tooMany('bookmarks', DOCX_LIMITS.bookmarks);
      } else if (name === 'w:fldSimple' || (name === 'w:fldChar' && attributes['w:fldCharType'] === 'begin')) {
        if (++fields > DOCX_LIMITS.fields) throw tooMany('fields', DOCX_LIMITS.fields);
      } else if (name === 'w:t' || name === 'w:delText' || name === 'w:instrText') add(textOf(element));
    }
}
