import { describe, expect, it } from 'vitest';
import type { TemplateRelease } from '../../src/domain/schema/release.ts';
import { textOf, parseXml } from '../../src/exports/read/xml.ts';
import { makeFile } from '../../src/labs/fill/exports.ts';
import { createSample } from './documents.ts';
import { answers, everything } from './everything.ts';
import { readPackage } from './ooxml.ts';

const german: TemplateRelease = { ...everything, locale: 'de-DE', currency: 'EUR' };
const ENGLISH = /\b(Page|of|Made from|Released|Address|Answers?|Question|About|This file|Credit|Document|Template|Expected|Not on)\b/;

/** The texts of a file as the page of its template makes it, by the path of their part; `docx` and `xlsx` are made so on disk too. */
async function textsOf(kind: 'docx' | 'xlsx', wanted: RegExp): Promise<string[]> {
  const { blob } = await makeFile(kind, 'file', createSample(german, answers));
  const parts = [...readPackage(new Uint8Array(await blob.arrayBuffer()))];
  return parts
    .filter(([path]) => wanted.test(path))
    .map(([path, text]) => (path.endsWith('workbook.xml') ? text : textOf(parseXml(text, path))));
}

describe('the frame of an export is in the language of its template', () => {
  it('in DOCX', async () => {
    const [header, footer] = await Promise.all([textsOf('docx', /^word\/header\d/), textsOf('docx', /^word\/footer\d/)]);
    expect(header.join('')).toContain('Version 1.2.3, 24. November 2026');
    expect(footer.join('')).toMatch(/^Erstellt aus „Everything“, Version 1\.2\.3, von Playbook of <tests>.*Seite .*PAGE.* von .*NUMPAGES/s);
    expect(footer.join('').replace('Playbook of <tests>', '')).not.toMatch(ENGLISH);
  });

  it('in XLSX', async () => {
    const [names] = await textsOf('xlsx', /workbook\.xml$/);
    expect([...names!.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      'Antworten',
      'Rows all of them here',
      'Lists',
      'Angaben',
    ]);
    const words = (await textsOf('xlsx', /sharedStrings\.xml$/)).join('');
    for (const word of ['Frage', 'Antwort', 'Angaben', 'Diese Datei', 'Vorlage', 'Veröffentlicht am', '24. November 2026', 'Namensnennung'])
      expect(words).toContain(word);
    expect(words).not.toMatch(/\b(?:Question|Answer|About|This file|Released on|Address|Credit)\b/);
    const sheets = readPackage(new Uint8Array(await (await makeFile('xlsx', 'file', createSample(german, answers))).blob.arrayBuffer()));
    expect(sheets.get('xl/worksheets/sheet2.xml')).toMatch(
      /errorTitle="Nicht auf der Liste" error="Erwartet wird einer der Werte der Liste\."/,
    );
  });
});
