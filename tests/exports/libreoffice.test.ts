import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseCsv } from 'hucre/csv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convert, findLibreOffice } from '../../scripts/io/libreoffice.ts';
import { text } from '../../src/domain/document/build.ts';
import { toText } from '../../src/domain/document/text.ts';
import type { Node } from '../../src/domain/document/types.ts';
import { rewrite, walk } from '../../src/domain/document/walk.ts';
import { documentMarkdown } from '../../src/domain/template/markdown.ts';
import { plainText } from '../../src/domain/template/plain.ts';
import { createDocx } from '../../src/exports/docx.ts';
import { readDocx } from '../../src/exports/read-docx.ts';
import { renderedProperties } from '../../src/exports/rendered.ts';
import { createXlsx, hasWorkbook } from '../../src/exports/xlsx.ts';
import { HOSTILE_ANSWERS } from '../hostile/answers.ts';
import { createSample, readSamples, type Sample } from './documents.ts';
import { answers, everything, oneAnswer, oneAnswerOf } from './everything.ts';
import { readPackage } from './ooxml.ts';
import { findPoppler, fontsOf, hasFonts, pagesOf } from './pdf.ts';

const soffice = findLibreOffice();
const poppler = findPoppler();
const SHORT = Object.entries(HOSTILE_ANSWERS).filter(([, value]) => value.length < 1000);
/** Rows enough for three pages. */
const LONG = Array.from({ length: 50 }, (_, i) => ({
  what: `Row ${i + 1}, with words enough for more than one line of a cell in a table of so many columns`,
}));
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';
const FORMATS = { docx: 'docx', txt: 'txt:Text (encoded):UTF8', html: 'html', pdf: 'pdf' };

let folder: string;
let samples: Map<string, Sample>;

const folded = (value: string): string => value.replace(/\s+/g, ' ').trim();
const made = (name: string, format: keyof typeof FORMATS) => readFile(path.join(folder, format, `${name}.${format}`));

beforeAll(async () => {
  if (!soffice) return;
  folder = await mkdtemp(path.join(tmpdir(), 'playbook-exports-'));
  const given: [string, Sample][] = (await readSamples()).map((sample) => [sample.release.id, sample]);
  given.push(['everything', createSample(everything, answers)], ['long', createSample(everything, { rows: LONG })]);
  SHORT.forEach(([, value], i) => given.push([`hostile-${i}`, createSample(oneAnswer, oneAnswerOf(value))]));
  samples = new Map(given);
  await mkdir(path.join(folder, 'made'));
  for (const [name, { document, identity, answers }] of samples) {
    const properties = renderedProperties(documentMarkdown(document, identity));
    await writeFile(path.join(folder, 'made', `${name}.docx`), await createDocx(document, identity, answers, properties));
    if (hasWorkbook(document.release))
      await writeFile(path.join(folder, 'made', `${name}.xlsx`), await createXlsx(document, identity, answers));
  }
  const files = (await readdir(path.join(folder, 'made'))).map((name) => path.join(folder, 'made', name));
  for (const [format, filter] of Object.entries(FORMATS))
    await convert(
      soffice,
      files.filter((file) => file.endsWith('.docx')),
      filter,
      path.join(folder, format),
    );
  await convert(
    soffice,
    files.filter((file) => file.endsWith('.xlsx')),
    CSV,
    path.join(folder, 'csv'),
  );
});

afterAll(async () => {
  if (soffice) await rm(folder, { recursive: true, force: true });
});

describe.skipIf(!soffice)('a document that LibreOffice opens', () => {
  it('has every word of the document, in its order', async () => {
    for (const [name, { document }] of samples) {
      const found = folded((await made(name, 'txt')).toString('utf8'));
      let from = found.indexOf(folded(document.title));
      expect(from, name).toBeGreaterThanOrEqual(0);
      for (const line of document.sections.flatMap(({ children }) => wordsOf(children))) {
        from = found.indexOf(line, from);
        expect(from, `“${line.slice(0, 80)}” in ${name}`).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('has its headings, items, rows and links', async () => {
    for (const [name, { document }] of samples) {
      const html = (await made(name, 'html')).toString('utf8').replace(/<!--[\s\S]*?-->/g, '');
      const body = html.replace(/<div title="(header|footer)"[\s\S]*?<\/div>/gi, '');
      const nodes = document.sections.flatMap(({ children }) => children);
      const count = (pattern: RegExp) => body.match(pattern)?.length ?? 0;
      expect(count(/<h[1-6][ >]/gi), `headings of ${name}`).toBe(countOf(nodes, 'heading'));
      expect(count(/<li[ >]/gi), `items of ${name}`).toBeGreaterThanOrEqual(countOf(nodes, 'listItem'));
      expect(count(/<tr[ >]/gi), `rows of ${name}`).toBe(countOf(nodes, 'tableRow'));
      for (const { url } of document.notes) expect(body, name).toContain(`href="${url.replaceAll('&', '&amp;')}"`);
    }
  });

  it('is the same document after it was saved there', async () => {
    for (const [name, { document, identity, answers }] of samples) {
      const read = readDocx(await made(name, 'docx'));
      expect(read.identity, name).toEqual(identity);
      expect(read.answers, name).toEqual(JSON.parse(JSON.stringify(answers)));
      expect(read.markdown, name).toBe(documentMarkdown(document, identity));
      // By this an edit that comes back is told from what was there.
      expect(read.rendered, name).toBe(read.markdown);
      expect({ pending: read.pending, lost: read.lost }, name).toEqual({ pending: [], lost: [] });
    }
  });

  it('repeats the heading of a table on each page', async () => {
    const saved = readPackage(await made('long', 'docx')).get('word/document.xml')!;
    expect(saved.match(/<w:tblHeader[ /]/g)).toHaveLength(5);
  });
});

describe.skipIf(!soffice || !poppler)('the pages that LibreOffice makes', () => {
  const pdf = (name: string) => path.join(folder, 'pdf', `${name}.pdf`);

  it('repeat the heading of a table, and say which page of how many they are', () => {
    const pages = pagesOf(poppler!, pdf('long'));
    const withRows = pages.filter((page) => /Row \d+, with words/.test(page));
    expect(withRows.length).toBeGreaterThanOrEqual(2);
    for (const page of withRows) expect(page).toMatch(/What[\s\S]*Cost[\s\S]*Row/);
    expect(pages[1]).toContain(`Page 2 of ${pages.length}`);
    expect(pages[1]).toContain('Version 1.2.3, 24 November 2026');
  });

  it.skipIf(!hasFonts())('are no more than the budget of each template, with the words of its adopted example', () => {
    const given = [...samples].filter(([name, { release }]) => name === release.id && name !== 'everything');
    expect(given.length).toBeGreaterThan(5);
    const counts = given.map(([name, { release }]) => [name, pagesOf(poppler!, pdf(name)).length, release.pages] as const);
    expect(counts.filter(([, found, budget]) => found > budget)).toEqual([]);
    // Words of the same width wherever the file is opened.
    for (const [name] of given) expect(fontsOf(poppler!, pdf(name)).join(' '), name).toMatch(/\b(LiberationSans|Arial)/);
  });
});

describe.skipIf(!soffice)('a workbook that LibreOffice opens', () => {
  const sheet = async (name: string, of: string) =>
    parseCsv(await readFile(path.join(folder, 'csv', `${name}-${of}.csv`), 'utf8'), { delimiter: ',', typeInference: false });

  it('has the rows of each list, as they are shown', async () => {
    expect(await sheet('everything', 'Rows all of them here')).toEqual([
      ['What', 'Cost', 'Share', 'Days', 'Day', 'Class'],
      ['One', '£1,234.50', '12.5%', '3 days', '31 Jan 2027', 'Class A, the first'],
      ['Two', '£20', '50%', '', '', '"Class" B'],
    ]);
    const register = samples.get('platform-register')!;
    const rows = register.answers.platforms as Record<string, string>[];
    expect((await sheet('platform-register', 'Platforms')).slice(1).map((row) => row[0])).toEqual(rows.map((row) => Object.values(row)[0]));
  });

  it.each(SHORT.map(([name], i) => [name, i] as const))('shows %s as text', async (_name, i) => {
    const words = plainText(SHORT[i]![1]);
    expect(folded(String((await sheet(`hostile-${i}`, 'Answers'))[1]![1]))).toBe(folded(words));
    expect(folded(String((await sheet(`hostile-${i}`, 'Rows'))[1]![0]))).toBe(folded(words));
  });
});

/** Words of each paragraph and cell, cut where a note stands as its number. */
function wordsOf(nodes: readonly Node[]): string[] {
  const cut = rewrite({ type: 'root', children: [...nodes] }, (node) => (node.type === 'footnoteReference' ? text('\0') : node));
  const found: string[] = [];
  walk(cut, (node) => {
    if (['paragraph', 'heading', 'tableCell'].includes(node.type)) found.push(...toText(node).split('\0').map(folded).filter(Boolean));
  });
  return found;
}

function countOf(nodes: readonly Node[], type: string): number {
  let count = 0;
  for (const node of nodes) walk(node, (inner) => void (count += inner.type === type ? 1 : 0));
  return count;
}
