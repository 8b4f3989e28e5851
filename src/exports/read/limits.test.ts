import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENT, editDocx, ins, plainDocx, run, swap } from '../../../tests/exports/edit-docx.ts';
import { DOCX_LIMITS } from '../../domain/limits.ts';
import { readDocx } from '../read-docx.ts';
import type { ReadProgress } from './findings.ts';

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await plainDocx();
});

const END = '<w:sectPr>';
/** The document with more at its end. */
const more = (content: string) => editDocx(bytes, { [DOCUMENT]: (xml) => swap(xml, END, content + END) });
const times = (count: number, of: (i: number) => string) => Array.from({ length: count }, (_, i) => of(i)).join('');
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const cell = (span = 1) => `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr><w:p/></w:tc>`;
const table = (rows: number, cells: number, span: number) =>
  `<w:tbl>${times(rows, () => `<w:tr>${times(cells, () => cell(span))}</w:tr>`)}</w:tbl>`;
const bookmark = (name: string, i: number) => `<w:bookmarkStart w:id="${1000 + i}" w:name="${name}"/>`;
const closed = (i: number) => `<w:bookmarkEnd w:id="${1000 + i}"/>`;
const inPart = (path: string, from: string, content: string) => editDocx(bytes, { [path]: (xml) => swap(xml, from, content + from) });
const style = (id: string, basedOn: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${basedOn}"/></w:style>`;
const number = (value: number) => value.toLocaleString('en-GB');

describe('a file that holds more than is read', () => {
  it.each<[string, () => Uint8Array, string]>([
    [
      '20,000 fields that are never closed',
      () => more(`<w:p>${times(20_000, () => mark('begin') + mark('separate') + run('a'))}</w:p>`),
      `${number(DOCX_LIMITS.fields)} fields`,
    ],
    ['fields in each other', () => more(`<w:p>${times(25, () => mark('begin'))}</w:p>`), `${DOCX_LIMITS.openFields} fields in each other`],
    [
      'simple fields',
      () => more(`<w:p>${times(6_000, () => '<w:fldSimple w:instr="DATE"/>')}</w:p>`),
      `${number(DOCX_LIMITS.fields)} fields`,
    ],
    [
      'a table of 5,000 × 20 cells across 60 columns each',
      () => more(table(5_000, 20, 60)),
      `${number(DOCX_LIMITS.paragraphs)} paragraphs and tables`,
    ],
    [
      'short rows that one long row fills up',
      () => more(`<w:tbl><w:tr>${times(30, () => cell(63))}</w:tr>${times(1_000, () => `<w:tr>${cell()}</w:tr>`)}</w:tbl>`),
      `${number(DOCX_LIMITS.cells)} cells of tables`,
    ],
    ['rows without cells', () => more(`<w:tbl>${times(60_000, () => '<w:tr/>')}</w:tbl>`), `${number(DOCX_LIMITS.cells)} rows and cells`],
    [
      '100,000 bookmarks',
      () => more(times(100_000, (i) => bookmark(`b${i}`, i) + closed(i))),
      `${number(DOCX_LIMITS.bookmarks)} bookmarks`,
    ],
    [
      '2,000 quotations in each other',
      () => more(`<w:p>${times(2_000, (i) => bookmark(`quote_${i}`, i))}${run('a')}${times(2_000, closed)}</w:p>`),
      `${DOCX_LIMITS.quotes} quotations in each other`,
    ],
    ['paragraphs', () => more(times(20_001, () => '<w:p/>')), `${number(DOCX_LIMITS.paragraphs)} paragraphs and tables`],
    ['a small table of wide cells', () => more(table(100, 10, 60)), `${number(DOCX_LIMITS.cells)} cells of tables`],
    ['elements', () => more(`<w:p>${times(500_000, () => '<w:r/>')}</w:p>`), `${number(DOCX_LIMITS.elements)} elements of XML`],
    ['comments of XML', () => more(`<w:p>${times(500_001, () => 'a<!---->')}</w:p>`), `${number(DOCX_LIMITS.elements)} elements of XML`],
    ['attributes', () => more(`<w:p ${times(200, (i) => ` a${i}="b"`)}/>`), `${DOCX_LIMITS.attributes} attributes of one element`],
    ['characters', () => more(`<w:p>${run('a'.repeat(2_000_001))}</w:p>`), `${number(DOCX_LIMITS.characters)} characters`],
    [
      'signs in one paragraph',
      () => more(`<w:p>${run('* _ '.repeat(1_500))}</w:p>`),
      `${number(DOCX_LIMITS.paragraphMarks)} signs such as * and _`,
    ],
    [
      'signs in the many paragraphs of one cell',
      () => more(`<w:tbl><w:tr><w:tc>${times(100, () => `<w:p>${run('*'.repeat(50))}</w:p>`)}</w:tc></w:tr></w:tbl>`),
      `${number(DOCX_LIMITS.paragraphMarks)} signs such as * and _`,
    ],
    [
      'signs in paragraphs that tracked changes make one',
      () =>
        more(
          `${times(100, () => `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('*'.repeat(50))}</w:p>`)}<w:p>${run('end')}</w:p>`,
        ),
      `${number(DOCX_LIMITS.paragraphMarks)} signs such as * and _`,
    ],
    [
      'styles',
      () =>
        inPart(
          'word/styles.xml',
          '</w:styles>',
          times(5_001, (i) => style(`s${i}`, '')),
        ),
      `${number(DOCX_LIMITS.styles)} styles`,
    ],
    [
      'styles that are based on each other',
      () =>
        editDocx(
          inPart(
            'word/styles.xml',
            '</w:styles>',
            times(100, (i) => style(`s${i}`, `s${i + 1}`)),
          ),
          {
            [DOCUMENT]: (xml) => swap(xml, END, `<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr></w:p>${END}`),
          },
        ),
      `${DOCX_LIMITS.styleDepth} styles that are based on each other`,
    ],
    [
      'relationships',
      () =>
        inPart(
          'word/_rels/document.xml.rels',
          '</Relationships>',
          times(20_001, (i) => `<Relationship Id="x${i}"/>`),
        ),
      `${number(DOCX_LIMITS.relationships)} links and parts`,
    ],
    [
      'numberings',
      () =>
        inPart(
          'word/numbering.xml',
          '</w:numbering>',
          times(10_001, (i) => `<w:num w:numId="${5_000 + i}"/>`),
        ),
      `${number(DOCX_LIMITS.numberings)} numberings`,
    ],
    [
      'notes',
      () =>
        inPart(
          'word/footnotes.xml',
          '</w:footnotes>',
          times(5_001, (i) => `<w:footnote w:id="${100 + i}"/>`),
        ),
      `${number(DOCX_LIMITS.notes)} notes`,
    ],
    [
      'properties',
      () => inPart('docProps/custom.xml', '</Properties>', `<property name="a"><vt:lpwstr>${'a'.repeat(2_000_001)}</vt:lpwstr></property>`),
      `${number(DOCX_LIMITS.characters)} characters in its properties`,
    ],
  ])('%s', (_name, file, limit) => {
    expect(() => readDocx(file())).toThrow(
      expect.objectContaining({ name: 'FileFault', message: expect.stringContaining(`more than ${limit}`) }),
    );
  });

  it('does not overflow on what stands as deep as it may', () => {
    const deep = (inner: string, count: number, of: string) => `<${of}>`.repeat(count) + inner + `</${of}>`.repeat(count);
    const nested = Array.from({ length: 35 }).reduce<string>(
      (inner) => `<w:tbl><w:tr><w:tc>${inner}<w:p/></w:tc></w:tr></w:tbl>`,
      `<w:p>${run('deep')}</w:p>`,
    );
    const file = more(deep(`<w:p>${run('framed')}</w:p>`, 90, 'w:sdt') + nested + `<w:p>${deep(run('inserted'), 90, 'w:ins')}</w:p>`);
    const { markdown } = readDocx(file);
    for (const word of ['framed', 'deep', 'inserted']) expect(markdown).toContain(word);
  });

  it('reads as much as a long document holds', () => {
    const file = more(times(3_000, (i) => `<w:p>${run(`Paragraph ${i} of a long document.`)}</w:p>`) + table(300, 10, 1));
    expect(readDocx(file).markdown).toContain('Paragraph 2999 of a long document.');
  });
});

describe('an archive that lies', () => {
  /** The archive with bytes changed in the entry of the directory of a part. */
  const directory = (path: string, change: (view: DataView, at: number) => void): Uint8Array => {
    const changed = bytes.slice();
    const view = new DataView(changed.buffer);
    for (let at = 0; at < changed.length - 46; at++) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      const name = strFromU8(changed.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
      if (name === path) change(view, at);
    }
    return changed;
  };
  const [PACKED, SIZE, PLACE] = [20, 24, 42];
  const placeOf = (path: string): number => {
    let place = 0;
    directory(path, (view, at) => (place = view.getUint32(at + PLACE, true)));
    return place;
  };

  it.each<[string, () => Uint8Array]>([
    ['a part that is longer than it says', () => directory(DOCUMENT, (view, at) => view.setUint32(at + SIZE, 100, true))],
    ['a part that is shorter than it says', () => directory(DOCUMENT, (view, at) => view.setUint32(at + SIZE, 40_000_000, true))],
    ['a part past the end', () => directory(DOCUMENT, (view, at) => view.setUint32(at + PACKED, 0x7fffffff, true))],
    ['a place past the end', () => directory(DOCUMENT, (view, at) => view.setUint32(at + PLACE, 0x7fffffff, true))],
    ['two parts in one place', () => directory('word/styles.xml', (view, at) => view.setUint32(at + PLACE, placeOf(DOCUMENT), true))],
    ['a size that stands elsewhere, and does not', () => directory(DOCUMENT, (view, at) => view.setUint32(at + SIZE, 0xffffffff, true))],
    ['a password', () => directory(DOCUMENT, (view, at) => view.setUint16(at + 8, 1, true))],
    ['a method that is not known', () => directory(DOCUMENT, (view, at) => view.setUint16(at + 10, 12, true))],
    ['a part that is there twice in another case', () => zipSync({ ...unzipSync(bytes), 'word/Document.xml': strToU8('<a/>') })],
  ])('%s', (_name, file) => {
    expect(() => readDocx(file())).toThrow(/^Found a damaged file\. Open it in a word processor/);
  });

  it('of too many files', () => {
    const files = Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`a/${i}`, new Uint8Array()]));
    expect(() => readDocx(zipSync({ ...unzipSync(bytes), ...files }))).toThrow('more than 5,000 files');
  });

  it('is told from a document with a password', () => {
    expect(() => readDocx(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toThrow(
      /^Found a document with a password, or one in the format of Word 97\./,
    );
  });
});

describe('work that is counted', () => {
  /** Calls of a method while a file is read. */
  const callsOf = (file: Uint8Array, type: { prototype: object }, method: string): number => {
    const prototype = type.prototype as Record<string, (...args: unknown[]) => unknown>;
    const original = prototype[method]!;
    let calls = 0;
    prototype[method] = function (this: unknown, ...args: unknown[]) {
      calls += 1;
      return original.apply(this, args);
    };
    try {
      readDocx(file);
    } finally {
      prototype[method] = original;
    }
    return calls;
  };

  it.each<[string, (count: number) => Uint8Array]>([
    ['bookmarks', (count) => more(times(count, (i) => bookmark(`b${i}`, i) + closed(i)))],
    ['bookmarks of tables in items', (count) => more(times(count, (i) => `<w:p>${bookmark(`inside_at0_${i}`, i)}${run('a')}</w:p>`))],
    ['fields', (count) => more(times(count, () => `<w:p>${mark('begin')}${mark('separate')}${run('a')}${mark('end')}</w:p>`))],
    ['tracked changes', (count) => more(times(count, () => `<w:p>${ins(run('a'))}</w:p>`))],
    [
      'paragraphs that became one',
      (count) =>
        more(`${times(count, () => `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('a')}</w:p>`)}<w:p>${run('z')}</w:p>`),
    ],
    [
      'empty paragraphs that became one',
      (count) =>
        more(
          `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('a')}</w:p>${times(count, () => '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr></w:p>')}`,
        ),
    ],
  ])('grows with the number of %s, not with its square', (_name, file) => {
    for (const [type, method] of [
      [Map, 'get'],
      [Set, 'has'],
      [Array, 'push'],
      [Array, 'filter'],
    ] as const) {
      const [once, twice, fourfold] = [200, 400, 800].map((count) => callsOf(file(count), type, method)) as [number, number, number];
      expect(fourfold - twice, `${type.name}.${method}`).toBeLessThanOrEqual(2 * (twice - once) + 200);
    }
  });

  it('is told step by step, up to the whole', () => {
    const steps: ReadProgress[] = [];
    readDocx(more(times(1_000, () => `<w:p>${run('a')}</w:p>`)), { onProgress: (step) => steps.push(step) });
    expect([...new Set(steps.map(({ step }) => step))]).toEqual(['unpack', 'parse', 'read', 'write']);
    expect(steps.map(({ share }) => share)).toEqual(steps.map(({ share }) => share).toSorted((a, b) => a - b));
    expect(steps.at(-1)!.share).toBe(1);
    expect(steps.length).toBeGreaterThan(10);
  });
});
