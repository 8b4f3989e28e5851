import { Footer, Header, PageNumber, Paragraph, TextRun } from 'docx';
import { formatDate } from '../../domain/format.ts';
import type { TemplateRelease } from '../../domain/schema/release.ts';
import type { FilledDocument } from '../../domain/template/document.ts';
import { fillIn, frameWords } from '../../domain/template/frame-words.ts';
import { xmlText } from '../../domain/xml.ts';
import { STYLE, styleId } from './names.ts';

/** What stands at the top of each page: the title, and the version of the template with the date of its release. */
export const createHeader = ({ title, release }: FilledDocument, width: number): Header =>
  new Header({ children: [line(xmlText(title), [versionAndDate(release)], width)] });

/** Words of the header and of the footer as they are read back: without what fields show, and in one line. */
export const ownFrame = ({ title, credit, release }: FilledDocument): string[] =>
  [`${title} ${versionAndDate(release)}`, `${credit} ${frameWords(release.locale).pageOfPages.replace(/\{\w+\}/g, '')}`].map((words) =>
    xmlText(words).replace(/\s+/g, ' ').trim(),
  );

const versionAndDate = ({ version, date, locale }: TemplateRelease): string =>
  fillIn(frameWords(locale).versionAndDate, { version, date: formatDate(date, { locale }) });

/** What stands at the foot of each page: the credit, and the page of how many. */
export const createFooter = ({ credit, release }: FilledDocument, width: number): Footer =>
  new Footer({ children: [line(xmlText(credit), pageOfPages(release.locale), width)] });

/** A page is numbered where it is shown. */
const pageOfPages = (locale: string): string[] =>
  frameWords(locale)
    .pageOfPages.split(/(\{\w+\})/)
    .filter(Boolean)
    .map((part) => (part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? PageNumber.TOTAL_PAGES : part));

function line(left: string, right: string[], width: number): Paragraph {
  return new Paragraph({
    style: styleId(STYLE.frame),
    tabStops: [{ type: 'right', position: width }],
    children: [new TextRun({ text: left }), new TextRun({ children: ['\t', ...right] as never })],
  });
}
