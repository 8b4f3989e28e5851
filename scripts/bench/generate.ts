import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRandom, WORDS } from './words.ts';

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

/**
 * Writes a playbook of generated guides with its configuration; the same one for the same count.
 * @param folder where it is written; what was there is removed
 */
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
