import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askAnswers } from '../../../scripts/fork/ask-answers.ts';
import { askConflicts, type AskedConflict } from '../../../scripts/fork/ask-conflicts.ts';
import { fork } from '../../../scripts/fork/commands/fork.ts';
import { forkCommands } from '../../../scripts/fork/command.ts';
import { editorOf } from '../../../scripts/fork/edit.ts';
import { Cancelled, type Prompts } from '../../../scripts/prompts/prompts.ts';
import { field } from '../../../src/domain/schema/field.ts';
import { createWorkspace, type Workspace } from '../../fork/workspace.ts';

let at: Workspace;
beforeEach(async () => {
  at = await createWorkspace();
});
afterEach(() => at.remove());

/** Gives answers in their order, and keeps what was asked and offered; an answer that is at fault is asked for again. */
function scripted(...answers: unknown[]): Prompts & { asked: string[]; offered: string[]; notes: string[] } {
  const asked: string[] = [];
  const offered: string[] = [];
  const notes: string[] = [];
  const next = <T>(message: string): T => {
    asked.push(message);
    if (answers.length === 0) throw new Error(`Nobody said what to answer to "${message}".`);
    return answers.shift() as T;
  };
  return {
    asked,
    offered,
    notes,
    text: async ({ message, initial, fault }) => {
      for (;;) {
        const answer = next<string>(message) ?? initial ?? '';
        const said = fault(answer);
        if (said === undefined) return answer;
        asked.push(said);
      }
    },
    select: async ({ message, choices }) => {
      offered.push(...choices.map(({ value }) => value));
      return next<string>(message);
    },
    multiselect: async ({ message, initial }) => next<string[] | undefined>(message) ?? [...(initial ?? [])],
    confirm: async ({ message }) => next<boolean>(message),
    note: (title, text) => notes.push(`${title}\n${text}`),
  };
}

describe('askAnswers', () => {
  const make = (type: string, id: string, more: object = {}) => field.parse({ type, id, label: `The ${id}`, help: 'Help.', ...more });
  const options = [
    { value: 'eu', label: 'Union' },
    { value: 'uk', label: 'Kingdom' },
  ];

  it('asks what is shown in the order of the form, holds answers to their fields, and leaves what is empty', async () => {
    const fields = [
      make('toggle', 'ai'),
      make('text', 'tool', { showWhen: { field: 'ai', is: true }, required: true }),
      make('text', 'gone', { showWhen: { field: 'ai', is: false } }),
      make('money', 'cost'),
      make('date', 'from'),
      make('choice', 'where', { options }),
      make('multichoice', 'who', { options }),
      make('person', 'owner'),
    ];
    const prompts = scripted(true, 'Chat', 'much', '1,200.50', '', '-', ['uk'], '  ');
    expect(await askAnswers({ fields, locale: 'en-GB' }, {}, prompts)).toEqual({ ai: true, tool: 'Chat', cost: 1200.5, who: ['uk'] });
    expect(prompts.asked).toEqual([
      'The ai (may be left empty): Help.',
      'The tool: Help.',
      'The cost (may be left empty): Help.',
      'Found “much”, expected a number.',
      'The cost (may be left empty): Help.',
      'The from (may be left empty): Help.',
      'The where (may be left empty): Help.',
      'The who (may be left empty): Help.',
      'The owner (may be left empty): Help.',
    ]);
  });

  it.each(['en-GB', 'de-DE', 'fr-FR', 'sv-SE'])('keeps defaults that are taken as they are shown, in %s', async (locale) => {
    const start = { cost: 12_005.5, share: 0.25, from: '2026-01-15', who: ['uk'] };
    const fields = [make('money', 'cost'), make('percent', 'share'), make('date', 'from'), make('multichoice', 'who', { options })];
    const prompts = scripted(undefined, undefined, undefined, undefined);
    expect(await askAnswers({ fields, locale }, start, prompts)).toEqual(start);
    expect(prompts.asked).toHaveLength(4);
  });

  it('asks for rows until there are enough, and shows no control characters of a template', async () => {
    const rows = make('list', 'rooms', {
      label: 'Rooms\u001b[2J',
      item: [{ type: 'text', id: 'room', label: 'Room', help: 'Which.' }],
      maxRows: 2,
    });
    const prompts = scripted(true, 'Hall', true, 'Attic');
    expect(await askAnswers({ fields: [rows], locale: 'en-GB' }, {}, prompts)).toEqual({ rooms: [{ room: 'Hall' }, { room: 'Attic' }] });
    expect(prompts.asked[0]).toBe('Rooms[2J: add a row? Help.');
    expect(prompts.asked[2]).toContain('add row 2?');
  });
});

describe('playbook fork on a terminal', () => {
  it('asks for each answer', async () => {
    expect(await fork('lamp-policy', {}, { ...at.machine, prompts: scripted('Light', 'Ada', false) })).toBe(0);
    expect(await at.read('lamp-policy.md')).toContain('Policy of Light.');
  });

  it.each([
    ['lamp-policy.md', {}],
    ['own/lamps.answers.yaml', { out: 'own/lamps.md' }],
  ])('asks nothing where %s is there already', async (file, options) => {
    await at.write(file, 'Mine.\n');
    const prompts = scripted();
    await expect(fork('lamp-policy', options, { ...at.machine, prompts })).rejects.toThrow(`Found ${file} there already`);
    expect(prompts.asked).toEqual([]);
  });

  it('leaves the folder free for other commands while it asks', async () => {
    const prompts = scripted('Light', 'Ada', false);
    const text: Prompts['text'] = async (question) => {
      expect(Object.keys(await at.files())).not.toContain('.playbook/running.json');
      return prompts.text(question);
    };
    expect(await fork('lamp-policy', {}, { ...at.machine, prompts: { ...prompts, text } })).toBe(0);
  });

  it('writes nothing where the person stops', async () => {
    const prompts: Prompts = { ...scripted(), text: () => Promise.reject(new Cancelled()) };
    await expect(fork('lamp-policy', {}, { ...at.machine, prompts })).rejects.toThrow(Cancelled);
    expect(await at.files()).toEqual({});
  });
});

describe('askConflicts', () => {
  const conflict: AskedConflict = {
    id: 'c',
    section: 'scope',
    heading: 'Scope',
    unit: 'paragraph',
    kind: 'changed',
    base: 'All lamps.\n',
    ours: 'Our lamps.\n',
    theirs: 'Every\u001b[2J lamp.\n',
  };

  it.each<[unknown[], ((text: string) => Promise<string | undefined>) | undefined, unknown]>([
    [['ours'], undefined, 'ours'],
    [['theirs'], undefined, 'theirs'],
    [['both'], undefined, 'both'],
    [['later'], undefined, undefined],
    [['edit', 'My lamps.'], undefined, { text: 'My lamps.' }],
    [['edit'], async (text) => `${text.trim()} And candles.\r\n\r\n`, { text: 'Our lamps. And candles.\n' }],
    // An editor that could not be started leaves the typing.
    [['edit', 'Typed.'], async () => undefined, { text: 'Typed.' }],
  ])('takes %j', async (answers, edit, expected) => {
    const prompts = scripted(...answers);
    const choices = await askConflicts(prompts, edit)('lamp-policy', [conflict]);
    expect(choices.get('c')).toEqual(expected);
    expect(prompts.notes[0]).toContain('lamp-policy, conflict 1 of 1: Scope (paragraph)');
    expect(prompts.offered).toEqual(['ours', 'theirs', 'both', 'edit', 'later']);
    for (const words of ['All lamps.', 'Our lamps.', 'Every[2J lamp.', '[-', '{+']) expect(prompts.notes[0]).toContain(words);
  });

  it.each<[string, Partial<AskedConflict>, string[]]>([
    ['an order', { unit: 'order', kind: 'moved' }, ['ours', 'theirs', 'later']],
    ['a column', { unit: 'column' }, ['ours', 'theirs', 'later']],
    ['what upstream moved', { kind: 'moved' }, ['ours', 'theirs', 'later']],
    ['what upstream removed', { kind: 'removed', theirs: undefined }, ['ours', 'theirs', 'edit', 'later']],
  ])('offers of %s what can be done with it', async (_, more, offered) => {
    const prompts = scripted('later');
    await askConflicts(prompts, undefined)('lamp-policy', [{ ...conflict, ...more }]);
    expect(prompts.offered).toEqual(offered);
  });
});

describe('editorOf', () => {
  it('starts the editor that the environment names with its options', async () => {
    const script = 'require("fs").appendFileSync(process.argv.at(-1),"more")';
    await at.write('edit.cjs', script);
    const edit = editorOf({ EDITOR: `${process.execPath} ${at.root}/edit.cjs --wait` });
    expect(await edit!('words ')).toBe('words more');
    expect(await editorOf({ VISUAL: `${at.root}/no-editor` })!('words')).toBeUndefined();
    expect(editorOf({})).toBeUndefined();
  });
});

describe('the commands', () => {
  it('show their help', () => {
    const help = forkCommands(() => '').map((command) => {
      let text = '';
      command
        .name(`playbook ${command.name()}`)
        .configureOutput({ writeOut: (words) => (text += words), getOutHelpWidth: () => 120 })
        .outputHelp();
      return text;
    });
    expect(help.join('\n----\n')).toMatchSnapshot();
  });
});
