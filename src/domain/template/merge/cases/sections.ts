import { POLICY, type Case } from './case.ts';

const sectionOf = (id: string) => new RegExp(`<!-- section: ${id} -->[\\s\\S]*?(?=<!-- section|$)`).exec(POLICY)![0];
const [SCOPE, ASK, NEVER, REVIEW] = ['scope', 'ask', 'never', 'review'].map(sectionOf) as [string, string, string, string];
const DISCLOSURE = '<!-- section: disclosure -->\n\n## Disclosure\n\nMarks of origin stay in files.\n\n';
const OWN = '## House rules\n\nWe write the name of the tool into the brief.\n\n';

/** Sections: moved, added, deleted, renamed, split, and without their marks. */
export const SECTIONS: Case[] = [
  {
    name: 'a section moved upstream, its words edited by you',
    base: POLICY,
    ours: [['score customers', 'rank customers']],
    theirs: [[ASK + NEVER, NEVER + ASK]],
    merged: [[ASK + NEVER, NEVER.replace('score', 'rank') + ASK]],
    changes: ['upstream moved section'],
  },
  {
    name: 'a section moved by you, its words edited upstream',
    base: POLICY,
    ours: [[SCOPE + ASK + NEVER, ASK + NEVER + SCOPE]],
    theirs: [['Never beats ask', 'A never beats an ask']],
    merged: [[SCOPE + ASK + NEVER, ASK + NEVER + SCOPE.replace('Never beats ask', 'A never beats an ask')]],
    changes: ['upstream changed paragraph'],
  },
  {
    name: 'a section moved by both to different places',
    base: POLICY,
    ours: [[SCOPE + ASK + NEVER, ASK + SCOPE + NEVER]],
    theirs: [[SCOPE + ASK + NEVER, SCOPE + NEVER + ASK]],
    merged: [[SCOPE + ASK + NEVER, ASK + SCOPE + NEVER]],
    changes: ['conflict moved order'],
  },
  {
    name: 'a section added upstream',
    base: POLICY,
    ours: [['Nobody is blamed', 'No one is blamed']],
    theirs: [[REVIEW, DISCLOSURE + REVIEW]],
    merged: [[REVIEW, DISCLOSURE + REVIEW.replace('Nobody is blamed', 'No one is blamed')]],
    changes: ['upstream added section'],
  },
  {
    name: 'a section deleted by you and unchanged upstream',
    base: POLICY,
    ours: [[NEVER, '']],
    theirs: [['that day', 'at once']],
    merged: [
      [NEVER, ''],
      ['that day', 'at once'],
    ],
    changes: ['upstream changed paragraph'],
  },
  {
    name: 'a section deleted by you and edited upstream',
    base: POLICY,
    ours: [[NEVER, '']],
    theirs: [['score customers', 'score or rank customers']],
    merged: [[NEVER, '']],
    changes: ['deleted changed section'],
  },
  {
    name: 'a section deleted upstream and edited by you',
    base: POLICY,
    ours: [['score customers', 'score or rank customers']],
    theirs: [[NEVER, '']],
    merged: [['score customers', 'score or rank customers']],
    changes: ['conflict removed section'],
  },
  {
    name: 'a section deleted upstream and untouched by you',
    base: POLICY,
    ours: [['that day', 'at once']],
    theirs: [[NEVER, '']],
    merged: [
      [NEVER, ''],
      ['that day', 'at once'],
    ],
    changes: ['upstream removed section'],
  },
  {
    name: 'a section of yours without a mark, beside a section added upstream',
    base: POLICY,
    ours: [[REVIEW, OWN + REVIEW]],
    theirs: [[REVIEW, DISCLOSURE + REVIEW]],
    merged: [[REVIEW, OWN + DISCLOSURE + REVIEW]],
    changes: ['upstream added section'],
  },
  {
    name: 'a section of yours below one that upstream deleted',
    base: POLICY,
    ours: [[REVIEW, OWN + REVIEW]],
    theirs: [[NEVER, '']],
    merged: [[NEVER, OWN]],
    changes: ['upstream removed section'],
  },
  {
    name: 'the id of a section renamed upstream',
    base: POLICY,
    ours: [['score customers', 'rank customers']],
    theirs: [
      ['<!-- section: never -->', '<!-- section: forbidden -->'],
      ['can harm people', 'harms people'],
    ],
    merged: [
      ['score customers', 'rank customers'],
      ['<!-- section: never -->', '<!-- section: forbidden -->'],
      ['can harm people', 'harms people'],
    ],
    changes: ['upstream changed item'],
    options: { sections: new Map([['never', 'forbidden']]) },
  },
  {
    name: 'all marks deleted by an editor, a clause changed upstream',
    base: POLICY,
    ours: (text) => text.replace(/<!-- section: .* -->\n\n/g, ''),
    theirs: [['can harm people', 'harms people']],
    merged: (text) => text.replace(/<!-- section: .* -->\n\n/g, '').replace('can harm people', 'harms people'),
    changes: ['upstream changed item'],
  },
  {
    name: 'all marks deleted and a heading renamed by you, the sections moved upstream',
    base: POLICY,
    ours: (text) => text.replace(/<!-- section: .* -->\n\n/g, '').replace('## What AI may never do', '## Forbidden'),
    theirs: [[ASK + NEVER, NEVER + ASK]],
    merged: (text) =>
      text
        .replace(ASK + NEVER, NEVER + ASK)
        .replace(/<!-- section: .* -->\n\n/g, '')
        .replace('## What AI may never do', '## Forbidden'),
    changes: ['upstream moved section'],
  },
  {
    name: 'a section added upstream to a document without marks brings none',
    base: POLICY,
    ours: (text) => text.replace(/<!-- section: .* -->\n\n/g, ''),
    theirs: [[REVIEW, DISCLOSURE + REVIEW]],
    merged: (text) => text.replace(REVIEW, DISCLOSURE + REVIEW).replace(/<!-- section: .* -->\n\n/g, ''),
    changes: ['upstream added section'],
  },
  {
    name: 'a section split in two by you, both halves edited upstream',
    base: POLICY,
    ours: [['What no rule names', '## All the rest\n\nWhat no rule names']],
    theirs: [
      ['agencies included', 'agencies and freelancers included'],
      ['ask the policy owner.', 'ask the policy owner first.'],
    ],
    merged: [
      ['What no rule names', '## All the rest\n\nWhat no rule names'],
      ['agencies included', 'agencies and freelancers included'],
      ['ask the policy owner.', 'ask the policy owner first.'],
    ],
    changes: ['upstream changed paragraph', 'upstream changed paragraph'],
  },
  {
    name: 'a section split in two upstream, the half that moved edited by you',
    base: POLICY,
    ours: [['ask the policy owner.', 'ask the policy owner, Dana.']],
    theirs: [['What no rule names', '<!-- section: rest -->\n\n## All the rest\n\nWhat no rule names']],
    merged: [
      [
        'What no rule names, ask the policy owner.',
        '<!-- section: rest -->\n\n## All the rest\n\nWhat no rule names, ask the policy owner, Dana.',
      ],
    ],
    changes: ['upstream added heading', 'upstream moved paragraph'],
  },
  {
    name: 'a section copied by you with its mark',
    base: POLICY,
    ours: [[REVIEW, `${REVIEW}\n${REVIEW.replace('Incidents', 'Faults')}`]],
    theirs: [['that day', 'at once']],
    merged: [[REVIEW, `${REVIEW.replace('that day', 'at once')}\n${REVIEW.replace('Incidents', 'Faults')}`]],
    changes: ['upstream changed paragraph'],
  },
];
