import { beforeAll, describe, expect, it } from 'vitest';
import { BY, del, DOCUMENT, editDocx, ins, paragraphWith, plainDocx, run, swap, withMark } from '../../../tests/exports/edit-docx.ts';
import { readDocx } from '../read-docx.ts';

let bytes: Uint8Array;
let unedited: string;
beforeAll(async () => {
  bytes = await plainDocx();
  unedited = readDocx(bytes).markdown;
});

/** What a file says, whichever way its changes are read. */
function both(change: (xml: string) => string) {
  const file = editDocx(bytes, { [DOCUMENT]: change });
  const [accepted, rejected] = [readDocx(file, { tracked: 'accept' }), readDocx(file, { tracked: 'reject' })];
  expect(rejected.pending).toEqual(accepted.pending);
  return { accepted: accepted.markdown, rejected: rejected.markdown, pending: accepted.pending };
}
const first = run('First words.');
/** A paragraph whose words were all deleted with it. */
const gone = (paragraph: string) =>
  withMark(
    swap(paragraph, /<w:r>.*<\/w:r>/, (runs) => del(runs)),
    'del',
  );
const SAME = (markdown: string) => markdown;

describe('a pending tracked change', () => {
  it.each<[string, (xml: string) => string, (markdown: string) => string, object[], ((markdown: string) => string)?]>([
    [
      'an insertion',
      (xml) => swap(xml, first, first + ins(run(' More.'))),
      (md) => swap(md, 'First words.', 'First words. More.'),
      [{ kind: 'insertion', author: 'Ada', date: '2026-11-03', words: 'More.', where: 'One' }],
    ],
    [
      'a deletion in several runs',
      (xml) => swap(xml, first, run('First') + del(run(' wo', '<w:noProof/>')) + del(run('rds')) + run('.')),
      (md) => swap(md, 'First words.', 'First.'),
      [{ kind: 'deletion', words: 'words' }],
    ],
    [
      'an insertion that another author deleted again',
      (xml) => swap(xml, first, first + ins(del(run(' Never.')))),
      SAME,
      [{ kind: 'insertion', words: 'Never.' }],
    ],
    [
      'an item that was deleted',
      (xml) => swap(xml, paragraphWith('pear'), gone),
      (md) => swap(md, '- pear\n', ''),
      [{ kind: 'deletion', words: 'pear' }],
    ],
    [
      'an item whose words alone were deleted',
      (xml) => swap(xml, run('pear'), del(run('pear'))),
      (md) => swap(md, '- pear\n', ''),
      [{ kind: 'deletion', words: 'pear' }],
    ],
    [
      'the last item, before a bookmark ends',
      (xml) => swap(xml, paragraphWith('plum'), gone),
      (md) => swap(md, '- plum\n', ''),
      [{ kind: 'deletion', words: 'plum' }],
    ],
    [
      'an item more',
      (xml) => swap(xml, paragraphWith('pear'), (item) => item + withMark(swap(item, run('pear'), ins(run('fig'))), 'ins')),
      (md) => swap(md, '- pear\n', '- pear\n- fig\n'),
      [{ kind: 'insertion', words: 'fig' }],
    ],
    [
      'two paragraphs that became one',
      (xml) => swap(xml, paragraphWith('First words'), (paragraph) => withMark(paragraph, 'del')),
      (md) => swap(md, 'First words.\n\nSecond', 'First words.Second'),
      [{ kind: 'paragraph', words: 'First words.' }],
    ],
    [
      'a paragraph that was split',
      (xml) =>
        swap(
          xml,
          paragraphWith('First words'),
          (paragraph) => withMark(swap(paragraph, first, run('First wo')), 'ins') + `<w:p>${run('rds.')}</w:p>`,
        ),
      (md) => swap(md, 'First words.', 'First wo\n\nrds.'),
      [{ kind: 'paragraph', words: 'First wo' }],
    ],
    [
      'items that became one',
      (xml) => swap(xml, paragraphWith('apple'), (item) => withMark(item, 'del')),
      (md) => swap(md, '- apple\n- pear\n', '- applepear\n'),
      [{ kind: 'paragraph', words: 'apple' }],
    ],
    [
      'words that moved',
      (xml) =>
        swap(
          swap(xml, first, `<w:moveFrom ${BY}>${first}</w:moveFrom>`),
          run('Second words.'),
          `${run('Second words.')}<w:moveTo ${BY}>${run(' First words.')}</w:moveTo>`,
        ),
      (md) => swap(md, 'First words.\n\nSecond words.', 'Second words. First words.'),
      [{ kind: 'move', words: 'First words.' }],
    ],
    [
      'a row that was deleted',
      (xml) => swap(xml, /<w:tr>(?:(?!<w:tr>).)*>other<.*?<\/w:tr>/, (row) => swap(row, /<w:trPr>/, `<w:trPr><w:del ${BY}/>`)),
      (md) => swap(md, '| other | 2 |\n', ''),
      [{ kind: 'row', words: 'other 2' }],
    ],
    [
      'words that became bold',
      (xml) => swap(xml, first, run('First words.', `<w:b/><w:rPrChange ${BY}><w:rPr/></w:rPrChange>`)),
      (md) => swap(md, 'First words.', '**First words.**'),
      [{ kind: 'format', words: 'First words.' }],
    ],
    [
      'an item that became a paragraph',
      (xml) =>
        swap(xml, paragraphWith('plum'), (item) =>
          swap(item, /<w:pPr>(.*?)<\/w:pPr>/, `<w:pPr><w:pPrChange ${BY}>${/<w:pPr>.*?<\/w:pPr>/.exec(item)![0]}</w:pPrChange></w:pPr>`),
        ),
      (md) => swap(md, '- plum\n', '\nplum\n'),
      [{ kind: 'format', words: 'plum' }],
    ],
  ])('%s', (_name, change, expected, changes) => {
    const { accepted, rejected, pending } = both(change);
    expect(accepted).toBe(expected(unedited));
    expect(rejected).toBe(unedited);
    expect(pending).toMatchObject(changes);
    expect(pending).toHaveLength(changes.length);
  });

  it('keeps the section whose first paragraph was deleted', () => {
    const { accepted } = both((xml) => swap(xml, paragraphWith('>Two<'), gone));
    expect(accepted).toBe(swap(unedited, '## Two\n\n', ''));
  });
});
