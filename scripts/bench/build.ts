import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const WORDS =
  'approval brief campaign channel constraint copy deadline draft handover launch lead list market owner plan platform queue review score segment step team template test wait workflow'.split(
    ' ',
  );

/** A repeatable sequence of numbers from 0 to 1: Park and Miller's minimal standard generator. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** An entry of about 700 words with links, a table, steps and a term: the weight of a real guide. */
function generateGuide(i: number, total: number, random: () => number): string {
  const word = () => WORDS[Math.floor(random() * WORDS.length)]!;
  const sentence = () => `The ${Array.from({ length: 9 + Math.floor(random() * 8) }, word).join(' ')} ends.`;
  const paragraph = () => Array.from({ length: 5 }, sentence).join(' ');
  const other = () => 1 + Math.floor(random() * total);
  const section = (title: string) => `## ${title}\n\n${paragraph()} See [another chapter](/guides/guide-${other()}/).\n\n${paragraph()}\n`;
  return `---
title: Guide ${i} on ${word()} and ${word()}
summary: ${sentence()}
outcome: a ${word()} for the ${word()}
order: ${i}
topics: [workflow]
minutes: ${5 + Math.floor(random() * 60)}
owner: bench
reviewed: 2026-01-01
reviewBy: 2030-01-01
status: published
related: [guides/guide-${other()}]
---

${paragraph()} A <Term id="constraint">constraint</Term> decides.

${section('Why it matters')}
${section('Do it')}
| ${word()} | ${word()} |
|---|---|
| ${word()} | ${word()} |

<Steps>

<Step title="${word()}" minutes={5}>

${paragraph()}

</Step>

</Steps>

${section('What goes wrong')}
${section('Next')}`;
}

export function generate(folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'content/guides'), { recursive: true });
  mkdirSync(path.join(folder, 'content/glossary'), { recursive: true });
  const random = createRandom(20261124);
  for (let i = 1; i <= count; i++) writeFileSync(path.join(folder, `content/guides/guide-${i}.mdx`), generateGuide(i, count, random));
  writeFileSync(
    path.join(folder, 'content/glossary/constraint.mdx'),
    '---\nterm: constraint\nshort: The one place that limits the rest.\ntopics: [workflow]\nowner: bench\nreviewed: 2026-01-01\nreviewBy: 2030-01-01\nstatus: published\n---\n\nA constraint limits the whole, wherever else work is done.\n',
  );
  const source = path.relative(folder, 'src/domain/schema/config.ts');
  writeFileSync(
    path.join(folder, 'playbook.config.ts'),
    `import type { PlaybookConfigInput } from '${source}';\nexport default { name: 'Bench', organisation: 'Bench', tagline: 'Generated entries.', site: 'https://bench.example', locale: 'en-GB', currency: 'GBP', accent: { light: '#0b5f4b', dark: '#7fd1b4' }, navigation: ['guides'], jobs: [], licence: { name: 'CC0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' } } satisfies PlaybookConfigInput;\n`,
  );
}

/** Bytes of all files below a folder. */
function bytesOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .reduce((sum, item) => sum + statSync(path.join(item.parentPath, item.name)).size, 0);
}

/** Builds once. @returns wall seconds and peak memory in MB, children included where the system says so */
function build(folder: string): { seconds: number; megabytes: number } {
  const environment = {
    ...process.env,
    PLAYBOOK_CONFIG: path.join(folder, 'playbook.config.ts'),
    PLAYBOOK_OUT: path.join(folder, 'dist'),
    PLAYBOOK_CACHE: path.join(folder, 'cache'),
  };
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync('node', ['scripts/bench/build-once.ts'], {
    env: environment,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(stdout + stderr);
  return { seconds, megabytes: Number(/peak-kilobytes (\d+)/.exec(stdout)?.[1] ?? 0) / 1024 };
}

/**
 * Builds generated playbooks of several sizes: cold, unchanged, and after one edit.
 * @param sizes numbers of entries
 */
export function benchBuild(sizes: readonly number[]): void {
  console.log('entries | build     | seconds | peak MB | site MB');
  for (const size of sizes) {
    const folder = path.resolve('.cache/bench', String(size));
    generate(folder, size);
    const row = (name: string) => {
      const { seconds, megabytes } = build(folder);
      console.log(
        `${String(size).padStart(7)} | ${name.padEnd(9)} | ${seconds.toFixed(1).padStart(7)} | ${megabytes.toFixed(0).padStart(7)} | ${(bytesOf(path.join(folder, 'dist')) / 1e6).toFixed(1).padStart(7)}`,
      );
    };
    row('cold');
    row('unchanged');
    const edited = path.join(folder, 'content/guides/guide-1.mdx');
    if (existsSync(edited)) writeFileSync(edited, readFileSync(edited, 'utf8').replace('A <Term', 'One word more. A <Term'));
    row('one edit');
  }
}
