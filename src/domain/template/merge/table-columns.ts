import type { MergeContext } from './context.ts';
import { mergeOrder } from './order.ts';
import type { ChangeDraft } from './recorder.ts';
import type { Column, ColumnUnit, Row } from './table-parts.ts';
import type { Change } from './types.ts';
import type { Side, Unit, Units } from './units.ts';

const NO_OTHER_WORDS = 'A column is kept or taken as a whole: words of your own or both cannot be chosen here.';

/** Which columns the merged table has, in which order, and what is to be reported of them. */
export function mergeColumns(columns: Units<Column>, rows: Units<Row>, context: MergeContext): { order: ColumnUnit[]; changes: Change[] } {
  const { moved, disputed } = mergeOrder(columns.base, columns.ours, columns.theirs);
  const leave = new Set<Unit<Column>>();
  const changes: Change[] = [];
  const headers = (side: Side) => columns[side].map((unit) => unit[side]!.header).join(' | ');
  const whole = { base: headers('base'), ours: headers('ours'), theirs: headers('theirs') };
  const record = (draft: ChangeDraft, usual: 'ours' | 'theirs'): boolean => {
    const { change, decision } = context.recorder.record(context.place, draft, draft[usual] ?? '', (choice) =>
      choice === 'ours' || choice === 'theirs' ? (draft[choice] ?? '') : (draft[usual] ?? ''),
    );
    changes.push(change);
    return (decision === 'ours' || decision === 'theirs' ? decision : usual) === 'theirs';
  };
  for (const unit of moved) {
    const texts = { base: unit.base!.header, ours: unit.ours!.header, theirs: unit.theirs!.header };
    if (!record({ unit: 'column', kind: 'moved', state: 'upstream', ...texts }, 'theirs')) leave.add(unit);
  }
  const note = 'Both sides changed the order of the columns. Yours stays.';
  const follow = disputed.length > 0 && record({ unit: 'order', kind: 'moved', state: 'conflict', ...whole, note }, 'ours');
  const { order } = mergeOrder(columns.base, columns.ours, columns.theirs, { leave, follow });
  const kept = order.filter((unit) => {
    const draft = draftOf(unit, rows, context);
    if (draft === undefined) return unit.ours !== undefined;
    const isKept = draft.state === 'conflict' || draft.state === 'deleted';
    const followed = record(draft, isKept ? 'ours' : 'theirs');
    return (followed ? unit.theirs : unit.ours) !== undefined;
  });
  return { order: kept.map((unit) => ({ unit })), changes };
}

/** What is to be said of a column that one side does not have. */
function draftOf(unit: Unit<Column>, rows: Units<Row>, { reader }: MergeContext): ChangeDraft | undefined {
  const { base, ours, theirs } = unit;
  if ((ours && theirs) || (ours && !base) || (!ours && !theirs)) return undefined;
  const text = (side: Side) => {
    const column = unit[side];
    return column ? { [side]: [column.header, ...rows[side].map((row) => row[side]!.cells[column.index] ?? '')].join('\n') } : {};
  };
  const draft = { unit: 'column' as const, ...text('base'), ...text('ours'), ...text('theirs') };
  const differs = (side: 'ours' | 'theirs', own: boolean): boolean => {
    const column = unit[side]!;
    const meaning = (cell: string | undefined) => reader.meaning(cell ?? '');
    if (meaning(base!.header) !== meaning(column.header)) return true;
    return rows[side].some((row) => {
      const cell = meaning(row[side]!.cells[column.index]);
      return row.base ? cell !== meaning(row.base.cells[base!.index]) : own && cell !== '';
    });
  };
  if (!base) {
    const own = rows.ours.filter((row) => !row.theirs).map((row) => `“${row.ours!.cells[0] ?? ''}”`);
    const note =
      own.length === 0 ? '' : `${own.length === 1 ? `Your row ${own[0]} has` : `Your rows ${own.join(', ')} have`} an empty cell in it. `;
    return { ...draft, kind: 'added', state: 'upstream', note: note + NO_OTHER_WORDS };
  }
  if (ours) {
    if (!differs('ours', true)) return { ...draft, kind: 'removed', state: 'upstream', note: NO_OTHER_WORDS };
    return {
      ...draft,
      kind: 'removed',
      state: 'conflict',
      note: `Upstream removed a column that you changed. Yours stays. ${NO_OTHER_WORDS}`,
    };
  }
  if (!differs('theirs', false)) return undefined;
  if (unit.isElsewhere) {
    const note = `You have other columns in place of one that upstream changed. Yours stay. ${NO_OTHER_WORDS}`;
    return { ...draft, kind: 'changed', state: 'conflict', note };
  }
  return {
    ...draft,
    kind: 'changed',
    state: 'deleted',
    note: `You deleted a column that upstream changed. It stays deleted. ${NO_OTHER_WORDS}`,
  };
}
