import { Document, ExternalHyperlink, Packer, Paragraph, TextRun } from 'docx';
import { heading } from '../domain/document/build.ts';
import { ANNEX_SECTION } from '../domain/template/annex.ts';
import type { Answers } from '../domain/template/answers.ts';
import type { DocumentNote, FilledDocument } from '../domain/template/document.ts';
import type { DocumentIdentity } from '../domain/template/markdown.ts';
import { isOutsideAddress } from '../domain/safe-address.ts';
import { xmlText } from '../domain/xml.ts';
import { bookmarked, toBlocks, toFileChildren } from './docx/blocks.ts';
import type { Block, Context } from './docx/context.ts';
import { coreProperties } from './docx/core-properties.ts';
import { createFooter, createHeader, ownFrame } from './docx/frame.ts';
import { sectionBookmark } from './docx/names.ts';
import { createStyles } from './docx/styles.ts';
import { identityProperties, structureProperties, type Property } from './properties.ts';

/** A4, its margins, and how far its header and footer are from its edge, in twentieths of a point. */
const PAGE = { short: 11906, long: 16838, margin: 794, top: 907, bottom: 850, frame: 454 };

/**
 * A document as a file of Word: headings, lists, tables, check boxes and notes are real ones, and its properties say which
 * template in which version it is. `readDocx` reads it back after somebody edited it.
 * @param properties more that the file keeps
 * @returns the bytes of a DOCX file
 */
export async function createDocx(
  document: FilledDocument,
  identity: DocumentIdentity,
  answers: Answers,
  properties: readonly Property[] = [],
): Promise<Uint8Array> {
  const { release, title, sections, notes } = document;
  const width = (release.landscape ? PAGE.long : PAGE.short) - 2 * PAGE.margin;
  const context: Context = {
    notes: new Map(notes.map((note) => [note.id, note])),
    references: [],
    numbering: [],
    combined: new Set(),
    bookmarks: 0,
    width,
  };
  const ids = sections.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const blocks: Block[] = [
    ...toBlocks([heading(title, 1)], context),
    ...sections.flatMap(({ id, children }) => {
      const blocks = toBlocks(children, context);
      const own = id === ANNEX_SECTION ? onNewPage(blocks) : blocks;
      return id === undefined ? own : bookmarked(sectionBookmark(id, ids.indexOf(id)), own, context, -1, true);
    }),
  ];
  const file = new Document({
    customProperties: [...identityProperties(identity, answers), ...structureProperties(document, ownFrame(document)), ...properties],
    styles: createStyles(release.locale, context.combined),
    numbering: { config: context.numbering },
    footnotes: Object.fromEntries(context.references.map((id, i) => [i + 1, { children: [footnote(context.notes.get(id)!)] }])),
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.short, height: PAGE.long, orientation: release.landscape ? 'landscape' : 'portrait' },
            margin: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.margin, right: PAGE.margin, header: PAGE.frame, footer: PAGE.frame },
          },
        },
        headers: { default: createHeader(document, width) },
        footers: { default: createFooter(document, width) },
        children: toFileChildren(blocks),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file, undefined, [coreProperties(document)]));
}

/** Blocks that begin a page. */
function onNewPage([first, ...rest]: readonly Block[]): Block[] {
  if (first?.type !== 'paragraph') return [...(first ? [first] : []), ...rest];
  return [{ ...first, options: { ...first.options, pageBreakBefore: true } }, ...rest];
}

function footnote({ text, url }: DocumentNote): Paragraph {
  if (!isOutsideAddress(url)) return new Paragraph({ children: [new TextRun({ text: xmlText(`${text} ${url}`.trim()) })] });
  const address = new TextRun({ text: xmlText(url), style: 'Hyperlink' });
  return new Paragraph({
    children: [new TextRun({ text: `${xmlText(text)} ` }), new ExternalHyperlink({ link: xmlText(url), children: [address] })],
  });
}
