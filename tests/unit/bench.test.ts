import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlaybook } from '../../scripts/io/read-playbook.ts';
import type { BenchScenario } from '../../src/domain/policy/bench.ts';
import { benchView } from '../../src/domain/policy/bench-view.ts';
import type { TemplateIndex, TemplateRelease } from '../../src/domain/schema/release.ts';
import { ANNEX_SECTION, benchAnnex, withAnnex } from '../../src/domain/template/annex.ts';
import type { Answers, Row } from '../../src/domain/template/answers.ts';
import { createDocument } from '../../src/domain/template/document.ts';
import { documentMarkdown, sectionMark } from '../../src/domain/template/markdown.ts';
import { mergeDocuments } from '../../src/domain/template/merge/merge.ts';
import { draftPolicy, policyTemplate } from '../../src/domain/template/policy-of.ts';
import { rememberEffects, ruleEffects } from '../../src/domain/template/rule-effects.ts';
import { createDocx } from '../../src/exports/docx.ts';
import { readDocx } from '../../src/exports/read-docx.ts';
import { FIXTURE } from '../sites.ts';

const content = path.join(FIXTURE, 'content');
const versions = path.join(content, 'templates/ai-use-policy/versions');
const { latest } = JSON.parse(readFileSync(path.join(versions, 'index.json'), 'utf8')) as TemplateIndex;
const release = JSON.parse(readFileSync(path.join(versions, `${latest}.json`), 'utf8')) as TemplateRelease;
const scenarios = (await readPlaybook(content)).entries.flatMap((entry): BenchScenario[] => {
  if (entry.collection !== 'scenarios') return [];
  const { title, activity, data, audience, automation, expected } = entry.data;
  return [{ slug: entry.slug, title, activity, data, audience, automation, expected: expected?.['ai-use-policy'] }];
});
const rows = (...list: Row[]): Answers => ({ rules: list });
const effects = (...list: Row[]) => ruleEffects(release, rows(...list), scenarios);
const view = (answers: Answers) => benchView(draftPolicy(release, answers), scenarios, policyTemplate(release));

describe('what a changed rule does', () => {
  it('is not computed anew for an answer that has no part in it', () => {
    const effectsOf = rememberEffects(release, scenarios);
    const answers = rows({ rule: 'agents', decision: 'off' });
    const first = effectsOf(answers);
    expect(first).toEqual(effects({ rule: 'agents', decision: 'off' }));
    expect(effectsOf({ ...rows({ rule: 'agents', decision: 'off' }), organisation: 'Acme' })).toBe(first);
    const other = effectsOf(rows({ rule: 'agents', decision: 'deny' }));
    expect(other).toEqual(effects({ rule: 'agents', decision: 'deny' }));
    expect(effectsOf(rows({ rule: 'agents', decision: 'deny' }, { rule: 'agents', decision: 'off' }))).toHaveLength(2);
    expect(effectsOf({})).toEqual([]);
  });
  it('is told of a rule that is taken out: the situations it changes and the gap it leaves', () => {
    const [effect] = effects({ rule: 'agents', decision: 'off' });
    expect(effect!.notes).toEqual([]);
    expect(effect!.shifts!.length).toBeGreaterThan(0);
    // A chatbot with personal data is the data protection lead's business as well; bids without any are nobody else's.
    expect(effect!.shifts!.map(({ scenario, after }) => [scenario.slug, after.decision, after.reviewers])).toEqual([
      ['agent-changes-live-bids', 'none', []],
      ['chatbot-answers-on-the-website', 'ask', ['the data protection lead']],
    ]);
    expect(effect!.findings.map(({ words }) => words)).toEqual([
      'No rule covers 27 of 720 combinations: let an agent act, with public, internal or confidential data.',
    ]);
  });
  it('is nothing where the template decides so already', () => {
    const [effect] = effects({ rule: 'agents', decision: 'ask', reviewer: 'the policy owner' });
    expect(effect).toEqual({
      notes: ['The template decides so already. Remove this row, or decide otherwise.'],
      shifts: [],
      findings: [],
    });
    expect(effects({ rule: 'agents', decision: 'ask', reviewer: 'the security lead' })[0]!.notes).toEqual([]);
  });
  it('is told of a rule that is listed twice, and of the row that counts', () => {
    const [first, last] = effects({ rule: 'agents', decision: 'off' }, { rule: 'agents', decision: 'deny' });
    expect(first!.notes).toEqual(['Row 2 changes the same rule, and the last one counts. Remove all but one of them.']);
    expect(first!.shifts).toEqual([]);
    expect(last!.notes[0]).toMatch(/^Row 1 changes the same rule, and this row counts/);
    expect(last!.shifts!.length).toBeGreaterThan(0);
  });
  it('wants somebody to ask, and never asks “undefined”', () => {
    const answers = rows({ rule: 'open-work', decision: 'ask' });
    expect(effects(...(answers.rules as Row[]))[0]!.notes).toEqual(['Say below “Ask first” who is asked.']);
    const markdown = documentMarkdown(createDocument(release, answers), { template: 'x', version: '1.0.0', sha256: '' });
    expect(markdown).toContain('**Ask \\[who is asked] first:');
    expect(markdown).not.toContain('undefined');
  });
  it('is open while a row is not whole', () => {
    expect(effects({ rule: 'agents' }, { decision: 'off' })).toEqual([
      { notes: [], findings: [] },
      { notes: [], findings: [] },
    ]);
  });
});

describe('the annex', () => {
  const answers = rows({ rule: 'agents', decision: 'off' });
  const identity = { template: release.id, version: release.version, sha256: 'a'.repeat(64) };
  const document = createDocument(release, answers);
  const whole = withAnnex(document, benchAnnex(view(answers)));
  const markdown = documentMarkdown(whole, identity);

  it('has every situation and what is to be mended, after the document itself', () => {
    const own = markdown.slice(markdown.indexOf(sectionMark(ANNEX_SECTION)));
    expect(own).toContain(`## Annex: what this policy says of ${scenarios.length} situations`);
    for (const { title } of scenarios) expect(own.replaceAll('\\', '')).toContain(`| ${title}`);
    expect(own).toContain('### To fix');
    expect(own).toContain('let an agent act, with public, internal or confidential data.');
    expect(document.sections.map(({ id }) => id)).not.toContain(ANNEX_SECTION);
  });

  it('comes back from Word, where it begins a page, as it was', async () => {
    const read = readDocx(await createDocx(whole, identity, answers));
    expect(read.markdown).toBe(markdown);
  });

  it('stays as a section of its owner when the template changes', () => {
    const base = documentMarkdown(document, identity);
    const theirs = base.replace('## Purpose and scope', '## Purpose').replace('version: ', 'version: 9');
    const { text, changes } = mergeDocuments(base, markdown, theirs);
    const annex = markdown.slice(markdown.indexOf(sectionMark(ANNEX_SECTION)), markdown.indexOf(sectionMark('playbook-sources')));
    expect(text).toContain(annex);
    expect(text).toContain('## Purpose\n');
    expect(changes.every(({ section }) => section !== ANNEX_SECTION)).toBe(true);
  });
});
