import type { Case } from './case.ts';

const paragraph = (text: string): string => `# Policy\n\n<!-- section: a -->\n\n## Rules\n\n${text}\n`;

/** Edits of both sides of which yours stays, because they meet in one sentence. */
const meet = (name: string, text: string, ours: [string, string], theirs: [string, string], unit = 'paragraph'): Case => ({
  name,
  base: paragraph(text),
  ours: [ours],
  theirs: [theirs],
  merged: [ours],
  changes: [`conflict changed ${unit}`],
});

/** Edits of both sides that go together. */
const together = (name: string, text: string, ours: [string, string], theirs: [string, string], unit = 'paragraph'): Case => ({
  name,
  base: paragraph(text),
  ours: [ours],
  theirs: [theirs],
  merged: [ours, theirs],
  changes: [`merged changed ${unit}`],
});

const LONG = 'Each team keeps a written record of every tool that its people and its agencies use for customer work.';
const TWO = 'Keep a record of each tool. Send it to the policy owner.';

/** Edits of both sides in one sentence, and in different ones. */
export const SENTENCES: Case[] = [
  meet(
    'two edits that would say a third thing',
    'The record must say how we pay.',
    ['must say how', 'does not say how'],
    ['how we pay', 'how we must not pay'],
  ),
  together('eight unchanged words between them', LONG, ['Each team', 'Our team'], ['its agencies', 'its partners']),
  meet('seven unchanged words between them', 'Ana lists each tool that the team uses daily now.', ['Ana', 'Ben'], ['daily', 'often']),
  together('eight unchanged words exactly', 'Ana lists each new tool that the team uses daily now.', ['Ana', 'Ben'], ['daily', 'often']),
  meet('a negation far away', LONG, ['Each team keeps', 'Each team never keeps'], ['customer work', 'client work']),
  meet(
    'a negation beside the edit',
    LONG.replace('keeps a', 'does not keep a'),
    ['keep a written', 'make a written'],
    ['customer work', 'client work'],
  ),
  meet('a modal verb', LONG, ['keeps a', 'may keep a'], ['customer work', 'client work']),
  meet('a modal verb upstream', LONG, ['customer work', 'client work'], ['keeps a', 'should keep a']),
  meet('a number', LONG, ['customer work', 'client work'], ['a written record', '3 written records']),
  meet('a number in words', LONG, ['customer work', 'client work'], ['a written record', 'two written records']),
  meet(
    'a unit behind a number',
    LONG.replace('every tool', 'every 30 days of every tool'),
    ['30 days', '30 weeks'],
    ['customer work', 'client work'],
  ),
  meet('an amount of money', LONG, ['customer work', 'work worth €500'], ['Each team', 'Our team']),
  meet('a share', LONG.replace('customer', '10% customer'), ['10%', '15%'], ['Each team', 'Our team']),
  meet('the name of a month', LONG.replace('use for', 'use in March for'), ['March', 'April'], ['Each team', 'Our team']),
  meet('a contraction', LONG, ['keeps a', "doesn't keep a"], ['customer work', 'client work']),
  meet(
    'a word turned into its opposite',
    LONG.replace('every tool', 'every authorised tool'),
    ['authorised', 'unauthorised'],
    ['customer work', 'client work'],
  ),
  meet('an exception', LONG, ['customer work', 'all but customer work, except bids'], ['Each team', 'Our team']),
  meet(
    'German',
    'Jedes Team führt ein Verzeichnis aller Werkzeuge, mit denen die Leute und die Agenturen im Alltag arbeiten.',
    ['führt ein', 'führt kein'],
    ['im Alltag', 'täglich'],
  ),
  meet(
    'German numbers',
    'Jedes Team führt ein Verzeichnis aller Werkzeuge, mit denen die Leute und die Agenturen im Alltag arbeiten.',
    ['ein Verzeichnis', 'einhundertfünfzig Verzeichnisse'],
    ['im Alltag', 'täglich'],
  ),
  meet(
    'French',
    'Chaque équipe tient un registre écrit de chaque outil que les gens et les agences utilisent chaque jour.',
    ['tient un', 'ne tient pas de'],
    ['chaque jour', 'souvent'],
  ),
  meet(
    'Spanish',
    'Cada equipo lleva un registro escrito de cada herramienta que la gente y las agencias usan a diario.',
    ['Cada equipo lleva', 'Cada equipo debe llevar'],
    ['a diario', 'a menudo'],
  ),
  meet(
    'Dutch',
    'Elk team houdt een lijst bij van alle middelen die de mensen en de bureaus elke dag gebruiken.',
    ['houdt een lijst', 'houdt geen lijst'],
    ['elke dag', 'vaak'],
  ),
  together('sentences next to each other', TWO, ['each tool', 'every tool'], ['Send it', 'Give it']),
  together('a negation in another sentence', TWO, ['Keep a', 'Never keep a'], ['policy owner', 'policy lead']),
  together(
    'a sentence added behind the one that you edited',
    'Keep a record of each tool.',
    ['each tool.', 'every tool.'],
    ['tool.', 'tool. Send it to the policy owner.'],
  ),
  together(
    'a sentence deleted by you before the one that upstream edited',
    `${TWO} Then wait.`,
    ['Keep a record of each tool. ', ''],
    ['Then wait', 'Then start'],
  ),
  together(
    'one of two sentences with the same first words deleted',
    'Keep the log of use. Keep the record of all tools.',
    ['Keep the log of use. ', ''],
    ['all tools', 'all platforms'],
  ),
  meet('a sentence deleted by you and edited upstream', `${TWO} Then wait.`, [' Send it to the policy owner.', ''], ['Send it', 'Give it']),
  meet(
    'two sentences made one by you, the second edited upstream',
    TWO,
    ['tool. Send it', 'tool and send it'],
    ['policy owner', 'policy lead'],
  ),
  meet(
    'an abbreviation ends no sentence',
    'Ask the owner, e.g. Dana, or Dr. Smith first.',
    ['Ask the', 'Tell the'],
    ['Smith first', 'Smith soon'],
  ),
  meet(
    'a decimal number ends no sentence',
    'Ask the owner above 1.5 days of work each.',
    ['Ask the', 'Tell the'],
    ['work each', 'effort each'],
  ),
  meet('a German date ends no sentence', 'Das Team meldet es bis zum 1. März an Dana.', ['Das Team', 'Die Agentur'], ['an Dana', 'an Ben']),
  meet(
    'a sentence that is emphasised in part',
    'Ask **the owner of it** about _any new_ tool.',
    ['the owner of', 'the holder of'],
    ['any new', 'every fresh'],
  ),
  meet(
    'the words of a link and its address',
    'Ask in [the channel](https://x.example/a) of the team.',
    ['the channel', 'our group'],
    ['https://x.example/a', 'https://x.example/b'],
  ),
  meet(
    'the address of a link changed upstream, a word beside it by you',
    'Ask in [the channel](https://x.example/a) of the team.',
    ['of the team', 'of our team'],
    ['https://x.example/a', 'https://x.example/b'],
  ),
  together(
    'emphasis of yours is no edit of the sentence',
    'Ask the owner of the tool about it.',
    ['the owner', '**the owner**'],
    ['about it', 'about its use'],
  ),
  together(
    'emphasis of upstream is none either',
    'Ask the owner of the tool about it.',
    ['about it', 'about its use'],
    ['the owner', '_the owner_'],
  ),
  meet(
    'words struck out are an edit',
    'Ask the owner of the tool about it.',
    ['the owner', '~~the owner~~'],
    ['about it', 'about its use'],
  ),
  meet('the words of a list item', '- Ask the owner of the tool about it.', ['Ask', 'Tell'], ['about it', 'about its use'], 'item'),
  meet(
    'the words of a cell',
    '| Tool | Rule |\n| - | - |\n| Mailer | Ask the owner of it |',
    ['Ask the', 'Tell the'],
    ['owner of it', 'holder of it'],
    'row',
  ),
  together(
    'two cells of a row',
    '| Tool | Rule | Use |\n| - | - | - |\n| Mailer | Ask first | Never |',
    ['Ask first', 'Ask Dana'],
    ['Never', 'Always'],
    'row',
  ),
];
