import { formatDate, type Style } from '../domain/format.ts';
import type { Field, ScalarField } from '../domain/schema/field.ts';
import type { TemplateRelease } from '../domain/schema/release.ts';
import type { Answers, Row, Scalar } from '../domain/template/answers.ts';
import type { FilledDocument } from '../domain/template/document.ts';
import { isShown } from '../domain/template/answers.ts';
import type { DocumentIdentity } from '../domain/template/markdown.ts';
import { frameWords, type FrameWords } from '../domain/template/frame-words.ts';
import { givenAnswers } from '../domain/template/missing.ts';
import { identityProperties } from './properties.ts';
import { columnName, createWorkbook, type WorkbookCell, type WorkbookSheet } from './workbook.ts';
import { cellOf, choicesOf, rowOf } from './xlsx/cell.ts';
import { sheetName } from './xlsx/sheet-name.ts';

type ListField = Extract<Field, { type: 'list' }>;

/** Whether a template is one that people keep in a spreadsheet. */
export const hasWorkbook = ({ kind }: Pick<TemplateRelease, 'kind'>): boolean => kind === 'register' || kind === 'scorecard';

/**
 * The answers of a document as a workbook: its single answers, a sheet for each list with filters and choices, and what
 * the file is.
 * @returns the bytes of an XLSX file
 */
export function createXlsx(document: FilledDocument, identity: DocumentIdentity, answers: Answers): Promise<Uint8Array> {
  const { release, title, credit } = document;
  const words = frameWords(release.locale);
  const given = givenAnswers(release.fields, answers);
  const shown = release.fields.filter((field) => isShown(field, answers));
  const taken = new Set<string>();
  const named = (label: string): string => {
    const name = sheetName(label, taken, words.sheet);
    taken.add(name);
    return name;
  };
  const about = named(words.about);
  const sheets = [
    answersSheet(named(words.answers), shown, given, release, words),
    ...shown.flatMap((field) =>
      field.type === 'list' ? [listSheet(named(field.label), field, (given[field.id] ?? []) as Row[], release)] : [],
    ),
    aboutSheet(about, document, identity, words),
  ];
  return createWorkbook(sheets, {
    title,
    description: credit,
    creator: release.playbook,
    date: release.date,
    properties: identityProperties(identity, answers),
    words,
  });
}

function answersSheet(name: string, fields: readonly Field[], answers: Answers, style: Style, words: FrameWords): WorkbookSheet {
  const scalars = fields.filter((field): field is ScalarField => field.type !== 'list');
  return {
    name,
    head: [words.question, words.answer],
    rows: scalars.map((field) => [{ value: field.label }, cellOf(field, answers[field.id] as Scalar | undefined, style)]),
    widths: [40, 70],
    choices: scalars.flatMap((field, i) => {
      const values = choicesOf(field);
      return values ? [{ range: `B${i + 2}`, values }] : [];
    }),
  };
}

function listSheet(name: string, { item, maxRows }: ListField, rows: readonly Row[], style: Style): WorkbookSheet {
  // Without rows, the blanks of each column stand, as they do in the document.
  const cells =
    rows.length > 0 ? rows.map((row) => rowOf(item, row, style)) : [item.map(({ label }): WorkbookCell => ({ value: `[${label}]` }))];
  const last = Math.max(maxRows, cells.length) + 1;
  return {
    name,
    head: item.map(({ label }) => label),
    rows: cells,
    widths: item.map((column, i) => widthOf([column.label, ...cells.map((row) => row[i]?.value)])),
    choices: item.flatMap((column, i) => {
      const values = choicesOf(column);
      return values ? [{ range: `${columnName(i)}2:${columnName(i)}${last}`, values }] : [];
    }),
    hasFilter: true,
  };
}

function aboutSheet(
  name: string,
  { release, title, credit }: FilledDocument,
  { template, version, sha256 }: DocumentIdentity,
  words: FrameWords,
): WorkbookSheet {
  const rows = [
    [words.document, title],
    [words.template, `${release.name} (${template})`],
    [words.version, version],
    [words.released, formatDate(release.date, release)],
    [words.digest, sha256],
    [words.address, release.address],
    [words.credit, credit],
  ];
  return { name, head: [words.about, words.thisFile], rows: rows.map((row) => row.map((value) => ({ value }))), widths: [28, 90] };
}

/** Room for the longest text of a column, up to a width that still shows several columns. */
function widthOf(values: readonly WorkbookCell['value'][]): number {
  const length = (value: WorkbookCell['value']) => (typeof value === 'string' ? value.length : value === undefined ? 0 : 12);
  return Math.min(44, Math.max(12, ...values.map((value) => length(value) + 3)));
}
