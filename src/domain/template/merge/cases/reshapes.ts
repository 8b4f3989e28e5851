import { kept, OWNER, OWNER_NEW, PARAGRAPH, POLICY, REGISTER, TICK, type Case } from './case.ts';

const RULE = 'Never beats ask; ask beats may.';
const SCOPE = POLICY.match(/^For everybody.*$/m)![0];
const [ASK_OWNER, ASK_DATA, ASK_BRAND] = POLICY.match(/^- \*\*Ask.*$/gm) as [string, string, string];
const DATA_NEW = ASK_DATA.replace('in every tool', 'in each and every tool');
const TABLE = /\| Platform[\s\S]*?Chloe \| 9 \| Keep \|/.exec(REGISTER)![0];
const USERS = REGISTER.match(/^Users are.*$/m)![0];

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
