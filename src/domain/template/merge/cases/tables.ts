import { REGISTER, type Case } from './case.ts';

const TABLE = /\| Platform[\s\S]*?Keep \|\n\n/.exec(REGISTER)![0].trimEnd();
const ALIGNED = `| Platform | Owner | Users | Decision |
| -------- | ----- | ----: | -------- |
| Mailer   | Ana   |    12 | Keep     |
| Planner  | Ben   |     4 | Watch    |
| Tracker  | Chloe |     9 | Keep     |`;
const column = (table: string, cells: readonly string[]) =>
  table
    .split('\n')
    .map((line, i) => `${line} ${cells[i]} |`)
    .join('\n');
const WITH_COST = column(TABLE, ['Cost', '-', '£100', '£200', '£300']);
const without = (table: string, at: number) =>
  table
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .toSpliced(at + 1, 1)
        .join('|'),
    )
    .join('\n');

/** Tables: rows, columns, cells. */
export const TABLES: Case[] = [
  {
    name: 'a row added upstream, another one by you',
    base: REGISTER,
    ours: [['| Mailer', '| Archive | Dev | 1 | Retire |\n| Mailer']],
    theirs: [['| Tracker | Chloe | 9 | Keep |', '| Tracker | Chloe | 9 | Keep |\n| Writer | Eve | 3 | Watch |']],
    merged: [
      ['| Mailer', '| Archive | Dev | 1 | Retire |\n| Mailer'],
      ['| Tracker | Chloe | 9 | Keep |', '| Tracker | Chloe | 9 | Keep |\n| Writer | Eve | 3 | Watch |'],
    ],
    changes: ['upstream added row'],
  },
  {
    name: 'a row edited by both in different cells',
    base: REGISTER,
    ours: [['| Planner | Ben | 4 |', '| Planner | Bea | 4 |']],
    theirs: [['4 | Watch |', '4 | Retire |']],
    merged: [['| Planner | Ben | 4 | Watch |', '| Planner | Bea | 4 | Retire |']],
    changes: ['merged changed row'],
  },
  {
    name: 'a row edited by both in the same cell',
    base: REGISTER,
    ours: [['4 | Watch |', '4 | Keep |']],
    theirs: [['4 | Watch |', '4 | Retire |']],
    merged: [['4 | Watch |', '4 | Keep |']],
    changes: ['conflict changed row'],
  },
  {
    name: 'a row added by both with the same first cell',
    base: REGISTER,
    ours: [['| Tracker | Chloe | 9 | Keep |', '| Tracker | Chloe | 9 | Keep |\n| Writer | Eve | 3 | Keep |']],
    theirs: [['| Tracker | Chloe | 9 | Keep |', '| Tracker | Chloe | 9 | Keep |\n| Writer | Eve | 3 | Watch |']],
    merged: [['| Tracker | Chloe | 9 | Keep |', '| Tracker | Chloe | 9 | Keep |\n| Writer | Eve | 3 | Keep |']],
    changes: ['conflict added row'],
  },
  {
    name: 'a row deleted by you and changed upstream',
    base: REGISTER,
    ours: [['| Planner | Ben | 4 | Watch |\n', '']],
    theirs: [['4 | Watch |', '4 | Retire |']],
    merged: [['| Planner | Ben | 4 | Watch |\n', '']],
    changes: ['deleted changed row'],
  },
  {
    name: 'a row deleted upstream and changed by you',
    base: REGISTER,
    ours: [['| Planner | Ben', '| Planner | Bea']],
    theirs: [['| Planner | Ben | 4 | Watch |\n', '']],
    merged: [['| Planner | Ben', '| Planner | Bea']],
    changes: ['conflict removed row'],
  },
  {
    name: 'rows sorted by you, one edited upstream',
    base: REGISTER,
    ours: [['| Mailer | Ana | 12 | Keep |\n| Planner | Ben | 4 | Watch |', '| Planner | Ben | 4 | Watch |\n| Mailer | Ana | 12 | Keep |']],
    theirs: [['4 | Watch |', '4 | Retire |']],
    merged: [
      ['| Mailer | Ana | 12 | Keep |\n| Planner | Ben | 4 | Watch |', '| Planner | Ben | 4 | Retire |\n| Mailer | Ana | 12 | Keep |'],
    ],
    changes: ['upstream changed row'],
  },
  {
    name: 'a column added upstream',
    base: REGISTER,
    ours: [],
    theirs: [[TABLE, WITH_COST]],
    merged: [[TABLE, WITH_COST]],
    changes: ['upstream added column'],
  },
  {
    name: 'a column added upstream and a row added by you',
    base: REGISTER,
    ours: [[TABLE, `${TABLE}\n| Writer | Eve | 3 | Keep |`]],
    theirs: [[TABLE, WITH_COST]],
    merged: [[TABLE, `${WITH_COST}\n| Writer | Eve | 3 | Keep |  |`]],
    changes: ['upstream added column'],
    note: 'Your row “Writer” has an empty cell in it.',
  },
  {
    name: 'a column added by you and a row added upstream',
    base: REGISTER,
    ours: [[TABLE, WITH_COST]],
    theirs: [[TABLE, `${TABLE}\n| Writer | Eve | 3 | Keep |`]],
    merged: [[TABLE, `${WITH_COST}\n| Writer | Eve | 3 | Keep |  |`]],
    changes: ['upstream added row'],
  },
  {
    name: 'a column added upstream, and a cell that both edited',
    base: REGISTER,
    ours: [['4 | Watch |', '4 | Keep |']],
    theirs: [[TABLE, WITH_COST.replace('Watch', 'Retire')]],
    merged: [[TABLE, WITH_COST.replace('Watch', 'Keep')]],
    changes: ['upstream added column', 'conflict changed row'],
  },
  {
    name: 'a column removed upstream that you did not touch',
    base: REGISTER,
    ours: [['| Mailer | Ana', '| Mailer | Anna']],
    theirs: [[TABLE, without(TABLE, 2)]],
    merged: [[TABLE, without(TABLE, 2).replace('Ana', 'Anna')]],
    changes: ['upstream removed column'],
  },
  {
    name: 'a column removed upstream that you edited',
    base: REGISTER,
    ours: [['| 12 |', '| 14 |']],
    theirs: [[TABLE, without(TABLE, 2)]],
    merged: [['| 12 |', '| 14 |']],
    changes: ['conflict removed column'],
  },
  {
    name: 'a column renamed upstream in which you edited a cell',
    base: REGISTER,
    ours: [['| Mailer | Ana', '| Mailer | Anna']],
    theirs: [['| Platform | Owner |', '| Platform | Accountable |']],
    merged: [
      ['| Mailer | Ana', '| Mailer | Anna'],
      ['| Platform | Owner |', '| Platform | Accountable |'],
    ],
    changes: ['upstream changed column'],
  },
  {
    name: 'a column renamed by both',
    base: REGISTER,
    ours: [['| Platform | Owner |', '| Platform | Person |']],
    theirs: [['| Platform | Owner |', '| Platform | Accountable |']],
    merged: [['| Platform | Owner |', '| Platform | Person |']],
    changes: ['conflict changed column'],
  },
  {
    name: 'a column deleted by you and changed upstream',
    base: REGISTER,
    ours: [[TABLE, without(TABLE, 2)]],
    theirs: [['| 12 |', '| 15 |']],
    merged: [[TABLE, without(TABLE, 2)]],
    changes: ['deleted changed column'],
  },
  {
    name: 'columns reordered upstream, a cell edited by you',
    base: REGISTER,
    ours: [['| 12 |', '| 14 |']],
    theirs: [[TABLE, column(without(TABLE, 1), ['Owner', '-', 'Ana', 'Ben', 'Chloe'])]],
    merged: [[TABLE, column(without(TABLE, 1), ['Owner', '-', 'Ana', 'Ben', 'Chloe']).replace('12', '14')]],
    changes: ['upstream moved column'],
  },
  {
    name: 'a table aligned by a formatter, a cell changed upstream',
    base: REGISTER,
    ours: [[TABLE, ALIGNED]],
    theirs: [['4 | Watch |', '14 | Retire |']],
    merged: [[TABLE, ALIGNED.replace('    4 | Watch    |', '   14 | Retire   |')]],
    changes: ['upstream changed row'],
  },
  {
    name: 'rows with the same first cell',
    base: REGISTER.replace('| Tracker', '| Planner'),
    ours: [['| Planner | Chloe', '| Planner | Clara']],
    theirs: [['| Planner | Ben | 4', '| Planner | Ben | 5']],
    merged: [
      ['| Planner | Chloe', '| Planner | Clara'],
      ['| Planner | Ben | 4', '| Planner | Ben | 5'],
    ],
    changes: ['upstream changed row'],
  },
  {
    name: 'a pipe in a cell of yours stays in its cell',
    base: REGISTER,
    ours: [['| Mailer | Ana |', '| Mailer | Ana \\| Ben |']],
    theirs: [['12 | Keep |', '12 | Watch |']],
    merged: [['| Mailer | Ana | 12 | Keep |', '| Mailer | Ana \\| Ben | 12 | Watch |']],
    changes: ['merged changed row'],
  },
  {
    name: 'cells added upstream to a row that is shorter than its table',
    base: REGISTER.replace('| Planner | Ben | 4 | Watch |', '| Planner | Ben |'),
    ours: [['| Planner | Ben |', '| Planner | Bea |']],
    theirs: [['| Planner | Ben |', '| Planner | Ben | 4 | Watch |']],
    merged: [['| Planner | Ben |', '| Planner | Bea | 4 | Watch |']],
    changes: ['merged changed row'],
  },
  {
    name: 'a row that is shorter than its table, and of which upstream changed what it has',
    base: REGISTER.replace('| Planner | Ben | 4 | Watch |', '| Planner | Ben |'),
    ours: [['| Planner | Ben |', '| Planner | Bea |']],
    theirs: [['| Planner | Ben |', '| Big Planner | Ben |']],
    merged: [['| Planner | Ben |', '| Big Planner | Bea |']],
    changes: ['merged changed row'],
  },
];
