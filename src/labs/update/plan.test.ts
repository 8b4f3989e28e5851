import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TemplateRelease } from '../../domain/schema/release.ts';
import type { Answers } from '../../domain/template/answers.ts';
import { createDocument } from '../../domain/template/document.ts';
import { documentMarkdown } from '../../domain/template/markdown.ts';
import { optionsOf } from './change-words.ts';
import { mergeUpdate, planUpdate, type KnownRelease } from './plan.ts';

const read = (version: string): KnownRelease => ({
  release: JSON.parse(
    readFileSync(`tests/fixtures/lumen/content/templates/launch-brief/versions/${version}.json`, 'utf8'),
  ) as TemplateRelease,
  sha256: version.replaceAll('.', '').padEnd(64, '0'),
});
const [old, current] = [read('1.0.0'), read('1.1.0')];
const answers: Answers = { range: 'Aurora', lamps: 12, channel: 'counter' };
const made = ({ release, sha256 }: KnownRelease, given: Answers) =>
  documentMarkdown(createDocument(release, given), { template: release.id, version: release.version, sha256 });
const before = made(old, answers);
const none = new Map();

describe('an update of a document', () => {
  it('that nobody edited is the new document, word for word', () => {
    const after = made(current, { ...answers, 'counter-share': 50 });
    for (const source of [
      { old, current, answers },
      { old, current, answers, markdown: before },
    ]) {
      const plan = planUpdate(source);
      expect(mergeUpdate(source, none).text).toBe(after);
      expect(structuredClone(plan)).toEqual(plan);
      expect(plan).toMatchObject({ isEdited: false, identity: { template: 'launch-brief', version: '1.1.0', sha256: current.sha256 } });
      expect(plan.changes.map(({ state }) => state)).toEqual(['upstream']);
      expect(plan.versions).toEqual([{ version: '1.1.0', date: '2026-10-01', items: ['The share sold at the counter has a field.'] }]);
    }
    expect(planUpdate({ old, current, answers, markdown: before.replaceAll('\n', '\r\n') }).isEdited).toBe(false);
  });

  it('keeps its edits and its id, and follows each choice', () => {
    const markdown = before
      .replace('---\n', '---\ndocument: aurora\n')
      .replace('Most lamps will', 'All lamps should')
      .replace('# Launch', '# Our launch');
    const source = { old, current, answers, markdown, document: 'aurora' };
    const plan = planUpdate(source);
    const [change] = plan.changes;
    expect(change!.state).toBe('conflict');
    expect(plan.isEdited).toBe(true);
    expect(mergeUpdate(source, none).text).toContain('All lamps should');
    const theirs = mergeUpdate(source, new Map([[change!.id, 'theirs']])).text;
    expect(theirs).toContain('About 50% will');
    expect(theirs).toMatch(/^---\ndocument: aurora\ntemplate: launch-brief\nversion: 1\.1\.0\n/);
    expect(theirs).toContain('# Our launch');
  });

  it('offers what each state leaves to decide, and decides no conflict beforehand', () => {
    const { changes } = planUpdate({ old, current, answers });
    const labels = (state: 'upstream' | 'merged' | 'conflict' | 'deleted') =>
      optionsOf({ ...changes[0]!, state }).map(({ label, checked }) => (checked ? `(x) ${label}` : label));
    expect(labels('upstream')).toEqual(['(x) The new version’s', 'Mine']);
    expect(labels('merged')).toEqual(['(x) Both, put together', 'Mine', 'The new version’s']);
    expect(labels('conflict')).toEqual(['Mine', 'The new version’s', 'Both, mine first']);
    for (const whole of [{ unit: 'order' }, { unit: 'column' }, { kind: 'moved' }] as const)
      expect(optionsOf({ ...changes[0]!, state: 'conflict', ...whole }).map(({ choice }) => choice)).toEqual(['ours', 'theirs']);
    expect(labels('deleted')).toEqual(['(x) Keep it deleted', 'Take the new version’s']);
  });
});
