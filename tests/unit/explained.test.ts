import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCheck } from '../../scripts/check/run.ts';
import { EXPLAINED } from '../../src/domain/check/explained.ts';
import { CODES, type Code } from '../../src/domain/issue.ts';
import { scenario } from '../hostile/case.ts';
import { FIXTURE } from '../sites.ts';

const FILE = 'scenarios/talking-lamp.mdx';
const folder = mkdtempSync(path.join(tmpdir(), 'playbook-explained-'));
beforeAll(() => {
  // What the examples refer to.
  for (const name of [
    'guides/map-one-workflow.mdx',
    'roles/workflow-architect.mdx',
    'sources/gartner-cmo-spend-2026.mdx',
    'controls/nist-ai-rmf.yaml',
  ])
    cpSync(path.join(FIXTURE, 'content', name), path.join(folder, name));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Codes that the check finds in a scenario with an example in its body, or in place of a key of its frontmatter. */
async function codesOf(example: string, place: 'body' | 'frontmatter'): Promise<Set<Code>> {
  mkdirSync(path.join(folder, 'scenarios'), { recursive: true });
  const whole = scenario(place === 'body' ? example : 'A lamp.');
  const keys = [...example.matchAll(/^([\w-]+):/gm)].map((match) => match[1]!);
  const text =
    place === 'body'
      ? whole
      : whole
          .replace(new RegExp(`^(?:${keys.join('|')}):.*\\n`, 'gm'), '')
          .replace(/^---\n/, () => `---\n${example.replace(/ {3}\(.*\)$/, '')}\n`);
  writeFileSync(path.join(folder, FILE), text);
  const { issues } = await runCheck({ content: folder, locale: 'en-GB', today: '2026-11-24', isWanted: (file) => file === FILE });
  return new Set(issues.map(({ code }) => code));
}

/** Where the examples of each code stand; those of the others tell of files, versions or the world. */
const PLACES: [Code, 'body' | 'frontmatter'][] = [
  ...(
    [
      ...[
        'mdx-syntax',
        'no-code',
        'raw-html',
        'unsafe-address',
        'unknown-component',
        'component-attribute',
        'figure-unknown',
        'link-broken',
      ],
      ...['text-lost', 'markup-literal', 'starter-left', 'link-vague', 'heading-order', 'image-alt', 'number-uncited'],
      ...['spelling', 'inclusive-words', 'plain-words'],
    ] as Code[]
  ).map((code) => [code, 'body'] as [Code, 'body']),
  ...(
    [
      'yaml-syntax',
      'schema',
      'unknown-key',
      'reference-unknown',
      'control-unknown',
      'review-overdue',
      'reviewed-in-future',
      'reserved-key',
    ] as Code[]
  ).map((code) => [code, 'frontmatter'] as [Code, 'frontmatter']),
];

describe('the example of', () => {
  it.each(PLACES)('%s is wrong as the check says, and right as it says', async (code, place) => {
    const { wrong, right } = EXPLAINED[code];
    expect(await codesOf(wrong, place)).toContain(code);
    expect(await codesOf(right, place)).not.toContain(code);
  });
});

it.each(Object.keys(CODES) as Code[])('%s has a reason in a sentence or more, and two examples that differ', (code) => {
  const { reason, wrong, right } = EXPLAINED[code];
  expect(reason).toMatch(/^[A-Z`].{30,}[.!?]$/s);
  expect(wrong.trim()).not.toBe(right.trim());
  expect(Math.min(wrong.length, right.length)).toBeGreaterThan(1);
});
