import { expect, it } from 'vitest';
import type { FormValues } from './read-form.ts';
import { prepare } from './prepare.ts';

const LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
const form: FormValues = {
  kind: 'correction',
  page: 'guides/map-one-workflow',
  where: 'Anna wrote [name 1]',
  should: 'It costs £90.\n```\n@everyone £90',
  names: 'Anna',
};
const destination = { title: 'The Playbook', url: 'https://p.example/', repository: 'https://github.com/x/y/', contact: 'team@p.example' };
const run = (values: FormValues, restored = new Set<string>(), keptNames = new Set<string>()) =>
  prepare(values, { names: values.names ?? '', restored, keptNames, licence: LICENCE, destination });

it('makes one text of a form, and leaves out the list of names', () => {
  const { prepared } = run(form);
  expect(prepared?.fileName).toBe('suggestion-correction-guides-map-one-workflow.md');
  expect(prepared?.text).toMatchInlineSnapshot(`
    "# Correction (guides/map-one-workflow)

    Shared under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/) by its sender, who has read this very text.

    To send this to the maintainers of The Playbook (<https://p.example/>): paste it into a new issue at <https://github.com/x/y/issues/new>, or e-mail it to <team@p.example>.

    \`\`\`\`yaml
    suggestion: 1
    kind: correction
    page: guides/map-one-workflow
    where: "[name 1] wrote [name 1]"
    should: |-
      It costs [amount].
      \`\`\`
      @everyone [amount]
    \`\`\`\`
    "
  `);
});

it('marks what it took out, and not the same words where they were typed', () => {
  const { segments, taken } = run(form).prepared!;
  expect(segments.filter((segment) => segment.finding !== undefined)).toEqual([
    { text: '[name 1]', finding: 0 },
    { text: '[amount]', finding: 1 },
    { text: '[amount]', finding: 2 },
  ]);
  expect(taken.map((finding) => finding.text)).toEqual(['Anna', '£90', '£90']);
});

it('puts one finding back', () => {
  const second = run(form).prepared!.taken[2]!;
  const { prepared } = run(form, new Set(second.keys));
  expect(prepared?.text).toContain('It costs [amount].');
  expect(prepared?.text).toContain('@everyone £90');
  expect(prepared?.kept.map((finding) => finding.text)).toEqual(['£90']);
});

it('says where a replacement breaks an address', () => {
  const { faults, prepared } = run({ ...form, source: 'https://anna.example.com/a' });
  expect(prepared).toBeUndefined();
  expect(faults.map((fault) => fault.path)).toEqual(['source']);
});

it('names every fault by its field', () =>
  expect(run({ kind: 'workflow', 'before.1.name': 'x', 'before.1.work': '1,500' }).faults.map((fault) => fault.path)).toEqual(
    expect.arrayContaining(['team', 'perWeek', 'before.0.name', 'before.1.role', 'before.1.work', 'after', 'changes', 'basis']),
  ));
