import { POLICY, REGISTER, type Case } from './case.ts';

const [OWNER, DATA, BRAND] = POLICY.match(/^- \*\*Ask.*$/gm) as [string, string, string];
const [STEP_1, STEP_2, STEP_3] = REGISTER.match(/^\d\. .*$/gm) as [string, string, string];
const NESTED = POLICY.replace(DATA, `${DATA}\n  - Customers\n  - Applicants for jobs`);

/** Lists: bullets, numbers, check boxes, lists in lists. */
export const LISTS: Case[] = [
  {
    name: 'an item added upstream in the middle',
    base: POLICY,
    ours: [['A secret cannot be called back.', 'Secrets stay secret.']],
    theirs: [[`${DATA}\n`, `${DATA}\n- **Ask the lawyer first:** contracts of any kind.\n`]],
    merged: [
      ['A secret cannot be called back.', 'Secrets stay secret.'],
      [`${DATA}\n`, `${DATA}\n- **Ask the lawyer first:** contracts of any kind.\n`],
    ],
    changes: ['upstream added item'],
  },
  {
    name: 'an item added upstream at the end, where you added one too',
    base: POLICY,
    ours: [[BRAND, `${BRAND}\n- **Ask Dana first:** anything that costs money.`]],
    theirs: [[BRAND, `${BRAND}\n- **Ask the lawyer first:** contracts of any kind.`]],
    merged: [[BRAND, `${BRAND}\n- **Ask the lawyer first:** contracts of any kind.\n- **Ask Dana first:** anything that costs money.`]],
    changes: ['upstream added item'],
  },
  {
    name: 'a list reordered upstream',
    base: POLICY,
    ours: [],
    theirs: [[`${OWNER}\n${DATA}\n${BRAND}`, `${BRAND}\n${OWNER}\n${DATA}`]],
    merged: [[`${OWNER}\n${DATA}\n${BRAND}`, `${BRAND}\n${OWNER}\n${DATA}`]],
    changes: ['upstream moved item'],
  },
  {
    name: 'a list reordered by you, an item of it edited upstream',
    base: POLICY,
    ours: [[`${OWNER}\n${DATA}\n${BRAND}`, `${BRAND}\n${DATA}\n${OWNER}`]],
    theirs: [['A secret cannot be called back.', 'A secret is never called back.']],
    merged: [[`${OWNER}\n${DATA}\n${BRAND}`, `${BRAND}\n${DATA}\n${OWNER.replace('cannot be', 'is never')}`]],
    changes: ['upstream changed item'],
  },
  {
    name: 'a list reordered upstream, an item of it edited by you',
    base: POLICY,
    ours: [['in every tool', 'in all tools']],
    theirs: [[`${OWNER}\n${DATA}\n${BRAND}`, `${DATA}\n${OWNER}\n${BRAND}`]],
    merged: [[`${OWNER}\n${DATA}\n${BRAND}`, `${DATA.replace('in every tool', 'in all tools')}\n${OWNER}\n${BRAND}`]],
    changes: ['upstream moved item'],
  },
  {
    name: 'a list reordered and edited by both',
    base: POLICY,
    ours: [[`${OWNER}\n${DATA}\n${BRAND}`, `${DATA}\n${BRAND}\n${OWNER.replace('A secret', 'Our secret')}`]],
    theirs: [[`${OWNER}\n${DATA}\n${BRAND}`, `${OWNER.replace('draft or edit', 'draft or rework')}\n${BRAND}\n${DATA}`]],
    merged: [
      [
        `${OWNER}\n${DATA}\n${BRAND}`,
        `${BRAND}\n${DATA}\n${OWNER.replace('draft or edit', 'draft or rework').replace('A secret', 'Our secret')}`,
      ],
    ],
    changes: ['upstream moved item', 'merged changed item'],
  },
  {
    name: 'one item moved by both, by you further',
    base: POLICY,
    ours: [[`${OWNER}\n${DATA}\n${BRAND}`, `${DATA}\n${BRAND}\n${OWNER}`]],
    theirs: [[`${OWNER}\n${DATA}\n${BRAND}`, `${DATA}\n${OWNER}\n${BRAND}`]],
    merged: [[`${OWNER}\n${DATA}\n${BRAND}`, `${DATA}\n${BRAND}\n${OWNER}`]],
    changes: [],
  },
  {
    name: 'one item moved by you to the top and upstream to the end',
    base: POLICY,
    ours: [[`${OWNER}\n${DATA}\n${BRAND}`, `${DATA}\n${OWNER}\n${BRAND}`]],
    theirs: [[`${OWNER}\n${DATA}\n${BRAND}`, `${OWNER}\n${BRAND}\n${DATA}`]],
    merged: [[`${OWNER}\n${DATA}\n${BRAND}`, `${DATA}\n${OWNER}\n${BRAND}`]],
    changes: ['conflict moved order'],
  },
  {
    name: 'one of several items with the same bold words edited',
    base: POLICY,
    ours: [['score customers', 'score or rank customers']],
    theirs: [['any use, with special-category data', 'any use whatsoever, with special-category data']],
    merged: [
      ['score customers', 'score or rank customers'],
      ['any use, with special-category data', 'any use whatsoever, with special-category data'],
    ],
    changes: ['upstream changed item'],
  },
  {
    name: 'a check box ticked by you while its text changed upstream',
    base: REGISTER,
    ours: [['- [ ] Opt-outs', '- [x] Opt-outs']],
    theirs: [['in the suppression list', 'in the suppression list of the sender']],
    merged: [
      ['- [ ] Opt-outs', '- [x] Opt-outs'],
      ['in the suppression list', 'in the suppression list of the sender'],
    ],
    changes: ['merged changed item'],
  },
  {
    name: 'a step added upstream to a numbered list',
    base: REGISTER,
    ours: [['Wait for the decision.', 'Wait a week for the decision.']],
    theirs: [[`${STEP_2}\n${STEP_3}`, `2. Name an owner.\n3. Ask the keeper of the register.\n4. Wait for the decision.`]],
    merged: [[`${STEP_2}\n${STEP_3}`, `2. Name an owner.\n3. Ask the keeper of the register.\n4. Wait a week for the decision.`]],
    changes: ['upstream added item'],
  },
  {
    name: 'a step added by both to a numbered list, in different places',
    base: REGISTER,
    ours: [[`${STEP_1}\n${STEP_2}\n${STEP_3}`, `${STEP_1}\n${STEP_2}\n${STEP_3}\n4. Tell the users.`]],
    theirs: [[`${STEP_1}\n${STEP_2}\n${STEP_3}`, `1. Name an owner.\n2. ${STEP_1.slice(3)}\n3. ${STEP_2.slice(3)}\n4. ${STEP_3.slice(3)}`]],
    merged: [
      [
        `${STEP_1}\n${STEP_2}\n${STEP_3}`,
        `1. Name an owner.\n2. ${STEP_1.slice(3)}\n3. ${STEP_2.slice(3)}\n4. ${STEP_3.slice(3)}\n5. Tell the users.`,
      ],
    ],
    changes: ['upstream added item'],
  },
  {
    name: 'different points of a nested list edited by both',
    base: NESTED,
    ours: [['  - Customers', '  - Customers and prospects']],
    theirs: [['  - Applicants for jobs', '  - Applicants for jobs\n  - Suppliers']],
    merged: [
      ['  - Customers', '  - Customers and prospects'],
      ['  - Applicants for jobs', '  - Applicants for jobs\n  - Suppliers'],
    ],
    changes: ['merged changed item'],
  },
  {
    name: 'bullets of another kind written by an editor, an item edited upstream',
    base: POLICY,
    ours: (text) => text.replace(/^- /gm, '* '),
    theirs: [['A secret cannot', 'A secret can never']],
    merged: (text) => text.replace(/^- /gm, '* ').replace('A secret cannot', 'A secret can never'),
    changes: ['upstream changed item'],
  },
  {
    name: 'a list made loose by an editor, an item added upstream',
    base: POLICY,
    ours: [[`${OWNER}\n${DATA}\n${BRAND}`, `${OWNER}\n\n${DATA}\n\n${BRAND}`]],
    theirs: [[BRAND, `${BRAND}\n- **Ask the lawyer first:** contracts of any kind.`]],
    merged: [[`${OWNER}\n${DATA}\n${BRAND}`, `${OWNER}\n\n${DATA}\n\n${BRAND}\n\n- **Ask the lawyer first:** contracts of any kind.`]],
    changes: ['upstream added item'],
  },
  {
    name: 'an item deleted by you and moved upstream stays deleted',
    base: POLICY,
    ours: [[`${DATA}\n`, '']],
    theirs: [[`${OWNER}\n${DATA}\n${BRAND}`, `${DATA}\n${OWNER}\n${BRAND}`]],
    merged: [[`${DATA}\n`, '']],
    changes: [],
  },
];
