import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSample } from '../../tests/exports/documents.ts';
import { everything, section } from '../../tests/exports/everything.ts';
import { list, paragraph, table } from '../domain/document/build.ts';
import type { TemplateRelease } from '../domain/schema/release.ts';
import { createDocx } from './docx.ts';
import { readDocx } from './read-docx.ts';

const release: TemplateRelease = {
  ...everything,
  body: {
    type: 'root',
    children: [
      section('one', 'One', paragraph('First words.'), list([['apple'], ['pear']])),
      section('two', 'Two', table(['Head', 'Number'], [['cell', '1']], [1])),
      section('three', 'Three', list([['step'], ['next step']], true), paragraph('Last words.')),
    ],
  },
};

let bytes: Uint8Array;
let unedited: string;
beforeAll(async () => {
  const { document, identity } = createSample(release, {});
  bytes = await createDocx(document, identity, {});
  unedited = readDocx(bytes).markdown;
});

/** The file with a part changed. */
function edited(change: (text: string) => string, path = 'word/document.xml'): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[path]!);
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [path]: strToU8(after) });
}

/** A text with something in place of what it has once or more; a change that changes nothing would test nothing. */
function swap(text: string, from: string | RegExp, to: string | ((found: string) => string)): string {
  const after = typeof to === 'string' ? text.replace(from, to) : text.replace(from, to);
  if (after === text) throw new Error(`Found nothing like ${String(from)} in ${text.slice(0, 200)}, or no change to it.`);
  return after;
}
const SAME = (markdown: string): string => markdown;

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const words = (text: string) => run(text);
const sdt = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
/** The paragraph of the cell of the table. */
const CELL = /<w:p>(?:(?!<\/w:p>).)*cell<\/w:t><\/w:r><\/w:p>/;
const LIST = /<w:p><w:pPr><w:pStyle w:val="Listitem"\/>(?:(?!<\/w:p>).)*?pear.*?<\/w:p>/;

describe('what somebody did in a word processor', () => {
  it.each<[string, (text: string) => string, (markdown: string) => string]>([
    ['words changed', (xml) => swap(xml, 'First words.', 'Other words.'), (md) => swap(md, 'First', 'Other')],
    ['words in several runs', (xml) => swap(xml, words('First words.'), run('First ', '<w:noProof/>') + run('words.')), SAME],
    [
      'bold with a space too many',
      (xml) => swap(xml, words('First words.'), run('First ', '<w:b/>') + run('words.')),
      (md) => swap(md, 'First words', '**First** words'),
    ],
    [
      'bold and italic together',
      (xml) => swap(xml, words('First words.'), run('First', '<w:b/><w:i/>') + run(' words.', '<w:b/>')),
      (md) => swap(md, 'First words.', '**_First_ words.**'),
    ],
    ['bold switched off', (xml) => swap(xml, words('First words.'), run('First words.', '<w:b w:val="0"/>')), SAME],
    [
      'a tracked insertion',
      (xml) => swap(xml, words('First words.'), `${words('First words.')}<w:ins w:id="90" w:author="A">${words(' More.')}</w:ins>`),
      (md) => swap(md, 'First words.', 'First words. More.'),
    ],
    [
      'a tracked deletion',
      (xml) =>
        swap(
          xml,
          words('First words.'),
          `${words('First.')}<w:del w:id="91" w:author="A"><w:r><w:delText>words.</w:delText></w:r></w:del>`,
        ),
      (md) => swap(md, 'First words.', 'First.'),
    ],
    [
      'a link as a field',
      (xml) =>
        swap(
          xml,
          words('First words.'),
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://a.example/" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${words('First')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${words(' words.')}`,
        ),
      (md) => swap(md, 'First words', '[First](https://a.example/) words'),
    ],
    [
      'an item more',
      (xml) => swap(xml, LIST, (item) => item + swap(swap(item, 'pear', 'plum'), /<w:bookmarkEnd[^>]*>/, '')),
      (md) => swap(md, '- pear\n', '- pear\n- plum\n'),
    ],
    [
      'an item further in',
      (xml) => swap(xml, LIST, (item) => swap(item, 'w:ilvl w:val="0"', 'w:ilvl w:val="1"')),
      (md) => swap(md, '- pear', '  - pear'),
    ],
    ['an empty paragraph', (xml) => swap(xml, '<w:sectPr>', '<w:p/><w:sectPr>'), SAME],
    [
      'a paragraph after the last',
      (xml) => swap(xml, '<w:sectPr>', `<w:p>${words('Our own.')}</w:p><w:sectPr>`),
      (md) => `${md}\nOur own.\n`,
    ],
    [
      'a section gone',
      (xml) => swap(xml, /<w:p>(?:(?!<\/w:p>).)*section_three.*?(?=<w:sectPr>)/, ''),
      (md) => md.slice(0, md.indexOf('\n<!-- section: three')),
    ],
    [
      'a row more',
      (xml) => swap(xml, /<w:tr>(?:(?!<w:tr>).)*<\/w:tr><\/w:tbl>/, (row) => swap(row, '</w:tbl>', '') + swap(row, 'cell', 'new')),
      (md) => swap(md, '| cell | 1 |\n', '| cell | 1 |\n| new | 1 |\n'),
    ],
    [
      'two paragraphs in a cell',
      (xml) => swap(xml, /(<w:p>(?:(?!<\/w:p>).)*)cell<\/w:t><\/w:r><\/w:p>/, (cell) => `${cell}<w:p>${words('and more')}</w:p>`),
      (md) => swap(md, '| cell |', '| cell and more |'),
    ],
    ['a content control around the paragraph of a cell', (xml) => swap(xml, CELL, (cell) => sdt(cell)), SAME],
    [
      'a content control, a smart tag and an insertion among the words of a cell',
      (xml) =>
        swap(
          xml,
          words('cell'),
          `${sdt(words('one '))}<w:smartTag w:element="a">${words('two ')}</w:smartTag><w:ins w:id="92" w:author="A">${words('three')}</w:ins>`,
        ),
      (md) => swap(md, '| cell |', '| one two three |'),
    ],
    [
      'paragraphs of a cell in frames in each other',
      (xml) =>
        swap(
          xml,
          CELL,
          (cell) => `${cell}<w:customXml w:element="a">${sdt(`<w:p>${words('framed')}</w:p>`)}</w:customXml><w:p>${words('last')}</w:p>`,
        ),
      (md) => swap(md, '| cell |', '| cell framed last |'),
    ],
    [
      'a table in a cell',
      (xml) =>
        swap(
          xml,
          CELL,
          (cell) =>
            `${cell}<w:tbl><w:tr><w:tc><w:p>${words('a')}</w:p></w:tc>${sdt(`<w:tc><w:p>${words('b')}</w:p></w:tc>`)}</w:tr><w:tr><w:trPr><w:del w:id="93" w:author="A"/></w:trPr><w:tc><w:p>${words('gone')}</w:p></w:tc></w:tr></w:tbl><w:p/>`,
        ),
      (md) => swap(md, '| cell |', '| cell a b |'),
    ],
    [
      'a row in a content control, and a cell in a smart tag',
      (xml) =>
        swap(
          swap(xml, /<w:tr>(?:(?!<w:tr>).)*<\/w:tr>(?=<\/w:tbl>)/, (row) => sdt(row)),
          /<w:tc>(?:(?!<w:tc>).)*cell.*?<\/w:tc>/,
          (cell) => `<w:customXml w:element="a">${cell}</w:customXml>`,
        ),
      SAME,
    ],
    ['a merged cell of no sound number', (xml) => swap(xml, /(<w:tcPr>)((?:(?!<w:tcPr>).)*cell<)/, '$1<w:gridSpan w:val="0"/>$2'), SAME],
    [
      'merged cells',
      (xml) => swap(xml, /(<w:tcPr>)((?:(?!<w:tcPr>).)*cell.*?<\/w:tc>)<w:tc>.*?<\/w:tc>/, '$1<w:gridSpan w:val="2"/>$2'),
      (md) => swap(md, '| cell | 1 |', '| cell | |'),
    ],
  ])('%s', (_name, change, expected) => {
    expect(readDocx(edited(change)).markdown).toBe(expected(unedited));
  });

  it('reads styles by their names, which a translated Word keeps', () => {
    const parts = unzipSync(bytes);
    const rename = (path: string) => strToU8(swap(strFromU8(parts[path]!), /"Heading1"/g, '"berschrift1"'));
    const file = zipSync({ ...parts, 'word/document.xml': rename('word/document.xml'), 'word/styles.xml': rename('word/styles.xml') });
    expect(readDocx(file).markdown).toBe(unedited);
  });
});

describe('a file that is refused', () => {
  const custom = 'docProps/custom.xml';
  it.each<[string, () => Uint8Array, RegExp]>([
    ['a text', () => strToU8('Hello.'), /^Found a file that is not a DOCX file\. Save the document as “Word document \(\.docx\)”/],
    ['nothing', () => new Uint8Array(), /^Found a file that is not a DOCX file\./],
    ['another archive', () => zipSync({ 'a.txt': strToU8('a') }), /^Found an archive that is not a DOCX file\./],
    ['a damaged one', () => bytes.slice(0, bytes.length - 200), /^Found a damaged file\. Open it in a word processor/],
    [
      'a large one',
      () => {
        const large = new Uint8Array(11_000_000);
        large.set([0x50, 0x4b]);
        return large;
      },
      /^Found a file of 11 MB, expected at most 10 MB\./,
    ],
    [
      'a bomb',
      () => zipSync({ 'word/document.xml': new Uint8Array(51_000_000) }),
      /^Found the part word\/document\.xml of 51 MB in the file, expected at most 50 MB\./,
    ],
    [
      'a document type',
      () => edited((xml) => swap(xml, '<w:document', '<!DOCTYPE a [<!ENTITY b "c">]><w:document')),
      /^Found a document type in the part word\/document\.xml/,
    ],
    ['an entity', () => edited((xml) => swap(xml, 'First', '&b;')), /^Found broken XML .* in the part word\/document\.xml/],
    [
      'deep XML',
      () => edited((xml) => swap(xml, '<w:sectPr>', `${'<w:ins>'.repeat(300)}${'</w:ins>'.repeat(300)}<w:sectPr>`)),
      /^Found more than 200 levels of XML/,
    ],
    [
      'a document of somebody else',
      () => edited((xml) => swap(xml, /playbook-/g, 'other-'), custom),
      /^Found a DOCX file that was not exported from a template, .* Export the document again/,
    ],
    [
      'a path as its template',
      () => edited((xml) => swap(xml, '<vt:lpwstr>everything<', '<vt:lpwstr>../everything<'), custom),
      /^Found the properties of template “\.\.\/everything”/,
    ],
    [
      'broken answers',
      () => edited((xml) => swap(xml, '<vt:lpwstr>{}<', '<vt:lpwstr>{<'), custom),
      /^Found a DOCX file whose answers cannot be read/,
    ],
    ...['[null,1]', '{}', '[[1,2],[{},[]]]', '[[&quot;&quot;,&quot;a&quot;]]', '[[&quot;law&quot;', ''].map(
      (list): [string, () => Uint8Array, RegExp] => [
        `a list of notes that is ${list || 'empty'}`,
        () => edited((xml) => swap(xml, /(name="playbook-notes-1"[^>]*><vt:lpwstr>)[^<]*/, `$1${list}`), custom),
        /^Found a DOCX file whose list of notes cannot be read; expected it in its properties “playbook-notes-1” and so on\./,
      ],
    ),
    [
      'a note that is not there',
      () => edited((xml) => swap(xml, '<w:sectPr>', '<w:p><w:r><w:footnoteReference w:id="77"/></w:r></w:p><w:sectPr>')),
      /^Found a reference to the note 77 and no such note in the file\. Open it in a word processor, remove the reference, save it and try again\./,
    ],
  ])('%s', (_name, file, message) => {
    let found: unknown;
    try {
      readDocx(file());
    } catch (error) {
      found = error;
    }
    expect(found).toMatchObject({ name: 'FileFault', message: expect.stringMatching(message) });
  });
});
