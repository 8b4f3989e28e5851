import { kept, OWNER, OWNER_NEW, PARAGRAPH, POLICY, section, TICK, type Case } from './case.ts';

const mark = (id: string) => `<!-- section: ${id} -->\n\n`;

/** Sections whose marks or headings you changed. */
export const MARKS: Case[] = [
  {
    name: 'a mark renamed by you',
    base: POLICY,
    ours: [[mark('never'), mark('forbidden')]],
    theirs: [TICK],
    merged: [[mark('never'), mark('forbidden')], TICK],
    changes: ['upstream changed item'],
  },
  {
    name: 'a mark and a heading renamed by you',
    base: POLICY,
    ours: [[`${mark('never')}## What AI may never do`, `${mark('forbidden')}## Forbidden`]],
    theirs: [TICK],
    merged: [[`${mark('never')}## What AI may never do`, `${mark('forbidden')}## Forbidden`], TICK],
    changes: ['upstream changed item'],
  },
  {
    name: 'a mark renamed by you, and otherwise upstream',
    base: POLICY,
    ours: [[mark('never'), mark('forbidden')]],
    theirs: [[mark('never'), mark('denied')], TICK],
    merged: [[mark('never'), mark('denied')], TICK],
    changes: ['upstream changed item'],
    options: { sections: new Map([['never', 'denied']]) },
  },
  {
    name: 'a mark removed by you',
    base: POLICY,
    ours: [[mark('never'), '']],
    theirs: [TICK],
    merged: [[mark('never'), ''], TICK],
    changes: ['upstream changed item'],
  },
  {
    name: 'a mark removed and its heading moved a level down by you',
    base: POLICY,
    ours: [[`${mark('never')}## What`, '### What']],
    theirs: [TICK],
    merged: [[`${mark('never')}## What`, '### What'], TICK],
    changes: ['upstream changed item'],
  },
  {
    name: 'a mark and its heading removed by you',
    base: POLICY,
    ours: [[`${mark('never')}## What AI may never do\n\n`, '']],
    theirs: [TICK],
    merged: [[`${mark('never')}## What AI may never do\n\n`, ''], TICK],
    changes: ['upstream changed item'],
  },
  {
    name: 'a mark pasted twice in a row',
    base: POLICY,
    ours: [[mark('never'), mark('never') + mark('never')]],
    theirs: [TICK],
    merged: [[mark('never'), mark('never') + mark('never')], TICK],
    changes: ['upstream changed item'],
  },
  {
    name: 'a mark pasted again in the middle of its section',
    base: POLICY,
    ours: [['\n- **Not allowed:** any use', `\n\n${mark('never')}- **Not allowed:** any use`]],
    theirs: [TICK],
    merged: [['\n- **Not allowed:** any use', `\n\n${mark('never')}- **Not allowed:** any use`], TICK],
    changes: ['upstream changed item'],
  },
  {
    name: 'a mark pasted over that of another section',
    base: POLICY,
    ours: [[mark('never'), mark('ask')]],
    theirs: [TICK],
    merged: [[mark('never'), mark('ask')], TICK],
    changes: ['upstream changed item'],
  },
  {
    name: 'a mark of your own in the middle of a section',
    base: POLICY,
    ours: [['\n- **Not allowed:** any use', `\n\n${mark('own')}- **Not allowed:** any use`]],
    theirs: [TICK],
    merged: [['\n- **Not allowed:** any use', `\n\n${mark('own')}- **Not allowed:** any use`], TICK],
    changes: ['upstream changed item'],
  },
  {
    name: 'a section moved by you with its mark renamed',
    base: POLICY,
    ours: [
      [section('never'), ''],
      [section('ask'), section('never').replace('never', 'forbidden') + section('ask')],
    ],
    theirs: [TICK],
    merged: [
      [section('never'), ''],
      [
        section('ask'),
        section('never')
          .replace('never', 'forbidden')
          .replace(...TICK) + section('ask'),
      ],
    ],
    changes: ['upstream changed item'],
  },
  {
    name: 'a section split in two by you with a mark of its own',
    base: POLICY,
    ours: [[`${OWNER}\n`, `${mark('rest')}## The rest\n\n${OWNER}\n`]],
    theirs: [[OWNER, OWNER_NEW]],
    merged: [[`${OWNER}\n`, `${mark('rest')}## The rest\n\n${OWNER_NEW}\n`]],
    changes: ['upstream changed paragraph'],
  },
  {
    name: 'two sections made one by you',
    base: POLICY,
    ours: [
      [`${mark('never')}## What AI may never do\n\n`, ''],
      [section('review'), ''],
    ],
    theirs: [TICK, ['Nobody is blamed', 'Nobody is ever blamed']],
    merged: [[`${mark('never')}## What AI may never do\n\n`, ''], [section('review'), ''], TICK],
    changes: ['upstream changed item', 'deleted changed section'],
  },
  kept(
    'a section translated, its mark kept',
    [
      ['## Incidents and review date', '## Vorfälle'],
      [/If a tool leaks.*/.exec(POLICY)![0], 'Bei Vorfällen: anhalten und melden.'],
    ],
    [['that day', 'at once']],
    PARAGRAPH,
  ),
  kept(
    'a section translated, its mark removed',
    [[section('review'), '## Vorfälle\n\nBei Vorfällen: anhalten und melden.\n']],
    [['that day', 'at once']],
    ['conflict changed section'],
  ),
  kept(
    'all sections translated without marks',
    (text) =>
      text.slice(0, text.indexOf('# AI')) +
      '# Richtlinie\n\nSie gilt ab März.\n\n## Zweck\n\nFür alle.\n\n## Fragen\n\n- Zuerst fragen.\n\n## Nie\n\n- Nie ohne Prüfung.\n\n## Vorfälle\n\nAnhalten und melden.\n',
    [['that day', 'at once'], TICK],
    ['conflict changed section', 'conflict changed section'],
  ),
  kept(
    'another section of yours in the place of one to which upstream added an item',
    [[section('never'), `${mark('own')}## House rules\n\nWe write the name of the tool into the brief.\n\n`]],
    [['- **Not allowed:** score', '- **Not allowed:** read letters of customers.\n- **Not allowed:** score']],
    ['conflict changed section'],
  ),
  {
    name: 'a section deleted while you wrote another one elsewhere',
    base: POLICY,
    ours: [
      [section('never'), ''],
      [section('scope'), `${mark('own')}## House rules\n\nWe write the name of the tool into the brief.\n\n${section('scope')}`],
    ],
    theirs: [TICK],
    merged: [
      [section('never'), ''],
      [section('scope'), `${mark('own')}## House rules\n\nWe write the name of the tool into the brief.\n\n${section('scope')}`],
    ],
    changes: ['deleted changed section'],
  },
];
