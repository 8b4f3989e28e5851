import { describe, expect, it } from 'vitest';
import { edit, POLICY, REGISTER, type Edits } from './cases/case.ts';
import { conflictMarkers } from './markers.ts';
import { mergeDocuments } from './merge.ts';
import type { Change, Choice } from './types.ts';

const OWNER = 'What no rule names, ask the policy owner.';
const merge = (base: string, ours: Edits, theirs: Edits, decide?: (change: Change) => Choice | undefined) =>
  mergeDocuments(base, edit(base, ours), edit(base, theirs), { decide });

describe('decisions about changes', () => {
  const ours: Edits = [['that day', 'within two days']];
  const theirs: Edits = [['that day', 'within an hour']];
  const clause = POLICY.match(/^If a tool.*$/m)![0];
  const [mine, yours] = [clause.replace('that day', 'within two days'), clause.replace('that day', 'within an hour')];

  it.each<[string, Choice, string]>([
    ['ours', 'ours', mine],
    ['theirs', 'theirs', yours],
    ['both', 'both', `${mine}\n\n${yours}`],
    ['words of their own', { text: 'Report it at once.' }, 'Report it at once.'],
  ])('a conflict takes %s', (_, choice, result) => {
    const { text, changes } = merge(POLICY, ours, theirs, () => choice);
    expect(text).toBe(POLICY.replace(clause, result));
    expect(changes).toMatchObject([{ state: 'conflict', base: clause, ours: mine, theirs: yours, result }]);
  });

  it('words of nothing take the clause away', () => {
    const { text } = merge(POLICY, [['ask the policy owner.', 'ask Dana.']], [['ask the policy owner.', 'ask first.']], () => ({
      text: '',
    }));
    expect(text).toBe(POLICY.replace(`${OWNER}\n\n`, ''));
  });

  it('what upstream added or removed alone is left out or kept', () => {
    expect(merge(POLICY, [], [[OWNER, `${OWNER}\n\nAgents count as tools.`]], () => 'ours').text).toBe(POLICY);
    expect(merge(POLICY, [], [[`${OWNER}\n\n`, '']], () => 'ours').text).toBe(POLICY);
  });

  it('a deleted clause, row and section come back', () => {
    const changed = 'What no rule names, ask the policy owner in writing.';
    expect(merge(POLICY, [[`${OWNER}\n\n`, '']], [[OWNER, changed]], () => 'theirs').text).toBe(POLICY.replace(OWNER, changed));
    const row = '| Planner | Ben | 4 | Watch |\n';
    expect(merge(REGISTER, [[row, '']], [['4 | Watch |', '4 | Retire |']], () => 'theirs').text).toBe(
      REGISTER.replace('4 | Watch', '4 | Retire'),
    );
    const section = /<!-- section: never[\s\S]*?(?=<!-- section: review)/.exec(POLICY)![0];
    const { text, changes } = merge(POLICY, [[section, '']], [['can harm people', 'harms people']], () => 'theirs');
    expect(text).toBe(POLICY.replace('can harm people', 'harms people'));
    expect(changes).toMatchObject([{ unit: 'section', state: 'deleted', heading: 'What AI may never do', section: 'never' }]);
  });

  it('an order is yours or upstream’s', () => {
    const [a, b, c] = POLICY.match(/^- \*\*Ask.*$/gm) as [string, string, string];
    const up: Edits = [[`${a}\n${b}\n${c}`, `${b}\n${a}\n${c}`]];
    const down: Edits = [[`${a}\n${b}\n${c}`, `${a}\n${c}\n${b}`]];
    expect(merge(POLICY, up, down, () => 'theirs').text).toBe(edit(POLICY, down));
    expect(merge(POLICY, up, down, () => ({ text: 'nonsense' })).text).toBe(edit(POLICY, up));
    expect(merge(POLICY, [], up, () => 'ours').text).toBe(POLICY);
  });

  it('a column is kept, taken, or brought back as a whole', () => {
    const wide = (text: string) =>
      text
        .replace('Decision |', 'Decision | Cost |')
        .replace('| - |\n', '| - | - |\n')
        .replace(/(Keep|Watch) \|$/gm, '$1 | £1 |');
    const theirs: Edits = [[REGISTER, wide(REGISTER)]];
    expect(merge(REGISTER, [], theirs).text).toBe(wide(REGISTER));
    expect(merge(REGISTER, [], theirs, () => 'ours').text).toBe(REGISTER);
    expect(merge(wide(REGISTER), [[wide(REGISTER), REGISTER]], [['£1', '£2']], () => 'theirs').text).toBe(
      wide(REGISTER).replace('£1', '£2'),
    );
  });

  it.each<[Choice, string]>([
    ['ours', 'Person'],
    ['theirs', 'Accountable'],
    ['both', 'Person'],
    [{ text: 'Name | Role' }, 'Person'],
  ])('the name of a column is yours or upstream’s: %j', (choice, header) => {
    const named = (name: string): Edits => [['| Platform | Owner |', `| Platform | ${name} |`]];
    const { text, changes } = merge(REGISTER, named('Person'), named('Accountable'), () => choice);
    expect(text).toBe(edit(REGISTER, named(header)));
    expect(changes).toMatchObject([{ state: 'conflict', unit: 'column', result: header }]);
  });

  it('both of an item stand as its list has them, tight or loose', () => {
    const items = POLICY.match(/^- \*\*Ask.*$/gm)!;
    const tight: Edits = [['cannot be called back', 'cannot be taken back']];
    const loose: Edits = [
      ...tight,
      [items[0]!.replace('called', 'taken') + '\n', `${items[0]!.replace('called', 'taken')}\n\n`],
      [`${items[1]}\n`, `${items[1]}\n\n`],
    ];
    for (const [ours, gap] of [
      [tight, '\n'],
      [loose, '\n\n'],
    ] as const) {
      const { text, changes } = merge(POLICY, ours, [['cannot be called back', 'cannot be brought back']], () => 'both');
      const result = ['taken', 'brought'].map((word) => items[0]!.replace('called', word)).join(gap);
      expect(changes).toMatchObject([{ state: 'conflict', unit: 'item', result }]);
      expect(text).toContain(`\n${result}${gap}${items[1]}`);
    }
  });

  it('a row is taken with upstream’s cells in your columns', () => {
    const wide = (text: string) =>
      text
        .replace('Decision |', 'Decision | Cost |')
        .replace('| - |\n', '| - | - |\n')
        .replace(/(Keep|Watch) \|$/gm, '$1 | £1 |');
    const { text } = merge(
      REGISTER,
      [
        [REGISTER, wide(REGISTER)],
        ['4 | Watch', '4 | Keep'],
      ],
      [['4 | Watch |', '4 | Retire |']],
      (change) => (change.unit === 'row' ? 'theirs' : undefined),
    );
    expect(text).toContain('| Planner | Ben | 4 | Retire | £1 |');
  });

  it('conflict markers stand in the document when they are asked for, and only there', () => {
    const { text } = merge(POLICY, ours, theirs, (change) => (change.state === 'conflict' ? { text: conflictMarkers(change) } : undefined));
    expect(text).toBe(POLICY.replace(clause, `<<<<<<< yours\n${mine}\n=======\n${yours}\n>>>>>>> upstream`));
    expect(conflictMarkers({ theirs: 'a' })).toBe('<<<<<<< yours\n=======\na\n>>>>>>> upstream');
  });

  it('names each change by its texts, and the same texts twice', () => {
    const twice = `${POLICY}\n${OWNER}\n`;
    const both: Edits = [[twice, twice.replaceAll(OWNER, `${OWNER} Then wait.`)]];
    const ids = merge(twice, [], both).changes.map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
    expect(merge(twice, [], both).changes.map(({ id }) => id)).toEqual(ids);
    expect(ids[0]).toMatch(/^[0-9a-f]{14}$/);
  });

  it('says where each change stands', () => {
    const { changes } = merge(
      POLICY,
      [],
      [
        ['# AI use policy on', '# AI policy on'],
        ['can harm people', 'harms people'],
      ],
    );
    expect(changes).toMatchObject([
      { section: '', heading: 'AI use policy on one page', unit: 'heading' },
      { section: 'never', heading: 'What AI may never do', unit: 'item' },
    ]);
  });
});
