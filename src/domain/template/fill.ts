import { paragraph, table, text } from '../document/build.ts';
import { rewrite } from '../document/walk.ts';
import type { ComponentNode, Node, Tree } from '../document/types.ts';
import { formatDate, formatMoney, formatNumber, type Style } from '../format.ts';
import type { Field, ScalarField } from '../schema/field.ts';
import { holds, type Answers, type Row, type Scalar } from './answers.ts';
import { plainText } from './plain.ts';

/**
 * The document of a template with its answers in place.
 * Conditions that do not hold are gone, rows are repeated, and a field without an answer shows its blank.
 */
export function fill(tree: Tree, fields: readonly Field[], answers: Answers, style: Style): Tree {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const each = (nodes: Node[], row: Row | undefined, columns: Map<string, ScalarField>, place: Place = {}): Node[] =>
    nodes.flatMap((node) => {
      if (node.type === 'component') {
        const id = String(node.attributes.id ?? node.attributes.field);
        const column = columns.get(id);
        const field = column ?? byId.get(id);
        const answer = column ? row?.[id] : answers[id];
        if (node.name === 'Field' && field) {
          const attributes = { ...node.attributes, ...(column ? place : {}), ...(isBlank(answer) ? { blank: true } : {}) };
          return [asPlaced({ ...node, attributes }, showAnswer(field, answer, style))];
        }
        if (node.name === 'When') {
          return holds(answer, node.attributes.is ?? true) ? each(node.children, row, columns, place) : [];
        }
        if (node.name === 'Each' && field?.type === 'list') {
          const rows = Array.isArray(answer) ? (answer as Row[]) : [];
          if (node.attributes.as === 'table') return [rowsTable(field, rows, style)];
          const own = new Map(field.item.map((item) => [item.id, item]));
          return rows.flatMap((item, i) => each(node.children, item, own, { list: id, row: i }));
        }
      }
      return ['children' in node ? ({ ...node, children: each(node.children, row, columns, place) } as Node) : node];
    });
  return { type: 'root', children: each(tree.children, undefined, new Map()) };
}

/** The empty document: each field is a blank with its label, each condition says when it holds. */
export function blank(tree: Tree, fields: readonly Field[]): Tree {
  const byId = new Map<string, { label: string }>();
  for (const field of fields) {
    byId.set(field.id, field);
    if (field.type === 'list') for (const column of field.item) if (!byId.has(column.id)) byId.set(column.id, column);
  }
  const label = (id: unknown): string => byId.get(String(id))?.label ?? String(id);
  return rewrite(tree, (node) => {
    if (node.type !== 'component') return node;
    if (node.name === 'Field') return asPlaced(node, `[${label(node.attributes.id)}]`);
    if (node.name === 'When') {
      const words = condition(node, fields, label);
      return { ...node, children: node.inline ? [text(`[${words} `), ...node.children, text(']')] : [note(words), ...node.children] };
    }
    if (node.name === 'Each') {
      const field = fields.find((item) => item.id === node.attributes.field);
      if (field?.type !== 'list') return node;
      if (node.attributes.as === 'table') return rowsTable(field, undefined, { locale: 'en', currency: 'XXX' });
      return { ...node, children: [note(`For each row of “${field.label}”:`), ...node.children] };
    }
    return node;
  });
}

/** The row that an answer is from, so that a preview finds its field. */
type Place = { list?: string; row?: number };

/** A field that stands alone is a paragraph; one among words stays among them. */
function asPlaced(node: ComponentNode, value: string): Node {
  // The lines of an answer stay apart where it stands alone; among words they run on.
  const lines = value.split('\n').filter((line) => node.inline || line.trim() !== '');
  const children = node.inline
    ? [text(lines.join(' '))]
    : lines.flatMap((line, i): Node[] => (i > 0 ? [{ type: 'break' }, text(line)] : [text(line)]));
  const shown: ComponentNode = { ...node, inline: true, children };
  return node.inline ? shown : paragraph(shown);
}

const isBlank = (answer: Scalar | Row[] | undefined): boolean => answer === undefined || answer === '';

function condition(node: ComponentNode, fields: readonly Field[], label: (id: unknown) => string): string {
  const field = fields.find((item) => item.id === node.attributes.field);
  const wanted = node.attributes.is;
  if (field?.type === 'toggle' || wanted === undefined)
    return `If “${label(node.attributes.field)}” is ${wanted === false || wanted === 'false' ? 'no' : 'yes'}:`;
  const option = field && 'options' in field ? field.options.find((item) => item.value === wanted) : undefined;
  return `If “${label(node.attributes.field)}” is “${option?.label ?? String(wanted)}”:`;
}

const note = (value: string): Node => paragraph({ type: 'emphasis', children: [text(value)] });

function rowsTable(field: Extract<Field, { type: 'list' }>, rows: Row[] | undefined, style: Style): Node {
  const numeric = field.item.flatMap((item, i) => (['number', 'money', 'percent'].includes(item.type) ? [i] : []));
  // Rows that nobody gave show their blanks, as every field does.
  const body = rows?.length
    ? rows.map((row) =>
        field.item.map((item) =>
          row[item.id] === undefined && !item.required ? '–' : showAnswer(item, row[item.id], style).replaceAll('\n', ' '),
        ),
      )
    : [field.item.map((item) => `[${item.label}]`)];
  const made = table(
    field.item.map((item) => item.label),
    body,
    numeric,
  );
  // A preview finds the field of a cell by it.
  return made.type === 'table' ? { ...made, data: { list: field.id } } : made;
}

/** An answer in plain words; the blank of the field where there is none. */
export function showAnswer(field: Field, answer: Scalar | Row[] | undefined, style: Style): string {
  return plainText(answerWords(field, answer, style));
}

function answerWords(field: Field, answer: Scalar | Row[] | undefined, style: Style): string {
  if (answer === undefined || answer === '' || field.type === 'list') return `[${field.label}]`;
  switch (field.type) {
    case 'choice':
      return field.options.find((option) => option.value === answer)?.label ?? String(answer);
    case 'multichoice':
      return field.options
        .filter((option) => Array.isArray(answer) && (answer as string[]).includes(option.value))
        .map((option) => option.label)
        .join(', ');
    case 'toggle':
      return answer ? 'Yes' : 'No';
    case 'date':
      return formatDate(String(answer), style);
    case 'money':
      return formatMoney(Number(answer), style);
    case 'percent':
      return `${formatNumber(Number(answer), style)}%`;
    case 'number':
      return field.unit ? `${formatNumber(Number(answer), style)} ${field.unit}` : formatNumber(Number(answer), style);
    default:
      return String(answer);
  }
}
