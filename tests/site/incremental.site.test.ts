import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environmentOf, runPlaybook, SITES } from '../sites.ts';
import { filesOf, readText } from './files.ts';

const OLD = 'Zoning a showroom for light';
const lumen = SITES.find((site) => site.name === 'lumen')!;

/** The files that a build took over from the one before it; it rendered all others. */
function keptBy(output: string): Set<string> {
  const plain = output.replace(/\u001b\[[0-9;]*m/g, '');
  return new Set([...plain.matchAll(/[├└]─ \/(\S+) \((?:cached|restored)\)/g)].map((match) => match[1]!));
}

describe('a build after a change', () => {
  // Beside the fixtures, because a configuration imports its type from the source.
  mkdirSync('.cache/test', { recursive: true });
  const folder = mkdtempSync(path.resolve('.cache/test/incremental-'));
  const config = path.join(folder, 'playbook.config.ts');
  const environment = { ...environmentOf({ config, out: path.join(folder, 'dist') }), PLAYBOOK_VERBOSE: '1' };
  const build = () => {
    const { output, code } = runPlaybook(['build'], environment);
    if (code !== 0) throw new Error(output);
    return keptBy(output);
  };
  const out = path.join(folder, 'dist');
  let entry = '';
  let title = '';

  beforeAll(() => {
    cpSync(path.dirname(lumen.config), folder, { recursive: true });
    writeFileSync(config, readFileSync(config, 'utf8').replace(/from '(?:\.\.\/)+src/g, "from '../../../src"));
    entry = path.join(folder, 'content', filesOf(path.join(folder, 'content/guides'), '.mdx').map((file) => `guides/${file}`)[0]!);
    title = /^title: (.*)$/m.exec(readFileSync(entry, 'utf8'))![1]!.replace(/^['"]|['"]$/g, '');
    build();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('renders no entry again when nothing changed', () => {
    const kept = build();
    const entries = [...filesOf(out, '.html'), ...filesOf(out, '.md'), ...filesOf(out, '.png')].filter((file) =>
      /^(cards\/)?(guides|templates|glossary|sources|decisions)\/[^/]+(\/index\.html|\.md|\.png)$/.test(file),
    );
    expect(entries.filter((file) => !kept.has(file))).toEqual([]);
    expect(entries.length).toBeGreaterThan(15);
  });

  it('renders every page that shows a renamed title, and no other', () => {
    const before = build();
    const source = readFileSync(entry, 'utf8');
    writeFileSync(entry, source.replace(/^title: .*$/m, `title: ${OLD}`));
    const showed = [...before].filter((file) => !file.endsWith('.png') && readText(out, file).includes(title));
    const own = path.relative(path.join(folder, 'content'), entry).replace(/(\/index)?\.mdx$/, '');
    const after = build();
    const again = [...before].filter((file) => !after.has(file));
    expect(showed.length).toBeGreaterThan(3);
    expect(again.sort()).toEqual([...showed, `cards/${own}.png`].sort());
    const stale = filesOf(out, '.html').filter((file) => readText(out, file).includes(title));
    expect(stale).toEqual([]);
    expect(showed.filter((file) => !readText(out, file).includes(OLD))).toEqual([]);
  });

  it('renders every page that shows who a source counted, and no other', () => {
    const before = build();
    const file = filesOf(path.join(folder, 'content/sources'), '.mdx')[0]!;
    const record = path.join(folder, 'content/sources', file);
    const source = readFileSync(record, 'utf8');
    const population = /^population: (.*)$/m.exec(source)![1]!;
    writeFileSync(record, source.replace(/^population: .*$/m, `population: ${OLD}`));
    const showed = [...before].filter((item) => !item.endsWith('.png') && readText(out, item).includes(population));
    const after = build();
    const again = [...before].filter((item) => !after.has(item));
    // A guide and a decision cite it; each has a page and a twin, as the record itself has.
    expect(showed.length).toBeGreaterThanOrEqual(6);
    expect(again.sort()).toEqual(showed.sort());
    expect(filesOf(out, '.html').filter((item) => readText(out, item).includes(population))).toEqual([]);
  });
});
