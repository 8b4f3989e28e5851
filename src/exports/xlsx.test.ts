import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { createSample } from '../../tests/exports/documents.ts';
import { answers, everything, oneAnswer, oneAnswerOf } from '../../tests/exports/everything.ts';
import { HOSTILE_ANSWERS } from '../../tests/hostile/answers.ts';
import type { Answers } from '../domain/template/answers.ts';
import type { TemplateRelease } from '../domain/schema/release.ts';
import { plainText } from '../domain/template/plain.ts';
import { fromPieces } from './properties.ts';
import { createXlsx, hasWorkbook } from './xlsx.ts';
import { sheetName } from './xlsx/sheet-name.ts';

/** What a cell holds at most, in UTF-16 units, and what stands where a text was cut. */
const CELL = 32_767;
const CUT = ' … [cut here: a cell holds no more; the other exports have the whole text]';

async function workbook(release: TemplateRelease, given: Answers) {
  const { document, identity } = createSample(release, given);
  return readXlsx(await createXlsx(document, identity, given), { readStyles: true });
}

describe('a register as a workbook', () => {
  it('has the single answers, a sheet for each list, and what it is', async () => {
    const { sheets, properties } = await workbook(everything, answers);
    expect(sheets.map(({ name, hidden }) => (hidden ? `(${name})` : name))).toEqual([
      'Answers',
      'Rows all of them here',
      '(Lists)',
      'About',
    ]);
    expect(sheets[0]!.rows).toEqual([
      ['Question', 'Answer'],
      ['Name', 'the team'],
      ['Text', 'First line\nsecond line'],
      ['Never given', '[Never given]'],
      ['When', new Date('2026-12-01T00:00:00Z')],
      ['Sure', 'Yes'],
    ]);
    expect(sheets[1]!.rows).toEqual([
      ['What', 'Cost', 'Share', 'Days', 'Day', 'Class'],
      ['One', 1234.5, 0.125, 3, new Date('2027-01-31T00:00:00Z'), 'Class A, the first'],
      ['Two', 20, 0.5, null, null, '"Class" B'],
    ]);
    expect(sheets[3]!.rows).toContainEqual(['Version', '1.2.3']);
    expect(properties?.custom).toMatchObject({ 'playbook-template': 'everything', 'playbook-version': '1.2.3' });
    const custom = new Map(Object.entries(properties?.custom ?? {}).map(([name, value]) => [name, String(value)]));
    expect(fromPieces('playbook-answers', custom)).toEqual(answers);
  });

  it('shows numbers as what they are, freezes and filters, and offers the choices', async () => {
    const { sheets } = await workbook(everything, answers);
    const rows = sheets[1]!;
    const formats = [0, 1, 2, 3, 4].map((column) => rows.cells?.get(`1,${column}`)?.style?.numFmt);
    expect(formats).toEqual(['@', '"£"#,##0.00', '0.0#%', '#,##0" days"', 'd mmm yyyy']);
    expect(rows.cells?.get('0,0')?.style?.font?.bold).toBe(true);
    expect(rows.freezePane).toMatchObject({ rows: 1 });
    expect(rows.autoFilter?.range).toBe('A1:F3');
    expect(rows.dataValidations).toMatchObject([{ type: 'list', range: 'F2:F51', formula1: 'Lists!$B$1:$B$2' }]);
    expect(sheets[2]!.rows).toEqual([
      ['Yes', 'Class A, the first'],
      ['No', '"Class" B'],
    ]);
  });

  it('shows the blanks of a list without rows', async () => {
    const { sheets } = await workbook(everything, {});
    expect(sheets[1]!.rows[1]).toEqual(['[What]', '[Cost]', '[Share]', '[Days]', '[Day]', '[Class]']);
  });

  it.each(Object.entries(HOSTILE_ANSWERS))('has %s as text', async (_name, value) => {
    const { sheets } = await workbook(oneAnswer, oneAnswerOf(value));
    const words = plainText(value);
    for (const [sheet, place] of [
      [0, '1,1'],
      [1, '1,0'],
    ] as const) {
      const cell = sheets[sheet]!.cells?.get(place);
      expect(cell?.formula).toBeUndefined();
      const found = sheets[sheet]!.rows[1]![sheet === 0 ? 1 : 0];
      expect(found).toBe(words.length <= CELL ? words : words.slice(0, CELL - CUT.length) + CUT);
    }
  });

  it('cuts what a cell cannot hold before a character that would be cut in half, and nothing that it can hold', async () => {
    const shown = async (value: string) => (await workbook(oneAnswer, oneAnswerOf(value))).sheets[0]!.rows[1]![1];
    const whole = 'a'.repeat(CELL);
    expect(await shown(whole)).toBe(whole);
    const room = CELL - CUT.length;
    expect(await shown('a'.repeat(room - 1) + '😀'.repeat(100))).toBe('a'.repeat(room - 1) + CUT);
    expect(await shown('a'.repeat(room - 2) + '😀'.repeat(100))).toBe(`${'a'.repeat(room - 2)}😀${CUT}`);
  });

  it('is offered for registers and scorecards', () => {
    expect((['register', 'scorecard', 'policy', 'memo'] as const).filter((kind) => hasWorkbook({ kind }))).toEqual([
      'register',
      'scorecard',
    ]);
  });
});

describe('the name of a sheet', () => {
  it.each([
    ['Rows', [], 'Rows'],
    ["'Quoted' [x]:*?/\\", [], "Quoted' x"],
    ['Rows', ['rows'], 'Rows 2'],
    ['History', [], 'History 2'],
    ['[]', [], 'Sheet'],
    ['A name of many more letters than thirty-one', ['A name of many more letters tha'], 'A name of many more letters t 2'],
  ])('of %s beside %j', (label, taken, name) => {
    expect(sheetName(label, new Set(taken), 'Sheet')).toBe(name);
  });
});
