import { POLICY, type Case } from './case.ts';

const OWNER = 'What no rule names, ask the policy owner.';
const crlf = (text: string) => text.replaceAll('\n', '\r\n');
const wrap = (text: string) =>
  text
    .replace('For everybody who works for the team, agencies', 'For everybody who works\nfor the team, agencies')
    .replace('platforms we already', 'platforms\nwe already');

/** Files as a whole: line ends, style, what an editor or a formatter does. */
export const FILES: Case[] = [
  {
    name: 'line ends of Windows',
    base: POLICY,
    ours: (text) => crlf(text.replace('that day', 'at once')),
    theirs: [[OWNER, `${OWNER}\n\nAgents count as tools.`]],
    merged: (text) => crlf(text.replace('that day', 'at once').replace(OWNER, `${OWNER}\n\nAgents count as tools.`)),
    changes: ['upstream added paragraph'],
  },
  {
    name: 'no line break at the end',
    base: POLICY,
    ours: (text) => text.trimEnd(),
    theirs: [[OWNER, 'What no rule names, ask first.']],
    merged: (text) => text.trimEnd().replace(OWNER, 'What no rule names, ask first.'),
    changes: ['upstream changed paragraph'],
  },
  {
    name: 'no line break at the end, and a clause added upstream there',
    base: POLICY,
    ours: (text) => text.trimEnd(),
    theirs: (text) => `${text}\nThis page is one page.\n`,
    merged: (text) => `${text}\nThis page is one page.\n`,
    changes: ['upstream added paragraph'],
  },
  {
    name: 'a byte order mark',
    base: POLICY,
    ours: (text) => `\ufeff${text}`,
    theirs: [['that day', 'at once']],
    merged: (text) => `\ufeff${text.replace('that day', 'at once')}`,
    changes: ['upstream changed paragraph'],
  },
  {
    name: 'a paragraph wrapped by an editor, a word of it changed upstream',
    base: POLICY,
    ours: wrap,
    theirs: [['every tool', 'any tool']],
    merged: (text) => wrap(text).replace('every tool', 'any tool'),
    changes: ['upstream changed paragraph'],
  },
  {
    name: 'a paragraph wrapped and edited by you, another word changed upstream',
    base: POLICY,
    ours: (text) => wrap(text).replace('Never beats', 'No beats'),
    theirs: [['every tool', 'any tool']],
    merged: (text) => wrap(text).replace('Never beats', 'No beats').replace('every tool', 'any tool'),
    changes: ['merged changed paragraph'],
  },
  {
    name: 'emphasis written the other way by an editor, a word changed upstream',
    base: POLICY.replace('confidential data', '_confidential_ data'),
    ours: [['_confidential_', '*confidential*']],
    theirs: [['A secret cannot', 'A secret can never']],
    merged: [
      ['_confidential_', '*confidential*'],
      ['A secret cannot', 'A secret can never'],
    ],
    changes: ['upstream changed item'],
  },
  {
    name: 'spaces at the ends of lines',
    base: POLICY,
    ours: (text) => text.replace(/\.$/gm, '. '),
    theirs: [['that day', 'at once']],
    merged: (text) => text.replace(/\.$/gm, '. ').replace('that day', 'at once'),
    changes: ['upstream changed paragraph'],
  },
  {
    name: 'more blank lines between blocks',
    base: POLICY,
    ours: (text) => text.replaceAll('\n\n## ', '\n\n\n## '),
    theirs: [['that day', 'at once']],
    merged: (text) => text.replaceAll('\n\n## ', '\n\n\n## ').replace('that day', 'at once'),
    changes: ['upstream changed paragraph'],
  },
  {
    name: 'a document that you emptied',
    base: POLICY,
    ours: (text) => text.slice(0, text.indexOf('# AI')),
    theirs: [['that day', 'at once']],
    merged: (text) => text.slice(0, text.indexOf('# AI')),
    changes: ['deleted changed section'],
  },
  {
    name: 'an empty document',
    base: '',
    ours: [],
    theirs: (text) => text + POLICY,
    merged: (text) => text + POLICY,
    changes: ['upstream added heading', 'upstream added paragraph', ...Array.from({ length: 4 }, () => 'upstream added section')],
  },
  {
    name: 'an id and keys of your own at the top',
    base: POLICY,
    ours: [['template: policy\n', 'document: team-policy\ntags: [ai,\n  policy]\ntemplate: policy\n']],
    theirs: [['that day', 'at once']],
    merged: [
      ['template: policy\n', 'document: team-policy\ntags: [ai,\n  policy]\ntemplate: policy\n'],
      ['that day', 'at once'],
    ],
    changes: ['upstream changed paragraph'],
  },
  {
    name: 'a version in quotes',
    base: POLICY,
    ours: (text) => text.replace('version: 1.0.0', 'version: "1.0.0"').replace('version: 1.1.0', 'version: "1.1.0"'),
    theirs: [['that day', 'at once']],
    merged: [['that day', 'at once']],
    changes: ['upstream changed paragraph'],
  },
  {
    name: 'the frontmatter deleted by you',
    base: POLICY,
    ours: (text) => text.slice(text.indexOf('# AI')),
    theirs: [['that day', 'at once']],
    merged: (text) => text.slice(text.indexOf('# AI')).replace('that day', 'at once'),
    changes: ['upstream changed paragraph'],
  },
];
