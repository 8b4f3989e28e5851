import { ExternalHyperlink, FootnoteReferenceRun, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import { isParent, type Node } from '../../domain/document/types.ts';
import { isOutsideAddress } from '../../domain/safe-address.ts';
import { xmlText } from '../../domain/xml.ts';
import type { Context } from './context.ts';
import { marksStyle, STYLE, styleId, type Mark } from './names.ts';
import { runOf } from './styles.ts';

const MARK: Record<string, Mark> = { strong: 's', emphasis: 'e', delete: 'd' };

/** Words as runs of a paragraph. @param marks what marks them, from the outer to the inner */
export function toRuns(nodes: readonly Node[], context: Context, marks = '', blank = false): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    switch (node.type) {
      case 'text':
        return node.value === '' ? [] : [new TextRun({ ...looks(marks, context, blank), text: xmlText(node.value) })];
      case 'inlineCode':
        return [new TextRun({ ...looks(add(marks, 'c'), context, blank), text: xmlText(node.value) })];
      case 'break':
        return [new TextRun({ ...looks(marks, context, blank), break: 1 })];
      case 'link':
        if (!isOutsideAddress(node.url)) return toRuns(node.children, context, marks, blank);
        return [new ExternalHyperlink({ link: xmlText(node.url), children: toRuns(node.children, context, add(marks, 'l'), blank) })];
      case 'footnoteReference':
        if (!context.notes.has(node.identifier)) return [];
        return [new FootnoteReferenceRun(context.references.push(node.identifier))];
      case 'component':
        return toRuns(node.children, context, marks, blank || node.attributes.blank === true);
      default: {
        const mark = MARK[node.type];
        return isParent(node) ? toRuns(node.children, context, mark ? add(marks, mark) : marks, blank) : [];
      }
    }
  });
}

const add = (marks: string, mark: Mark): string => (marks.includes(mark) ? marks : marks + mark);

/** How marked words look: one mark as everybody sets it, several by a style that keeps their order. */
function looks(marks: string, { combined }: Context, blank: boolean): IRunOptions {
  if (marks.length > 1) {
    combined.add(marks);
    return { style: styleId(marksStyle(marks)) };
  }
  if (marks === 'l') return { style: 'Hyperlink' };
  if (marks === 'c') return { style: styleId(STYLE.inlineCode) };
  return { ...(blank ? { style: styleId(STYLE.blank) } : {}), ...runOf(marks) };
}
