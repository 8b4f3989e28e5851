import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { createNew, type NewOptions } from '../../scripts/commands/new.ts';
import { newCommand } from '../../scripts/new/command.ts';
import { writeNew } from '../../scripts/io/write-new.ts';
import { runCheck } from '../../scripts/check/run.ts';
import type { Prompts } from '../../scripts/prompts/prompts.ts';
import { loadConfig } from '../../src/content/load-config.ts';
import { KINDS, kindOf, type Kind } from '../../src/domain/starter/kinds.ts';
import { SAMPLES } from '../../src/domain/starter/samples.ts';
import { identify } from '../../src/markdown/read-entry.ts';
import { FIXTURE } from '../sites.ts';

const today = '2026-11-24';
const { config, content: original } = await loadConfig(path.join(FIXTURE, 'playbook.config.ts'));
let content: string;

beforeEach(async () => {
  content = await mkdtemp(path.join(os.tmpdir(), 'playbook-new-'));
  await cp(original, content, { recursive: true });
});
afterEach(() => rm(content, { recursive: true }));

/** Calls the command. @returns its exit code and what it said */
async function call(kind: string, options: NewOptions, prompts?: Prompts): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const code = await createNew(kind, options, { loaded: { config, content }, today, prompts, say: (text) => said.push(text) });
  return { code, said: said.join('\n') };
}

const pairs = (values: Record<string, unknown>): string[] =>
  Object.entries(values).map(([key, value]) => `${key}=${typeof value === 'string' ? value : stringify(value)}`);

const sample = (kind: Kind): NewOptions => ({ yes: true, set: pairs(SAMPLES[KINDS[kind]]('guides/map-one-workflow')), slug: 'made-new' });

const errors = async (): Promise<string[]> => {
  const { issues } = await runCheck({ content, locale: config.locale, today, words: false });
  return issues.filter((issue) => issue.severity === 'error').map((issue) => `${issue.file}: ${issue.message}`);
};

describe('playbook new', () => {
  it.each(Object.keys(KINDS) as Kind[])('%s: makes an entry that the check accepts', async (kind) => {
    expect((await call(kind, sample(kind))).code).toBe(0);
    const file = `${KINDS[kind]}/made-new${kind === 'template' ? '/index' : ''}.mdx`;
    expect(await errors()).toEqual([]);
    expect(identify(file)).toEqual({ collection: KINDS[kind], slug: 'made-new' });
    const text = await readFile(path.join(content, file), 'utf8');
    expect(text).toContain('status: draft');
    expect(text).toContain(`reviewed: ${today}\nreviewBy: 2027-11-24`);
    expect(kindOf(KINDS[kind])).toBe(kind);
  });

  it('makes a policy with a rule that asks, in the section that says it', async () => {
    const options = sample('template');
    await call('template', { ...options, set: [...options.set!.filter((pair) => !pair.startsWith('kind=')), 'kind=policy'] });
    expect(await errors()).toEqual([]);
    expect(await readFile(path.join(content, 'templates/made-new/index.mdx'), 'utf8')).toContain('<Rule id="starter" />');
  });

  it('writes keys in the order of the schema, and quotes only what needs it', async () => {
    const { said } = await call('term', { ...sample('term'), dryRun: true });
    expect(said).toContain(
      [
        'minutes: 1',
        'topics:',
        '  - workflow',
        'owner: Marketing operations',
        'reviewed: 2026-11-24',
        'reviewBy: 2027-11-24',
        'status: draft',
        'term: service level',
        'short: "What a team promises: how fast, how often, how well."',
        '---',
      ].join('\n'),
    );
    expect(await readFile(path.join(content, 'glossary/made-new.mdx')).catch(() => 'none')).toBe('none');
  });

  it('never takes the place of an entry, and names the nearest free address', async () => {
    const before = await readFile(path.join(content, 'glossary/raci.mdx'), 'utf8');
    const set = ['term=RACI', 'short=x', 'topics=people', 'owner=x'];
    await expect(call('term', { yes: true, set })).rejects.toThrow(
      'Found glossary/raci, which is there already. Nothing was written. Add --slug raci-2 to keep both.',
    );
    await expect(writeNew(path.join(content, 'glossary/raci.mdx'), 'x')).rejects.toThrow(
      'raci.mdx was not written: there is a file of that name already. Every other file is as it was.',
    );
    expect(await readFile(path.join(content, 'glossary/raci.mdx'), 'utf8')).toBe(before);
  });

  it('names every value that is missing, what it is, and a call that gives it', async () => {
    await expect(call('term', { yes: true, set: ['owner=x'] })).rejects.toThrow(
      [
        'Found no value for 3 of the fields that a term must have, and none that could be assumed:',
        '  topics  What the entry is about; it is listed on the page of each topic. At least one.',
        '  term    The term as it is written in a sentence; unique in the playbook.',
        '  short   Plain meaning in one or two sentences; shown where the term stands.',
        'Give each with --set, or leave out --yes on a terminal to be asked. For example:',
        '  npm run playbook -- new term --yes --set owner=x --set "topics=[ workflow ]" --set "term=service level" --set "short=What a team promises: how fast, how often, how well."',
      ].join('\n'),
    );
  });

  it.each<[string, NewOptions, string]>([
    ['frobnicate', {}, 'Found the kind "frobnicate", expected one of guide, template'],
    ['term', { set: ['trm=x'] }, 'Found --set trm=…, which is not a field here; the nearest is term.'],
    ['term', { set: ['term'] }, 'Found --set "term", expected --set key=value'],
    ['term', { set: ['topics=[a'] }, 'expected a value in YAML'],
    ['term', { set: ['term=x', 'short=x', 'topics=finance', 'owner=x'] }, '`topics[0]`'],
    [
      'term',
      { set: ['term=x', 'short=x', 'topics=data', 'owner=x', 'see=guides/map-one-workflo'] },
      'the nearest is guides/map-one-workflow',
    ],
    ['term', { set: ['term=7', 'short=x', 'topics=data', 'owner=x'] }, 'Found the slug ""'],
    ['guide', { set: ['title=Platform register', 'summary=x', 'topics=data', 'owner=x', 'outcome=x'], slug: 'other' }, 'Found the title'],
  ])('%s %j: says what was found', async (kind, options, words) => {
    await expect(call(kind, { yes: true, ...options })).rejects.toThrow(words);
  });

  it('shows its help', () => {
    let help = '';
    newCommand()
      .name('playbook new')
      .configureOutput({ writeOut: (text) => (help += text), getOutHelpWidth: () => 120 })
      .outputHelp();
    expect(help).toMatchSnapshot();
  });
});

/** Answers by the key that a question starts with. A text answer is judged as a terminal would judge it. */
function scripted(answers: Record<string, unknown>): Prompts & { asked: string[]; faults: string[] } {
  const asked: string[] = [];
  const faults: string[] = [];
  const answer = (message: string): unknown => {
    const key = message.split(/[:?]/)[0]!;
    asked.push(key);
    if (!(key in answers)) throw new Error(`Nobody said what to answer to "${message}".`);
    return answers[key];
  };
  return {
    asked,
    faults,
    text: ({ message, initial, fault }) => {
      const said = answer(message);
      for (const attempt of Array.isArray(said) ? (said as string[]) : [said === undefined ? (initial ?? '') : String(said)]) {
        const wrong = fault(attempt);
        if (wrong === undefined) return Promise.resolve(attempt);
        faults.push(wrong);
      }
      throw new Error(`No answer to "${message}" was sound: ${faults.join(' ')}`);
    },
    select: ({ message, choices }) => {
      const said = answer(message) as string;
      expect(choices.map((choice) => choice.value)).toContain(said);
      return Promise.resolve(said);
    },
    multiselect: ({ message, choices }) => {
      const said = answer(message) as string[];
      expect(choices.map((choice) => choice.value)).toEqual(expect.arrayContaining(said));
      return Promise.resolve(said);
    },
    confirm: ({ message }) => Promise.resolve(answer(message) as boolean),
    note: () => undefined,
  };
}

const ROLE = {
  title: [' Analyst', 'Campaign analyst'],
  summary: 'Answers what a campaign changed.',
  minutes: ['soon', '15'],
  topics: ['data'],
  owner: 'ops',
  reviewed: undefined,
  reviewBy: ['next year', '2027-05-24'],
  status: 'draft',
  owns: 'The report; The list of measures',
  decides: 'Which measure counts',
  'unlocks.0.what': 'Campaigns that are stopped in time',
  'unlocks.0.metric': 'Days to the decision',
  'unlocks.0': true,
  unlocks: false,
  notThis: 'The person who exports lists',
  skills: 'Say what a chart does not show',
  measuredBy: 'Decisions that named the report',
  'roles (may be left empty)': [],
  'Write it': true,
};

describe('playbook new on a terminal', () => {
  it('asks for each required field in order, with the words of the check, and writes what was said', async () => {
    const prompts = scripted(ROLE);
    expect((await call('role', {}, prompts)).code).toBe(0);
    expect(prompts.asked.slice(0, 6)).toEqual(['title', 'summary', 'minutes', 'topics', 'owner', 'reviewed']);
    expect(prompts.faults).toEqual([
      'Expected one line of text without spaces at its ends.',
      'Found "soon", expected a number.',
      'Expected a date as YYYY-MM-DD.',
    ]);
    const text = await readFile(path.join(content, 'roles/campaign-analyst.mdx'), 'utf8');
    expect(text).toContain('owns:\n  - The report\n  - The list of measures\n');
    expect(text).toContain('minutes: 15\n');
    expect(await errors()).toEqual([]);
  });

  it('asks only for what was not given, offers entries for references, and fills in the rest', async () => {
    const { bring: _bring, meeting: _meeting, ...given } = SAMPLES.conversations('guides/map-one-workflow');
    const prompts = scripted({
      minutes: undefined,
      reviewed: undefined,
      reviewBy: undefined,
      status: 'draft',
      meeting: 'The 1:1',
      bring: ['templates/ai-use-policy', 'guides/map-one-workflow'],
      'roles (may be left empty)': ['marops-lead'],
      'Write it': true,
      'lines.0.old': 'I sent six emails',
      'lines.0.new': 'I ended one report',
      'lines.0.why': 'It is a decision.',
      'lines.0.proof': ['workflows/lead-routing'],
      lines: false,
    });
    expect((await call('conversation', { set: pairs(given) }, prompts)).code).toBe(0);
    const text = await readFile(path.join(content, 'conversations/the-monthly-1-1.mdx'), 'utf8');
    expect(text).toContain('roles:\n  - marops-lead\n');
    expect(text).toContain('proof:\n      - workflows/lead-routing\n');
    expect(await errors()).toEqual([]);
  });

  it('asks for another address where the one of the title is taken', async () => {
    const prompts = scripted({
      minutes: undefined,
      reviewed: undefined,
      reviewBy: undefined,
      status: 'draft',
      slug: ['raci', 'raci-chart'],
      'roles (may be left empty)': [],
      'Write it': true,
    });
    await call('term', { set: ['term=RACI ', 'short=x', 'topics=data', 'owner=x', 'term=R.A.C.I.'], slug: 'raci' }, prompts);
    expect(prompts.faults).toEqual(['Found raci, which is there already.']);
    expect(await readFile(path.join(content, 'glossary/raci-chart.mdx'), 'utf8')).toContain('term: R.A.C.I.');
  });

  it('writes nothing where the person says no', async () => {
    const before = await errors();
    const answer = await call('role', {}, scripted({ ...ROLE, 'Write it': false }));
    expect(answer).toEqual({ code: 1, said: 'Stopped. Nothing was written.' });
    expect(await readFile(path.join(content, 'roles/campaign-analyst.mdx')).catch(() => 'none')).toBe('none');
    expect(await errors()).toEqual(before);
  });
});

/** The frontmatter that a dry run shows. */
const shownIn = (said: string, version: '1.1' | '1.2' = '1.2'): Record<string, unknown> =>
  parse(said.split(/^---$/m)[1]!, { version }) as Record<string, unknown>;

describe('values that are text', () => {
  it.each([
    ...['2026', 'true', 'null', '1e3', '0x10', '2026-01-01', 'no', '"Quoted" words', "It's 'so'", '- a', 'a: b # c', '{x}', '[y]'],
    ...['#1', '&a', '*b', '@c', '%d', '`e`', '5 whys', 'a=b'],
  ])('%s stays text', async (text) => {
    const set = ['term=zz', `short=${text}`, 'topics=workflow', `owner=${text}`];
    const { said } = await call('term', { yes: true, set, slug: 'zz-text', dryRun: true });
    expect([shownIn(said).short, shownIn(said).owner, shownIn(said, '1.1').owner]).toEqual([text, text, text]);
  });

  it.each([
    ['owns=2026', ['2026']],
    ['owns=[2026, true, 1e3]', ['2026', 'true', '1e3']],
    [`owns=['2026', "it's"]`, ['2026', "it's"]],
  ])('%s is a list of text', async (pair, owns) => {
    const set = [...pairs(SAMPLES.roles('guides/map-one-workflow')).filter((item) => !item.startsWith('owns=')), pair];
    const { said } = await call('role', { yes: true, set, slug: 'zz-text', dryRun: true });
    expect(shownIn(said).owns).toEqual(owns);
  });
});

describe('the example that is printed', () => {
  it.each<[Kind, string[]]>([
    ...(Object.keys(KINDS) as Kind[]).map((kind): [Kind, string[]] => [kind, []]),
    ['term', ['term=It\'s a "$HOME" `date` !1 \\ term']],
    ['guide', ['title=2026', "owner=O'Brien & Söhne; (all)"]],
  ])('%s %j: works when it is pasted into bash', async (kind, set) => {
    const slug = set.includes('title=2026') ? 'made-of-digits' : undefined;
    const message = await call(kind, { yes: true, set, slug }).catch((error: unknown) => (error as Error).message);
    const line = String(message).split('\n').at(-1)!.trim();
    expect(line).toMatch(/^npm run playbook -- new /);
    const pasted = `${line.replace('npm run playbook --', 'node scripts/playbook.ts')} --dry-run`;
    const { status, stdout, stderr } = spawnSync('bash', ['-c', pasted], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const pair of set) expect(shownIn(stdout)[pair.split('=')[0]!]).toBe(pair.slice(pair.indexOf('=') + 1));
  });
});
