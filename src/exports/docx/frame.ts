import { Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import { formatDate } from '../../domain/format.ts';
import type { FilledDocument } from '../../domain/template/document.ts';
import { STYLE, styleId } from './names.ts';
import { xmlText } from './text.ts';

/** What stands at the top of each page: the title, and the version of the template with the date of its release. */
export const createHeader = ({ title, release }: FilledDocument, width: number): Header =>
  new Header({ children: [line(xmlText(title), [`Version ${release.version}, ${formatDate(release.date, release)}`], width)] });

/** What stands at the foot of each page: the credit, and the page of how many. */
export const createFooter = ({ credit }: FilledDocument, width: number): Footer =>
  new Footer({ children: [line(xmlText(credit), ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], width)] });

function line(left: string, right: string[], width: number): Paragraph {
  return new Paragraph({
    style: styleId(STYLE.frame),
    tabStops: [{ type: 'right', position: width }],
    children: [new TextRun({ text: left }), new TextRun({ children: ['\t', ...right] as never })],
  });
}
