import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SUGGESTION_LIMITS } from '../../src/domain/limits.ts';
import type { Submission } from '../../src/domain/schema/submission.ts';
import { toText } from '../../src/domain/submission/file.ts';
import { readPlaybook } from '../io/read-playbook.ts';
import { importSuggestion } from './import-suggestion.ts';

const LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
const DESTINATION = { title: 'The Playbook', url: 'https://p.example/' };
const editing = { owner: 'playbook editors', today: '2026-11-24' };
const step = { name: 'Check the brief', role: 'Campaign manager', kind: 'human', work: 20, wait: 0 } as const;
const NOTE =
  'import fs from "node:fs"\n\n<script>alert(1)</script> {process.exit()}\nexport const x = 1\n# Not a heading [x](javascript:1)';
const WORKFLOW: Submission = {
  suggestion: 1,
  kind: 'workflow',
  page: 'workflows/lead-routing',
  basis: 'published',
  team: 'a team of nine: #1 {x}',
  trigger: 'A brief arrives',
  outcome: 'It is sent',
  perWeek: 4,
  hoursPerWeek: 37.5,
  before: [step, { ...step, name: 'Check the brief', wait: 60, rightFirstTime: 0.8, platforms: ['wiki'] }],
  after: [{ ...step, role: 'CRM', kind: 'system' }],
  changes: [{ what: 'One template', why: 'Fewer loops.\nAnd fewer questions.', cost: 'two days' }],
  source: 'https://x.example/a_b_c',
  note: NOTE,
};
const DECISION: Submission = {
  suggestion: 1,
  kind: 'decision',
  basis: 'measured',
  quarter: '2026-Q4',
  change: 'role',
  recommendation: 'Hire one.',
  prediction: { metric: 'Campaigns', from: '4', to: '6', by: '2027-03-31' },
  confidence: 0.7,
  decider: 'Head of marketing',
  reviewDate: '2027-04-15',
  note: NOTE,
};

let folder = '';
beforeEach(async () => (folder = await mkdtemp(path.join(tmpdir(), 'suggestion-'))));
afterEach(() => rm(folder, { recursive: true }));

const content = () => path.join(folder, 'content');
async function take(text: string) {
  const file = path.join(folder, 'received.md');
  await writeFile(file, text);
  return importSuggestion(file, content(), editing);
}

describe('a received case', () => {
  it.each([
    [WORKFLOW, 'workflows/case-a-brief-arrives.mdx'],
    [DECISION, 'decisions/hire-one.mdx'],
  ])('becomes a draft that the check accepts', async (suggestion, expected) => {
    const { file } = await take(toText(suggestion, LICENCE, DESTINATION));
    expect(file).toBe(path.join(content(), expected));
    const { entries, issues } = await readPlaybook(content());
    expect(issues).toEqual([]);
    expect(entries.map((entry) => entry.data.status)).toEqual(['draft']);
    expect(await readdir(path.dirname(file!))).toEqual([path.basename(expected)]);
  });

  it('is read from an issue with Windows line ends', async () =>
    expect((await take(toText(DECISION, LICENCE, DESTINATION).replaceAll('\n', '\r\n'))).file).toBeDefined());

  it('never overwrites an entry, and leaves nothing behind', async () => {
    const { file } = await take(toText(DECISION, LICENCE, DESTINATION));
    await writeFile(file!, 'mine');
    const again = await take(toText(DECISION, LICENCE, DESTINATION));
    expect(again.file).toBeUndefined();
    expect(again.report).toContain('There is already a file');
    expect(await readFile(file!, 'utf8')).toBe('mine');
    expect(await readdir(path.dirname(file!))).toHaveLength(1);
  });
});

it('names what may be a name in a file that came without the form', async () => {
  const { report } = await take(toText({ ...DECISION, note: 'Anna Schmidt of Brightwave Ltd decided.' }, LICENCE, DESTINATION));
  expect(report).toContain('“Anna Schmidt”, “Brightwave Ltd”');
  expect((await take(toText({ ...DECISION, recommendation: 'Hire two.', note: undefined }, LICENCE, DESTINATION))).report).not.toContain(
    'may be names',
  );
});

it('refuses a file that is far larger than the form makes one', async () => {
  const large = toText({ ...DECISION, note: 'x'.repeat(SUGGESTION_LIMITS.fileBytes) }, LICENCE, DESTINATION);
  await expect(take(large)).rejects.toThrow(/received\.md is larger than 2 MB, .* Nothing was written\.$/);
});

it('a correction writes nothing and says what to mend', async () => {
  const { file, report } = await take(
    toText({ suggestion: 1, kind: 'correction', page: 'guides/x', where: 'Do it', should: 'Say Tuesday.' }, LICENCE, DESTINATION),
  );
  expect(file).toBeUndefined();
  expect(report).toMatch(/correction of guides\/x, “Do it”.*Say Tuesday\./s);
});

it.each([
  ['no block', 'Hello', 'holds no block'],
  [
    'a field that is not known',
    toText(DECISION, LICENCE, DESTINATION).replace('quarter:', 'quartet:'),
    'received.md:11:1 Found the key "quartet"',
  ],
  ['a value that does not fit', toText(DECISION, LICENCE, DESTINATION).replace('0.7', '70'), 'received.md:19:13 `confidence`'],
  ['YAML that cannot be read', toText(DECISION, LICENCE, DESTINATION).replace('basis: measured', 'basis: [measured'), 'received.md:'],
])('says what is wrong with a file that holds %s, and writes nothing', async (_, text, expected) => {
  const { file, report } = await take(text);
  expect(file).toBeUndefined();
  expect(report).toContain(expected);
  await expect(readdir(content())).rejects.toThrow();
});
