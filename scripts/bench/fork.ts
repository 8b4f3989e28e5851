import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256Of } from '../fork/files/digest.ts';
import { fork } from '../fork/commands/fork.ts';
import { update } from '../fork/commands/update.ts';
import type { ForkMachine } from '../fork/commands/fork.ts';
import { heading, paragraph } from '../../src/domain/document/build.ts';
import type { Node } from '../../src/domain/document/types.ts';
import { templateRelease, type TemplateRelease } from '../../src/domain/schema/release.ts';
import { indexOf, indexText } from '../../src/domain/template/index-of.ts';
import { releaseText } from '../../src/domain/template/release.ts';
import { say, warn } from '../io/output.ts';

const SECTION = 20;

/** A release of so many blocks, in sections of twenty; in the second version each tenth block has other words. */
function generated(id: string, blocks: number, version: '1.0.0' | '2.0.0'): TemplateRelease {
  const words = (i: number) =>
    version === '2.0.0' && i % 10 === 0 ? `Rule ${i} is worded anew for this version.` : `Rule ${i} says what may be done with lamp ${i}.`;
  const sections = Array.from({ length: Math.ceil(blocks / SECTION) }, (_, section): Node => {
    const count = Math.min(SECTION, blocks - section * SECTION) - 1;
    const rules = Array.from({ length: count }, (_item, i) => paragraph(words(section * SECTION + i)));
    return {
      type: 'component',
      name: 'Section',
      attributes: { id: `section-${section}` },
      inline: false,
      children: [heading(`Section ${section}`), ...rules],
    };
  });
  const first = { version: '1.0.0', date: '2026-01-10', items: ['First version.'] };
  return templateRelease.parse({
    format: 1,
    id,
    version,
    date: '2026-01-10',
    title: 'Lamps',
    name: 'Lamps',
    summary: 'Lamps.',
    kind: 'charter',
    pages: 1,
    landscape: false,
    licence: 'CC0-1.0',
    playbook: 'Bench',
    address: 'https://bench.example/templates/lamps/',
    locale: 'en-GB',
    currency: 'GBP',
    fields: [{ type: 'text', id: 'team', label: 'Team', help: 'Whose.' }],
    body: { type: 'root', children: sections },
    sources: [],
    changes: version === '1.0.0' ? [first] : [{ version, date: '2026-02-10', items: ['Each tenth rule is worded anew.'] }, first],
  });
}

async function publish(site: string, releases: readonly TemplateRelease[]): Promise<void> {
  const folder = path.join(site, 'templates', releases[0]!.id, 'versions');
  await mkdir(folder, { recursive: true });
  for (const release of releases) await writeFile(path.join(folder, `${release.version}.json`), releaseText(release));
  const frozen = releases.map((release) => ({ release, sha256: sha256Of(releaseText(release)) }));
  await writeFile(path.join(folder, 'index.json'), indexText(indexOf(frozen)));
}

const seconds = async (act: () => Promise<unknown>): Promise<string> => {
  const start = performance.now();
  await act();
  return ((performance.now() - start) / 1000).toFixed(2);
};

/**
 * Forks many templates into one folder, and updates a document of each size in which each fifteenth block was edited.
 * @param sizes numbers of blocks
 */
export async function benchFork(sizes: readonly number[]): Promise<void> {
  const folder = path.resolve('.cache/bench/fork');
  await rm(folder, { recursive: true, force: true });
  const [site, root] = [path.join(folder, 'site'), path.join(folder, 'documents')];
  await mkdir(path.join(root, '.playbook'), { recursive: true });
  const machine: ForkMachine = { current: root, defaultSource: () => site, say: () => undefined, warn };
  const slugs = Array.from({ length: 100 }, (_, i) => `lamps-${i}`);
  for (const slug of slugs) await publish(site, [generated(slug, 60, '1.0.0')]);
  const forks = await seconds(async () => {
    for (const slug of slugs) await fork(slug, { yes: true }, machine);
  });
  say(`fork of ${slugs.length} templates: ${forks} s`);
  say('blocks | seconds of the update | exit code');
  for (const size of sizes) {
    const slug = `large-${size}`;
    await publish(site, [generated(slug, size, '1.0.0')]);
    await fork(slug, { yes: true }, machine);
    const file = path.join(root, `${slug}.md`);
    const edited = (await readFile(file, 'utf8')).replaceAll(/^Rule (\d+) says.*$/gm, (line, i: string) =>
      Number(i) % 15 === 0 ? `${line} Ours.` : line,
    );
    await writeFile(file, edited);
    await publish(site, [generated(slug, size, '1.0.0'), generated(slug, size, '2.0.0')]);
    let code = 0;
    const took = await seconds(async () => (code = await update(slug, {}, machine)));
    say(`${size} | ${took} | ${code}`);
  }
}
