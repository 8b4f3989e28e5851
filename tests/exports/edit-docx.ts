import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { list, paragraph, table } from '../../src/domain/document/build.ts';
import type { TemplateRelease } from '../../src/domain/schema/release.ts';
import { createDocx } from '../../src/exports/docx.ts';
import { createSample } from './documents.ts';
import { everything, section } from './everything.ts';

/** A template with a paragraph, two lists and a table, which tests edit as a word processor does. */
export const plainRelease: TemplateRelease = {
  ...everything,
  body: {
    type: 'root',
    children: [
      section('one', 'One', paragraph('First words.'), paragraph('Second words.'), list([['apple'], ['pear'], ['plum']])),
      section(
        'two',
        'Two',
        table(
          ['Head', 'Number'],
          [
            ['cell', '1'],
            ['other', '2'],
          ],
          [1],
        ),
      ),
      section('three', 'Three', list([['step'], ['next step']], true), paragraph('Last words.')),
    ],
  },
};

/** An export of that template. */
export async function plainDocx(): Promise<Uint8Array> {
  const { document, identity } = createSample(plainRelease, {});
  return createDocx(document, identity, {});
}

type Change = (xml: string) => string;

/** A file with parts changed or added. A change that changes nothing throws, since it would test nothing. */
export function editDocx(bytes: Uint8Array, parts: Record<string, Change | string>): Uint8Array {
  const files = unzipSync(bytes);
  for (const [path, change] of Object.entries(parts)) {
    const before = files[path] && strFromU8(files[path]);
    const after = typeof change === 'string' ? change : change(before ?? '');
    if (after === before) throw new Error(`Nothing was changed in ${path}: ${before.slice(0, 200)}`);
    files[path] = strToU8(after);
  }
  return zipSync(files);
}

export const DOCUMENT = 'word/document.xml';

/** A text with something in place of what it has; it throws if it has none. */
export function swap(text: string, from: string | RegExp, to: string | ((found: string) => string)): string {
  const after = typeof to === 'string' ? text.replace(from, () => to) : text.replace(from, to);
  if (after === text) throw new Error(`Found nothing like ${String(from)} in ${text.slice(0, 200)}, or no change to it.`);
  return after;
}

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** The paragraph that holds a text. */
export const paragraphWith = (text: string): RegExp => new RegExp(`<w:p>(?:(?!</w:p>).)*${text}(?:(?!</w:p>).)*</w:p>`);

/** The marks of a tracked change. */
export const BY = 'w:id="90" w:author="Ada" w:date="2026-11-03T10:00:00Z"';
export const ins = (content: string): string => `<w:ins ${BY}>${content}</w:ins>`;
export const del = (content: string): string =>
  `<w:del ${BY}>${content.replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>')}</w:del>`;

/** A paragraph whose mark is tracked as `w:ins` or `w:del`. */
export const withMark = (paragraph: string, mark: 'ins' | 'del'): string =>
  paragraph.includes('</w:pPr>')
    ? paragraph.replace('</w:pPr>', `<w:rPr><w:${mark} ${BY}/></w:rPr></w:pPr>`)
    : paragraph.replace('<w:p>', `<w:p><w:pPr><w:rPr><w:${mark} ${BY}/></w:rPr></w:pPr>`);

/** A relationship of the document to a part, and the part. */
export function related(bytes: Uint8Array, type: string, target: string, content: string, mode = ''): Uint8Array {
  const relationship = `<Relationship Id="rIdTest" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`;
  return editDocx(bytes, {
    'word/_rels/document.xml.rels': (xml) => swap(xml, '</Relationships>', `${relationship}</Relationships>`),
    ...(content === '' ? {} : { [`word/${target}`]: content }),
  });
}
