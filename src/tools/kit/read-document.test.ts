import { describe, expect, it } from 'vitest';
import { reviewImport } from '../../exports/import-review.ts';
import { FileFault } from '../../exports/read/fault.ts';
import { CONTENT_LIMITS } from '../../domain/limits.ts';
import { readAnswersText } from '../../markdown/answers-text.ts';
import { parseAnswers } from '../../../scripts/fork/answers.ts';
import { answersBombs, answersHead } from '../../../tests/hostile/answers-files.ts';
import { refusal } from './file-kind.ts';
import { readDocumentFile, type DocumentFile, type Readers } from './read-document.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const readers: Readers = {
  docx: () => Promise.reject(new Error('not here')),
  answers: () => Promise.resolve(readAnswersText),
};
const read = (name: string, content: string | Uint8Array, others: Partial<Readers> = {}, tracked?: DocumentFile['tracked']) =>
  readDocumentFile(
    { name, bytes: typeof content === 'string' ? bytesOf(content) : content, tracked },
    { ...readers, ...others },
    () => undefined,
  );

describe('an answers file in the browser', () => {
  it('is read as the command reads it', async () => {
    const text = `\ufeff${answersHead}answers:\n  team: Lamp\n  tools:\n    - name: A\n`;
    const { identity, answers } = parseAnswers(text, 'a.yaml');
    expect(await read('a.yaml', text)).toEqual({ identity, answers });
  });

  it('follows no merge key', async () => {
    const text = `${answersHead}answers:\n  a: &a [{ b: 1 }]\n  <<: *a\n`;
    expect(await read('a.yaml', text)).toMatchObject({ answers: { a: [{ b: 1 }], '<<': [{ b: 1 }] } });
  });

  it.each(Object.entries(answersBombs))('is refused in the words of the command, before it is parsed: %s', async (_, { text, words }) => {
    const said = await read('a.yaml', text());
    expect(said).toEqual({ fault: expect.stringContaining(words) });
    expect(() => parseAnswers(text(), 'a.yaml')).toThrow(words);
    const [first] = (said as { fault: string }).fault.split(' ');
    expect(first).toMatch(/^a\.yaml(:\d+:\d+|:)$/);
  });

  it('reports at most as many issues as a reader looks at', async () => {
    const { fault } = (await read('a.yaml', '\t{}}\n'.repeat(9000))) as { fault: string };
    expect(fault.match(/a\.yaml:/g)!.length).toBeLessThanOrEqual(CONTENT_LIMITS.issuesOfKind);
  });

  it.each([
    ['UTF-16, as Windows writes it', Uint8Array.from([0xff, 0xfe, 0x61, 0]), 'a.yaml:1:1 Found a file in UTF-16, expected UTF-8.'],
    ['a byte that is not UTF-8', Uint8Array.from([0x61, 0x0a, 0x62, 0xff]), 'a.yaml:2:2 Found the byte 0xff, which is not UTF-8 here.'],
    ['half a character', Uint8Array.from([0x61, 0xc3]), 'a.yaml:1:2 Found the byte 0xc3, which is not UTF-8 here.'],
  ])('must be UTF-8: %s', async (_, bytes, words) => {
    expect(await read('a.yaml', bytes)).toEqual({ fault: expect.stringContaining(words) });
    expect(await read('a.md', bytes)).toEqual({ fault: expect.stringContaining(words.slice(7)) });
  });
});

describe('a document in the browser', () => {
  const HEAD = '---\ntemplate: lamp\nversion: 1.0.0\n---\n\n';

  it('says which template it is from', async () => {
    expect(await read('a.md', `${HEAD}Words`)).toMatchObject({
      identity: { template: 'lamp', version: '1.0.0' },
      markdown: `${HEAD}Words`,
    });
    expect(await read('a.md', 'Words')).toEqual({ fault: expect.stringContaining('does not say which template it is from') });
  });

  it.each([
    [
      'quotes in quotes',
      '> '.repeat(200),
      'a.md:6:1 Found more than 100 levels of quotes or lists in each other. Reduce the nesting there.',
    ],
    ['lists in lists', '- '.repeat(200), 'a.md:6:1 Found more than 100 levels'],
    ['brackets that are not closed', '['.repeat(6000), 'a.md:6:1 Found a paragraph or list with more than 5000 marks'],
    ['a row of many cells', `|${'a|'.repeat(600)}`, 'a.md:6:1 Found a row of more than 500 cells.'],
    [
      'a merge of git',
      'Words\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> theirs',
      'a.md:7:1 Found 3 conflict markers of git (<<<<<<< HEAD), expected none.',
    ],
  ])('is measured before it is parsed, and must be settled: %s', async (_, body, words) => {
    expect(await read('a.md', HEAD + body)).toEqual({ fault: expect.stringContaining(words) });
  });

  it('and its answers must be settled', async () => {
    const text = `${answersHead}<<<<<<< HEAD\nanswers: {}\n=======\nanswers: {}\n>>>>>>> theirs\n`;
    expect(await read('a.yml', text)).toEqual({ fault: expect.stringMatching(/^a\.yml:4:1 Found 3 conflict markers of git/) });
  });

  it('in Word is read with the choice of its reader, and its faults are sentences', async () => {
    const asked: unknown[] = [];
    const readDocx: Awaited<ReturnType<Readers['docx']>>['readDocx'] = (_, options) => {
      asked.push(options?.tracked);
      throw new FileFault('Found a damaged file.');
    };
    const docx: Readers['docx'] = () => Promise.resolve({ readDocx, reviewImport });
    expect(await read('a.DOCX', '', { docx }, 'reject')).toEqual({ fault: 'Found a damaged file.' });
    await read('a.docx', '', { docx });
    expect(asked).toEqual(['reject', undefined]);
    await expect(read('a.docx', '')).rejects.toThrow('not here');
  });

  it.each([
    ['a.pdf', 1, 'Found the file “a.pdf”, expected a name that ends with .docx, .md or .yaml.'],
    ['a', 1, 'expected a name that ends with'],
    ['a.yaml', 2_000_001, 'Found a file of 3 MB, expected at most 2 MB. It was not opened.'],
    ['a.md', 2_000_001, 'expected at most 2 MB'],
    ['a.docx', 10_000_001, 'expected at most 10 MB'],
  ])('is refused by its name or size before it is read: %s, %i', (name, size, words) => {
    expect(refusal(name, size)).toContain(words);
  });

  it.each([
    ['a.yaml', 2_000_000],
    ['A.MD', 2_000_000],
    ['a.docx', 10_000_000],
  ])('of the largest size is read: %s, %i', (name, size) => {
    expect(refusal(name, size)).toBeUndefined();
  });
});
