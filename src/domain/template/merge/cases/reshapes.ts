import { POLICY, REGISTER, type Case } from './case.ts';

const OWNER = 'What no rule names, ask the policy owner.';
const OWNER_NEW = 'What no rule names, ask the policy owner in writing.';
const RULE = 'Never beats ask; ask beats may.';
const SCOPE = POLICY.match(/^For everybody.*$/m)![0];
const [ASK_OWNER, ASK_DATA, ASK_BRAND] = POLICY.match(/^- \*\*Ask.*$/gm) as [string, string, string];
const DATA_NEW = ASK_DATA.replace('in every tool', 'in each and every tool');
const TABLE = /\| Platform[\s\S]*?Chloe \| 9 \| Keep \|/.exec(REGISTER)![0];
const USERS = REGISTER.match(/^Users are.*$/m)![0];
const section = (id: string) => new RegExp(`<!-- section: ${id} -->[\\s\\S]*?(?=<!-- section|$)`).exec(POLICY)![0];
const mark = (id: string) => `<!-- section: ${id} -->\n\n`;
const TICK: [string, string] = ['can harm people', 'harms people'];

/** What upstream changed and you have in another form: a conflict, and yours stays. */
const kept = (name: string, ours: Case['ours'], theirs: Case['theirs'], changes: string[], base = POLICY): Case => ({
  name,
  base,
  ours,
  theirs,
  merged: ours,
  changes,
});
const PARAGRAPH = ['conflict changed paragraph'];
const ITEM = ['conflict changed item'];
const SPLIT: [string, string][] = [
  ['it, keep', 'it.\n\nKeep'],
  ['day. Nobody', 'day.\n\nNobody'],
];

/** Text that was put into another form by you, and changed upstream. */
export const RESHAPES: Case[] = [
  kept('two paragraphs joined', [[`${SCOPE}\n\n${OWNER}`, `${SCOPE} ${OWNER}`]], [[OWNER, OWNER_NEW]], PARAGRAPH),
  kept(
    'a paragraph split in two, the first half changed upstream',
    [[`page: stop it`, 'page:\n\nStop it']],
    [['keep the evidence', 'save the evidence']],
    PARAGRAPH,
  ),
  {
    name: 'a paragraph split in three, of which upstream changed the longest part',
    base: POLICY,
    ours: SPLIT,
    theirs: [['1 September 2026', '1 October 2026']],
    merged: [...SPLIT, ['1 September 2026', '1 October 2026']],
    changes: ['merged changed paragraph'],
  },
  kept(
    'a paragraph split in three, of which upstream changed another part',
    SPLIT,
    [['keep the evidence', 'save the evidence']],
    PARAGRAPH,
  ),
  kept(
    'a paragraph translated',
    [[OWNER, 'Was keine Regel nennt, entscheidet die Inhaberin der Richtlinie.']],
    [[OWNER, OWNER_NEW]],
    PARAGRAPH,
  ),
  kept(
    'two paragraphs translated, one changed upstream',
    [
      [SCOPE, 'Für alle im Team und jedes Werkzeug. Nie geht vor Fragen.'],
      [OWNER, 'Was keine Regel nennt, entscheidet die Inhaberin.'],
    ],
    [[OWNER, OWNER_NEW]],
    PARAGRAPH,
  ),
  kept('a paragraph made a list', [[OWNER, '- What no rule names:\n- ask the policy owner.']], [[OWNER, OWNER_NEW]], PARAGRAPH),
  kept('a paragraph made a quotation', [[OWNER, `> ${OWNER}`]], [[OWNER, OWNER_NEW]], PARAGRAPH),
  kept('a paragraph made a heading', [[OWNER, `### ${OWNER.slice(0, -1)}`]], [[OWNER, OWNER_NEW]], PARAGRAPH),
  kept('a paragraph put between comment marks', [[OWNER, `<!-- ${OWNER} -->`]], [[OWNER, OWNER_NEW]], PARAGRAPH),
  kept('a paragraph made code', [[OWNER, `\`\`\`\n${OWNER}\n\`\`\``]], [[OWNER, OWNER_NEW]], PARAGRAPH),
  kept(
    'a paragraph made a row of a table',
    [
      [`\n${USERS}\n`, ''],
      [TABLE, `${TABLE}\n| ${USERS} | | | |`],
    ],
    [[USERS, USERS.replace('90 days', '60 days')]],
    PARAGRAPH,
    REGISTER,
  ),
  kept(
    'a paragraph made part of an item in another section',
    [
      [`\n${OWNER}\n`, ''],
      ['A secret cannot be called back.', `A secret cannot be called back. ${OWNER}`],
    ],
    [[OWNER, OWNER_NEW]],
    PARAGRAPH,
  ),
  kept(
    'a paragraph made a row of a table in another section',
    [
      [`\n${OWNER}\n`, ''],
      ['If a tool leaks', `| Rule |\n| - |\n| ${OWNER} |\n\nIf a tool leaks`],
    ],
    [[OWNER, OWNER_NEW]],
    PARAGRAPH,
  ),
  kept(
    'another item of yours in the place of one to which upstream added a list',
    [[ASK_DATA, '- **Dana decides:** everything that costs money.']],
    [[ASK_DATA, `${ASK_DATA}\n  - Customers`]],
    ITEM,
  ),
  kept(
    'two edits of one sentence in lines of HTML',
    [['The record must', 'The record should']],
    [['how we pay', 'how we never pay']],
    ['conflict changed block'],
    POLICY.replace(OWNER, '<div>\nThe record must\nsay in a\nfew words\nhow we pay.\n</div>'),
  ),
  kept('a paragraph rewritten past recognition', [[OWNER, 'Dana decides the rest within two days.']], [[OWNER, OWNER_NEW]], PARAGRAPH),
  kept('two items joined', [[`${ASK_OWNER}\n${ASK_DATA}`, `${ASK_OWNER} ${ASK_DATA.slice(2)}`]], [[ASK_DATA, DATA_NEW]], ITEM),
  kept(
    'all items joined to a paragraph',
    [[`${ASK_OWNER}\n${ASK_DATA}\n${ASK_BRAND}`, [ASK_OWNER, ASK_DATA, ASK_BRAND].map((item) => item.slice(2)).join(' ')]],
    [[ASK_DATA, DATA_NEW]],
    ITEM,
  ),
  kept(
    'an item split in two',
    [[ASK_DATA, ASK_DATA.replace('. People', '.\n- People')]],
    [['in every tool', 'in each and every tool']],
    ITEM,
  ),
  kept('an item indented', [[`\n${ASK_DATA}`, `\n  ${ASK_DATA}`]], [[ASK_DATA, DATA_NEW]], ITEM),
  kept(
    'an item in another one taken out of it',
    [['\n  - Customers', '\n- Customers']],
    [['  - Customers', '  - Customers and prospects']],
    ITEM,
    POLICY.replace(ASK_DATA, `${ASK_DATA}\n  - Customers`),
  ),
  kept(
    'a list made a table',
    [
      [
        `${ASK_OWNER}\n${ASK_DATA}\n${ASK_BRAND}`,
        '| Who | What |\n| - | - |\n| Policy owner | ideas |\n| Data protection lead | personal data |\n| Brand reviewer | pictures |',
      ],
    ],
    [[ASK_DATA, DATA_NEW]],
    ITEM,
  ),
  kept(
    'a list made a table, an item added upstream',
    [
      [
        `${ASK_OWNER}\n${ASK_DATA}\n${ASK_BRAND}`,
        '| Who | What |\n| - | - |\n| Policy owner | ideas |\n| Data protection lead | personal data |\n| Brand reviewer | pictures |',
      ],
    ],
    [[ASK_BRAND, `${ASK_BRAND}\n- **Ask the lawyer first:** contracts of any kind.`]],
    ITEM,
  ),
  kept(
    'a list made sub-headings',
    [
      [
        `${ASK_OWNER}\n${ASK_DATA}\n${ASK_BRAND}`,
        [ASK_OWNER, ASK_DATA, ASK_BRAND].map((item) => item.replace(/^- \*\*(.*):\*\* (.*)$/, '### $1\n\n$2')).join('\n\n'),
      ],
    ],
    [[ASK_DATA, DATA_NEW]],
    ITEM,
  ),
  kept(
    'a table made a list',
    [[TABLE, '- Mailer: Ana\n- Planner: Ben\n- Tracker: Chloe']],
    [['4 | Watch', '4 | Retire']],
    ['conflict changed block'],
    REGISTER,
  ),
  kept(
    'a table made paragraphs',
    [[TABLE, 'Ana owns the Mailer.\n\nBen owns the Planner.']],
    [['4 | Watch', '4 | Retire']],
    ['conflict changed block'],
    REGISTER,
  ),
  kept(
    'a row written anew',
    [['| Planner | Ben | 4 | Watch |', '| Organiser | Bea | 5 | Hold |']],
    [['4 | Watch', '4 | Retire']],
    ['conflict changed row'],
    REGISTER,
  ),
  kept(
    'two rows made one',
    [
      [
        '| Planner | Ben | 4 | Watch |\n| Tracker | Chloe | 9 | Keep |',
        '| Tracker and Planner | Chloe and Ben | 9 and 4 | Keep and Watch |',
      ],
    ],
    [['4 | Watch', '4 | Retire']],
    ['conflict changed row'],
    REGISTER,
  ),
  kept(
    'a column renamed and written anew',
    [[TABLE, TABLE.replace('Owner', 'Team').replace('Ana', 'Mail').replace('Ben', 'Plan').replace('Chloe', 'Data')]],
    [['| Ana |', '| Anna |']],
    ['conflict changed row'],
    REGISTER,
  ),
  kept('what you joined and upstream removed', [[`${SCOPE}\n\n${OWNER}`, `${SCOPE} ${OWNER}`]], [[`\n${OWNER}\n`, '']], PARAGRAPH),
  kept(
    'a clause that upstream moved to another section and changed, and you have in another form',
    [[OWNER, `> ${OWNER}`]],
    [
      [`\n${OWNER}\n`, ''],
      ['If a tool leaks', `${OWNER_NEW}\n\nIf a tool leaks`],
    ],
    PARAGRAPH,
  ),
  {
    name: 'the same form upstream is no conflict',
    base: POLICY,
    ours: [[`${SCOPE}\n\n${OWNER}`, `${SCOPE} ${OWNER}`]],
    theirs: [[`${SCOPE}\n\n${OWNER}`, `${SCOPE} ${OWNER}`], TICK],
    merged: [[`${SCOPE}\n\n${OWNER}`, `${SCOPE} ${OWNER}`], TICK],
    changes: ['upstream changed item'],
  },
  {
    name: 'a paragraph in bold type',
    base: POLICY,
    ours: [[OWNER, `**${OWNER}**`]],
    theirs: [[OWNER, OWNER_NEW]],
    merged: [[OWNER, `**${OWNER_NEW}**`]],
    changes: ['merged changed paragraph'],
  },
  {
    name: 'a clause deleted while another one was added further down',
    base: POLICY,
    ours: [
      [`\n${OWNER}\n`, ''],
      ['If a tool leaks', 'We learn from mistakes.\n\nIf a tool leaks'],
    ],
    theirs: [[OWNER, OWNER_NEW]],
    merged: [
      [`\n${OWNER}\n`, ''],
      ['If a tool leaks', 'We learn from mistakes.\n\nIf a tool leaks'],
    ],
    changes: ['deleted changed paragraph'],
  },
  {
    name: 'a sentence changed beside others that were deleted',
    base: POLICY,
    ours: [[` ${RULE}`, '']],
    theirs: [['agencies included', 'agencies and freelancers included']],
    merged: [
      [` ${RULE}`, ''],
      ['agencies included', 'agencies and freelancers included'],
    ],
    changes: ['merged changed paragraph'],
  },
];

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
