import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Migration } from '../schema/template.ts';
import type { Answers, Row } from './answers.ts';
import { editAnswersText, isSame } from './edit-answers.ts';

const sha256 = 'b'.repeat(64);
const text = `# Ours, kept by Ada
template: policy
version: 1.0.0
sha256: ${'a'.repeat(64)}
answers:
  owner: Head of brand # until spring
  # The tools that we pay for
  uses:
    - what: Drafts # of posts
      tool: Chat
    - what: Summaries
      tool: Chat
  regions: [eu, uk]
`;
const edit = (answers: Answers, migrations: Migration[] = []): string | undefined =>
  editAnswersText(text, { template: 'policy', version: '1.1.0', sha256 }, answers, migrations);
const now = (parse(text) as { answers: Answers }).answers;

describe('editAnswersText', () => {
  it('changes the version and nothing else where the answers are the same', () => {
    expect(edit(now)).toBe(text.replace('1.0.0', '1.1.0').replace('a'.repeat(64), sha256));
  });

  it('keeps comments where an answer has a new value, a new id, or a new neighbour', () => {
    const uses: Row[] = [{ what: 'Drafts', product: 'Chat' }, { what: 'Reports', product: 'Chat' }, { what: 'Images' }];
    const edited = edit({ lead: 'Head of content', uses, regions: ['eu'], budget: 5 }, [
      { type: 'renameField', from: 'owner', to: 'lead' },
      { type: 'renameField', from: 'uses.tool', to: 'uses.product' },
    ])!;
    expect(edited.slice(edited.indexOf('answers:'))).toBe(`answers:
  lead: Head of content # until spring
  # The tools that we pay for
  uses:
    - what: Drafts # of posts
      product: Chat
    - what: Reports
      product: Chat
    - what: Images
  regions: [eu]
  budget: 5
`);
    expect(edited).toContain('# Ours, kept by Ada');
  });

  it.each<[string, Answers]>([
    ['nothing', {}],
    ['text that is no number or word of YAML', { owner: 'true', uses: '1', regions: 'null' }],
    ['text of several lines', { owner: 'a\n\n  b: c\n' }],
    ['a list in place of one answer', { owner: [{ what: '# no comment' }] }],
    ['one answer in place of a list', { uses: '- a', regions: false }],
  ])('holds %s, and reads back the same', (_, answers) => {
    expect((parse(edit(answers)!) as { answers: Answers }).answers).toEqual(answers);
  });

  it('keeps the line ends of a text', () => {
    const edited = editAnswersText(text.replaceAll('\n', '\r\n'), { template: 'policy', version: '1.1.0', sha256 }, now);
    expect(edited).not.toMatch(/[^\r]\n/);
  });

  it.each(['', 'a: [', 'answers: 5', '- a'])('has nothing for %j', (broken) => {
    expect(editAnswersText(broken, { template: 'a', version: '1.0.0', sha256 }, {})).toBeUndefined();
  });
});

describe('isSame', () => {
  it.each<[unknown, unknown, boolean]>([
    [{ a: 1, b: ['x'] }, { b: ['x'], a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [{ a: undefined }, { b: undefined }, false],
    [['a', 'b'], ['b', 'a'], false],
    [[], {}, false],
    ['1', 1, false],
  ])('of %j and %j is %s', (a, b, expected) => expect(isSame(a, b)).toBe(expected));
});
