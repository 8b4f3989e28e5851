import { beforeAll, describe, expect, it } from 'vitest';
import { editDocx, DOCUMENT, plainDocx, related, run, swap } from '../../../tests/exports/edit-docx.ts';
import { readDocx } from '../read-docx.ts';
import type { LostContent } from './findings.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
let bytes: Uint8Array;
let unedited: string;
beforeAll(async () => {
  bytes = await plainDocx();
  unedited = readDocx(bytes).markdown;
});

const first = run('First words.');
const SAME = (markdown: string) => markdown;
const after = (content: string) => (xml: string) => swap(xml, first, first + content);
const box = (words: string) => `<w:txbxContent><w:p>${run(words)}</w:p></w:txbxContent>`;
const drawing = (content: string, description = '') =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Shape 1" descr="${description}"/><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const field = (code: string, shown: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const notes = (kind: string, words: string) =>
  `<w:${kind}s ${W}><w:${kind} w:id="7"><w:p><w:r><w:${kind}Ref/></w:r>${run(` ${words}`)}</w:p></w:${kind}></w:${kind}s>`;

type Case = [string, (file: Uint8Array) => Uint8Array, (markdown: string) => string, Partial<LostContent>[]];
const inText = (change: (xml: string) => string) => (file: Uint8Array) => editDocx(file, { [DOCUMENT]: change });

describe('content that a document cannot hold is reported with its words', () => {
  it.each<Case>([
    [
      'a comment and the answer to it',
      (file) =>
        related(
          inText(after('<w:r><w:commentReference w:id="1"/></w:r><w:r><w:commentReference w:id="2"/></w:r>'))(file),
          'comments',
          'comments.xml',
          `<w:comments ${W}><w:comment w:id="1" w:author="Ada"><w:p>${run('Legal must see this.')}</w:p></w:comment><w:comment w:id="2" w:author="Bo"><w:p>${run('They have.')}</w:p></w:comment></w:comments>`,
        ),
      SAME,
      [
        { kind: 'comment', words: 'Ada: Legal must see this.', where: 'One' },
        { kind: 'comment', words: 'Bo: They have.', where: 'One' },
      ],
    ],
    [
      'a text box, once though it stands there twice',
      inText(
        after(
          `<mc:AlternateContent>${`<mc:Choice>${drawing(`<wps:wsp>${box('Only in March.')}</wps:wsp>`)}</mc:Choice>`}<mc:Fallback><w:r><w:pict>${box('Only in March.')}</w:pict></w:r></mc:Fallback></mc:AlternateContent>`,
        ),
      ),
      SAME,
      [{ kind: 'text-box', words: 'Only in March.', where: 'One' }],
    ],
    [
      'a text box of an older Word',
      inText(after(`<w:r><w:pict><v:shape><v:textbox>${box('Old box.')}</v:textbox></v:shape></w:pict></w:r>`)),
      SAME,
      [{ kind: 'text-box', words: 'Old box.' }],
    ],
    [
      'a picture, with its description',
      inText(after(drawing('<pic:pic/>', 'Our process'))),
      SAME,
      [{ kind: 'picture', words: 'Our process' }],
    ],
    [
      'a chart',
      (file) =>
        related(
          inText(after(drawing('<c:chart r:id="rIdTest"/>')))(file),
          'chart',
          'charts/chart1.xml',
          '<c:chartSpace><c:pt><c:v>Leads</c:v></c:pt><c:pt><c:v>12</c:v></c:pt></c:chartSpace>',
        ),
      SAME,
      [{ kind: 'chart', words: 'Leads 12' }],
    ],
    [
      'an object of another program',
      inText(after('<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>')),
      SAME,
      [{ kind: 'object', words: 'Excel.Sheet.12' }],
    ],
    ['a formula', inText(after('<m:oMath><m:r><m:t>a=b+c</m:t></m:r></m:oMath>')), SAME, [{ kind: 'equation', words: 'a=b+c' }]],
    [
      'a note at the end, which becomes one at the foot',
      (file) =>
        related(
          inText(after('<w:r><w:endnoteReference w:id="7"/></w:r>'))(file),
          'endnotes',
          'endnotes.xml',
          notes('endnote', 'Agreed in May.'),
        ),
      (md) => `${swap(md, 'First words.', 'First words.[^note-1]')}\n<!-- section: playbook-sources -->\n\n[^note-1]: Agreed in May.\n`,
      [{ kind: 'endnote', words: 'Agreed in May.', instead: 'A note at the foot: Agreed in May.' }],
    ],
    [
      'hidden words',
      inText(after(run(' Secret', '<w:vanish/>') + run(' plan.', '<w:vanish/>'))),
      SAME,
      [{ kind: 'hidden', words: 'Secret plan.' }],
    ],
    [
      'words that are not hidden after all',
      inText(after(run(' Open.', '<w:vanish w:val="0"/>'))),
      (md) => swap(md, 'First words.', 'First words. Open.'),
      [],
    ],
    [
      'words that a style hides',
      (file) =>
        editDocx(inText((xml) => swap(xml, first, run('First words.') + run(' Secret.', '<w:rStyle w:val="Quiet"/>')))(file), {
          'word/styles.xml': (xml) =>
            swap(
              xml,
              '</w:styles>',
              '<w:style w:type="character" w:styleId="Base"><w:name w:val="Base"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Quiet"><w:name w:val="Quiet"/><w:basedOn w:val="Base"/></w:style></w:styles>',
            ),
        }),
      SAME,
      [{ kind: 'hidden', words: 'Secret.' }],
    ],
    [
      'a hidden row',
      inText((xml) => swap(xml, /<w:tr>(?:(?!<w:tr>).)*>other</, (row) => swap(row, '<w:trPr>', '<w:trPr><w:hidden/>'))),
      (md) => swap(md, '| other | 2 |\n', ''),
      [{ kind: 'hidden', words: 'other 2' }],
    ],
    [
      'raised digits',
      inText((xml) => swap(xml, first, run('TBC') + run('2', '<w:vertAlign w:val="superscript"/>'))),
      (md) => swap(md, 'First words.', 'TBC²'),
      [{ kind: 'superscript', words: '2', instead: '²' }],
    ],
    [
      'raised and lowered letters',
      inText((xml) =>
        swap(
          xml,
          first,
          run('x') + run('a', '<w:vertAlign w:val="superscript"/>') + run('y') + run('b', '<w:vertAlign w:val="subscript"/>'),
        ),
      ),
      (md) => swap(md, 'First words.', 'x^(a)y\\_(b)'),
      [
        { kind: 'superscript', words: 'a', instead: '^(a)' },
        { kind: 'subscript', words: 'b', instead: '_(b)' },
      ],
    ],
    [
      'the ending of an ordinal number, which says the same on the line',
      inText((xml) => swap(xml, first, run('The 1') + run('st', '<w:vertAlign w:val="superscript"/>'))),
      (md) => swap(md, 'First words.', 'The 1st'),
      [],
    ],
    [
      'a field',
      inText(after(field(' DATE \\@ "d MMMM" ', run(' 3 May')))),
      (md) => swap(md, 'First words.', 'First words. 3 May'),
      [{ kind: 'field', words: 'DATE \\@ "d MMMM"', instead: '3 May' }],
    ],
    [
      'a sign of a font of signs',
      inText(after('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>')),
      SAME,
      [{ kind: 'symbol', words: 'Wingdings F0FC' }],
    ],
    ['a page break', inText(after('<w:r><w:br w:type="page"/></w:r>')), SAME, [{ kind: 'page-break', words: '' }]],
    [
      'highlighted words',
      inText((xml) => swap(xml, first, run('First words.', '<w:highlight w:val="yellow"/>'))),
      SAME,
      [{ kind: 'formatting', words: 'First words.', instead: 'First words.' }],
    ],
    [
      'words in a header, and a footer that was changed',
      (file) =>
        editDocx(file, {
          'word/header1.xml': (xml) => swap(xml, '</w:hdr>', `<w:p>${run('Confidential')}</w:p></w:hdr>`),
          'word/footer1.xml': (xml) => swap(xml, /<w:t[^>]*>[^<]+<\/w:t>/, '<w:t>Our own foot</w:t>'),
        }),
      SAME,
      [{ kind: 'header' }, { kind: 'footer' }],
    ],
    [
      'another file in it',
      inText((xml) => swap(xml, '<w:sectPr>', '<w:altChunk r:id="rId99"/><w:sectPr>')),
      SAME,
      [{ kind: 'other', words: 'Another file that is embedded in it' }],
    ],
    [
      'an element that is not known, with words',
      inText(after(`<w:unheardOf>${run('New in Word 2031')}</w:unheardOf>`)),
      SAME,
      [{ kind: 'other', words: 'New in Word 2031' }],
    ],
    [
      'the reading beside a word',
      inText(after(`<w:r><w:ruby><w:rt>${run('kana')}</w:rt><w:rubyBase>${run(' Kanji')}</w:rubyBase></w:ruby></w:r>`)),
      (md) => swap(md, 'First words.', 'First words. Kanji'),
      [{ kind: 'other', words: 'kana' }],
    ],
    [
      'a list in letters',
      (file) =>
        editDocx(file, { 'word/numbering.xml': (xml) => xml.replaceAll('<w:numFmt w:val="decimal"/>', '<w:numFmt w:val="lowerLetter"/>') }),
      SAME,
      [{ kind: 'numbering', words: 'step (lowerLetter)', instead: '1. step' }],
    ],
  ])('%s', (_name, change, markdown, lost) => {
    const read = readDocx(change(bytes));
    expect(read.markdown).toBe(markdown(unedited));
    expect(read.lost).toMatchObject(lost);
    expect(read.lost).toHaveLength(lost.length);
  });

  it('finds nothing in an unedited file', () => {
    expect(readDocx(bytes)).toMatchObject({ lost: [], pending: [] });
  });
});
